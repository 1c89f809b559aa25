"""The event stores that must pass this suite. One more store is one more line in STORES.

A test is given `store`, streams of its own and `origin`, for a store may be shared and never empty.
"""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import pytest

from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, Checkpoint, EventStore, NewEvent
from tests.adapters.eventstoredb.houses import REAL_URI, eventstoredb_loopback, eventstoredb_real


class House(Protocol):
    """Where the data live and what serves them: it outlives the stores that are opened on it."""

    async def open(self) -> EventStore:
        """A store on the data as they are. The house closes it at the end, if the test did not."""
        ...

    async def kill(self) -> None:
        """Ends what serves the data, without a goodbye. Skips the test where that cannot be done."""
        ...


class SqliteMemory:
    def __init__(self) -> None:
        self._stores: list[SqliteEventStore] = []

    async def open(self) -> EventStore:
        return await self._open(":memory:")

    async def kill(self) -> None:
        pytest.skip("memory does not outlive its process")

    async def leave(self) -> None:
        while self._stores:
            await self._stores.pop().close()

    async def _open(self, path: str | Path) -> EventStore:
        self._stores.append(await SqliteEventStore.open(path))
        return self._stores[-1]


class SqliteFile(SqliteMemory):
    """One store at a time."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder / "first-life"

    async def open(self) -> EventStore:
        return await self._open(self._folder / "events.db")

    async def kill(self) -> None:
        """A killed process leaves its files as they are: the next life begins with a copy of them."""
        next_life = self._folder / "next-life"
        shutil.copytree(self._folder, next_life)
        await self.leave()
        self._folder = next_life


@asynccontextmanager
async def sqlite_file(folder: Path) -> AsyncIterator[House]:
    house = SqliteFile(folder)
    yield house
    await house.leave()


@asynccontextmanager
async def sqlite_memory(_folder: Path) -> AsyncIterator[House]:
    house = SqliteMemory()
    yield house
    await house.leave()


STORES: dict[str, Callable[[Path], AbstractAsyncContextManager[House]]] = {
    "sqlite-file": sqlite_file,
    "sqlite-memory": sqlite_memory,
    "eventstoredb-loopback": eventstoredb_loopback,
}
if REAL_URI:
    STORES["eventstoredb-real"] = eventstoredb_real


@pytest.fixture(params=STORES)
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[House]:
    async with STORES[request.param](tmp_path) as house:
        yield house


@pytest.fixture
async def store(house: House) -> EventStore:
    return await house.open()


@pytest.fixture
def kill_and_reopen(house: House) -> Callable[[], Awaitable[EventStore]]:
    async def kill_and_reopen() -> EventStore:
        await house.kill()
        return await house.open()

    return kill_and_reopen


@pytest.fixture
def stream() -> str:
    return f"union-{uuid4()}"


@pytest.fixture
def other_stream() -> str:
    return f"union-{uuid4()}"


@pytest.fixture
def new() -> Callable[[int], list[NewEvent]]:
    """So many new events, each unlike any other."""

    def new(count: int) -> list[NewEvent]:
        return [
            NewEvent(id=uuid4(), type="objection-raised", data=b'{"member":%d}' % number, metadata=b'{"v":1}')
            for number in range(count)
        ]

    return new


@pytest.fixture
async def origin(store: EventStore, new: Callable[[int], list[NewEvent]]) -> Checkpoint:
    """A place that everything a test appends comes after."""
    marker = f"union-{uuid4()}"
    await store.append(marker, new(1), expected=NO_STREAM)
    [recorded] = await store.read(marker, after=NO_STREAM, limit=1)
    return recorded.checkpoint
