"""What this machine remembers for itself: small JSON values by key, in an SQLite file of their own."""

import asyncio
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ParamSpec, Self, TypeVar

import apsw

from adapters.sqlite import note_table
from adapters.sqlite.database import MEMORY, CannotOpen, connect, save
from adapters.sqlite.note_table import NOTEBOOK, as_bytes, as_key
from adapters.sqlite.note_writer import NoteWriter
from bot.log.store import Unavailable

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

TEMPORARY = ""
"""A database that SQLite keeps to itself, in a file that has no name, and never syncs."""


class SqliteNotebook:
    """Every call is answered by a copy that waits for no sync; a thread brings what changes to the file.

    The copy is SQLite's own temporary file: memory holds what was touched lately, and a crash leaves nothing of it.

    Every call raises Unavailable once it is closed.
    """

    def __init__(self, notes: apsw.Connection, writer: NoteWriter | None) -> None:
        self._notes = notes
        self._writer = writer

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        vfs: str | None = None,
        writer: Callable[[apsw.Connection], NoteWriter] = NoteWriter,
    ) -> Self:
        """Creates the file and its folders when missing; `:memory:` is kept nowhere.

        Raises CannotOpen, or its kinds InUse and NotOurs. `vfs` and `writer` are for tests that fail the disk.
        """
        if str(path) == MEMORY:
            return cls(connect(MEMORY, NOTEBOOK), None)
        file = connect(path, NOTEBOOK, vfs=vfs)
        try:
            notes = apsw.Connection(TEMPORARY)
            with notes.backup("main", file, "main") as reading:
                reading.step()
        except apsw.Error as error:
            file.close(force=True)  # else it would be in use, by nobody
            raise CannotOpen(f"The notebook {path} cannot be read ({error}): check the disk.") from error
        return cls(notes, writer(file))

    def get(self, *key: str) -> object | None:
        written = _answer(note_table.get, self._notes, as_bytes(key))
        return None if written is None else json.loads(written)

    def put(self, *key: str, value: object) -> None:
        self._change(key, json.dumps(value, allow_nan=False, separators=(",", ":")))

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        rows = _answer(note_table.under, self._notes, as_bytes(prefix))
        return [(as_key(key), json.loads(value)) for key, value in rows]

    def count(self, *prefix: str) -> int:
        return _answer(note_table.count, self._notes, as_bytes(prefix))

    def following(self, *prefix: str, after: tuple[str, ...]) -> tuple[str, ...] | None:
        found = _answer(note_table.following, self._notes, as_bytes(prefix), as_bytes(after))
        return None if found is None else as_key(found)

    def drop(self, *key: str) -> None:
        self._change(key, None)

    async def on_record(self) -> None:
        """Raises Unavailable when the disk does not take it; it is tried again with what comes next."""
        if self._writer and not self._writer.is_settled:
            await asyncio.wrap_future(self._writer.do(lambda _: None))

    async def save(self, path: Path) -> None:
        """A copy, as of now, in a new file. Raises Unavailable."""
        if self._writer:
            await asyncio.wrap_future(self._writer.do(lambda file: save(file, path)))
        else:
            _answer(save, self._notes, path)

    def close(self) -> None:
        """Returns when all that was noted is in the file."""
        if self._writer:
            self._writer.close()
        self._notes.close()

    def _change(self, key: Sequence[str], value: str | None) -> None:
        stored = as_bytes(key)
        changed = _answer(note_table.put, self._notes, stored, value)
        if changed and self._writer:
            self._writer.write(stored, value)


def _answer(work: Callable[Given, Answer], *given: Given.args, **named: Given.kwargs) -> Answer:
    try:
        return work(*given, **named)
    except apsw.Error as error:
        raise Unavailable(f"The notebook does not answer ({error}).") from error
