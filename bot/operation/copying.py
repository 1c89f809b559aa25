"""Carry a whole log from one event store to another, and prove that all of it arrived.

What the processes of one store keep among themselves is no part of it: who speaks, and the notebook.
Of the notebook all goes along but what speaks of one log: positions are each store's own.
"""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from bot.log.notebook import Notebook
from bot.log.store import MAX_APPEND_BYTES, START, Checkpoint, Conflict, EventStore, NewEvent, Recorded
from bot.log.tables import Table, Tables
from bot.operation import leadership as lease
from bot.operation import shared_notebook
from bot.outbox.deliveries import SINCE

PAGE = 256
"""Events read at once."""

BATCH = 100
"""Events appended at once. More could be over EventStoreDB's own limit, which counts their types too."""

NOT_THE_LOG = frozenset({lease.STREAM, shared_notebook.STREAM})


class Phase(StrEnum):
    COMPARING = "comparing"
    COPYING = "copying"
    VERIFYING = "verifying"


Progress: TypeAlias = Callable[[Phase, int], None]
"""Is told how many events of the log a phase is through with."""


class Differs(Exception):
    """The target does not hold what the source does, and copying will not mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What the target holds now, and how much of it was there before. `end` is its last position."""

    events: int
    streams: int
    found: int
    end: int = field(default=START.position, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What two logs have in common; `until` is where it ends in the source, `end` in the target."""

    until: Checkpoint
    end: int
    events: int
    streams: int


async def copy(source: EventStore, target: EventStore, *, progress: Progress) -> Copied:
    """Nobody may write to either store meanwhile.

    Since the order is kept, what an earlier attempt left in the target is a beginning of the source's
    log: so it may be repeated after any Unavailable. Raises Differs and Unavailable.
    """
    found = await compare(source, target, Phase.COMPARING, progress)
    events = found.events
    async for batch in batches(log(source, after=found.until)):
        await append(target, batch)
        events += len(batch)
        progress(Phase.COPYING, events)
    common = await compare(source, target, Phase.VERIFYING, progress)
    if common.events < events:
        raise Differs(f"only {common.events} of the {events} events arrived")
    if await anext(log(source, after=common.until), None):
        raise Differs("the source has grown meanwhile: stop who writes to it, and copy again")
    return Copied(events=common.events, streams=common.streams, found=found.events, end=common.end)


def copy_notes(source: Notebook, target: Notebook, *, end: int, tables: Collection[Table[Any, Any]]) -> None:
    """The cards that stand stay the bot's own; all up to `end` counts as told. `tables` are all there are."""
    for key, value in source.under():
        if not any(table.of_one_log and table.holds(key) for table in tables):
            target.put(*key, value=value)
    Tables(target).of(SINCE).put((), end)


async def compare(source: EventStore, target: EventStore, phase: Phase, progress: Progress) -> Common:
    """All of the target must be a beginning of the source, event by event."""
    until, end, streams, number = START, START.position, set[str](), 0
    originals = log(source, after=START)
    async for event in log(target, after=START):
        original = await anext(originals, None)
        if original is None:
            raise Differs(f"the target has more than the source: {place(event)} and what comes after it")
        if content(event) != content(original):
            raise Differs(f"the target has {place(event)} where the source has {place(original)}")
        until, end = original.checkpoint, event.position
        streams.add(event.stream)
        number += 1
        if number % PAGE == 0:
            progress(phase, number)
    progress(phase, number)
    return Common(until=until, end=end, events=number, streams=len(streams))


async def append(target: EventStore, batch: Sequence[Recorded]) -> None:
    events = [
        NewEvent(id=event.id, type=event.type, data=event.data, metadata=event.metadata) for event in batch
    ]
    try:
        await target.append(batch[0].stream, events, expected=batch[0].revision - 1)
    except Conflict as conflict:
        raise Differs(f"somebody else writes to the target: no room for {place(batch[0])}") from conflict


async def log(store: EventStore, *, after: Checkpoint) -> AsyncIterator[Recorded]:
    while page := await store.read_all(after=after, limit=PAGE):
        for event in page:
            # EventStoreDB keeps the properties of streams in streams that begin with $
            if event.stream not in NOT_THE_LOG and not event.stream.startswith("$"):
                yield event
        after = page[-1].checkpoint


async def batches(events: AsyncIterator[Recorded]) -> AsyncIterator[Sequence[Recorded]]:
    """Neighbours of one stream together, as many as one append takes."""
    batch: list[Recorded] = []
    async for event in events:
        if batch and not fits(batch, event):
            yield batch
            batch = []
        batch.append(event)
    if batch:
        yield batch


def fits(batch: Sequence[Recorded], event: Recorded) -> bool:
    size = sum(len(each.data) + len(each.metadata) for each in (*batch, event))
    return event.stream == batch[0].stream and len(batch) < BATCH and size <= MAX_APPEND_BYTES


def content(event: Recorded) -> tuple[object, ...]:
    """All of an event but its position, which is each store's own."""
    return event.stream, event.revision, event.id, event.type, event.data, event.metadata


def place(event: Recorded) -> str:
    return f"event {event.id} at revision {event.revision} of {event.stream}"
