"""A recorded event, decoded: what happened, where it stands, and how it came about."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Annotated, Generic, NamedTuple, TypeVar
from uuid import UUID

from pydantic import Field

E = TypeVar("E")

UNTOLD = -1
"""The position of what was just appended: the store tells it only to who reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """`command` is the idempotency key of what caused the event. `by` is None for the service itself.

    `spoken` is when it counts, `recorded` when it was stored. `correlation` is the command that began the
    whole story (a proposal's opening), `causation` the very message or event that this one follows from.
    """

    command: str
    by: str | None
    spoken: datetime
    recorded: datetime
    correlation: Annotated[str, Field(validation_alias="$correlationId")]
    causation: Annotated[str, Field(validation_alias="$causationId")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope(Generic[E]):
    """`aggregate` and its category come from the stream's name."""

    position: int
    category: str
    aggregate: UUID
    revision: int
    id: UUID
    event: E
    metadata: Metadata


class Stream(NamedTuple):
    category: str
    aggregate: UUID


@lru_cache(maxsize=1024)
def stream_name(category: str, aggregate: UUID) -> str:
    return f"{category}-{aggregate}"


@lru_cache(maxsize=1024)  # most of the time it takes to decode an event would otherwise go here
def stream_of(name: str) -> Stream | None:
    """None for every other name, and for other ways to write the same id: an aggregate has one stream."""
    category, _, aggregate = name.partition("-")
    try:
        stream = Stream(category, UUID(aggregate))
    except ValueError:
        return None
    return stream if name == stream_name(*stream) else None


class Unreadable(Exception):
    """The log holds what cannot be read. It stops the aggregate whose it is, and nobody else."""


class UnknownEvent(Unreadable):
    """The log holds an event that this version does not know: a newer version wrote it."""


class BadEvent(Unreadable):
    """An event that cannot be read, or could not be once it was written. Quotes nothing of its content."""
