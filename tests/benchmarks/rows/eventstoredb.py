"""The log on EventStoreDB: a start, appends, reading, beside the same on SQLite.

On the loopback server of the tests, in a process of its own; and where `EVENTSTOREDB_TEST_URI` names a real
one, on that as well. A real one is not cleaned: it gets streams of its own.
"""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, TypeAlias
from uuid import uuid4

from esdbclient import StreamState
from esdbclient.protos.Grpc import streams_pb2

from adapters.eventstoredb import EventStoreDBStore
from adapters.eventstoredb.client import Client, connect
from adapters.eventstoredb.store import proposed
from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import CONTEXTS, codec
from bot.log.reader import LogReader
from bot.log.store import NO_STREAM, START, EventStore, NewEvent
from bot.log.troubles import Troubles
from tests.benchmarks import unions
from tests.benchmarks.figures import Line, Result, Series, Size
from tests.benchmarks.measuring import in_turn, run

Append: TypeAlias = Callable[[str, list[NewEvent], int], Coroutine[Any, Any, int]]

LOOPBACK = "tests.adapters.eventstoredb.loopback"
REAL_URI = os.environ.get("EVENTSTOREDB_TEST_URI", "")

AT_ONCE = 128
SECONDS = {Size.SMALL: 1.0, Size.FULL: 4.0}
ROUNDS = {Size.SMALL: 2, Size.FULL: 5}
UNIONS = {Size.SMALL: 20, Size.FULL: 200}
EVENTS_EACH, PAGE = 100, 1_000


@asynccontextmanager
async def a_server(folder: Path) -> AsyncIterator[str]:
    """Its address."""
    arguments = ("-m", LOOPBACK, "--port", "0", "--data", str(folder / "loopback"))
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=PIPE)
    try:
        assert process.stdout is not None
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.kill()
        await process.wait()


class SharedCall:
    """Many appends in one call: the protocol allows it, and esdbclient makes a call of each."""

    def __init__(self, client: Client) -> None:
        self._streams = client._connection.streams  # noqa: SLF001 - it has no other way to it
        self._asked: asyncio.Queue[streams_pb2.BatchAppendReq] = asyncio.Queue()
        self._answers: dict[str, asyncio.Future[int]] = {}
        call = self._streams._stub.BatchAppend(self._requests())  # noqa: SLF001
        self._listening = asyncio.create_task(self._listen(call))

    async def append(self, stream: str, events: list[NewEvent], expected: int) -> int:
        correlation = uuid4()
        request = self._streams._construct_batch_append_req(  # noqa: SLF001
            stream_name=stream,
            current_version=StreamState.NO_STREAM if expected == NO_STREAM else expected,
            events=map(proposed, events),
            correlation_id=correlation,
        )
        answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._answers[str(correlation)] = answer
        self._asked.put_nowait(request)
        return await answer

    def close(self) -> None:
        self._listening.cancel()

    async def _requests(self) -> AsyncIterator[streams_pb2.BatchAppendReq]:
        while True:
            yield await self._asked.get()

    async def _listen(self, call: AsyncIterator[streams_pb2.BatchAppendResp]) -> None:
        async for response in call:
            self._answers.pop(response.correlation_id.string).set_result(response.success.current_revision)


async def appended(append: Append, seconds: float) -> tuple[float, float]:
    """Durable appends a second, and microseconds of this process's CPU for each; beside the log, in no union."""
    begin, used = perf_counter(), process_time()

    async def write(stream: str) -> int:
        revision = NO_STREAM
        while perf_counter() < begin + seconds:
            revision = await append(stream, [new_event()], revision)
        return revision + 1

    done = sum(await asyncio.gather(*(write(f"measured-{uuid4()}") for _ in range(AT_ONCE))))
    return done / (perf_counter() - begin), (process_time() - used) / done * 1e6


def new_event() -> NewEvent:
    """Of the size of a resolution's opening."""
    return NewEvent(
        id=uuid4(), type="Measured", data=b'{"text":"%s"}' % (b"x" * 200), metadata=b'{"by":null}'
    )


