"""What the bot says stands in the chat, once; what cannot is told apart from what was not heard."""

import asyncio
from datetime import timedelta

import pytest

from bot.log.store import Unavailable
from bot.network.incoming import Author, MessageId, Pressed, Said
from bot.network.markup import bold, mention
from bot.network.outgoing import Button, Outgoing, Urgency
from domain.people import Channel, Identity
from tests.adapters.telegram.bot_api import BotApi, Fault
from tests.adapters.telegram.fakes import NOON, Listener, Naps
from tests.adapters.telegram.speech import AGREE, at, gardeners, speaking


async def test_a_card_is_posted_with_its_buttons_and_then_edited() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        posted = await messenger.post(Outgoing(channel=at(group), text=f"{bold('1')} <x>", buttons=AGREE))
        card = await group.sees("1 <x>")
        assert (card.labels, card.html) == (["Agree", "Object"], "<b>1</b> &lt;x&gt;")
        assert card.silent_preview
        await messenger.edit(posted, Outgoing(channel=at(group), text="1 is carried"))
        assert (card.text, card.labels, card.edits) == ("1 is carried", [], 1)
        assert len(group.from_bot) == 1


async def test_a_retried_edit_changes_nothing() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        carried = Outgoing(channel=at(group), text="1 is carried", buttons=AGREE)
        posted = await messenger.post(carried)
        await messenger.edit(posted, carried)
        assert group.from_bot[0].edits == 0


async def test_an_edit_of_what_is_gone_is_silent() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        await messenger.edit(
            MessageId(f"{group.chat.id}:4711"), Outgoing(channel=at(group), text="1 is carried")
        )
        assert group.from_bot == []


async def test_a_long_text_becomes_several_messages_with_the_buttons_under_the_last() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        question = await group.says(ann, "/rules")
        asked = MessageId(f"{group.chat.id}:{question.id}")
        text = "\n\n".join(bold(letter * 3000) for letter in "abcde")
        posted = await messenger.post(Outgoing(channel=at(group), text=text, buttons=AGREE, replies_to=asked))
        shown = group.from_bot
        assert [message.text.strip()[0] for message in shown] == list("abcde")
        assert [message.labels for message in shown] == [[], [], [], [], ["Agree", "Object"]]
        assert [message.replies_to for message in shown] == [question, None, None, None, None]
        assert posted == f"{group.chat.id}:{shown[0].id}"
        await messenger.edit(posted, Outgoing(channel=at(group), text=text, buttons=AGREE))
        assert shown[0].text.endswith(" …")


async def test_a_reply_to_what_was_deleted_is_said_all_the_same() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        gone = MessageId(f"{group.chat.id}:4711")
        await messenger.post(Outgoing(channel=at(group), text="Noted", replies_to=gone))
        assert (await group.sees("Noted")).replies_to is None


async def test_a_topic_keeps_what_is_said_in_it() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server, supergroup=True)
        budget = await group.opens_topic("Budget")
        await messenger.post(Outgoing(channel=at(budget), text="Noted"))
        await budget.sees("Noted")
        assert group.from_bot == []


async def test_a_person_is_mentioned_by_a_link_and_asked_to_reply() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        why = f"{mention(f'telegram:{ann.id}', 'Ann')}, why?"
        await messenger.post(Outgoing(channel=at(group), text=why, wants_reply=True))
        asked = await group.sees("Ann, why?")
        assert asked.asks_reply
        assert [entity["user"]["id"] for entity in asked.entities] == [ann.id]


async def test_a_start_button_opens_the_private_chat() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        join = ((Button(label="Join", start="join-1"),),)
        await messenger.post(Outgoing(channel=at(group), text="Join us", buttons=join))
        shown = await group.sees("Join us")
        assert shown.keys[0][0].url == "https://t.me/union_bot?start=join-1"


async def test_a_button_may_open_a_page_of_the_web() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        page = ((Button(label="Read it all", opens="https://unions.example/"),),)
        await messenger.post(Outgoing(channel=at(group), text="Proposal 1", buttons=page))
        assert (await group.sees("Proposal 1")).keys[0][0].url == "https://unions.example/"


async def test_a_press_is_answered_in_a_line_that_fits() -> None:
    async with BotApi() as server:
        inbox = Listener()
        async with speaking(server, inbox=inbox) as messenger:
            ann = server.user("Ann")
            group = server.group("Gardeners", ann)
            await messenger.post(Outgoing(channel=at(group), text="Proposal 1", buttons=AGREE))
            press = await group.presses(ann, "Object")
            await inbox.has(
                lambda inbox: isinstance(inbox.journal[-1], Pressed | tuple) and inbox.attempts == 1
            )
            pressed = next(each for each in inbox.journal if isinstance(each, Pressed))
            await messenger.answer(pressed, bold("x" * 300))
            assert await press.answer() == "x" * 199 + "…"


async def test_a_late_answer_is_lost_in_silence() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = Author(identity=Identity("telegram:7"), name="Ann")
        late = Pressed(
            id="telegram:press:4711",
            channel=Channel("telegram:-1"),
            private=False,
            author=ann,
            at=NOON,
            message=MessageId("-1:1"),
            action="x",
        )
        await messenger.answer(late, "Noted")
        server.will_fail(method="answerCallbackQuery")
        await messenger.answer(late, "Noted")


