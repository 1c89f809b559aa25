"""What could not be opened is let go of: else it would be in use for ever, by nobody."""

import asyncio
from pathlib import Path
from threading import Event

import apsw
import pytest

from adapters.sqlite.database import CannotOpen
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM
from tests.adapters.sqlite.disk import Disk
from tests.adapters.sqlite.samples import new_events


def test_a_notebook_whose_disk_fails_at_any_read_of_its_opening_is_free_afterwards(
    disk: Disk, path: Path
) -> None:
    notebook = SqliteNotebook.open(path)
    for number in range(200):
        notebook.put("heard", str(number), value="x" * 100)
    notebook.close()
    reads, opened = 0, False
    while not opened:
        disk.reads_left = reads
        try:
            SqliteNotebook.open(path, vfs=disk.name).close()
            opened = True
        except CannotOpen:
            reads += 1
        disk.reads_left = None
        SqliteNotebook.open(path).close()
    assert reads > 5


async def test_a_log_whose_disk_fails_at_any_read_of_its_opening_is_free_afterwards(
    disk: Disk, path: Path
) -> None:
    store = await SqliteEventStore.open(path)
    await store.append("union", new_events(3), expected=NO_STREAM)
    await store.close()
    reads, opened = 0, False
    while not opened:
        disk.reads_left = reads
        try:
            await (await SqliteEventStore.open(path, vfs=disk.name)).close()
            opened = True
        except CannotOpen:
            reads += 1
        disk.reads_left = None
        await (await SqliteEventStore.open(path)).close()
    assert reads > 2


async def test_a_log_that_was_given_up_while_it_was_opened_is_free_once_it_would_be_open(path: Path) -> None:
    begun, goes_on, closed = asyncio.Event(), Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    slow = Slow("slow", "")
    slow.begins = lambda: (loop.call_soon_threadsafe(begun.set), goes_on.wait(5))
    opening = asyncio.create_task(SqliteEventStore.open(path, vfs="slow"))
    await begun.wait()
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    goes_on.set()
    async with asyncio.timeout(5):
        while not closed.is_set():
            try:
                await (await SqliteEventStore.open(path)).close()
                closed.set()
            except CannotOpen:
                await asyncio.sleep(0)
    slow.unregister()


class Slow(apsw.VFS):
    """Waits before it opens its first file."""

    def __init__(self, name: str, base: str) -> None:
        self.begins: object = None
        super().__init__(name, base)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        begins, self.begins = self.begins, None
        if callable(begins):
            begins()
        return super().xOpen(name, flags)
