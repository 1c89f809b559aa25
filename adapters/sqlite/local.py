"""A file of this process for what can be rebuilt from the log: whatever is wrong with it, it is made anew."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

import apsw

from adapters.sqlite.database import MEMORY, STATEMENTS, CannotOpen, InUse, Kind, NotOurs, connect
from bot.log.database import Value
from bot.log.store import Unavailable

LOCAL = Kind(name="index", application_id=0x6D756978, versions=("CREATE TABLE made_by (version TEXT)",))

MOST_FILES = 20
"""Processes in one folder, each with a file of its own."""

SOON = 0.01
"""Seconds until what the log could tell again is committed: many commands share that."""

SPOILT = (apsw.CorruptError, apsw.NotADBError, apsw.FullError)

log = logging.getLogger(__name__)


class LocalDatabase:
    """A `Database`. Nothing waits for the disk: after a power cut it may be older than it was, never torn.

    Once spoilt it answers nothing: what it lacks would be taken for what never happened. What a full disk has
    spoilt is made anew in memory.
    """

    def __init__(
        self,
        connection: apsw.Connection,
        path: Path | None = None,
        version: str = "",
        vfs: str | None = None,
    ) -> None:
        self._connection = connection
        self._path = path
        self._version = version
        self._vfs = vfs
        self._is_writing = False
        self._committing: asyncio.TimerHandle | None = None
        self._is_full = False
        self.spoilt = asyncio.Event()

    @classmethod
    def in_memory(cls) -> Self:
        return cls(apsw.Connection(MEMORY, statementcachesize=STATEMENTS))

    @classmethod
    def open(cls, path: Path, *, version: str, vfs: str | None = None) -> Self:
        """At this path, or at the next that is free: not another process's, nor anything that is not ours.

        What another `version` made is made anew. `vfs` is for tests that fail the disk. Raises CannotOpen when no file can be had there at all.
        """
        for number in range(1, MOST_FILES + 1):
            numbered = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
            try:
                return cls._open(numbered, version, vfs)
            except (InUse, NotOurs):
                continue
        raise CannotOpen(f"{path} and {MOST_FILES - 1} files beside it are in use.")

    @classmethod
    def _open(cls, path: Path, version: str, vfs: str | None) -> Self:
        try:
            opened = cls(connect(path, LOCAL, vfs=vfs), path, version, vfs)
        except (InUse, NotOurs):
            raise
        except CannotOpen:
            if not _bears_our_mark(path):
                raise
            _remove(path)  # damaged where SQLite looks first
            opened = cls(connect(path, LOCAL, vfs=vfs), path, version, vfs)
        try:
            opened._connection.pragma("synchronous", "NORMAL")
            if not opened._is_made_by(version):
                opened.clear()
        except (apsw.Error, Unavailable) as error:
            opened._connection.close(force=True)  # else it would be in use, by nobody
            raise CannotOpen(f"The index {path} cannot be read ({error}): check the disk.") from error
        return opened

    def _is_made_by(self, version: str) -> bool:
        try:
            return self.rows("SELECT version FROM made_by") == [(version,)]
        except Unavailable:
            return False

    def rows(self, sql: str, *values: Value) -> Sequence[tuple[Any, ...]]:
        return self._answered(sql, values)

    def write(self, sql: str, *values: Value) -> None:
        self._answered(sql, values)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        is_outermost = not self._is_writing
        with self.at_leisure():
            yield
        if is_outermost:
            self._commit()

    @contextmanager
    def at_leisure(self) -> Iterator[None]:
        if self._is_writing:
            yield
            return
        self._is_writing = True
        try:
            self._begin()
            yield
        except BaseException:
            self._take_back()
            raise
        finally:
            self._is_writing = False
        self.write("RELEASE work")
        if self._committing is None:
            self._commit_soon()

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            self.write("BEGIN IMMEDIATE")
        self.write("SAVEPOINT work")

    def _take_back(self) -> None:
        """What was written inside; where all is made anew, nothing has to be taken back."""
        if self._connection.in_transaction and not self.spoilt.is_set():
            self.write("ROLLBACK TO work")
            self.write("RELEASE work")

    def _commit_soon(self) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._commit()
        else:
            self._committing = loop.call_later(SOON, self._commit_or_spoil)

    def _commit_or_spoil(self) -> None:
        try:
            self._commit()
        except Unavailable as problem:
            log.warning("%s It is made anew.", problem)
            self.spoilt.set()

    def _commit(self) -> None:
        """Whatever waits for it goes along."""
        was_waited_for = self._stop_waiting()
        if not self._connection.in_transaction:
            return
        try:
            self.write("COMMIT")
        except Unavailable:
            if was_waited_for:
                self.spoilt.set()
            with suppress(apsw.Error):
                self._connection.execute("ROLLBACK")
            raise

    def _stop_waiting(self) -> bool:
        """Whether anything waited for a commit."""
        waiting, self._committing = self._committing, None
        if waiting is not None:
            waiting.cancel()
        return waiting is not None

    @property
    def _has_taken_back(self) -> bool:
        """All that waited for the commit: a full or failing disk does, be it written or only read."""
        return self._committing is not None and not self._connection.in_transaction

    def clear(self) -> None:
        """Raises CannotOpen; then it stays spoilt, and can be cleared again."""
        self.spoilt.set()
        self._stop_waiting()
        with suppress(apsw.Error):  # a disk that is full is full for its farewell, too
            self._connection.close()
        if self._is_full and self._path is not None:
            log.warning("The disk of %s is full. Until the next start the index is in memory.", self._path)
            with suppress(CannotOpen):
                _remove(self._path)
            self._path = None
        if self._path is None:
            self._connection = apsw.Connection(MEMORY, statementcachesize=STATEMENTS)
        else:
            _remove(self._path)
            self._connection = connect(self._path, LOCAL, vfs=self._vfs)
            self._connection.pragma("synchronous", "NORMAL")
            self._execute("INSERT INTO made_by VALUES (?)", (self._version,))
        self.spoilt.clear()

    def close(self) -> None:
        with suppress(Unavailable):  # what is not in the file is still in the log
            self._commit()
        self._connection.close()

    def _answered(self, sql: str, values: Sequence[Value]) -> Sequence[tuple[Any, ...]]:
        if self.spoilt.is_set():
            raise Unavailable("The index was damaged: it is made anew.")
        return self._execute(sql, values)

    def _execute(self, sql: str, values: Sequence[Value]) -> Sequence[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except apsw.Error as error:
            raise self._problem(error) from error

    def _problem(self, error: apsw.Error) -> Exception:
        if isinstance(error, apsw.ConstraintError):
            return error  # it answers: what does not fit is a bug of ours, and concerns one aggregate alone
        self._is_full |= isinstance(error, apsw.FullError)
        if isinstance(error, SPOILT) or self._has_taken_back:
            self.spoilt.set()
        return Unavailable(f"The index does not answer ({error}).")


def _bears_our_mark(path: Path) -> bool:
    """By the place in the header where SQLite keeps the id of the application."""
    try:
        with path.open("rb") as file:
            return file.read(72)[68:] == LOCAL.application_id.to_bytes(4)
    except OSError:
        return False


def _remove(path: Path) -> None:
    """It holds nothing that is not in the log. Raises CannotOpen."""
    try:
        for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            with suppress(FileNotFoundError):
                file.unlink()
    except OSError as error:
        raise CannotOpen(f"The index {path} cannot be made anew ({error}): check the folder.") from error
