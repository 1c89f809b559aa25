"""Folded once, kept within bounds, and rebuilt from whatever is left."""

from pathlib import Path
from uuid import UUID

import pytest

from adapters.sqlite.database import CannotOpen
from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.store import SqliteEventStore
from bot.context import Context
from bot.log.database import create
from bot.log.envelope import Stream, stream_name
from bot.log.folded import Stopped
from bot.log.history import History
from bot.log.reader import LogReader
from bot.log.states import BETWEEN_SNAPSHOTS
from bot.log.store import NO_STREAM, NewEvent, Recorded, Unavailable
from bot.log.streams import TABLES
from bot.log.subscription import Subscription
from bot.log.troubles import Troubles
from tests.log.shelf import OTHER, SHELF, SHELVES, Process, Put, Shelf, ShelfEvent, Take, ThingPut


class Counting:
    """A store that counts what is read of streams."""

    def __init__(self, store: SqliteEventStore) -> None:
        self._store = store
        self.read_events = 0

    async def read(self, stream: str, *, after: int, limit: int) -> list[Recorded]:
        page = list(await self._store.read(stream, after=after, limit=limit))
        self.read_events += len(page)
        return page

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def following(process: Process, name: str = "views") -> Subscription:
    async def take(recorded: Recorded) -> None:
        stream = process.codec.stream(recorded)
        if stream is not None:
            await process.states.catch_up(stream.aggregate, recorded.revision)

    return Subscription(name, store=process.store, streams=process.streams, take=take)


async def test_a_read_model_gets_each_event_once_by_whichever_way_it_comes(store: SqliteEventStore) -> None:
    here, elsewhere = Process(store), Process(store)
    await here.does(Put(name="jar"))
    await elsewhere.does(Put(name="pot"))
    await following(here).catch_up()
    await following(here, "again").catch_up()
    await here.does(Take(number=0))
    assert here.seen.taken == [
        (ThingPut(number=0, name="jar"), (), ("jar",)),
        (ThingPut(number=1, name="pot"), ("jar",), ("jar", "pot")),
        (here.seen.taken[2][0], ("jar", "pot"), ("", "pot")),
    ]


async def test_a_bug_in_who_is_told_of_it_keeps_nothing_out_of_the_tables(store: SqliteEventStore) -> None:
    here, database, troubles = Process(store), LocalDatabase.in_memory(), Troubles()
    reader = LogReader(
        [Context(decider=SHELVES)], store=store, codec=here.codec, database=database, troubles=troubles
    )
    known = list[int]()

    def stumbles(stream: Stream) -> None:
        known.append(reader.streams.place(stream_name(*stream)).revision)
        raise KeyError(stream)

    reader.noticed.append(stumbles)
    for name in ("jar", "pot"):
        await here.does(Put(name=name))
        await reader.subscription.catch_up()
    assert known == [0, 1]
    assert reader.streams.place(f"shelf-{SHELF}").revision == 1
    assert list(troubles.standing) == [f"shelf {SHELF}, what is noticed of it"]


async def test_a_cold_aggregate_is_folded_from_its_snapshot(store: SqliteEventStore, tmp_path: Path) -> None:
    here = Process(store, tmp_path / "index.db")
    await here.does(*(Put(name=f"jar{number}") for number in range(BETWEEN_SNAPSHOTS + 5)))
    here.database.close()
    counting = Counting(store)
    again = Process(counting, tmp_path / "index.db")  # type: ignore[arg-type]
    assert len(await again.shelf()) == BETWEEN_SNAPSHOTS + 5
    assert counting.read_events <= 10
    assert again.seen.taken == []  # what stands in the tables is not taken in twice


async def test_memory_holds_the_latest_within_a_bound(store: SqliteEventStore) -> None:
    here = Process(store, most_bytes=2_000)
    shelves = [UUID(int=number) for number in range(100, 150)]
    for which in shelves:
        await here.does(*(Put(name=f"{number}") for number in range(5)), to=which)
    assert len(here.states) < 20
    assert [len(await here.shelf(which)) for which in shelves] == [5] * 50


