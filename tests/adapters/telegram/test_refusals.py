"""What Telegram refuses is told apart: the message, the chat, and what may pass."""

import pytest

from bot.log.store import Unavailable
from bot.network.markup import bold
from bot.network.outgoing import Button, MessageRefused, Outgoing, Unreachable
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi, Fault
from tests.adapters.telegram.chats import Standing
from tests.adapters.telegram.speech import AGREE, at, gardeners, speaking


async def test_a_stranger_is_not_written_to_before_they_write() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = server.user("Ann")
        private = server.private(ann)
        hello = Outgoing(channel=at(private), text="Hello")
        with pytest.raises(Unreachable):
            await messenger.post(hello)
        await private.says(ann, "/start")
        await messenger.post(hello)
        await private.sees("Hello")


@pytest.mark.parametrize("stands", ["kicked", "left", "silenced"])
async def test_where_the_bot_may_not_write_nobody_is_reached(stands: Standing) -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        posted = await messenger.post(Outgoing(channel=at(group), text="Hello"))
        await group.bot_becomes(stands)
        with pytest.raises(Unreachable):
            await messenger.post(Outgoing(channel=at(group), text="Hello"))
        with pytest.raises(Unreachable):
            await messenger.edit(posted, Outgoing(channel=at(group), text="Good bye"))


async def test_a_user_who_blocked_the_bot_is_unreachable() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = server.user("Ann")
        private = server.private(ann)
        await private.says(ann, "/start")
        await private.bot_becomes("kicked")
        with pytest.raises(Unreachable, match="blocked"):
            await messenger.post(Outgoing(channel=at(private), text="Hello"))


@pytest.mark.parametrize("channel", ["telegram:-4711", "telegram:4711"])
async def test_an_unknown_chat_is_unreachable(channel: str) -> None:
    async with BotApi() as server, speaking(server) as messenger:
        with pytest.raises(Unreachable, match="not found"):
            await messenger.post(Outgoing(channel=Channel(channel), text="Hello"))


async def test_what_telegram_cannot_parse_is_said_without_formatting() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        server.will(Fault("sendMessage", 400, "Bad Request: can't parse entities: odd"))
        await messenger.post(Outgoing(channel=at(group), text=bold("<Hello>"), buttons=AGREE))
        shown = await group.sees("<Hello>")
        assert (shown.text, shown.entities, shown.labels) == ("<Hello>", [], ["Agree", "Object"])


async def test_a_button_that_telegram_does_not_take_costs_the_button_and_not_the_words() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        odd = ((Button(label="Agree", action="x" * 65),),)
        posted = await messenger.post(Outgoing(channel=at(group), text="Proposal 1", buttons=odd))
        assert (await group.sees("Proposal 1")).labels == []
        await messenger.edit(posted, Outgoing(channel=at(group), text="Carried", buttons=odd))
        assert [message.text for message in group.from_bot] == ["Carried"]


async def test_one_message_that_telegram_takes_in_no_form_is_given_up_alone() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        server.will(Fault("sendMessage", 400, "Bad Request: not today", times=3))
        with pytest.raises(MessageRefused, match="not today"):
            await messenger.post(Outgoing(channel=at(group), text="Hello"))
        await messenger.post(Outgoing(channel=at(group), text="Good morning"))
        assert [message.text for message in group.from_bot] == ["Good morning"]
        assert len(server.calls("sendMessage")) == 4


async def test_a_chat_that_takes_nothing_at_all_is_unreachable_whatever_the_reason_is_called() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        server.will(Fault("sendMessage", 400, "Bad Request: CHAT_OF_TOMORROW", times=None))
        server.will(Fault("sendChatAction", 400, "Bad Request: CHAT_OF_TOMORROW", times=None))
        with pytest.raises(Unreachable, match="TOMORROW"):
            await messenger.post(Outgoing(channel=at(group), text="Hello"))


async def test_where_nobody_says_whether_it_was_the_chat_it_is_tried_again_later() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        server.will(Fault("sendMessage", 400, "Bad Request: not today", times=3))
        server.will(Fault("sendChatAction", 502, "Bad Gateway"))
        with pytest.raises(Unavailable):
            await messenger.post(Outgoing(channel=at(group), text="Hello"))


async def test_an_edit_that_telegram_does_not_take_says_nothing_of_its_chat() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        posted = await messenger.post(Outgoing(channel=at(group), text="Proposal 1"))
        server.will(Fault("editMessageText", 400, "Bad Request: not today", times=3))
        with pytest.raises(MessageRefused):
            await messenger.edit(posted, Outgoing(channel=at(group), text="Carried"))
        await messenger.edit(posted, Outgoing(channel=at(group), text="Carried"))
        assert [message.text for message in group.from_bot] == ["Carried"]


async def test_what_telegram_could_not_read_is_not_repeated_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        words = 'Bad Request: can\'t parse entities: Unsupported start tag "a secret word"'
        server.will(Fault("sendMessage", 400, words, times=3))
        with pytest.raises(MessageRefused) as refusal:
            await messenger.post(Outgoing(channel=at(group), text="Hello"))
    assert "can't parse entities" in caplog.text
    assert "a secret word" not in caplog.text + str(refusal.value)
