# ruff: noqa: T201 - printing is what it is for
"""Prints how many appends a second become durable, as ratios to one transaction each, and how fast the log is scanned.

Run it from the top folder: `python -m tests.benchmarks.bench_append [folder]`.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeAlias
from uuid import uuid4

from adapters.sqlite import event_table
from adapters.sqlite.database import connect, transaction
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START, NewEvent

Append: TypeAlias = Callable[[str, list[NewEvent], int], Awaitable[int]]

WRITERS = (1, 16, 128)
SECONDS = 1.5
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


async def scanned_per_second(path: Path) -> float:
    store = await SqliteEventStore.open(path)
    revision = NO_STREAM
    while revision + 1 < SCANNED:
        revision = await store.append("union", [new_event() for _ in range(PAGE)], expected=revision)
    start, checkpoint, scanned = perf_counter(), START, 0
    while page := await store.read_all(after=checkpoint, limit=PAGE):
        checkpoint, scanned = page[-1].checkpoint, scanned + len(page)
    seconds = perf_counter() - start
    await store.close()
    return scanned / seconds


async def main(folder: Path) -> None:
    print(f"{'writers':>8} {'one each/s':>12} {'grouped/s':>12} {'ratio':>7}")
    for writers in WRITERS:
        async with one_transaction_each(folder / f"each-{writers}.db") as append:
            each = await appends_per_second(append, writers)
        async with group_commit(folder / f"grouped-{writers}.db") as append:
            grouped = await appends_per_second(append, writers)
        print(f"{writers:>8} {each:>12,.0f} {grouped:>12,.0f} {grouped / each:>7.1f}")
    print(f"read_all: {await scanned_per_second(folder / 'scan.db'):,.0f} events/s in pages of {PAGE:,}")


if __name__ == "__main__":
    # /tmp is often memory, where a sync costs nothing: the folder that the bot will use tells more.
    with TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else ".") as folder:
        asyncio.run(main(Path(folder)))