async def read_per_second(store: EventStore) -> float:
    begin, checkpoint, read = perf_counter(), START, 0
    while page := await store.read_all(after=checkpoint, limit=PAGE):
        checkpoint, read = page[-1].checkpoint, read + len(page)
    return read / (perf_counter() - begin)


async def started(store: EventStore, database: LocalDatabase) -> float:
    """Milliseconds from a store that is connected, and an index of an earlier run, until all is read."""
    begin = perf_counter()
    reader = LogReader(CONTEXTS, store=store, codec=codec(), database=database, troubles=Troubles())
    await reader.subscription.catch_up()
    return (perf_counter() - begin) * 1000


async def filled(store: EventStore, database: LocalDatabase, size: Size) -> None:
    """And read once, as an earlier run has."""
    for union in [uuid4() for _ in range(UNIONS[size])]:
        await unions.write(store, union, unions.with_history(union, EVENTS_EACH))
    await started(store, database)


async def measure(size: Size, folder: Path) -> Result:
    """What a server costs beside a file: a start, appends of 128 unions at once, reading the log."""
    lines: list[Line] = []
    async with a_server(folder) as loopback:
        for uri, name in (
            (loopback, "the loopback server"),
            *((uri, "a real server") for uri in [REAL_URI] if uri),
        ):
            lines += await lines_on(uri, name, size, folder)
    notes = (
        "the loopback server is one of the tests', in Python: it says what the client costs, not what a server can",
    )
    return Result(row="eventstoredb", size=size, lines=tuple(lines), notes=notes)


async def lines_on(uri: str, name: str, size: Size, folder: Path) -> list[Line]:
    shared, single = LocalDatabase.in_memory(), LocalDatabase.in_memory()
    sqlite = await SqliteEventStore.open(folder / f"{uuid4()}.db")
    server, client = await EventStoreDBStore.open(uri), await connect(uri, within=10)
    await filled(server, shared, size)
    await filled(sqlite, single, size)
    starts = await in_turn(
        ROUNDS[size], {"ours": partial(started, server, shared), "sqlite": partial(started, sqlite, single)}
    )
    reads = await in_turn(
        ROUNDS[size], {"ours": partial(read_per_second, server), "sqlite": partial(read_per_second, sqlite)}
    )
    call = SharedCall(client)
    rates, cpu = await _appends(
        ROUNDS[size],
        {
            "ours": lambda stream, events, expected: server.append(stream, events, expected=expected),
            "shared": call.append,
            "sqlite": lambda stream, events, expected: sqlite.append(stream, events, expected=expected),
        },
        SECONDS[size],
    )
    call.close()
    for each in (sqlite, server, client):
        await each.close()
    return [
        Line(
            what=f"start on {name}, connected, {UNIONS[size] * EVENTS_EACH:,} events",
            unit="ms",
            ours=starts["ours"],
            beside="on SQLite",
            theirs=starts["sqlite"],
        ),
        Line(
            what=f"appends by {AT_ONCE} at once to {name}, a call each",
            unit="/s",
            ours=rates["ours"],
            beside="to SQLite",
            theirs=rates["sqlite"],
        ),
        Line(
            what="… all in one call",
            unit="/s",
            ours=rates["shared"],
            beside="a call each",
            theirs=rates["ours"],
        ),
        Line(
            what="our CPU for an append, a call each",
            unit="µs",
            ours=cpu["ours"],
            beside="all in one call",
            theirs=cpu["shared"],
        ),
        Line(
            what=f"reading the log from {name}",
            unit="events/s",
            ours=reads["ours"],
            beside="from SQLite",
            theirs=reads["sqlite"],
        ),
    ]


async def _appends(
    rounds: int, sides: Mapping[str, Append], seconds: float
) -> tuple[dict[str, Series], dict[str, Series]]:
    """Appends a second, and what each costs us."""
    costs: dict[str, list[float]] = {side: [] for side in sides}

    async def rate(side: str) -> float:
        done, cost = await appended(sides[side], seconds)
        costs[side].append(cost)
        return done

    rates = await in_turn(rounds, {side: partial(rate, side) for side in sides})
    return rates, {side: Series(tuple(values)) for side, values in costs.items()}


if __name__ == "__main__":
    run(measure)
