"""Turns on one notebook that is shared through a store, on time that a test turns by hand."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from uuid import UUID

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, EventStore, Unavailable
from bot.operation.shared_notebook import FAREWELL, STREAM, SharedNotebook
from bot.wiring.tables import all_tables
from domain.people import Channel
from tests.simulation.ticking import Line, Ticking

SQUARE = Channel("town:square")


class Turn:
    """A process whose turn it is, until it `ends`."""

    def __init__(self, house: "House") -> None:
        self.line = Line(house.store)
        self._time = house.time
        self._local = SqliteNotebook.open(":memory:")
        self._is_over = asyncio.Event()
        self.known: int | None = None
        house.time.lines.append(self.line)
        self.notebook = SharedNotebook(
            self.line,
            self._local,
            tables=all_tables(),
            new_id=lambda: next(house.ids),
            monotonic=house.time.monotonic,
            sleep=house.time.sleep,
            jitter=lambda: 1.0,
        )
        self.task = asyncio.create_task(self.notebook.keep(self._act))

    async def _act(self) -> None:
        self.known = len(self.notebook.under("told"))
        await self._is_over.wait()

    async def ends(self) -> None:
        self._is_over.set()
        await self._time.pass_by(FAREWELL)
        with suppress(Unavailable):
            await self.task
        self._local.close()


class House:
    def __init__(self, store: EventStore) -> None:
        self.store = store
        self.time = Ticking()
        self.ids: Iterator[UUID] = (UUID(int=number) for number in range(1, 100_000))
        self.turns: list[Turn] = []

    async def turn(self) -> Turn:
        turn = Turn(self)
        self.turns.append(turn)
        await self.time.settle()
        return turn

    async def shared(self) -> list[dict[str, list[object]]]:
        """What each event carries, but for the empty one that begins a turn."""
        events = await self.store.read(STREAM, after=NO_STREAM, limit=1_000)
        batches = [json.loads(event.data) for event in events if event.type == "NotesShared"]
        return [batch for batch in batches if batch["put"] or batch["dropped"]]


@asynccontextmanager
async def a_house() -> AsyncIterator[House]:
    store = await SqliteEventStore.open(":memory:")
    house = House(store)
    yield house
    for turn in house.turns:
        await turn.ends()
    await store.close()
