"""A file is sent with a few words, and what keeps it from being sent is told apart."""

import pytest

from bot.log.store import Unavailable
from bot.network.markup import bold
from bot.network.outgoing import File, MessageRefused, Outgoing, Unreachable
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi, Fault
from tests.adapters.telegram.speech import speaking


async def a_file() -> bytes:
    return b"one\ntwo\n"


async def test_a_file_is_sent_with_a_few_words() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = server.user("Ann")
        await server.private(ann).says(ann, "/start")
        file = File(name="log.jsonl", content=a_file)
        where = Channel(f"telegram:{ann.id}")
        posted = await messenger.post(Outgoing(channel=where, text=bold("All of it"), file=file))
        shown = await server.private(ann).sees("All of it")
        assert (shown.file, shown.content) == ("log.jsonl", b"one\ntwo\n")
        assert posted == f"{ann.id}:{shown.id}"


async def test_a_file_for_who_does_not_want_us_or_that_is_too_much_is_told_apart() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        ann = server.user("Ann")
        file = File(name="log.jsonl", content=a_file)
        sent = Outgoing(channel=Channel(f"telegram:{ann.id}"), text="All of it", file=file)
        with pytest.raises(Unreachable):
            await messenger.post(sent)
        await server.private(ann).says(ann, "/start")
        server.will(Fault("sendDocument", 413, "Request Entity Too Large"))
        with pytest.raises(MessageRefused):
            await messenger.post(sent)
        server.will(Fault("sendDocument", 502, "Bad Gateway"))
        with pytest.raises(Unavailable):
            await messenger.post(sent)
