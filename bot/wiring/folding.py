"""A whole log folded, event by event: what is in it, and what cannot be read."""

from collections import Counter
from collections.abc import AsyncIterable
from dataclasses import dataclass, field

from bot.log.codec import BadEvent, UnionCodec
from bot.log.envelope import UnknownEvent, union_of
from bot.log.store import NO_STREAM, Recorded
from bot.union.views import Views


@dataclass(slots=True)
class Folded:
    """`unreadable` has a sentence for each event that cannot be read, by its union and revision."""

    events: int = 0
    views: Views = field(default_factory=Views)
    kinds: Counter[str] = field(default_factory=Counter)
    unreadable: list[str] = field(default_factory=list)


async def fold(log: AsyncIterable[Recorded]) -> Folded:
    """A union with an event that cannot be read is folded no further, but read to its end."""
    codec, folded = UnionCodec(), Folded()
    revisions: dict[str, int] = {}
    stopped: set[str] = set()
    async for recorded in log:
        if union_of(recorded.stream) is None:
            continue
        folded.events += 1
        problem = None
        if recorded.revision != (expected := revisions.get(recorded.stream, NO_STREAM) + 1):
            problem = f"revision {expected} is missing before it"
        revisions[recorded.stream] = recorded.revision
        try:
            envelope = codec.decode(recorded)
        except (BadEvent, UnknownEvent) as unreadable:
            envelope, problem = None, str(unreadable)
        if problem is not None:
            stopped.add(recorded.stream)
            folded.unreadable.append(
                f"event {recorded.revision} of {recorded.stream} does not fold: {problem}"
            )
        if envelope is not None:
            folded.kinds[recorded.type] += 1
            if recorded.stream not in stopped:
                folded.views.apply(envelope)
    return folded
