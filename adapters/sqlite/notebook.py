"""What this machine remembers for itself: small JSON values by key, in an SQLite file of their own."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import apsw

from adapters.sqlite.database import Kind, connect
from bot.ports import Unavailable

NOTEBOOK = Kind(
    name="notebook",
    application_id=0x6D75_6E62,
    versions=("CREATE TABLE note (key BLOB PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",),
)

_END = b"\x00\x01"
_GET = "SELECT value FROM note WHERE key = ?"
_PUT = """
    INSERT INTO note (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value
"""
_UNDER = "SELECT key, value FROM note WHERE key >= ? AND key < ? ORDER BY key"
_DROP = "DELETE FROM note WHERE key = ?"


class SqliteNotebook:
    """Every call reads or syncs the file before it returns, and raises Unavailable when it cannot."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Creates the file and its folders when missing. Raises CannotOpen, or its kinds InUse and NotOurs."""
        return cls(connect(path, NOTEBOOK))

    def get(self, *key: str) -> object | None:
        with _answering():
            row = self._connection.execute(_GET, (_bytes(key),)).fetchone()
        return None if row is None else json.loads(row[0])

    def put(self, *key: str, value: object) -> None:
        written = json.dumps(value, allow_nan=False, separators=(",", ":"))
        with _answering():
            self._connection.execute(_PUT, (_bytes(key), written))

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        first = _bytes(prefix)
        with _answering():
            rows = list(self._connection.execute(_UNDER, (first, _past(first))))
        return [(_key(key), json.loads(value)) for key, value in rows]

    def drop(self, *key: str) -> None:
        with _answering():
            self._connection.execute(_DROP, (_bytes(key),))

    def close(self) -> None:
        self._connection.close()


# A key is stored so that its bytes sort as its parts do and a prefix of parts is a prefix of bytes:
# every part ends with 00 01, and a NUL within a part is 00 FF, which nothing else contains.


def _bytes(key: Sequence[str]) -> bytes:
    parts = (part.encode("utf-8", "surrogatepass").replace(b"\x00", b"\x00\xff") for part in key)
    return b"".join(part + _END for part in parts)


def _key(stored: bytes) -> tuple[str, ...]:
    parts = stored.split(_END)[:-1]
    return tuple(part.replace(b"\x00\xff", b"\x00").decode("utf-8", "surrogatepass") for part in parts)


def _past(first: bytes) -> bytes:
    """The least bytes above every key that begins with `first`; UTF-8 never begins with FF."""
    return first[:-1] + b"\x02" if first else b"\xff"


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        raise Unavailable(f"The notebook does not answer ({error}).") from error
