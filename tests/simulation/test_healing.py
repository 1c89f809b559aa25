"""The real process stays up whatever is missing, says so on its page, and heals by itself when the cause is gone."""

import os
import resource
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.telegram.bot_api import BotApi, Fault
from tests.simulation.process import Child, Nursery, bot_on
from tests.simulation.test_always_answers import part, shows


async def test_a_log_that_cannot_be_opened(tmp_path: Path, nursery: Nursery) -> None:
    (tmp_path / "union.db").mkdir()
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, tmp_path, nursery=nursery) as bot:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await shows(bot, lambda told: "cannot be opened" in trouble(told, "store"))
        (tmp_path / "union.db").rmdir()
        await group.says(ann, "/start_union Gardeners — plant trees")
        await group.sees("Gardeners")
        await shows(bot, lambda told: part(told, "store")["state"] == "runs" and told["speaks"]["holds"])
        assert await bot.stops() == 0


async def test_a_log_that_is_something_else(tmp_path: Path, nursery: Nursery) -> None:
    (tmp_path / "union.db").write_text("no database at all, but longer than the head of one would be" * 9)
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, tmp_path, nursery=nursery) as bot:
        await shows(bot, lambda told: "is no event log of this bot" in trouble(told, "store"))
        (tmp_path / "union.db").rename(tmp_path / "elsewhere")
        await shows(bot, lambda told: bool(told["speaks"]["holds"]))
        assert (tmp_path / "elsewhere").read_text().startswith("no database at all")
        assert await bot.stops() == 0


async def test_a_token_that_telegram_does_not_know(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi(longest_poll=0.5) as telegram:
        telegram.will(Fault(None, 401, "Unauthorized", times=None))
        async with bot_on(telegram, tmp_path, nursery=nursery) as bot:
            await shows(
                bot, lambda told: "@BotFather" in (part(told, "telegram") or {"advice": ""})["advice"]
            )
            telegram.recovers()
            await shows(bot, lambda told: part(told, "telegram")["advice"] == "")
            assert await bot.stops() == 0


async def test_no_network(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi(longest_poll=0.5) as telegram:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await telegram.goes_down()
        async with bot_on(telegram, tmp_path, nursery=nursery) as bot:
            await shows(
                bot, lambda told: "does not answer" in (part(told, "telegram") or {"advice": ""})["advice"]
            )
            await telegram.comes_back()
            await group.says(ann, "/start_union Gardeners — plant trees")
            await group.sees("Gardeners")
            await shows(bot, lambda told: part(told, "telegram")["advice"] == "")
            assert await bot.stops() == 0


async def test_a_disk_that_takes_nothing(tmp_path: Path, nursery: Nursery) -> None:
    """Nothing is answered that is not durable, and all of it once there is room."""
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, tmp_path, nursery=nursery) as bot:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await telegram.polled()
        assert isinstance(bot.process, Child)
        _, most = resource.prlimit(bot.process.number, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.process.number, resource.RLIMIT_FSIZE, (1, most))
        await group.says(ann, "/start_union Gardeners — plant trees")
        await shows(bot, lambda told: part(told, "inbox")["facts"]["waiting to be taken in"] == 1)
        assert group.from_bot == []
        assert telegram.unconfirmed
        resource.prlimit(bot.process.number, resource.RLIMIT_FSIZE, (most, most))
        await group.sees("Gardeners")
        await telegram.confirmed()
        assert await bot.stops() == 0


def trouble(told: Any, name: str) -> str:
    last = (part(told, name) or {}).get("last_trouble") or {}
    return str(last.get("words", ""))


async def test_a_log_that_may_only_be_read(tmp_path: Path, nursery: Nursery) -> None:
    log = tmp_path / "union.db"
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, tmp_path, nursery=nursery) as bot:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await group.says(ann, "/start_union Gardeners — plant trees")
        await group.sees("Gardeners")
        await telegram.confirmed()
        assert await bot.stops() == 0
        log.chmod(0o444)
        if os.access(log, os.W_OK):
            pytest.skip("whoever runs this may write whatever a file says")
        await group.says(ann, "/propose Plant an oak")
        await bot.starts()
        await shows(bot, lambda told: "may only be read" in trouble(told, "store"))
        assert telegram.unconfirmed
        log.chmod(0o644)
        await group.sees("Plant an oak")
        await telegram.confirmed()
        assert await bot.stops() == 0
