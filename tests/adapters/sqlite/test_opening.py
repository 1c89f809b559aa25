"""Opening a file succeeds, or says in one sentence what is in the way and touches nothing."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from adapters.sqlite.database import STATEMENTS, CannotOpen, InUse, Kind, NotOurs, connect
from adapters.sqlite.event_table import EVENT_LOG, append
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM
from tests.adapters.sqlite.disk import Disk
from tests.adapters.sqlite.samples import ids_in, new_events


async def test_missing_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "to" / "be" / "made" / "events.db"
    store = await SqliteEventStore.open(path)
    await store.close()
    assert [left.name for left in path.parent.iterdir()] == ["events.db"]


async def test_memory_is_nobody_elses() -> None:
    one, other = await SqliteEventStore.open(":memory:"), await SqliteEventStore.open(":memory:")
    await one.append("union", new_events(1), expected=NO_STREAM)
    assert await ids_in(other, "union") == []
    await one.close()
    await other.close()


async def test_a_file_is_opened_once_at_a_time(path: Path) -> None:
    store = await SqliteEventStore.open(path)
    await store.append("union", events := new_events(1), expected=NO_STREAM)
    with pytest.raises(InUse, match=r"events\.db is in use: stop the other process"):
        await SqliteEventStore.open(path)
    await store.append("union", more := new_events(1), expected=0)
    await store.close()
    store = await SqliteEventStore.open(path)
    assert await ids_in(store, "union") == [event.id for event in [*events, *more]]
    await store.close()


@pytest.mark.parametrize("content", [b"Dear members,\n", b"\x89PNG" * 5_000])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(NotOurs, match=r"letter\.txt is no event log of this bot"):
        connect(path, EVENT_LOG)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    shop = apsw.Connection(str(path))
    shop.execute("CREATE TABLE event (name)")
    shop.close()
    content = path.read_bytes()
    with pytest.raises(NotOurs):
        connect(path, EVENT_LOG)
    assert path.read_bytes() == content


async def test_a_notebook_is_not_an_event_log(path: Path) -> None:
    SqliteNotebook.open(path).close()
    with pytest.raises(NotOurs):
        await SqliteEventStore.open(path)


async def test_a_folder_is_not_an_event_log(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="check the path and the disk"):
        await SqliteEventStore.open(tmp_path)


async def test_a_path_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    with pytest.raises(CannotOpen, match="check the path and the disk"):
        await SqliteEventStore.open(tmp_path / "letter.txt" / "events.db")


async def test_a_full_disk_is_said_and_the_next_try_finds_a_clean_file(disk: Disk, path: Path) -> None:
    disk.full = True
    with pytest.raises(CannotOpen, match="the disk is full"):
        await SqliteEventStore.open(path, vfs=disk.name)
    disk.full = False
    store = await SqliteEventStore.open(path, vfs=disk.name)
    assert await store.append("union", new_events(1), expected=NO_STREAM) == 0
    await store.close()


def test_an_older_file_is_brought_up_to_date_and_a_newer_one_refused(path: Path) -> None:
    first = Kind(name="list", application_id=4711, versions=("CREATE TABLE item (name TEXT) STRICT",))
    second = Kind(
        name="list",
        application_id=4711,
        versions=(*first.versions, "ALTER TABLE item ADD COLUMN price INTEGER"),
    )
    old = connect(path, first)
    old.execute("INSERT INTO item (name) VALUES ('paint')")
    old.close()
    for _ in range(2):
        new = connect(path, second)
        assert new.execute("SELECT name, price FROM item").get == ("paint", None)
        new.close()
    with pytest.raises(NotOurs, match="newer version"):
        connect(path, first)


def test_the_log_cannot_be_changed(path: Path) -> None:
    connection = connect(path, EVENT_LOG)
    append(connection, "union", new_events(1), NO_STREAM)
    for change in ("UPDATE event SET type = 'other'", "DELETE FROM event"):
        with pytest.raises(apsw.ConstraintError, match="append-only"):
            connection.execute(change)
    connection.close()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def careless() -> Iterator[None]:
    """A process whose files are everybody's unless it says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("careless")
async def test_the_log_and_its_folder_are_readable_by_their_owner_alone(path: Path) -> None:
    store = await SqliteEventStore.open(path)
    await store.append("union", new_events(1), expected=NO_STREAM)
    assert {file.name: mode(file) for file in path.parent.iterdir()} == {
        "events.db": 0o600,
        "events.db-wal": 0o600,
    }
    assert mode(path.parent) == 0o700
    await store.close()


@pytest.mark.usefixtures("careless")
def test_a_log_that_was_open_to_others_is_closed_to_them(path: Path) -> None:
    connect(path, EVENT_LOG).close()
    path.chmod(0o644)
    connection = connect(path, EVENT_LOG)
    assert mode(path) == 0o600
    connection.close()


@pytest.mark.usefixtures("careless")
def test_a_file_that_is_not_ours_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear members,\n")
    path.chmod(0o644)
    with pytest.raises(NotOurs):
        connect(path, EVENT_LOG)
    assert mode(path) == 0o644


def test_what_is_asked_in_many_ways_is_prepared_once(tmp_path: Path) -> None:
    connection = connect(tmp_path / "union.db", EVENT_LOG)
    ways = [f"SELECT {number}" for number in range(STATEMENTS // 2)]
    for statement in 3 * ways:
        connection.execute(statement).fetchall()
    assert connection.cache_stats()["hits"] >= 2 * len(ways)
    connection.close()
