"""How the real process ends, and what happens to a second one on the same store."""

from pathlib import Path

from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.process import Nursery, bot_on


async def test_it_ends_in_the_middle_of_a_long_poll_with_messages_still_to_be_sent(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi() as telegram, bot_on(telegram, tmp_path, nursery=nursery) as bot:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        for _ in range(10):
            await group.says(ann, "/help")
        await group.sees("/start_union")
        await telegram.confirmed()
        await telegram.polled()
        assert len(group.from_bot) < 10
        assert await bot.stops() == 0
        assert "stopping" in bot.log
        assert "Traceback" not in bot.log


async def test_it_ends_while_nobody_answers(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi() as telegram:
        await telegram.goes_down()
        async with bot_on(telegram, tmp_path, nursery=nursery) as bot:
            await bot.says("Telegram does not answer")
            assert await bot.stops() == 0


async def test_a_second_process_on_the_same_store_says_so_and_waits(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, tmp_path, nursery=nursery) as first:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await first.says("connected")
        async with bot_on(telegram, tmp_path, nursery=nursery) as second:
            await second.says("WARNING bot.supervisor: store: ")
            await group.says(ann, "/start_union Gardeners — plant trees")
            await group.sees("is founded")
            assert first.log.count("connected as") == 1
            assert first.log.count("union.db is in use") == 1
            # when the first one ends, the second takes over
            assert await first.stops() == 0
            await second.says("connected as", times=2)
            await group.says(ann, "/members")
            await group.sees("1. Ann (telegram)")
            assert await second.stops() == 0
