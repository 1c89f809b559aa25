"""Until when all was heard: never later than it is true, and neither a flood nor our own log holds it back unsaid."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.log.store import Unavailable
from bot.network.incoming import NOWHERE, Incoming, Pressed, Said
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi, Fault, Place
from tests.adapters.telegram.fakes import NOON, HandSetClock, Listener, Naps, listening, proposal_in


async def test_while_the_log_is_unavailable_the_same_update_is_handed_over_again() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        await group.says(ann, "/propose one")
        await group.says(ann, "/propose two")
        inbox, naps = Listener(refusals=8), Naps()
        async with listening(server, inbox, naps=naps):
            await inbox.has_texts("/propose one", "/propose two")
        assert inbox.attempts == 8 + 2
        assert naps.taken[:8] == [1, 2, 4, 8, 16, 32, 60, 60]


async def test_a_machine_that_stood_still_did_not_listen() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        inbox = Listener()
        async with listening(server, inbox, clock=clock):
            await inbox.is_caught_up()
            await server.polled()
            clock.advance(hours=5)  # asleep, with the question open
            await group.says(ann, "/union")
            await inbox.has_texts("/union")
            assert inbox.connections() == 2


async def test_heard_until_the_question_was_asked_not_until_it_was_answered() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        inbox = Listener()
        async with listening(server, inbox, clock=clock):
            await inbox.is_caught_up()
            await server.polled()
            clock.advance(seconds=7)
            await group.says(ann, "Good morning")
            await inbox.has(lambda inbox: len(inbox.until()) == 2)
    assert inbox.until() == [NOON, NOON]
    said = next(each for each in inbox.journal if isinstance(each, Said))
    assert said.at == NOON + timedelta(seconds=7)


async def test_a_bug_that_one_message_meets_holds_back_no_other() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        await group.says(ann, "/propose a bug")
        await group.says(ann, "/propose two")
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.has_texts("/propose two")
            await server.confirmed()


class Flooded(Listener):
    """Whenever something is heard, something more happens, until `enough` has."""

    def __init__(self, more: Callable[[], Awaitable[object]], *, enough: int) -> None:
        super().__init__()
        self.more = more
        self.enough = enough

    async def hear(self, incoming: Incoming) -> None:
        await super().hear(incoming)
        if self.attempts < self.enough:
            await self.more()


def first_time(inbox: Listener, *, after: int) -> list[datetime]:
    """Until when it had been told that all was heard, once so many had been handed over."""
    handed = [each for each in inbox.journal if not isinstance(each, tuple)]
    place = inbox.journal.index(handed[after - 1])
    return [each[1] for each in inbox.journal[:place] if isinstance(each, tuple) and "heard" in each[0]]


async def test_a_flood_of_strangers_holds_back_nothing_for_ever_and_nothing_is_said_too_early() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        eve, ann = server.user("Eve"), server.user("Ann")
        groups = server.group("Strangers", eve), server.group("Gardeners", ann)

        async def more() -> None:
            clock.advance(seconds=0.1)
            quiet = len(server.world.calls) % 7
            await groups[quiet == 0].says((eve, ann)[quiet == 0], "again")

        for _ in range(300):
            await more()
        inbox = Flooded(more, enough=3000)
        async with listening(server, inbox, clock=clock):
            await inbox.has(lambda inbox: len(inbox.texts) == 3299)
            await server.confirmed()
            await inbox.has(lambda inbox: inbox.until()[-1] == clock.now())
    assert len(first_time(inbox, after=2900)) >= 5
    assert all(earlier <= later for earlier, later in pairwise(inbox.until()))
    heard = NOON - timedelta(days=1)
    for each in inbox.journal:
        if isinstance(each, tuple) and "heard" in each[0]:
            heard = each[1]
        if isinstance(each, Said):
            assert each.at >= heard.replace(microsecond=0)
    assert clock.now() - first_time(inbox, after=2900)[-1] < timedelta(seconds=120)


async def test_a_flood_of_presses_which_bear_no_date_holds_back_nothing_either() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        eve = server.user("Eve")
        group = server.group("Strangers", eve)
        inbox = Flooded(lambda: group.presses(eve, "Agree"), enough=1500)
        async with listening(server, inbox, clock=clock) as telegram:
            await inbox.is_caught_up()
            await telegram.messenger.post(proposal_in(group.chat.id))
            server.updates.hold()
            for _ in range(300):
                await group.presses(eve, "Agree")
            await server.updates.release()
            await inbox.has(lambda inbox: sum(isinstance(each, Pressed) for each in inbox.journal) == 1799)
    assert len(first_time(inbox, after=1400)) >= 3


async def test_where_telegram_does_not_say_how_much_waits_the_flood_is_taken_in_all_the_same() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        server.will(Fault("getWebhookInfo", 502, "Bad Gateway", times=None))
        for number in range(250):
            await group.says(ann, f"message {number}")
        inbox = Listener()
        async with listening(server, inbox):
            await inbox.has(lambda inbox: len(inbox.texts) == 250)
            await inbox.is_caught_up()
            assert inbox.connections() == 1


class Forgetful(Listener):
    """Its log is not there for so many tries of each kind."""

    def __init__(self, *, hear: int = 0, heard: int = 0, connected: int = 0) -> None:
        super().__init__(refusals=hear)
        self.left = {"heard": heard, "connected": connected}

    async def connected(self, network: str, *, at: datetime) -> None:
        self._try("connected")
        await super().connected(network, at=at)

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        self._try("heard")
        await super().heard(network, until=until, behind=behind)

    def _try(self, kind: str) -> None:
        self.left[kind] -= 1
        if self.left[kind] >= 0:
            raise Unavailable("the log is not there")


def told(inbox: Listener) -> list[str]:
    """In order: what was said, and what was told of the network."""
    named = [each.text if isinstance(each, Said) else each for each in inbox.journal]
    return [
        each if isinstance(each, str) else each[0].split()[1]
        for each in named
        if not isinstance(each, Incoming)
    ]


A_QUARTER = 20
"""Tries of a log that is not there, with the waits in between: a quarter of an hour."""

A_FEW_MINUTES = 9


async def gardeners_say_two_things(server: BotApi) -> Place:
    ann = server.user("Ann")
    group = server.group("Gardeners", ann)
    await group.says(ann, "one")
    await group.says(ann, "two")
    return group


async def test_after_the_log_was_away_for_long_it_is_told_before_anything_more_is_handed_over() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        await gardeners_say_two_things(server)
        inbox = Forgetful(hear=A_QUARTER)
        async with listening(server, inbox, clock=clock, naps=Naps(clock)):
            await inbox.is_caught_up()
    assert told(inbox) == ["connected", "one", "connected", "two", "heard"]
    again = [each[1] for each in inbox.journal if isinstance(each, tuple)][1]
    assert again - NOON > timedelta(minutes=10)


async def test_a_few_minutes_without_the_log_are_no_interruption() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        await gardeners_say_two_things(server)
        inbox = Forgetful(hear=A_FEW_MINUTES)
        async with listening(server, inbox, clock=clock, naps=Naps(clock)):
            await inbox.is_caught_up()
    assert told(inbox) == ["connected", "one", "two", "heard"]


async def test_when_all_chats_waited_for_the_log_side_by_side_it_is_told_once() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        inbox = Forgetful()
        async with listening(server, inbox, clock=clock, naps=Naps(clock)):
            await inbox.is_caught_up()
            inbox.refusals = 3 * A_QUARTER
            server.updates.hold()
            for _ in range(3):
                await gardeners_say_two_things(server)
            await server.updates.release()
            await inbox.has(lambda inbox: len(inbox.until()) == 2)
    kinds = told(inbox)
    assert kinds[:3] == ["connected", "heard", "one"]
    assert kinds.count("connected") == 2
    assert kinds.index("connected", 1) < kinds.index("two")
    assert kinds.count("two") == 3


@pytest.mark.parametrize("kind", ["heard", "connected"])
async def test_the_log_may_be_away_while_nothing_was_said(kind: str) -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        inbox = Forgetful(**{kind: A_QUARTER})
        async with listening(server, inbox, clock=clock, naps=Naps(clock)):
            await inbox.has(lambda inbox: inbox.connections() == 2)
            await group.says(ann, "one")
            await inbox.has_texts("one")
    before = told(inbox)[: told(inbox).index("one")]
    assert before.count("connected") == 2
    assert before.count("heard") >= 1


async def test_a_machine_that_slept_over_a_message_was_interrupted() -> None:
    clock = HandSetClock()
    async with BotApi(clock=clock.now) as server:
        group = await gardeners_say_two_things(server)
        inbox = Listener()
        inbox.held[Channel(f"telegram:{group.chat.id}")] = awake = asyncio.Event()
        async with listening(server, inbox, clock=clock):
            await inbox.has(lambda inbox: inbox.attempts == 1)
            clock.advance(hours=5)
            awake.set()
            await inbox.is_caught_up()
    assert told(inbox) == ["connected", "one", "connected", "two", "heard"]
