"""A log moves between event stores as a whole, in its order, and may be interrupted."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.eventstoredb import EventStoreDBStore
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import MAX_APPEND_BYTES, NO_STREAM, START, EventStore, NewEvent, Recorded, Unavailable
from bot.operation.copying import BATCH, Copied, Differs, Phase, copy
from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.eventstoredb.samples import union

TURNS = 20
LONG = 2 * BATCH + 10
EVENTS = 3 * 2 * TURNS + LONG


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[EventStore]:
    store = await SqliteEventStore.open(tmp_path / "events.db")
    yield store
    await store.close()


@pytest.fixture
async def memory() -> AsyncIterator[EventStore]:
    store = await SqliteEventStore.open(":memory:")
    yield store
    await store.close()


@pytest.fixture
async def server() -> AsyncIterator[Loopback]:
    server = Loopback()
    await server.start()
    yield server
    await server.kill()


@pytest.fixture
async def network(server: Loopback) -> AsyncIterator[EventStore]:
    store = await EventStoreDBStore.open(server.uri)
    yield store
    await store.close()


class Mortal:
    """A target whose process is killed after so many appends, with the last one stored or not."""

    def __init__(self, store: EventStore, *, appends: int, stores_the_last: bool) -> None:
        self._store = store
        self._left = appends
        self._stores_the_last = stores_the_last
        self.read_all = store.read_all
        self.read = store.read
        self.subscribe = store.subscribe
        self.close = store.close

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        self._left -= 1
        if self._left < 0:
            if self._stores_the_last:
                await self._store.append(stream, events, expected=expected)
            raise Unavailable("killed")
        return await self._store.append(stream, events, expected=expected)


def new(count: int) -> list[NewEvent]:
    return [
        NewEvent(id=uuid4(), type="objection-raised", data=b'{"number": %d}' % number, metadata=b'{"v": 1}')
        for number in range(count)
    ]


async def write_history(store: EventStore) -> None:
    """Three unions that take turns, and one with more events than an append may carry."""
    for turn in range(TURNS):
        for stream in map(union, (1, 2, 3)):
            await store.append(stream, new(2), expected=2 * turn - 1)
    for start in range(0, LONG, 10):
        await store.append(union(4), new(10), expected=start - 1)


async def whole_log(store: EventStore) -> list[Recorded]:
    """Positions are each store's own, so they are left out."""
    return [replace(event, position=0) for event in await store.read_all(after=START, limit=9_999)]


def quietly(_phase: Phase, _events: int) -> None:
    pass


async def test_a_log_moves_from_a_file_to_a_server(file: EventStore, network: EventStore) -> None:
    await write_history(file)
    copied = await copy(file, network, progress=quietly)
    assert await whole_log(network) == await whole_log(file)
    assert copied == Copied(events=EVENTS, streams=4, found=0)


async def test_a_log_moves_from_a_server_to_a_file(file: EventStore, network: EventStore) -> None:
    await write_history(network)
    await copy(network, file, progress=quietly)
    assert await whole_log(file) == await whole_log(network)


@pytest.mark.parametrize("stores_the_last", [True, False])
@pytest.mark.parametrize("appends", [0, 1, 30, 61])
async def test_a_copy_that_is_killed_goes_on_where_it_was(
    file: EventStore, memory: EventStore, appends: int, *, stores_the_last: bool
) -> None:
    await write_history(file)
    with pytest.raises(Unavailable):
        await copy(file, Mortal(memory, appends=appends, stores_the_last=stores_the_last), progress=quietly)
    halfway = len(await whole_log(memory))
    copied = await copy(file, memory, progress=quietly)
    assert await whole_log(memory) == await whole_log(file)
    assert copied == Copied(events=EVENTS, streams=4, found=halfway)


async def test_a_copy_goes_on_after_its_server_was_killed(
    file: EventStore, network: EventStore, server: Loopback
) -> None:
    await write_history(file)

    def lose_answers(phase: Phase, events: int) -> None:
        if phase is Phase.COPYING and events >= 50:
            server.faults.lost_answers = 100

    with pytest.raises(Unavailable):
        await copy(file, network, progress=lose_answers)
    await server.kill()
    server.faults.lost_answers = 0
    await server.start()
    survivor = await EventStoreDBStore.open(server.uri)
    copied = await copy(file, survivor, progress=quietly)
    assert await whole_log(survivor) == await whole_log(file)
    assert 50 < copied.found < copied.events
    await survivor.close()


