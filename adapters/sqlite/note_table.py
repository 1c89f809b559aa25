"""The notebook as a table: a key's bytes sort as its parts do, and a prefix of parts is a prefix of bytes."""

from collections.abc import Sequence

import apsw

from adapters.sqlite.database import Kind

NOTEBOOK = Kind(
    name="notebook",
    application_id=0x6D75_6E62,
    versions=("CREATE TABLE note (key BLOB PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",),
)

# Every part of a key ends with 00 01, and a NUL within a part is 00 FF, which nothing else contains.
_END = b"\x00\x01"
_GET = "SELECT value FROM note WHERE key = ?"
_PUT = """
    INSERT INTO note (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value
"""
_UNDER = "SELECT key, value FROM note WHERE key >= ? AND key < ? ORDER BY key"
_COUNT = "SELECT count(*) FROM note WHERE key >= ? AND key < ?"
_FOLLOWING = "SELECT key FROM note WHERE key > ? AND key < ? ORDER BY key LIMIT 1"
_DROP = "DELETE FROM note WHERE key = ?"


def get(connection: apsw.Connection, key: bytes) -> str | None:
    row = connection.execute(_GET, (key,)).fetchone()
    return None if row is None else str(row[0])


def put(connection: apsw.Connection, key: bytes, value: str | None) -> bool:
    """None drops it. Returns whether that changed anything."""
    if value is None:
        connection.execute(_DROP, (key,))
    else:
        connection.execute(_PUT, (key, value))
    return connection.changes() > 0


def under(connection: apsw.Connection, first: bytes) -> list[tuple[bytes, str]]:
    return list(connection.execute(_UNDER, (first, _past(first))))


def count(connection: apsw.Connection, first: bytes) -> int:
    return int(connection.execute(_COUNT, (first, _past(first))).get)


def following(connection: apsw.Connection, first: bytes, after: bytes) -> bytes | None:
    """Of the keys that begin with `first`."""
    found: bytes | None = connection.execute(_FOLLOWING, (max(first, after), _past(first))).get
    return found


def as_bytes(key: Sequence[str]) -> bytes:
    parts = [part.encode("utf-8", "surrogatepass").replace(b"\x00", b"\x00\xff") for part in key]
    return _END.join([*parts, b""])


def as_key(stored: bytes) -> tuple[str, ...]:
    parts = stored.split(_END)[:-1]
    return tuple(part.replace(b"\x00\xff", b"\x00").decode("utf-8", "surrogatepass") for part in parts)


def _past(first: bytes) -> bytes:
    """The least bytes above every key that begins with `first`; UTF-8 never begins with FF."""
    return first[:-1] + b"\x02" if first else b"\xff"
