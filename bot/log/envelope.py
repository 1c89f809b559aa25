"""What is recorded, decoded: an event, where it stands, and what is known of how it came about."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol
from uuid import UUID

from bot.log.store import NewEvent, Recorded
from domain.union.events import UnionEvent
from domain.union.people import Identity

CATEGORIES = ("union",)

"""The log is the streams named `<category>-<uuid>`. What has another name stands beside it."""


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
class Envelope:
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

    def decode(self, recorded: Recorded) -> Envelope | None:
        """None for a stream that is not a union's. Raises Unreadable."""
        ...
