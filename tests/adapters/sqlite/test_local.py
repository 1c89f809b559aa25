"""What can be built anew from the log: at once for whoever looks it up, and in the file soon."""

from contextlib import closing
from pathlib import Path
from shutil import copyfile

import apsw
import pytest

from adapters.sqlite.database import connect
from adapters.sqlite.local import LOCAL, LocalDatabase
from bot.log.store import Unavailable
from tests.adapters.sqlite.disk import Disk


def opened(path: Path) -> LocalDatabase:
    database = LocalDatabase(connect(path, LOCAL))
    with database.at_once():
        database.write("CREATE TABLE word (said TEXT UNIQUE)")
    return database


def write(database: LocalDatabase, said: str) -> None:
    database.write("INSERT INTO word VALUES (?)", said)


def words(database: LocalDatabase) -> list[str]:
    return [word for (word,) in database.rows("SELECT said FROM word ORDER BY rowid")]


def fails() -> None:
    raise apsw.IOError("the disk is broken")


def left_by_a_kill(path: Path) -> list[str]:
    """What another process would find by now."""
    copy = path.with_name("copy.db")
    for end in ("", "-wal"):
        copyfile(f"{path}{end}", f"{copy}{end}")
    with closing(apsw.Connection(str(copy))) as connection:
        return [word for (word,) in connection.execute("SELECT said FROM word ORDER BY rowid")]


async def test_what_is_written_at_leisure_can_be_read_and_is_not_in_the_file_yet(path: Path) -> None:
    with closing(opened(path)) as database:
        with database.at_leisure():
            write(database, "one")
        assert words(database) == ["one"]
        assert left_by_a_kill(path) == []


async def test_it_goes_into_the_file_with_what_is_written_at_once(path: Path) -> None:
    with closing(opened(path)) as database:
        with database.at_leisure():
            write(database, "one")
        with database.at_once():
            write(database, "two")
        assert left_by_a_kill(path) == ["one", "two"]


async def test_closing_leaves_all_of_it_in_the_file(path: Path) -> None:
    with closing(opened(path)) as database, database.at_leisure():
        write(database, "one")
    with closing(LocalDatabase(connect(path, LOCAL))) as again:
        assert words(again) == ["one"]


def test_where_nothing_comes_later_it_is_in_the_file_at_once(path: Path) -> None:
    """Without an event loop."""
    with closing(opened(path)) as database:
        with database.at_leisure():
            write(database, "one")
        assert left_by_a_kill(path) == ["one"]


async def test_what_fails_takes_back_itself_and_nothing_before(path: Path) -> None:
    with closing(opened(path)) as database:
        with database.at_leisure():
            write(database, "one")
        with pytest.raises(apsw.ConstraintError), database.at_once():
            database.write("INSERT INTO word VALUES ('two'), ('one')")
        assert words(database) == ["one"]


async def test_what_waited_for_a_disk_that_is_full_has_to_be_made_anew(path: Path, disk: Disk) -> None:
    opened(path).close()
    with closing(LocalDatabase(connect(path, LOCAL, vfs=disk.name))) as database:
        with database.at_leisure():
            write(database, "one")
        disk.full = True
        with pytest.raises(Unavailable), database.at_once():
            write(database, "two")
        assert database.spoilt.is_set()
        disk.full = False


async def test_what_is_spoilt_answers_nothing_until_it_is_made_anew(path: Path, disk: Disk) -> None:
    """Else whoever asks would take it for all there is, and turn somebody away for it."""
    with closing(LocalDatabase.open(path, version="1", vfs=disk.name)) as database:
        database.write("CREATE TABLE word (said TEXT)")
        with database.at_leisure():
            write(database, "one")
        disk.before_change = fails
        with pytest.raises(Unavailable, match="does not answer"), database.at_once():
            write(database, "two")
        disk.before_change = lambda: None
        for answers in (lambda: words(database), lambda: write(database, "three")):
            with pytest.raises(Unavailable, match="made anew"):
                answers()
        with pytest.raises(Unavailable, match="made anew"), database.at_once():
            write(database, "three")
        database.clear()
        assert database.rows("SELECT version FROM made_by") == [("1",)]


async def test_what_waited_while_the_disk_could_not_be_read_has_to_be_made_anew(
    path: Path, disk: Disk
) -> None:
    """SQLite takes back all of the transaction then, also where somebody only looked something up."""
    with closing(opened(path)) as database, database.at_once():
        for number in range(1000):
            write(database, f"{number}" * 100)
    with closing(LocalDatabase(connect(path, LOCAL, vfs=disk.name))) as database:
        with database.at_leisure():
            database.write("CREATE TABLE other (said TEXT)")
        disk.reads_left = 0
        with pytest.raises(Unavailable, match="does not answer"):
            words(database)
        disk.reads_left = None
        assert database.spoilt.is_set()


async def test_what_cannot_be_put_away_for_want_of_room_is_made_anew_all_the_same(
    path: Path, disk: Disk
) -> None:
    with closing(LocalDatabase.open(path, version="1", vfs=disk.name)) as database:
        database.write("CREATE TABLE word (said TEXT)")
        disk.full = True
        with pytest.raises(Unavailable):
            write(database, "one")
        database.clear()
        assert not database.spoilt.is_set()
