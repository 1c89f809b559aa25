"""The index fails while people speak: nobody is turned away for what it lacks, and all is told that is not told yet."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import apsw
import pytest

from adapters.sqlite.local import LocalDatabase
from bot.log.store import Unavailable
from tests.adapters.sqlite.disk import Disk
from tests.simulation.fate import Fate
from tests.simulation.town import Town, town

STARTS = "/start_union Gardeners — plant trees @bob"
INVITED = "Bob: please accept"


@asynccontextmanager
async def failing(folder: Path) -> AsyncIterator[tuple[Town, Disk]]:
    """A town whose index is on a disk of its own."""
    disk = Disk()
    index = LocalDatabase.open(folder / "index.db", version="1", vfs=disk.name)
    try:
        async with town(file=index) as here:
            yield here, disk
    finally:
        index.close()
        disk.unregister()


def fails() -> None:
    raise apsw.IOError("the disk is broken")


async def the_founding_is_not_written(here: Town, disk: Disk) -> None:
    """It stands in the log; its write into the index was one that failed."""
    await here.bot.hear(here.writes("ann", STARTS))
    here.pending.clear()
    disk.before_change = fails
    with pytest.raises(Unavailable):
        await here.bot.catch_up()
    disk.before_change = lambda: None


async def is_made_anew(here: Town) -> None:
    """By the part that watches over the log, which then starts all the rest again."""
    with pytest.raises(Unavailable, match="made anew"):
        await here.bot.log.until_replaced()
    await here.restarts()


async def test_what_is_said_before_it_is_made_anew_waits_and_is_taken_in_then(tmp_path: Path) -> None:
    async with failing(tmp_path) as (here, disk):
        await the_founding_is_not_written(here, disk)
        with pytest.raises(Unavailable):
            await here.bot.hear(here.writes("bob", "/accept"))
        await is_made_anew(here)
        assert len(here.union.roster) == 2


async def test_what_it_has_never_told_is_told_once_it_is_made_anew(tmp_path: Path) -> None:
    async with failing(tmp_path) as (here, disk):
        await the_founding_is_not_written(here, disk)
        await is_made_anew(here)
        assert here.told(INVITED) == 1


@pytest.mark.parametrize("index", [None, LocalDatabase.in_memory])
async def test_killed_at_any_moment_of_the_founding_it_tells_of_it(
    index: Callable[[], LocalDatabase] | None,
) -> None:
    whole = Fate()
    async with town(fate=whole) as here:
        await here.says("ann", STARTS)
    for moment in range(1, whole.moments + 1):
        async with town(fate=Fate(moment.__eq__), file=index and index()) as here:
            await here.says("ann", STARTS)
            assert here.told(INVITED) in {1, 2}, f"killed at moment {moment} of {whole.moments}"