async def test_another_version_folds_anew(store: SqliteEventStore, tmp_path: Path) -> None:
    here = Process(store, tmp_path / "index.db")
    await here.does(Put(name="jar"))
    here.database.close()
    again = Process(store, tmp_path / "index.db", version="2")
    assert (await again.shelf(), len(again.seen.taken)) == (("jar",), 1)


async def test_a_file_that_is_none_of_ours_is_left_alone(store: SqliteEventStore, tmp_path: Path) -> None:
    (tmp_path / "index.db").write_bytes(b"nonsense" * 1000)
    here = Process(store, tmp_path / "index.db")
    await here.does(Put(name="jar"))
    assert await here.shelf() == ("jar",)
    assert (tmp_path / "index.db").read_bytes() == b"nonsense" * 1000


async def test_what_is_damaged_is_said_to_be_and_made_anew(store: SqliteEventStore, tmp_path: Path) -> None:
    here = Process(store, tmp_path / "index.db")
    await here.does(*(Put(name=f"jar{number}") for number in range(300)))
    here.database.close()
    whole = (tmp_path / "index.db").read_bytes()
    (tmp_path / "index.db").write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    again = Process(store, tmp_path / "index.db")
    with pytest.raises(Unavailable, match="does not answer"):
        await again.does(Put(name="pot"))
    assert again.database.spoilt.is_set()
    again.database.clear()
    anew = Process(store)
    await anew.does(Put(name="pot"))
    assert len(await anew.shelf()) == 301


