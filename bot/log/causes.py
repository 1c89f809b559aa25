"""How the events of one append tell what they came from, so that one thread runs through a whole story.

An event follows from the one before it in its story, or from the last one that belongs to no story (a member
left), or else from what caused the command: the message, or the event that the service acted on.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID, uuid5

from bot.log.envelope import UNTOLD, Envelope, Metadata
from bot.log.streams import Streams
from domain.decider import Command

EVENT_IDS = UUID("6c0f3a52-7b0c-5d7e-9a55-0c5d3f5a9b11")
"""The namespace in which event ids are derived from what caused them."""

C = TypeVar("C", bound=Command)
E = TypeVar("E")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered(Generic[C]):
    """A command on its way: `id` is the same when it comes again, `cause` the event or message it follows from.

    `correlation` is what began the story that it goes on with, where that is another context's.
    """

    category: str
    aggregate: UUID
    stream: str
    command: C
    id: str
    cause: str | None = None
    correlation: str | None = None


def service_id(kind: str, stream: str, *parts: object) -> str:
    """Names a command of the service itself, the same when it is tried again: in all the log, and without blanks."""
    return "/".join([kind, stream, *("_".join(str(part).split()) for part in parts)])


@dataclass(slots=True, kw_only=True)
class Causes(Generic[C, E]):
    """Of the events of one append, asked for in their order."""

    order: Ordered[C]
    streams: Streams
    recorded: datetime
    _latest: dict[int | None, UUID] = field(default_factory=dict)

    def envelope(self, event: E, revision: int, number: int | None) -> Envelope[E]:
        """`number` is the story's that it belongs to, if to any."""
        order = self.order
        event_id = uuid5(EVENT_IDS, f"{order.stream} {order.id} {revision}")
        metadata = Metadata(
            command=order.id,
            by=order.command.by,
            spoken=order.command.at,
            recorded=self.recorded,
            correlation=self._correlation(number),
            causation=self._causation(number),
        )
        self._latest[number] = event_id
        return Envelope(
            position=UNTOLD,
            category=order.category,
            aggregate=order.aggregate,
            revision=revision,
            id=event_id,
            event=event,
            metadata=metadata,
        )

    def _correlation(self, number: int | None) -> str:
        story = None if number is None else self.streams.story(self.order.stream, number)
        return story.correlation if story else self.order.correlation or self.order.id

    def _causation(self, number: int | None) -> str:
        latest = self._latest.get(number) or self._latest.get(None)
        before = str(latest) if latest else self.order.cause
        if before is None and number is not None and self.order.command.by is None:
            story = self.streams.story(self.order.stream, number)
            before = story.latest if story else None
        return before or self.order.id
