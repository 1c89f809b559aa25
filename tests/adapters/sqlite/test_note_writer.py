"""Notes are answered from memory; a thread makes them durable, and who must know waits for it."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from textwrap import dedent
from threading import Event

import pytest

from adapters.sqlite.database import connect
from adapters.sqlite.note_table import NOTEBOOK
from adapters.sqlite.note_writer import NoteWriter
from adapters.sqlite.notebook import SqliteNotebook
from bot.log.store import Unavailable
from bot.log.tables import Table, Tables
from tests.adapters.sqlite.disk import Disk

TOLD = Table(path=("told",), key=str, value=int)

TOP = Path(__file__).parents[3]

NOTE_FOR_EVER = """
    import asyncio, sys
    from itertools import count
    from adapters.sqlite.notebook import SqliteNotebook

    async def main():
        notebook = SqliteNotebook.open(sys.argv[1])
        for number in count():
            notebook.put("told", str(number % 7), value=number)
            notebook.put("last", value=number)
            await notebook.on_record()
            print(number, flush=True)

    asyncio.run(main())
"""


class SlowDisk(Disk):
    """Holds every change of a file back while it is `stuck`."""

    def __init__(self) -> None:
        super().__init__()
        self._free = Event()
        self._free.set()
        self.before_change = self._wait

    def sticks(self) -> None:
        self._free.clear()

    def goes_on(self) -> None:
        self._free.set()

    def _wait(self) -> None:
        self._free.wait()


@pytest.fixture
async def slow(path: Path) -> AsyncIterator[tuple[SlowDisk, SqliteNotebook]]:
    disk = SlowDisk()
    notebook = SqliteNotebook.open(path, vfs=disk.name)
    yield disk, notebook
    disk.goes_on()
    notebook.close()
    disk.unregister()


def kept(path: Path) -> list[tuple[tuple[str, ...], object]]:
    notebook = SqliteNotebook.open(path)
    notes = list(notebook.under())
    notebook.close()
    return notes


async def test_a_slow_disk_holds_nobody_up_but_who_must_know(slow: tuple[SlowDisk, SqliteNotebook]) -> None:
    disk, notebook = slow
    disk.sticks()
    for number in range(1000):
        notebook.put("told", str(number), value=number)
    notebook.drop("told", "0")
    assert notebook.get("told", "0") is None
    assert notebook.get("told", "999") == 999
    waiting = asyncio.create_task(notebook.on_record())
    await asyncio.sleep(0)
    assert not waiting.done()
    disk.goes_on()
    await waiting


async def test_while_the_disk_is_stuck_tables_are_read_and_written_and_the_loop_turns(
    slow: tuple[SlowDisk, SqliteNotebook],
) -> None:
    disk, notebook = slow
    tables = Tables(notebook)
    told = tables.of(TOLD)
    disk.sticks()
    told.put("town:0", -1)
    waiting = asyncio.create_task(tables.on_record())
    for number in range(1000):
        told.put(f"town:{number}", number)
        assert told.get(f"town:{number}") == number
        await asyncio.sleep(0)
    assert len(told.items()) == 1000
    assert not waiting.done()
    disk.goes_on()
    await waiting


async def test_closing_lets_the_loop_turn_while_the_disk_is_stuck(path: Path) -> None:
    disk = SlowDisk()
    notebook = SqliteNotebook.open(path, vfs=disk.name)
    disk.sticks()
    notebook.put("told", value=1)
    closing = asyncio.create_task(asyncio.to_thread(notebook.close))
    for _ in range(100):
        await asyncio.sleep(0)
    assert not closing.done()
    disk.goes_on()
    await closing
    disk.unregister()
    assert kept(path) == [(("told",), 1)]


async def test_what_was_noted_during_one_sync_shares_the_next(slow: tuple[SlowDisk, SqliteNotebook]) -> None:
    disk, notebook = slow
    notebook.put("told", value=0)
    await notebook.on_record()
    before = disk.syncs
    disk.sticks()
    for number in range(1000):
        notebook.put("told", str(number), value=number)
    disk.goes_on()
    await asyncio.gather(*(notebook.on_record() for _ in range(100)))
    assert disk.syncs - before <= 2 * 2  # two transactions at the most


async def test_nothing_is_written_for_what_is_so_already(disk: Disk, path: Path) -> None:
    notebook = SqliteNotebook.open(path, vfs=disk.name)
    notebook.put("heard", value=1)
    await notebook.on_record()
    before = disk.syncs
    notebook.put("heard", value=1)
    notebook.drop("never noted")
    await notebook.on_record()
    assert disk.syncs == before
    notebook.close()


async def test_what_a_full_disk_did_not_take_goes_with_what_comes_next(disk: Disk, path: Path) -> None:
    notebook = SqliteNotebook.open(path, vfs=disk.name)
    disk.full = True
    notebook.put("told", value="x" * 100_000)
    notebook.put("lost", value=1)
    for _ in range(2):
        with pytest.raises(Unavailable, match="the disk is full"):
            await notebook.on_record()
    assert notebook.get("lost") == 1
    notebook.drop("lost")
    disk.full = False
    await notebook.on_record()
    notebook.close()
    assert kept(path) == [(("told",), "x" * 100_000)]


async def test_closing_writes_what_nobody_waited_for(path: Path) -> None:
    notebook = SqliteNotebook.open(path)
    for number in range(100):
        notebook.put("told", value=number)
    notebook.close()
    assert kept(path) == [(("told",), 99)]


async def test_closing_on_a_full_disk_ends_and_says_how_much_was_lost(
    disk: Disk, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    notebook = SqliteNotebook.open(path, vfs=disk.name)
    disk.full = True
    notebook.put("told", value="hunter2" * 20_000)
    notebook.close()
    assert "the last 1 notes could not be written" in caplog.text
    assert "hunter2" not in caplog.text
    with pytest.raises(Unavailable):
        notebook.put("told", value=1)


async def test_who_no_longer_waits_does_no_harm(slow: tuple[SlowDisk, SqliteNotebook]) -> None:
    disk, notebook = slow
    disk.sticks()
    notebook.put("told", value=1)
    waiting = [asyncio.create_task(notebook.on_record()) for _ in range(3)]
    await asyncio.sleep(0)
    for task in waiting[:2]:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    disk.goes_on()
    await waiting[2]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_after_a_bug_in_the_thread_nobody_waits_for_ever(path: Path) -> None:
    writer = NoteWriter(connect(path, NOTEBOOK))
    asked = [asyncio.wrap_future(writer.do(work)) for work in (lambda _: 1 // 0, lambda _: 1)]
    outcomes = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [Unavailable, Unavailable]
    with pytest.raises(Unavailable):
        await asyncio.wrap_future(writer.do(lambda _: 1))
    writer.close()


@pytest.mark.parametrize("lines", [1, 40, 400])
def test_a_killed_process_keeps_all_that_was_on_record(path: Path, lines: int) -> None:
    command = [sys.executable, "-c", dedent(NOTE_FOR_EVER), str(path)]
    with subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, text=True) as writer:  # noqa: S603
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said.extend(line for line in writer.stdout if line.endswith("\n"))
    notes = dict(kept(path))
    last = notes["last",]
    assert isinstance(last, int)
    assert last >= int(said[-1])
    assert notes["told", str(last % 7)] == last


async def test_a_copy_holds_all_that_was_noted_before(tmp_path: Path, path: Path) -> None:
    for place, copy in ((path, tmp_path / "of-a-file.db"), (":memory:", tmp_path / "of-memory.db")):
        notebook = SqliteNotebook.open(place)
        notebook.put("told", value=1)
        await notebook.save(copy)
        notebook.put("told", value=2)
        assert kept(copy) == [(("told",), 1)]
        notebook.close()