async def test_a_second_copy_only_compares(file: EventStore, memory: EventStore) -> None:
    await write_history(file)
    await copy(file, memory, progress=quietly)
    assert await copy(file, memory, progress=quietly) == Copied(events=EVENTS, streams=4, found=EVENTS)


async def test_what_the_source_was_given_since_is_added(file: EventStore, memory: EventStore) -> None:
    await file.append(union(1), new(3), expected=NO_STREAM)
    await copy(file, memory, progress=quietly)
    await file.append(union(1), new(2), expected=2)
    assert await copy(file, memory, progress=quietly) == Copied(events=5, streams=1, found=3)
    assert await whole_log(memory) == await whole_log(file)


async def test_an_empty_log_is_copied_at_once(file: EventStore, memory: EventStore) -> None:
    assert await copy(file, memory, progress=quietly) == Copied(events=0, streams=0, found=0)


async def test_a_target_with_something_else_is_refused_and_left_alone(
    file: EventStore, memory: EventStore
) -> None:
    await write_history(file)
    await memory.append(union(1), new(1), expected=NO_STREAM)
    before = await whole_log(memory)
    with pytest.raises(Differs, match=union(1)):
        await copy(file, memory, progress=quietly)
    assert await whole_log(memory) == before


async def test_a_target_with_more_than_the_source_is_refused(file: EventStore, memory: EventStore) -> None:
    await file.append(union(1), new(3), expected=NO_STREAM)
    await copy(file, memory, progress=quietly)
    await memory.append(union(2), new(1), expected=NO_STREAM)
    with pytest.raises(Differs, match="more than the source"):
        await copy(file, memory, progress=quietly)


@pytest.mark.parametrize(
    "change",
    [{"type": "consent-given"}, {"data": b"{}"}, {"metadata": b"{}"}, {"id": uuid4()}],
    ids=["type", "data", "metadata", "id"],
)
async def test_an_event_that_differs_in_anything_is_noticed(
    file: EventStore, memory: EventStore, change: dict[str, object]
) -> None:
    [event] = new(1)
    await file.append(union(1), [event], expected=NO_STREAM)
    await memory.append(union(1), [replace(event, **change)], expected=NO_STREAM)  # type: ignore[arg-type]  # by name
    with pytest.raises(Differs):
        await copy(file, memory, progress=quietly)


async def test_whoever_writes_to_the_target_meanwhile_is_noticed(
    file: EventStore, memory: EventStore
) -> None:
    class Shared(Mortal):
        async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
            await memory.append(union(4), new(1), expected=NO_STREAM)
            return await memory.append(stream, events, expected=expected)

    await file.append(union(4), new(1), expected=NO_STREAM)
    with pytest.raises(Differs, match="somebody else"):
        await copy(file, Shared(memory, appends=9, stores_the_last=True), progress=quietly)


async def test_a_source_that_grows_meanwhile_is_noticed(file: EventStore, memory: EventStore) -> None:
    class Growing(Mortal):
        async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
            await file.append(f"union-{uuid4()}", new(1), expected=NO_STREAM)
            return await super().append(stream, events, expected=expected)

    await file.append(union(1), new(1), expected=NO_STREAM)
    with pytest.raises(Differs, match="grown"):
        await copy(file, Growing(memory, appends=9, stores_the_last=True), progress=quietly)


async def test_large_events_are_not_put_into_one_append(file: EventStore, network: EventStore) -> None:
    half = b'{"text": "%s"}' % (b"x" * (MAX_APPEND_BYTES // 2))
    for revision, event in enumerate(new(3)):
        await file.append(union(1), [replace(event, data=half)], expected=revision - 1)
    assert (await copy(file, network, progress=quietly)).events == 3


async def test_progress_is_told_for_every_phase(file: EventStore, memory: EventStore) -> None:
    await file.append(union(1), new(2), expected=NO_STREAM)
    await file.append(union(2), new(1), expected=NO_STREAM)
    told: list[tuple[Phase, int]] = []
    await copy(file, memory, progress=lambda phase, events: told.append((phase, events)))
    assert told == [
        (Phase.COMPARING, 0),
        (Phase.COPYING, 2),
        (Phase.COPYING, 3),
        (Phase.VERIFYING, 3),
    ]
