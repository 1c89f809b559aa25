"""What the store does when the disk, the file or our own code fails."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.sqlite.committer import Committer
from adapters.sqlite.database import connect
from adapters.sqlite.event_table import EVENT_LOG
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START, Unavailable
from tests.adapters.sqlite.disk import Disk
from tests.adapters.sqlite.samples import ids_in, new_events


async def test_a_full_disk_is_unavailable_until_there_is_room(disk: Disk, path: Path) -> None:
    store = await SqliteEventStore.open(path, vfs=disk.name)
    await store.append("union", old := new_events(1), expected=NO_STREAM)
    disk.full = True
    new = [replace(event, data=b"x" * 100_000) for event in new_events(2)]
    outcomes = await asyncio.gather(
        store.append("union", new, expected=0),
        store.append("other", new, expected=NO_STREAM),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [Unavailable, Unavailable]
    assert "the disk is full" in str(outcomes[0])
    assert await ids_in(store, "union") == [event.id for event in old]
    disk.full = False
    assert await store.append("union", new, expected=0) == 2
    await store.close()


async def test_when_a_sync_fails_repeating_the_append_stores_it_once(disk: Disk, path: Path) -> None:
    store = await SqliteEventStore.open(path, vfs=disk.name)
    events = new_events(2)
    disk.broken = True
    with pytest.raises(Unavailable, match="the disk is broken"):
        await store.append("union", events, expected=NO_STREAM)
    disk.broken = False
    assert await store.append("union", events, expected=NO_STREAM) == 1
    await store.close()
    store = await SqliteEventStore.open(path)
    assert await ids_in(store, "union") == [event.id for event in events]
    await store.close()


def damage(path: Path) -> None:
    """All but the first page, which is read at opening."""
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


async def test_a_damaged_file_is_unavailable(path: Path) -> None:
    store = await SqliteEventStore.open(path)
    await store.append("union", new_events(50, data=b"x" * 1_000), expected=NO_STREAM)
    await store.close()
    damage(path)
    store = await SqliteEventStore.open(path)
    with pytest.raises(Unavailable, match="malformed"):
        await store.read_all(after=START, limit=10)
    await store.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_after_a_bug_in_the_thread_nobody_waits_for_ever() -> None:
    committer = Committer(connect(":memory:", EVENT_LOG))
    news = committer.news
    outcomes = await asyncio.gather(
        committer.do(lambda _: 1 // 0), committer.do(lambda _: 1), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [Unavailable, Unavailable]
    await news.wait()
    with pytest.raises(Unavailable):
        await committer.do(lambda _: 1)
    await committer.close()
