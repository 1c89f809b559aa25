"""The store alone: how many appends a second become durable, and how fast the log is read."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeAlias
from uuid import uuid4

from adapters.sqlite import event_table
from adapters.sqlite.database import connect, transaction
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START, NewEvent
from tests.benchmarks import machine
from tests.benchmarks.figures import Line, Result, Size
from tests.benchmarks.measuring import in_turn, run

Append: TypeAlias = Callable[[str, list[NewEvent], int], Awaitable[int]]

WRITERS = (1, 16, 128)
SECONDS = 1.0
ROUNDS = {Size.SMALL: 1, Size.FULL: 5}
SCANNED = 100_000
PAGE = 1_000
DATA = b'{"number":17,"member":4,"text":"%s"}' % (b"We buy the green paint. " * 8)


def new_event() -> NewEvent:
    return NewEvent(id=uuid4(), type="proposal-made", data=DATA, metadata=b'{"command":"4711"}')


async def appends_per_second(append: Append, writers: int) -> float:
    """Every writer has a stream of its own and waits for one append before it asks for the next."""
    start = perf_counter()

    async def write(stream: str) -> int:
        revision = NO_STREAM
        while perf_counter() < start + SECONDS:
            revision = await append(stream, [new_event()], revision)
        return revision + 1

    appended = await asyncio.gather(*(write(f"union-{uuid4()}") for _ in range(writers)))
    return sum(appended) / (perf_counter() - start)


@asynccontextmanager
async def one_transaction_each(path: Path) -> AsyncIterator[Append]:
    """The baseline: the same table, pragmas and checks, but nobody shares a sync."""
    loop = asyncio.get_running_loop()
    connection = connect(path, event_table.EVENT_LOG)

    def durably(stream: str, events: list[NewEvent], expected: int) -> int:
        with transaction(connection):
            return event_table.append(connection, stream, events, expected)

    with ThreadPoolExecutor(1) as thread:
        yield lambda stream, events, expected: loop.run_in_executor(thread, durably, stream, events, expected)
    connection.close()


@asynccontextmanager
async def group_commit(path: Path) -> AsyncIterator[Append]:
    store = await SqliteEventStore.open(path)
    yield lambda stream, events, expected: store.append(stream, events, expected=expected)
    await store.close()


async def scanned(path: Path) -> Line:
    store = await SqliteEventStore.open(path)
    revision = NO_STREAM
    while revision + 1 < SCANNED:
        revision = await store.append("union", [new_event() for _ in range(PAGE)], expected=revision)

    await store.close()

    async def in_pages() -> float:
        store = await SqliteEventStore.open(path)
        start, checkpoint, read = perf_counter(), START, 0
        while page := await store.read_all(after=checkpoint, limit=PAGE):
            checkpoint, read = page[-1].checkpoint, read + len(page)
        seconds = perf_counter() - start
        await store.close()
        return read / seconds

    async def raw() -> float:
        return machine.scanned_per_second(path)

    figures = await in_turn(3, {"pages": in_pages, "raw": raw})
    return Line(
        what=f"the log read in pages of {PAGE:,}",
        unit="events/s",
        ours=figures["pages"],
        beside="a raw scan",
        theirs=figures["raw"],
    )


async def measure(size: Size, folder: Path) -> Result:
    """What the store alone does, as a ratio to one transaction each, and how fast its log is read."""
    lines = []
    for writers in WRITERS:
        async with (
            one_transaction_each(folder / f"each-{writers}.db") as single,
            group_commit(folder / f"grouped-{writers}.db") as grouped,
        ):
            sides = {
                "single": partial(appends_per_second, single, writers),
                "grouped": partial(appends_per_second, grouped, writers),
            }
            figures = await in_turn(ROUNDS[size], sides)
        lines.append(
            Line(
                what=f"durable appends by {writers} at once",
                unit="events/s",
                ours=figures["grouped"],
                beside="one transaction each",
                theirs=figures["single"],
            )
        )
    lines.append(await scanned(folder / "scan.db"))
    sync = machine.sync_seconds(folder)
    return Result(
        row="appends", size=size, lines=tuple(lines), notes=(f"one fdatasync takes {sync * 1000:.2f} ms",)
    )


if __name__ == "__main__":
    run(measure)