async def test_where_the_disk_is_full_what_was_appended_is_known_from_an_index_in_memory(
    store: SqliteEventStore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    here = Process(store, tmp_path / "index.db")
    here.database.write("PRAGMA max_page_count = 1")  # no more than there are
    with pytest.raises(Unavailable, match="full"):
        await here.does(*(Put(name=f"jar{number}") for number in range(300)))
    assert here.database.spoilt.is_set()
    here.database.clear()
    assert not here.database.spoilt.is_set()
    assert "is full" in caplog.text
    assert list(tmp_path.iterdir()) == []
    create(here.database, TABLES)
    assert len(await here.shelf()) == len(await here.envelopes())
    await here.does(*(Put(name=f"jar{number}") for number in range(300)))
    assert len(await here.shelf()) == 300


@pytest.mark.parametrize(("begin", "end"), [(100, 4096), (2000, 4096), (5000, 10**9)])
async def test_no_damage_to_the_index_keeps_the_bot_from_starting(
    store: SqliteEventStore, tmp_path: Path, begin: int, end: int
) -> None:
    here = Process(store, tmp_path / "index.db")
    await here.does(*(Put(name=f"jar{number}") for number in range(300)))
    here.database.close()
    whole = (tmp_path / "index.db").read_bytes()
    rest = b"\xff" * (min(end, len(whole)) - begin) + whole[end:] if end < 10**9 else b""  # or cut off
    (tmp_path / "index.db").write_bytes(whole[:begin] + rest)
    again = Process(store, tmp_path / "index.db")
    assert len(await again.shelf()) == 300


async def test_an_index_that_could_not_be_made_anew_can_be_later(
    store: SqliteEventStore, tmp_path: Path
) -> None:
    here = Process(store, tmp_path / "index.db")
    await here.does(Put(name="jar"))
    here.database.close()
    (tmp_path / "index.db").unlink()
    (tmp_path / "index.db-shm").mkdir()  # no file of ours can be had
    with pytest.raises(CannotOpen, match="cannot be made anew"):
        here.database.clear()
    assert here.database.spoilt.is_set()
    (tmp_path / "index.db-shm").rmdir()
    here.database.clear()
    assert not here.database.spoilt.is_set()


async def test_a_second_process_in_the_same_folder_takes_the_next_free_name(
    store: SqliteEventStore, tmp_path: Path
) -> None:
    one, other = Process(store, tmp_path / "index.db"), Process(store, tmp_path / "index.db")
    await one.does(Put(name="jar"))
    assert await other.shelf() == ("jar",)
    assert sorted(file.name for file in tmp_path.glob("*.db")) == ["index-2.db", "index.db"]


async def test_an_event_that_cannot_be_read_stops_its_aggregate_which_stays_as_it_was(
    store: SqliteEventStore,
) -> None:
    here = Process(store)
    await here.does(Put(name="jar"))
    strange = NewEvent(id=UUID(int=1), type="ThingBurnt", data=b"{}", metadata=b"{}")
    await store.append(f"shelf-{SHELF}", [strange], expected=0)
    again = Process(store)
    assert await again.shelf() == ("jar",)
    with pytest.raises(Stopped):
        await again.does(Put(name="pot"))
    await again.does(Put(name="pot"), to=OTHER)
    assert list(again.troubles.standing) == [f"shelf {SHELF}, its stream"]


async def test_a_log_that_is_another_is_noticed_before_anything_is_decided_on_it(
    store: SqliteEventStore, tmp_path: Path
) -> None:
    here = Process(store, tmp_path / "index.db")
    await here.does(*(Put(name=f"jar{number}") for number in range(BETWEEN_SNAPSHOTS)))
    here.database.close()
    replaced = await SqliteEventStore.open(":memory:")
    try:
        await Process(replaced).does(*(Put(name=f"pot{number}") for number in range(BETWEEN_SNAPSHOTS)))
        again = Process(replaced, tmp_path / "index.db")
        with pytest.raises(Unavailable, match="not the log"):
            await again.does(Put(name="pan"))
        assert again.states.replaced.is_set()
    finally:
        await replaced.close()


async def test_a_stream_that_lost_its_end_stops_its_aggregate(
    store: SqliteEventStore, tmp_path: Path
) -> None:
    here = Process(store, tmp_path / "index.db")
    await here.does(Put(name="jar"), Put(name="pot"))
    here.database.close()
    older = await SqliteEventStore.open(":memory:")
    try:
        first = (await store.read(f"shelf-{SHELF}", after=NO_STREAM, limit=1))[0]
        kept = NewEvent(id=first.id, type=first.type, data=first.data, metadata=first.metadata)
        await older.append(f"shelf-{SHELF}", [kept], expected=NO_STREAM)
        again = Process(older, tmp_path / "index.db")
        with pytest.raises(Stopped, match="events are gone"):
            await again.does(Put(name="pan"))
    finally:
        await older.close()


async def test_who_follows_sees_each_event_with_what_was_before_and_after(store: SqliteEventStore) -> None:
    here = Process(store)
    await here.does(Put(name="jar"), Put(name="pot"), Take(number=0))
    history: History[ShelfEvent, Shelf] = History(here.states)
    around = [await history.around(envelope) for envelope in await here.envelopes()]
    assert around == [((), ("jar",)), (("jar",), ("jar", "pot")), (("jar", "pot"), ("", "pot"))]
    late: History[ShelfEvent, Shelf] = History(here.states)
    assert await late.around((await here.envelopes())[2]) == around[2]


async def test_who_follows_many_aggregates_in_turn_reads_none_of_them_anew(store: SqliteEventStore) -> None:
    counting = Counting(store)
    here = Process(counting)  # type: ignore[arg-type]
    shelves = [UUID(int=number) for number in range(100, 110)]
    for thing in range(5):
        for which in shelves:
            await here.does(Put(name=f"jar{thing}"), to=which)
    log = [envelope for which in shelves for envelope in await here.envelopes(which)]
    log.sort(key=lambda envelope: envelope.position)
    counting.read_events = 0
    history: History[ShelfEvent, Shelf] = History(here.states, most=3)
    around = [await history.around(envelope) for envelope in log]
    assert around[-1] == (("jar0", "jar1", "jar2", "jar3"), ("jar0", "jar1", "jar2", "jar3", "jar4"))
    assert counting.read_events == 0


async def test_who_asks_for_one_past_revision_after_another_has_no_event_read_twice(
    store: SqliteEventStore,
) -> None:
    counting = Counting(store)
    here = Process(counting)  # type: ignore[arg-type]
    for number in range(20):
        await here.does(Put(name=f"jar {number}"))
    counting.read_events = 0
    states = [await here.states.as_of(SHELF, revision) for revision in range(10, 19)]
    assert [len(state) for state in states] == [*range(11, 20)]
    assert counting.read_events == 19
    assert await here.states.as_of(SHELF, 4) == await Process(store).states.as_of(SHELF, 4)
