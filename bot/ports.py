"""What the bot needs of the world: an event store, networks to speak on, a timer, a clock.

Adapters implement these protocols and build `Incoming` from what arrives; nothing here does IO.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol
from uuid import UUID

from domain.union.events import UnionEvent
from domain.union.people import Identity

NO_STREAM = -1
"""The revision of a stream that has no event yet; the first event has revision 0."""

CATEGORIES = ("union",)
"""The log is the streams named `<category>-<uuid>`. What has another name stands beside it."""

MAX_APPEND_BYTES = 1_000_000
"""Data and metadata of one append together. EventStoreDB takes 1 MiB with its own overhead."""


PICTURE = "PictureCompleted"
"""The type of an event in a stream beside the log: from the revision on that its data name as `begins`,
the stream tells all. What stands before that may be forgotten, by a store that can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """`data` and `metadata` are JSON objects in UTF-8."""

    id: UUID
    type: str
    data: bytes
    metadata: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far the log was read: the event there, by its place and by its id.

    A place alone says nothing of which log it is in, and a log may be restored or replaced.
    """

    position: int
    id: UUID


START = Checkpoint(-1, UUID(int=0))
"""Before the first event of every log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """`position` grows along the whole log, with gaps; `revision` counts from 0 in the stream."""

    position: int
    stream: str
    revision: int
    id: UUID
    type: str
    data: bytes
    metadata: bytes

    @property
    def checkpoint(self) -> Checkpoint:
        return Checkpoint(self.position, self.id)


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """A subscription has delivered all that was in the log; it may say so more than once."""


class Conflict(Exception):
    """The stream is not at the expected revision. Nothing was stored."""


class TooLarge(Exception):
    """The append is over `MAX_APPEND_BYTES`. Nothing was stored, and repeating it will not help."""


class Unavailable(Exception):
    """No answer from the other side. Whether it took effect is unknown: repeat the same call."""


class Unusable(Exception):
    """It is not as the bot needs it, and repeating will not help: one sentence for the operator.

    A stream that cannot be written to or lacks events, a request that is refused, a right that is missing.
    """


class NotThisLog(Exception):
    """The event of a checkpoint is not where it was. What was built from the log must be built anew."""

    def __init__(self) -> None:
        super().__init__(
            "this is not the log that was read before, or an older state of it: it was restored or replaced"
        )


class EventStore(Protocol):
    """Every call may raise Unavailable, or Unusable."""

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        """Store all of `events` or none and return the stream's new revision, as the store says it.

        Succeeds without storing anything when exactly these ids already follow `expected` in
        this stream. Raises Conflict or TooLarge.
        """
        ...

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        """At most `limit` events of `stream` with a revision above `after`, oldest first."""
        ...

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        """At most `limit` events of the log that come after `after`, oldest first. Raises NotThisLog."""
        ...

    def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        """Every event of the log after `after`, then whatever comes; never ends. Raises NotThisLog."""
        ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """`command` is the idempotency key of what caused the event. `by` is None for the service itself.

    `spoken` is when it counts, `recorded` when it was stored.
    """

    command: str
    by: Identity | None
    spoken: datetime
    recorded: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A recorded event of a union, decoded. `union_id` comes from the stream's name."""

    position: int
    union_id: UUID
    revision: int
    id: UUID
    event: UnionEvent
    metadata: Metadata


UNION_STREAM = "union-"


def union_stream(union_id: UUID) -> str:
    return f"{UNION_STREAM}{union_id}"


@lru_cache(maxsize=1024)  # most of the time it takes to decode an event would otherwise go here
def union_of(stream: str) -> UUID | None:
    """None for every other name, and for other ways to write the same id: a union has one stream."""
    try:
        union_id = UUID(stream.removeprefix(UNION_STREAM))
    except ValueError:
        return None
    return union_id if stream == union_stream(union_id) else None


class Unreadable(Exception):
    """The log holds what cannot be read. It stops the union whose it is, and nobody else."""


class UnknownEvent(Unreadable):
    """The log holds an event that this version does not know: a newer version wrote it."""


class Codec(Protocol):
    def encode(self, event: UnionEvent, metadata: Metadata, *, event_id: UUID) -> NewEvent: ...

    def decode(self, recorded: Recorded) -> Fact | None:
        """None for a stream that is not a union's. Raises Unreadable."""
        ...


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""
        ...


class Timer(Protocol):
    """Holds one wake-up. It is a hint: it may fire late, twice or without need."""

    def set(self, at: datetime | None) -> None: ...


class Notebook(Protocol):
    """Small JSON values by key: what was delivered where, who was seen, until when we heard.

    Keys are paths of strings. What is put can be looked up at once, and is durable after `on_record`, in
    its order. Losing it costs no decision.
    """

    def get(self, *key: str) -> object | None: ...

    def put(self, *key: str, value: object) -> None: ...

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        """All entries whose key begins with `prefix`, in the order of their keys."""
        ...

    def drop(self, *key: str) -> None: ...

    async def on_record(self) -> None:
        """Returns once all that was noted before is durable. Raises Unavailable."""
        ...
