"""Opens an SQLite file that is ours alone, durable on commit and of the schema we know."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import apsw

MEMORY = ":memory:"

STATEMENTS = 400
"""That stay prepared, more than we have: those of the last hundred uses alone would mostly be made anew."""


class CannotOpen(Exception):
    """The file cannot be used; the message is one sentence for whoever runs the bot."""


class InUse(CannotOpen):
    """Another process, or another part of this one, has the file open."""


class NotOurs(CannotOpen):
    """The file holds something else, or was written by a newer version. It was left untouched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a file holds. `versions[n]` is the SQL that brings a file of version n to n + 1."""

    name: str
    application_id: int
    versions: tuple[str, ...]


def connect(path: str | Path, kind: Kind, *, vfs: str | None = None) -> apsw.Connection:
    """Raises CannotOpen at once, without waiting for another process to let go.

    `vfs` names a registered SQLite VFS: what lies between SQLite and the disk.
    """
    try:
        if str(path) != MEMORY:
            _keep_private(Path(path))
        connection = apsw.Connection(str(path), vfs=vfs, statementcachesize=STATEMENTS)
        try:
            _make_ours(connection, path, kind)
            _close_to_others(Path(path))
        except BaseException:
            connection.close()
            raise
    except (apsw.BusyError, apsw.LockedError) as error:
        raise InUse(
            f"{path} is in use: stop the other process that has it open, or choose another {kind.name} file for this one."
        ) from error
    except apsw.NotADBError as error:
        raise _not_ours(path, kind) from error
    except (apsw.Error, OSError) as error:
        raise CannotOpen(
            f"The {kind.name} {path} cannot be opened ({error}): {_what_to_do(path)}."
        ) from error
    return connection


def _what_to_do(path: str | Path) -> str:
    if Path(path).is_file() and not os.access(path, os.W_OK):
        return "it may only be read; let whoever runs the bot write to it"
    return "check the path and the disk"


def _keep_private(path: Path) -> None:
    """Nobody but the owner reads what people said; what SQLite keeps beside the file is as open as the file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))


def _close_to_others(path: Path) -> None:
    """Also what an earlier version left open to them, once it is known to be ours."""
    for file in (path, path.with_name(f"{path.name}-wal")):
        with suppress(OSError):  # it is not there, or another owner's
            mode = stat.S_IMODE(file.stat().st_mode)
            if mode & 0o077:
                file.chmod(mode & ~0o077)


def _make_ours(connection: apsw.Connection, path: str | Path, kind: Kind) -> None:
    # The lock is SQLite's own: the kernel lets go of it when we die, however we die, and with no
    # second reader the write-ahead log needs no shared memory beside it.
    connection.pragma("locking_mode", "EXCLUSIVE")
    version = _version(connection, path, kind)
    connection.pragma("journal_mode", "WAL")
    connection.pragma("synchronous", "FULL")  # NORMAL loses acknowledged events in a power cut
    connection.pragma("fullfsync", True)  # macOS syncs to the disk itself only when asked
    with transaction(connection):
        for step in kind.versions[version:]:
            connection.execute(step)
        if version < len(kind.versions):
            connection.pragma("application_id", kind.application_id)
            connection.pragma("user_version", len(kind.versions))


def _version(connection: apsw.Connection, path: str | Path, kind: Kind) -> int:
    """Look before anything is written: somebody else's data must survive a wrong setting."""
    application_id = connection.pragma("application_id")
    version: int = connection.pragma("user_version")
    empty = connection.execute("SELECT count(*) FROM sqlite_schema").get == 0
    if application_id == 0 and version == 0 and empty:
        return 0
    if application_id != kind.application_id:
        raise _not_ours(path, kind)
    if version > len(kind.versions):
        raise NotOurs(
            f"{path} was written by a newer version of this bot: run that one, or choose another file."
        )
    return version


def _not_ours(path: str | Path, kind: Kind) -> NotOurs:
    return NotOurs(f"{path} is no {kind.name} of this bot: move it away or choose another file.")


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full or failing disk has already ended it
            connection.execute("ROLLBACK")
        raise


@contextmanager
def savepoint(connection: apsw.Connection) -> Iterator[None]:
    """Inside of a transaction: what fails takes back what was written inside, and no more."""
    connection.execute("SAVEPOINT work")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # a full or failing disk has already ended it
            connection.execute("ROLLBACK TO work")
            connection.execute("RELEASE work")
        raise
    connection.execute("RELEASE work")


PAGES_AT_ONCE = 250
"""A megabyte: so long others wait for a copy at the most."""


class Copying:
    """A copy of all that a connection holds, in a new file of the owner's alone, made step by step.

    What the same connection changes between the steps goes into the copy too: it is as of the last step.
    Not inside a transaction.
    """

    def __init__(self, source: apsw.Connection, path: Path) -> None:
        _keep_private(path)
        self._copy = apsw.Connection(str(path))
        self._backup = self._copy.backup("main", source, "main")

    def step(self, pages: int = PAGES_AT_ONCE) -> bool:
        """Returns whether it was the last."""
        self._backup.step(pages)
        return self._backup.done

    def close(self) -> None:
        self._backup.close(force=True)
        self._copy.close()


def save(source: apsw.Connection, path: Path) -> None:
    """A copy all at once."""
    copying = Copying(source, path)
    try:
        copying.step(pages=-1)
    finally:
        copying.close()
