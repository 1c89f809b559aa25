"""Updates are confirmed only after they are durable, in order within a chat, and nothing stops the poll for good."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.network.incoming import (
    Departed,
    Edited,
    Entered,
    Found,
    Lost,
    Moved,
    Pressed,
    Said,
    SaidAnonymously,
    Trusted,
)
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi, Fault
from tests.adapters.telegram.fakes import NOON, HandSetClock, Listener, Naps, listening, proposal_in


async def test_what_a_member_says_is_heard_and_then_confirmed() -> None:
    async with BotApi(clock=lambda: NOON) as server:
        ann = server.user("Ann", username="ann", language="ru")
        group = server.group("Gardeners", ann)
        inbox = Listener()
        async with listening(server, inbox):
            message = await group.says(ann, "/propose We meet on Mondays")
            await inbox.has_texts("/propose We meet on Mondays")
            await server.confirmed()
    said = next(each for each in inbox.journal if isinstance(each, Said))
    assert said.id == f"telegram:{group.chat.id}:{message.id}"
    assert said.at == NOON
    assert (said.author.name, said.author.username, said.author.language) == ("Ann", "ann", "ru")


async def test_what_was_not_durable_at_a_crash_comes_again_under_the_same_id() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        before = Listener()
        await group.says(ann, "/propose one")
        await group.says(ann, "/propose two")
        async with listening(server, before):
            await before.has_texts("/propose one", "/propose two")
            first = [each for each in before.journal if isinstance(each, Said)]
            before.held[Channel(f"telegram:{group.chat.id}")] = asyncio.Event()
            await group.says(ann, "/propose three")
            await before.has(lambda inbox: inbox.attempts == 3)
        after = Listener()
        async with listening(server, after):
            await after.has(lambda inbox: "/propose three" in inbox.texts)
            await server.confirmed()
    assert [each.text for each in first] == ["/propose one", "/propose two"]
    assert after.texts == ["/propose three"]


async def test_an_answer_lost_on_its_way_is_given_again() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        server.will_break_after_accepting("getUpdates")
        await group.says(ann, "/propose one")
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.has_texts("/propose one")


async def test_one_chat_is_heard_in_order_and_holds_up_no_other() -> None:
    async with BotApi() as server:
        ann, bob = server.user("Ann"), server.user("Bob")
        slow, quick = server.group("Slow", ann), server.group("Quick", bob)
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.is_caught_up()
            inbox.held[Channel(f"telegram:{slow.chat.id}")] = held = asyncio.Event()
            server.updates.hold()
            for text in ("1", "2"):
                await slow.says(ann, f"slow {text}")
                await quick.says(bob, f"quick {text}")
            await server.updates.release()
            await inbox.has_texts("quick 1", "quick 2")
            assert len(server.unconfirmed) == 4
            held.set()
            await inbox.has_texts("quick 1", "quick 2", "slow 1", "slow 2")
            await server.confirmed()


async def test_the_backlog_of_a_start_is_taken_strictly_in_order() -> None:
    async with BotApi() as server:
        people = [server.user(f"Member {n}") for n in range(5)]
        groups = [server.group(f"Group {n}", user) for n, user in enumerate(people)]
        texts = []
        for n in range(250):
            await groups[n % 5].says(people[n % 5], f"message {n}")
            texts.append(f"message {n}")
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.is_caught_up()
        assert inbox.texts == texts
        told = [each if isinstance(each, tuple) else None for each in inbox.journal]
        assert told[0] == ("telegram connected", NOON)
        assert told.index(("telegram heard", NOON)) == 251


async def test_an_update_that_cannot_be_read_is_skipped(caplog: pytest.LogCaptureFixture) -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        await server.sends_raw({"message": {"text": "a secret word", "date": "yesterday"}})
        await server.sends_raw({"message": [1, 2, 3]})
        await server.sends_raw({"update_of_the_future": {"text": "?"}})
        await group.says(ann, "/propose one")
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.has_texts("/propose one")
            await server.confirmed()
    skipped = [record for record in caplog.records if "Skipped" in record.message]
    assert len(skipped) == 2
    assert "a secret word" not in caplog.text


async def test_an_outage_is_told_once_and_afterwards_it_goes_on_where_it_was(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        inbox, naps = Listener(), Naps()
        async with listening(server, inbox, clock=clock, naps=naps) as telegram:
            await inbox.has(lambda inbox: len(inbox.until()) == 1)
            assert telegram.connected
            await server.goes_down()
            await naps.has(lambda naps: len(naps.taken) >= 9)
            assert not telegram.connected
            clock.advance(hours=1)
            await group.says(ann, "/propose one")
            await server.comes_back()
            await inbox.has_texts("/propose one")
            await inbox.has(lambda inbox: len(inbox.until()) == 2)
            assert telegram.state == "connected as @union_bot"
    assert naps.taken[:9] == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert [each for each in inbox.journal if isinstance(each, tuple)] == [
        ("telegram connected", NOON),
        ("telegram heard", NOON),
        ("telegram connected", NOON + timedelta(hours=1)),
        ("telegram heard", NOON + timedelta(hours=1)),
    ]
    assert sum("does not answer" in record.message for record in caplog.records) == 1


async def test_whatever_telegram_answers_the_poll_comes_back() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        server.will(Fault("getMe", 401, "Unauthorized"))
        server.will(Fault("getMe", 502, "Bad Gateway"))
        server.will(Fault("getMe", 404, "Not Found"))
        server.will(Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request"))
        server.will(Fault("getUpdates", 429, "Too Many Requests", {"retry_after": 300}))
        server.will(Fault("getUpdates", 500, "Internal Server Error"))
        server.will(Fault("getUpdates"))
        await group.says(ann, "/propose one")
        inbox, naps = Listener(), Naps()
        async with listening(server, inbox, naps=naps):
            await inbox.has_texts("/propose one")
        assert naps.taken == [1, 2, 4, 8, 300, 32, 60]
        assert inbox.connections() == 1


async def test_a_second_process_is_told_clearly(caplog: pytest.LogCaptureFixture) -> None:
    async with BotApi() as server:
        server.will(Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=3))
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.has(lambda inbox: inbox.connections() == 1)
    assert caplog.text.count("another process takes this bot's updates") == 1


async def test_a_webhook_is_deleted_without_dropping_what_waits() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        server.world.webhook = "https://example.org/hook"
        await group.says(ann, "/propose one")
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.has_texts("/propose one")


async def test_a_wrong_token_never_ends_the_poll() -> None:
    for token in ("", "nonsense", "not a token", "12345:wrong", "12345:../../x"):
        async with BotApi() as server:
            inbox, naps = Listener(), Naps()
            async with listening(server, inbox, token=token, naps=naps) as telegram:
                await naps.has(lambda naps: len(naps.taken) >= 10)
                assert "does not know this token" in telegram.state
            assert inbox.journal == []


async def test_a_press_is_heard_at_the_moment_of_its_receipt() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        inbox = Listener()
        async with listening(server, inbox, clock=clock) as telegram:
            await telegram.messenger.post(proposal_in(group.chat.id))
            clock.advance(minutes=3)
            press = await group.presses(ann, "Agree")
            await inbox.has(lambda inbox: any(isinstance(each, Pressed) for each in inbox.journal))
            pressed = next(each for each in inbox.journal if isinstance(each, Pressed))
            await telegram.messenger.answer(pressed, "Noted")
            assert await press.answer() == "Noted"
    assert pressed.at == NOON + timedelta(minutes=3)
    assert (pressed.action, pressed.author.name) == ("agree 1", "Ann")


async def test_a_group_that_became_a_supergroup_is_told_once() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.is_caught_up()
            server.updates.hold()
            new = await group.becomes_supergroup()
            await new.says(ann, "/rules")
            await server.updates.release()
            await inbox.has_texts("/rules")
    heard = [each for each in inbox.journal if isinstance(each, Moved | Said)]
    assert isinstance(heard[0], Moved)
    assert (heard[0].old, heard[0].new) == (f"telegram:{group.chat.id}", f"telegram:{new.chat.id}")
    assert [type(each) for each in heard] == [Moved, Said]


async def test_everything_else_that_people_do() -> None:
    async with BotApi() as server:
        ann, bob = server.user("Ann"), server.user("Bob")
        group = server.group("Gardeners", ann, supergroup=True)
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.is_caught_up()
            await group.bot_becomes("kicked")
            await group.bot_becomes("administrator")
            message = await group.says(ann, "/propose one")
            await group.edits(message, "/propose two")
            await group.says_anonymously("/propose three")
            await group.says_anonymously("Good morning")
            await group.shows(ann, "/propose four")
            await group.joins(bob)
            await group.leaves(bob)
            topic = await group.opens_topic("Budget")
            await topic.says(ann, "/propose five")
            await inbox.has(lambda inbox: "/propose five" in inbox.texts)
    kinds = [type(each) for each in inbox.journal if not isinstance(each, tuple)]
    # an administrator is told by the group's own notice and by an update beside it
    came_and_went = [Entered, Entered, Departed, Departed]
    assert kinds == [Lost, Found, Trusted, Said, Edited, SaidAnonymously, *came_and_went, Said]
    last = inbox.journal[-1] if isinstance(inbox.journal[-1], Said) else inbox.journal[-2]
    assert isinstance(last, Said)
    assert (last.channel, last.replied) == (f"telegram:{group.chat.id}/{topic.topic}", None)
