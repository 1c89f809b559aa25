"""What the log's own tables know of each stream: how far it was taken in, which commands were carried out, what began a story."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.log.database import Database, Value, create, moment, stamp
from bot.log.envelope import Metadata
from bot.log.store import NO_STREAM, START, Checkpoint

TABLES = """
CREATE TABLE IF NOT EXISTS stream (name TEXT PRIMARY KEY, revision INTEGER, event BLOB, seen INTEGER) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS stream_behind ON stream (name) WHERE revision < seen;
CREATE TABLE IF NOT EXISTS command (stream TEXT, id TEXT, PRIMARY KEY (stream, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS story
    (stream TEXT, number INTEGER, correlation TEXT, latest TEXT, PRIMARY KEY (stream, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS snapshot (stream TEXT PRIMARY KEY, revision INTEGER, event BLOB, state BLOB);
CREATE TABLE IF NOT EXISTS latest (one INTEGER PRIMARY KEY CHECK (one = 1), recorded INTEGER);
CREATE TABLE IF NOT EXISTS checkpoint (subscription TEXT PRIMARY KEY, position INTEGER, event BLOB) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Place:
    """The last event of a stream that was taken in. More was `seen`, if some could not be."""

    revision: int = NO_STREAM
    event: UUID = START.id
    seen: int = NO_STREAM


@dataclass(frozen=True, slots=True)
class Snapshot:
    place: Place
    state: bytes


@dataclass(frozen=True, slots=True)
class Story:
    """`correlation` is the command that began it, `latest` the event that was the last of it."""

    correlation: str
    latest: str


class Streams:
    def __init__(self, database: Database) -> None:
        self._database = database
        create(database, TABLES)

    def place(self, stream: str) -> Place:
        rows = self._database.rows("SELECT revision, event, seen FROM stream WHERE name = ?", stream)
        return Place(rows[0][0], UUID(bytes=rows[0][1]), rows[0][2]) if rows else Place()

    def note_seen(self, stream: str, revision: int) -> None:
        """An event stood there, which cannot be taken in."""
        with self._database.at_leisure():
            self._database.write(
                "INSERT INTO stream VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET seen = max(seen, excluded.seen)",
                *(stream, NO_STREAM, START.id.bytes, revision),
            )

    def has_carried_out(self, stream: str, command: str) -> bool:
        return bool(self._database.rows("SELECT 1 FROM command WHERE stream = ? AND id = ?", stream, command))

    def story(self, stream: str, number: int) -> Story | None:
        rows = self._database.rows(
            "SELECT correlation, latest FROM story WHERE stream = ? AND number = ?", stream, number
        )
        return Story(*rows[0]) if rows else None

    def take(self, stream: str, place: Place, told: Sequence[tuple[Metadata, int | None, UUID]]) -> None:
        """Events that follow one another up to this place: how each came about, the number of its story, its id."""
        self._write(
            """INSERT INTO stream VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
            SET revision = excluded.revision, event = excluded.event, seen = max(seen, excluded.seen)""",
            *(stream, place.revision, place.event.bytes, place.revision),
        )
        for command in dict.fromkeys(metadata.command for metadata, _, __ in told):
            self._write("INSERT OR IGNORE INTO command VALUES (?, ?)", stream, command)
        for number, story in _stories(told).items():
            self._write(
                "INSERT INTO story VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET latest = excluded.latest",
                *(stream, number, story.correlation, story.latest),
            )
        self._write(
            "INSERT INTO latest VALUES (1, ?) ON CONFLICT DO UPDATE SET recorded = max(recorded, excluded.recorded)",
            stamp(max(metadata.recorded for metadata, _, __ in told)),
        )

    def last_recorded(self) -> datetime | None:
        """When the last of all events that were taken in was stored."""
        rows = self._database.rows("SELECT recorded FROM latest")
        return moment(rows[0][0]) if rows else None

    def snapshot(self, stream: str) -> Snapshot | None:
        rows = self._database.rows("SELECT revision, event, state FROM snapshot WHERE stream = ?", stream)
        return Snapshot(Place(rows[0][0], UUID(bytes=rows[0][1])), rows[0][2]) if rows else None

    def keep(self, stream: str, snapshot: Snapshot) -> None:
        place = snapshot.place
        with self._database.at_leisure():
            self._database.write(
                "INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?, ?)",
                *(stream, place.revision, place.event.bytes, snapshot.state),
            )

    def checkpoint(self, subscription: str) -> Checkpoint:
        rows = self._database.rows(
            "SELECT position, event FROM checkpoint WHERE subscription = ?", subscription
        )
        return Checkpoint(rows[0][0], UUID(bytes=rows[0][1])) if rows else START

    def reach(self, subscription: str, checkpoint: Checkpoint) -> None:
        with self._database.at_leisure():
            self._database.write(
                "INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?)",
                *(subscription, checkpoint.position, checkpoint.id.bytes),
            )

    def behind(self, category: str) -> Sequence[str]:
        """The names of those of which more was seen than could be taken in."""
        rows = self._database.rows(
            "SELECT name FROM stream WHERE revision < seen AND name >= ? AND name < ?",
            *(f"{category}-", f"{category}."),
        )
        return [name for (name,) in rows]

    def names(self, category: str) -> Iterator[str]:
        """Of all streams of this category that were seen."""
        rows = self._database.rows(
            "SELECT name FROM stream WHERE name >= ? AND name < ?", f"{category}-", f"{category}."
        )
        return (name for (name,) in rows)

    def _write(self, sql: str, *values: Value) -> None:
        self._database.write(sql, *values)


def _stories(told: Iterable[tuple[Metadata, int | None, UUID]]) -> dict[int, Story]:
    """What each goes on with: it was begun by the first, and ends for now with the last."""
    stories: dict[int, Story] = {}
    for metadata, number, event in told:
        if number is not None:
            began = stories.get(number)
            stories[number] = Story(began.correlation if began else metadata.correlation, str(event))
    return stories
