"""The event store that the log is kept in, as the bot needs it. Adapters implement it; nothing here does IO."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

NO_STREAM = -1

"""The revision of a stream that has no event yet; the first event has revision 0."""

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
