"""The real process is saved while it works, and what was saved goes on elsewhere."""

import asyncio
import stat
import sys
from pathlib import Path

from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.process import ROOT, Bot, Nursery, bot_on


async def command(home: Path, *arguments: str) -> tuple[int, str]:
    """In the same folder as the bot; its status and all that it prints."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=home,
        env={"PYTHONPATH": str(ROOT), "EVENT_STORE_URL": f"sqlite:///{home / 'union.db'}"},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    told, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, told.decode()


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}


async def test_a_bot_that_runs_is_saved_and_goes_on_elsewhere(tmp_path: Path, nursery: Nursery) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    async with BotApi() as telegram:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        async with bot_on(telegram, here, nursery=nursery) as bot:
            await group.says(ann, "/start_union Gardeners — plant trees")
            await group.sees("is founded")
            status, told = await command(here, "backup", "saved.tar")
            assert status == 0, told
            assert "all of them fold, and the notebook in saved.tar" in told
            assert modes(here) | {"log": 0} == {
                "http.port": 0o600,
                "operator.token": 0o600,
                "log": 0,
                "operator": 0o700,
                "operator/union.db": 0o700,
                "operator/union.db/socket": 0o600,
                "saved.tar": 0o600,
                "union.db": 0o600,
                "union.db-wal": 0o600,
                "union.index.db": 0o600,
                "union.index.db-wal": 0o600,
                "union.notebook.db": 0o600,
                "union.notebook.db-wal": 0o600,
            }
            status, told = await command(here, "restore", "saved.tar")
            assert (status, told) == (1, "A bot runs there: stop it first.\n")
            await bot.is_killed()
        (here / "saved.tar").rename(there / "saved.tar")
        status, told = await command(there, "restore", "saved.tar")
        assert status == 0, told
        async with bot_on(telegram, there, nursery=nursery) as restored:
            await group.says(ann, "/members")
            await group.sees("1. Ann (telegram)")
            assert "set aside" not in restored.log
            assert "Traceback" not in restored.log


async def test_a_bot_that_was_killed_is_saved_without_it(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi() as telegram, bot_on(telegram, tmp_path, nursery=nursery) as bot:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await group.says(ann, "/start_union Gardeners — plant trees")
        await group.sees("is founded")
        await bot.is_killed()
        assert (tmp_path / "operator" / "union.db" / "socket").exists()
        status, told = await command(tmp_path, "backup", "saved.tar")
        assert status == 0, told
        await _starts_again(bot)


async def _starts_again(bot: Bot) -> None:
    """The socket that was left is in nobody's way."""
    await bot.starts()
    await bot.says("connected as", times=2)
    status, told = await command(bot.home, "backup", "again.tar")
    assert status == 0, told