async def test_a_message_follows_the_group_into_its_supergroup_and_the_log_learns_of_it() -> None:
    async with BotApi() as server:
        inbox = Listener()
        async with speaking(server, inbox=inbox) as messenger:
            group = gardeners(server)
            old = Outgoing(channel=at(group), text="Proposal 1", buttons=AGREE)
            posted = await messenger.post(old)
            new = await group.becomes_supergroup(notices=False)
            again = await messenger.post(Outgoing(channel=at(group), text="Carried", replies_to=posted))
            carried = await new.sees("Carried")
            assert again == f"{new.chat.id}:{carried.id}"
            await inbox.has(lambda inbox: len(inbox.moves) == 1)
            assert (inbox.moves[0].old, inbox.moves[0].new) == (at(group), at(new))
            await messenger.post(Outgoing(channel=at(group), text="Noted"))
            await messenger.edit(again, Outgoing(channel=at(group), text="Carried by consent"))
            assert [message.text for message in new.from_bot] == ["Carried by consent", "Noted"]
    assert len(inbox.moves) == 1


async def test_an_old_card_never_overwrites_a_message_of_the_supergroup_with_its_number() -> None:
    async with BotApi() as server:
        inbox = Listener()
        async with speaking(server, inbox=inbox) as messenger:
            group = gardeners(server)
            posted = await messenger.post(Outgoing(channel=at(group), text="Proposal 1"))
            new = await group.becomes_supergroup()
            await inbox.has(lambda inbox: len(inbox.moves) == 1)
            while len(new.from_bot) < 5:
                await messenger.post(Outgoing(channel=at(new), text="Something else"))
            await messenger.edit(posted, Outgoing(channel=at(new), text="Proposal 1 is carried"))
            assert {message.text for message in new.from_bot} == {"Something else"}


async def test_too_many_requests_make_this_chat_wait_and_then_the_message_stands_once() -> None:
    naps = Naps()
    async with BotApi() as server, speaking(server, naps=naps) as messenger:
        group = gardeners(server)
        server.will_say_too_many(seconds=17)
        await messenger.post(Outgoing(channel=at(group), text="Hello"))
        assert [message.text for message in group.from_bot] == ["Hello"]
    assert 17 in naps.taken


async def test_an_outcome_goes_before_chatter_when_both_must_wait() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        urgencies = (Urgency.CHATTER, Urgency.CHATTER, Urgency.CARD, Urgency.OUTCOME)
        await asyncio.gather(
            *(
                messenger.post(Outgoing(channel=at(group), text=urgency.name, urgency=urgency))
                for urgency in urgencies
            )
        )
        assert [message.text for message in group.from_bot] == ["CHATTER", "OUTCOME", "CARD", "CHATTER"]


async def test_a_message_whose_acceptance_was_not_learnt_is_unavailable() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        server.will_break_after_accepting()
        with pytest.raises(Unavailable):
            await messenger.post(Outgoing(channel=at(group), text="Hello"))
        assert [message.text for message in group.from_bot] == ["Hello"]


@pytest.mark.parametrize(
    "fault",
    [
        Fault("sendMessage", 502, "Bad Gateway"),
        Fault("sendMessage", 500, "Internal Server Error"),
        Fault("sendMessage", 401, "Unauthorized"),
        Fault("sendMessage", 429, "Too Many Requests"),
        Fault("sendMessage"),
    ],
)
async def test_whatever_may_pass_is_unavailable(fault: Fault) -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        server.will(fault)
        with pytest.raises(Unavailable):
            await messenger.post(Outgoing(channel=at(group), text="Hello"))


async def test_when_telegram_is_down_it_is_unavailable_and_afterwards_it_works() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        await server.goes_down()
        with pytest.raises(Unavailable):
            await messenger.post(Outgoing(channel=at(group), text="Hello"))
        await server.comes_back()
        await messenger.post(Outgoing(channel=at(group), text="Hello again"))
        await group.sees("Hello again")


@pytest.mark.parametrize("text", ["", "   ", bold(" ")])
async def test_even_an_empty_text_says_something_rather_than_standing_in_the_way(text: str) -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        await messenger.post(Outgoing(channel=at(group), text=text))
        await group.sees("…")


async def test_an_edit_waits_as_long_as_telegram_asks_and_holds_up_no_other_chat() -> None:
    naps = Naps()
    async with BotApi() as server, speaking(server, naps=naps) as messenger:
        group = gardeners(server)
        posted = await messenger.post(Outgoing(channel=at(group), text="Proposal 1"))
        server.will_say_too_many(seconds=23, method="editMessageText")
        await messenger.edit(posted, Outgoing(channel=at(group), text="Carried"))
        assert [message.text for message in group.from_bot] == ["Carried"]
    assert 23 in naps.taken


async def test_what_is_removed_is_gone_and_removing_it_again_is_silent() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        posted = await messenger.post(Outgoing(channel=at(group), text="3 h left"))
        line = Outgoing(channel=at(group), text="Reminded again below")
        await messenger.remove(posted, line)
        assert group.from_bot == []
        await messenger.remove(posted, line)
        assert group.from_bot == []


async def test_what_is_too_old_to_be_removed_is_edited_to_a_line() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        posted = await messenger.post(Outgoing(channel=at(group), text="3 days left", buttons=AGREE))
        group.from_bot[0].at -= timedelta(hours=48)
        await messenger.remove(posted, Outgoing(channel=at(group), text="Reminded again below"))
        assert [(one.text, one.labels) for one in group.from_bot] == [("Reminded again below", [])]


async def test_what_somebody_should_not_have_said_there_is_taken_away_where_we_may() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        asked = await group.says(ann, "/webhook https://program.example/secret")
        heard = Said(
            id="said",
            message=MessageId(f"{group.chat.id}:{asked.id}"),
            channel=at(group),
            private=False,
            author=Author(identity=Identity(f"telegram:{ann.id}"), name="Ann"),
            at=NOON,
            text=asked.text,
        )
        assert not await messenger.take_away(heard)
        group.chat.bot = "administrator"
        assert await messenger.take_away(heard)
        assert asked.id not in group.chat.messages
        assert not await messenger.take_away(heard), "it is gone already"
