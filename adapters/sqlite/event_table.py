"""The log as a table: what is appended stays as it is, in the order it came."""

from collections.abc import Sequence
from uuid import UUID

import apsw

from adapters.sqlite.database import Kind, savepoint
from bot.log.store import NO_STREAM, START, Checkpoint, Conflict, NewEvent, NotThisLog, Recorded

EVENT_LOG = Kind(
    name="event log",
    application_id=0x6D75_6576,
    versions=(
        """
        CREATE TABLE stream (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE event (
            position INTEGER PRIMARY KEY,
            stream INTEGER NOT NULL REFERENCES stream,
            revision INTEGER NOT NULL,
            id BLOB NOT NULL,
            type TEXT NOT NULL,
            data BLOB NOT NULL,
            metadata BLOB NOT NULL,
            UNIQUE (stream, revision),
            UNIQUE (stream, id)
        ) STRICT;
        CREATE TRIGGER no_event_is_changed BEFORE UPDATE ON event
            BEGIN SELECT raise(ABORT, 'the event log is append-only'); END;
        CREATE TRIGGER no_event_is_forgotten BEFORE DELETE ON event
            BEGIN SELECT raise(ABORT, 'the event log is append-only'); END;
        """,
        """
        CREATE TABLE identity (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), id BLOB NOT NULL) STRICT;
        INSERT INTO identity (only_one, id) VALUES (1, randomblob(16));
        """,
    ),
)

# Streams are numbered because both indexes repeat them for every event: with names in their place
# a commit of many streams writes twice as many pages.
_TIP = "SELECT number, (SELECT max(revision) FROM event WHERE stream = number) FROM stream WHERE name = ?"
_BEGIN = "INSERT INTO stream (name) VALUES (?) RETURNING number"
_INSERT = "INSERT INTO event (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)"
_IDENTITY = "SELECT id FROM identity"
_END = "SELECT max(position) FROM event"
_IDS = "SELECT id FROM event WHERE stream = ? AND revision > ? AND revision <= ? ORDER BY revision"
_ID_AT = "SELECT id FROM event WHERE position = ?"
_READ = """
    SELECT position, name, revision, id, type, data, metadata FROM event JOIN stream ON number = stream
    WHERE name = ? AND revision > ? ORDER BY revision LIMIT ?
"""
_READ_ALL = """
    SELECT position, name, revision, id, type, data, metadata FROM event JOIN stream ON number = stream
    WHERE position > ? ORDER BY position LIMIT ?
"""


def append(connection: apsw.Connection, stream: str, events: Sequence[NewEvent], expected: int) -> int:
    """Inside of a transaction. Raises Conflict, or what its arguments are to blame for; then nothing of it is there."""
    number, current = connection.execute(_TIP, (stream,)).fetchone() or (None, NO_STREAM)
    if current != expected:
        if events and _already_follow(connection, number, events, expected):
            return expected + len(events)
        raise Conflict(f"{stream} is at revision {current}, not {expected}.")
    try:
        if number is not None and len(events) == 1:
            _insert(connection, number, events, expected)  # one statement is stored, or is not
        elif events:
            with savepoint(connection):
                begun = number or connection.execute(_BEGIN, (stream,)).get
                _insert(connection, begun, events, expected)
    except apsw.ConstraintError as error:
        raise Conflict(f"{stream} already has one of these events elsewhere.") from error
    return expected + len(events)


def _insert(connection: apsw.Connection, number: int, events: Sequence[NewEvent], expected: int) -> None:
    for revision, event in enumerate(events, start=expected + 1):
        connection.execute(
            _INSERT, (number, revision, event.id.bytes, event.type, event.data, event.metadata)
        )


def read(connection: apsw.Connection, stream: str, after: int, limit: int) -> list[Recorded]:
    return _recorded(connection.execute(_READ, (stream, after, max(limit, 0))))


def read_all(connection: apsw.Connection, after: Checkpoint, limit: int) -> list[Recorded]:
    """Raises NotThisLog."""
    if after != START and connection.execute(_ID_AT, (after.position,)).get != after.id.bytes:
        raise NotThisLog
    return _recorded(connection.execute(_READ_ALL, (after.position, max(limit, 0))))


def identity(connection: apsw.Connection) -> UUID:
    """Drawn when the log was begun, and the same in every copy of it."""
    return UUID(bytes=connection.execute(_IDENTITY).get)


def end(connection: apsw.Connection) -> int:
    last: int | None = connection.execute(_END).get
    return START.position if last is None else last


def _already_follow(
    connection: apsw.Connection, number: int | None, events: Sequence[NewEvent], expected: int
) -> bool:
    stored = connection.execute(_IDS, (number, expected, expected + len(events)))
    return [id_ for (id_,) in stored] == [event.id.bytes for event in events]


def _recorded(rows: apsw.Cursor) -> list[Recorded]:
    return [
        Recorded(
            position=position,
            stream=stream,
            revision=revision,
            id=UUID(bytes=id_),
            type=type_,
            data=data,
            metadata=metadata,
        )
        for position, stream, revision, id_, type_, data, metadata in rows
    ]
