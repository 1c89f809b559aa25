"""Processes that take turns on one store, on time that a test turns by hand."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from uuid import UUID

from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, EventStore
from bot.operation.leadership import FAREWELL, STREAM, Leadership
from tests.simulation.ticking import Line, Ticking


class Process:
    """Asks for the lease once; `began` and `stopped` are when it spoke."""

    def __init__(self, name: str, house: "House") -> None:
        self.line = Line(house.store)
        self.began: float | None = None
        self.stopped: float | None = None
        self.bug: Exception | None = None
        self.place: str | None = None
        self.is_through = asyncio.Event()
        self._time = house.time
        house.time.lines.append(self.line)
        self.lease = Leadership(
            self.line,
            holder=name,
            new_id=lambda: next(house.ids),
            monotonic=house.time.monotonic,
            sleep=house.time.sleep,
            place=lambda: self.place,
        )
        self.task = asyncio.create_task(self.lease.hold(self._act))

    @property
    def speaks(self) -> bool:
        return self.began is not None and self.stopped is None

    async def _act(self) -> None:
        self.began = self._time.now
        try:
            await self.is_through.wait()
            if self.bug:
                raise self.bug
        finally:
            self.stopped = self._time.now

    async def is_told_to_stop(self) -> None:
        self.task.cancel()
        await self._time.settle()

    async def is_killed(self) -> None:
        """No goodbye of it reaches the store."""
        self.line.dead = True
        await self.is_told_to_stop()


class House:
    def __init__(self, store: EventStore) -> None:
        self.store = store
        self.time = Ticking()
        self.ids: Iterator[UUID] = (UUID(int=number) for number in range(1, 10_000))
        self.processes: list[Process] = []

    async def starts(self, name: str, *, place: str | None = None) -> Process:
        process = Process(name, self)
        process.place = place
        self.processes.append(process)
        await self.time.settle()
        return process

    async def history(self) -> list[tuple[str, str]]:
        events = await self.store.read(STREAM, after=NO_STREAM, limit=1_000)
        return [(event.type, json.loads(event.data)["holder"]) for event in events]

    async def empties(self) -> None:
        for process in self.processes:
            process.task.cancel()
        await self.time.pass_by(FAREWELL)
        await asyncio.gather(*(process.task for process in self.processes), return_exceptions=True)


@asynccontextmanager
async def a_house() -> AsyncIterator[House]:
    store = await SqliteEventStore.open(":memory:")
    house = House(store)
    yield house
    await house.empties()
    await store.close()
