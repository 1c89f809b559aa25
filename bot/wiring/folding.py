"""A whole log folded, event by event: what is in it, and what cannot be read."""

from collections import Counter
from collections.abc import AsyncIterable
from dataclasses import dataclass, field
from uuid import UUID

from bot.contexts import codec
from bot.log.envelope import Envelope, Unreadable
from bot.log.store import NO_STREAM, Recorded
from domain.union.decider import UNION
from domain.union.state import Union


@dataclass(slots=True)
class FoldedLog:
    """`unreadable` has a sentence for each event that cannot be read, by its union and revision."""

    events: int = 0
    unions: dict[UUID, Union] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    unreadable: list[str] = field(default_factory=list)


async def fold(log: AsyncIterable[Recorded]) -> FoldedLog:
    """A union with an event that cannot be read is folded no further, but read to its end."""
    reading, folded = codec(), FoldedLog()
    revisions: dict[str, int] = {}
    stopped: set[str] = set()
    async for recorded in log:
        if reading.stream(recorded) is None:
            continue
        folded.events += 1
        problem, envelope = None, None
        if recorded.revision != (expected := revisions.get(recorded.stream, NO_STREAM) + 1):
            problem = f"revision {expected} is missing before it"
        revisions[recorded.stream] = recorded.revision
        try:
            envelope = reading.decode(recorded)
        except Unreadable as unreadable:
            problem = str(unreadable)
        if problem is not None:
            stopped.add(recorded.stream)
            folded.unreadable.append(
                f"event {recorded.revision} of {recorded.stream} does not fold: {problem}"
            )
        if envelope is not None:
            folded.kinds[recorded.type] += 1
            if recorded.stream not in stopped:
                _take(envelope, folded.unions)
    return folded


def _take(envelope: Envelope[object], unions: dict[UUID, Union]) -> None:
    if isinstance(envelope.event, UNION.events):
        before = unions.get(envelope.aggregate, UNION.initial)
        unions[envelope.aggregate] = UNION.evolve(before, envelope.event)  # type: ignore[arg-type]
