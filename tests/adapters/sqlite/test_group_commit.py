"""Appends that are asked for together share one sync of the disk, and nothing else."""

import asyncio
from pathlib import Path
from threading import Event

import pytest

from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START, Conflict
from tests.adapters.sqlite.disk import Disk
from tests.adapters.sqlite.samples import ids_in, new_events


async def test_a_hundred_writers_share_one_sync(disk: Disk, path: Path) -> None:
    store = await SqliteEventStore.open(path, vfs=disk.name)
    await store.append("union", new_events(1), expected=NO_STREAM)
    before = disk.syncs
    await asyncio.gather(*(store.append(f"union-{n}", new_events(1), expected=NO_STREAM) for n in range(100)))
    assert disk.syncs == before + 1
    await store.close()


async def test_what_comes_during_a_commit_shares_the_next(disk: Disk, path: Path) -> None:
    store = await SqliteEventStore.open(path, vfs=disk.name)
    before = disk.syncs
    on_its_way, may_go_on = Event(), Event()

    def hold() -> None:
        on_its_way.set()
        may_go_on.wait(20)

    disk.before_change = hold
    appends = [asyncio.create_task(store.append("first", new_events(1), expected=NO_STREAM))]
    await asyncio.to_thread(on_its_way.wait, 20)
    for number in range(30):
        append = store.append(f"union-{number}", new_events(1), expected=NO_STREAM)
        appends.append(asyncio.create_task(append))
        await asyncio.sleep(0)
    await asyncio.sleep(0)  # the last one is handed over a turn after it was asked
    may_go_on.set()
    await asyncio.gather(*appends)
    assert disk.syncs == before + 2
    await store.close()


async def test_reading_syncs_nothing(disk: Disk, path: Path) -> None:
    store = await SqliteEventStore.open(path, vfs=disk.name)
    before = disk.syncs
    await asyncio.gather(*(store.read("union", after=NO_STREAM, limit=1) for _ in range(10)))
    assert disk.syncs == before
    await store.close()


async def test_a_refused_append_takes_nothing_of_its_neighbours_with_it() -> None:
    store = await SqliteEventStore.open(":memory:")
    [twice, once] = new_events(2)
    outcomes = await asyncio.gather(
        store.append("before", [once], expected=NO_STREAM),
        store.append("conflict", [once], expected=3),
        store.append("half", [once, twice, twice], expected=NO_STREAM),
        store.append("unprintable \ud800", [once], expected=NO_STREAM),
        store.append("after", [once], expected=NO_STREAM),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [int, Conflict, Conflict, UnicodeEncodeError, int]
    assert await ids_in(store, "half") == []
    assert await ids_in(store, "before") == await ids_in(store, "after") == [once.id]
    await store.close()


async def test_an_id_comes_once_in_a_stream_even_at_the_expected_revision() -> None:
    store = await SqliteEventStore.open(":memory:")
    await store.append("union", events := new_events(3), expected=NO_STREAM)
    with pytest.raises(Conflict):
        await store.append("union", [*new_events(1), events[1]], expected=2)
    assert await ids_in(store, "union") == [event.id for event in events]
    await store.close()


async def test_who_is_cancelled_while_waiting_holds_nobody_up() -> None:
    store = await SqliteEventStore.open(":memory:")
    cancelled = asyncio.create_task(store.append("one", new_events(1), expected=NO_STREAM))
    other = asyncio.create_task(store.append("other", new_events(1), expected=NO_STREAM))
    await asyncio.sleep(0)
    cancelled.cancel()
    assert await other == 0
    assert cancelled.cancelled()
    await store.close()


async def test_closing_waits_for_what_is_queued(path: Path) -> None:
    store = await SqliteEventStore.open(path)
    appends = [
        asyncio.create_task(store.append(f"union-{n}", new_events(1), expected=NO_STREAM)) for n in range(10)
    ]
    await asyncio.sleep(0)
    await store.close()
    assert await asyncio.gather(*appends) == [0] * 10
    store = await SqliteEventStore.open(path)
    assert len(await store.read_all(after=START, limit=100)) == 10
    await store.close()
