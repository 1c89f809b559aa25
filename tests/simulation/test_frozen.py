"""The real process frozen beyond the term of its lease, and its server killed: one speaks, never two."""

import signal
from pathlib import Path

from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.process import Bot, Nursery, bot_on


def tell(bot: Bot, what: signal.Signals) -> None:
    assert bot.process is not None
    bot.process.send_signal(what)


async def test_a_speaker_that_was_frozen_finds_that_another_speaks_and_does_not(
    tmp_path: Path, nursery: Nursery
) -> None:
    server, homes = Loopback(), [tmp_path / "first", tmp_path / "second"]
    await server.start()
    for home in homes:
        home.mkdir()
    async with (
        BotApi(longest_poll=0.5) as telegram,
        bot_on(telegram, homes[0], store=server.uri, nursery=nursery) as first,
    ):
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await first.says("connected as")
        async with bot_on(telegram, homes[1], store=server.uri, nursery=nursery) as second:
            await second.says("stands by")
            tell(first, signal.SIGSTOP)
            await group.says(ann, "/start_union Gardeners — plant trees")
            await second.says("connected as")
            await group.sees("Gardeners")
            polls = first.log.count("connected as")
            tell(first, signal.SIGCONT)
            await first.says("stands by")
            await group.says(ann, "/propose Plant an oak")
            await group.sees("Plant an oak")
            await telegram.confirmed()
            assert first.log.count("connected as") == polls
            assert sum("Proposal 1" in message.text and bool(message.keys) for message in group.from_bot) <= 1
            assert await second.stops() == 0
            await first.says("connected as", times=polls + 1)
            assert await first.stops() == 0
    await server.kill()


async def test_what_was_said_while_the_server_was_dead_is_answered_when_it_is_back(
    tmp_path: Path, nursery: Nursery
) -> None:
    server = Loopback()
    await server.start()
    async with (
        BotApi(longest_poll=0.5) as telegram,
        bot_on(telegram, tmp_path, store=server.uri, nursery=nursery) as bot,
    ):
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await group.says(ann, "/start_union Gardeners — plant trees")
        await group.sees("Gardeners")
        await telegram.confirmed()
        await server.kill()
        await group.says(ann, "/propose Plant an oak")
        await bot.says("it waits until it can be kept")
        assert not any("Plant an oak" in message.text for message in group.from_bot)
        await server.start()
        await group.sees("Plant an oak")
        await telegram.confirmed()
        assert await bot.stops() == 0
    await server.kill()
