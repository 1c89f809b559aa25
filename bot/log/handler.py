"""Commands against aggregates: load, decide, append; again when somebody else was faster."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from bot.clock import Clock
from bot.correlation import correlated, correlation, steps
from bot.log.causes import Causes, Ordered, service_id
from bot.log.codec import Codec
from bot.log.envelope import stream_name
from bot.log.folded import Folded, Stopped
from bot.log.states import States
from bot.log.store import Conflict, EventStore, Unavailable, Unusable
from bot.log.troubles import Troubles
from domain.decider import Command, DoFirst, Foreseen, Undecided
from domain.refusal import Refused

PATIENCE = 10
"""Conflicts in a row, without anything new in the stream, that may be an append still on its way."""

C = TypeVar("C", bound=Command)
E = TypeVar("E")
S = TypeVar("S")


class Rejected(Protocol):
    """Commands that came to nothing: when a network delivers one again, it must come to nothing again."""

    def __contains__(self, command_id: str) -> bool: ...

    def note(self, command_id: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed(Generic[E, S]):
    """`events` are empty when the command changed nothing, or had been carried out before (`repeated`)."""

    state: S
    revision: int
    events: Sequence[E]
    repeated: bool


class Execute(Generic[C, E, S]):
    """One command of an aggregate after another, aggregates side by side; other processes may append to the same."""

    def __init__(
        self,
        states: States[E, S],
        *,
        store: EventStore,
        codec: Codec,
        clock: Clock,
        rejected: Rejected,
        troubles: Troubles,
        decide: Callable[[C, S], Sequence[E]] | None = None,
    ) -> None:
        """`decide` where it needs to know more than the decider's own."""
        self._states = states
        self._store = store
        self._codec = codec
        self._clock = clock
        self._rejected = rejected
        self._troubles = troubles
        self._decide = decide or states.decider.decide

    async def __call__(
        self,
        aggregate: UUID,
        command: C,
        *,
        command_id: str,
        cause: str | None = None,
        correlation: str | None = None,
    ) -> Executed[E, S]:
        """Returns once the events are durable, and in all tables. `command_id` is the same when the command comes again.

        `cause` is the event or message that it follows from, `correlation` what began another context's story that it
        goes on with. Raises Refused (Stopped is one, of a stream that cannot be read or is not what it was), Undecided,
        TooLarge or Unavailable.
        """
        if not command_id or set(command_id) & set(" \t\n"):
            raise ValueError("a command's id has no blanks")
        category = self._states.decider.category
        order = Ordered(
            category=category,
            aggregate=aggregate,
            stream=stream_name(category, aggregate),
            command=command,
            id=command_id,
            cause=cause,
            correlation=correlation,
        )
        concerned = f"{category} {aggregate}, its stream"
        async with self._states.turn(aggregate) as folded:
            try:
                executed = await self._carry_out(order, folded)
            except Stopped as stopped:
                self._troubles.note(concerned, str(stopped))
                raise
            self._troubles.over(concerned)
            return executed

    def has_carried_out(self, aggregate: UUID, command_id: str) -> bool:
        stream = stream_name(self._states.decider.category, aggregate)
        return self._states.streams.has_carried_out(stream, command_id)

    def came_to_nothing(self, command_id: str) -> None:
        """What was said under this id was no command after all, and shall stay none."""
        self._rejected.note(command_id)

    async def _carry_out(self, order: Ordered[C], folded: Folded[S]) -> Executed[E, S]:
        conflicts = 0
        if folded.stopped:
            await self._read_on(order.aggregate, folded)  # it may have been mended
        while not self._states.streams.has_carried_out(order.stream, order.id):
            try:
                events = self._decide(order.command, folded.state)
            except DoFirst as first:
                await self._do_first(order, folded, first.command)
                continue
            except (Refused, Undecided) as failure:
                # another process may have changed what this rests on
                if await self._read_on(order.aggregate, folded):
                    continue
                if isinstance(failure, Refused):
                    self._note_rejected(order)
                raise
            if not events and await self._read_on(order.aggregate, folded):
                continue
            if not events or order.id in self._rejected:
                self._note_rejected(order)
                return self._executed(folded, ())
            try:
                await self._append(order, folded, events)
            except Conflict:
                conflicts = 0 if await self._read_on(order.aggregate, folded) else conflicts + 1
                self._bear(conflicts, order.stream, folded)
                continue
            return self._executed(folded, events)
        return self._executed(folded, (), repeated=True)

    def _executed(self, folded: Folded[S], events: Sequence[E], *, repeated: bool = False) -> Executed[E, S]:
        return Executed(state=folded.state, revision=folded.revision, events=events, repeated=repeated)

    async def _do_first(self, order: Ordered[C], folded: Folded[S], command: C) -> None:
        """What comes before the command, and not in one append with it."""
        command_id = service_id(type(command).__name__, order.stream, command.at.isoformat(), folded.revision)
        first = replace(order, command=command, id=command_id, cause=None, correlation=None)
        try:
            await self._append(first, folded, self._decide(command, folded.state))
        except Conflict:
            await self._read_on(order.aggregate, folded)

    def _note_rejected(self, order: Ordered[C]) -> None:
        if order.command.by is not None:  # what nobody said is not delivered again, but tried again
            self._rejected.note(order.id)

    async def _append(self, order: Ordered[C], folded: Folded[S], events: Sequence[E]) -> None:
        states = self._states
        causes: Causes[C, E] = Causes(order=order, streams=states.streams, recorded=self._clock.now())
        envelopes = [
            causes.envelope(event, revision, states.story(event))
            for revision, event in enumerate(events, folded.revision + 1)
        ]
        new = tuple(self._codec.encode(one.event, one.metadata, event_id=one.id) for one in envelopes)
        revision = await self._store.append(order.stream, new, expected=folded.revision)
        if revision != folded.revision + len(new):
            raise Unusable(
                f"{order.stream} goes on at revision {revision}: it was deleted, and events of it are gone"
            )
        if steps.isEnabledFor(logging.INFO):
            with correlated(correlation() or order.id):
                steps.info("%s: recorded %s", order.stream, ", ".join(event.type for event in new))
        size = sum(len(event.data) for event in new)
        after = events.after if isinstance(events, Foreseen) else ()
        states.take(order.aggregate, folded, envelopes, known=folded.revision, size=size, after=after)

    async def _read_on(self, aggregate: UUID, folded: Folded[S]) -> bool:
        """Whether there was anything new. Raises Stopped."""
        is_new = await self._states.read_on(aggregate, folded)
        if folded.stopped:
            raise folded.stopped
        return is_new

    def _bear(self, conflicts: int, stream: str, folded: Folded[S]) -> None:
        """A conflict without anything new is an append that is not committed yet."""
        if conflicts >= PATIENCE:
            raise Unavailable(
                f"{stream} takes nothing at revision {folded.revision}, though nothing new stands in it"
            )
