"""Each event of a log with what its aggregate was before it and after, for who follows the log from a place of their own."""

from collections import OrderedDict
from contextlib import suppress
from typing import Generic, TypeVar, cast
from uuid import UUID

from bot.log.envelope import Envelope, stream_name
from bot.log.snapshots import NoSnapshot, packed, unpacked
from bot.log.states import States
from bot.log.store import NO_STREAM
from bot.log.streams import Place, Snapshot

E = TypeVar("E")
S = TypeVar("S")

MOST = 500
"""Aggregates whose history goes on from memory; that of any other is set aside, so that no round of many reads each anew."""


class History(Generic[E, S]):
    """To be asked in the order of the log."""

    def __init__(self, states: States[E, S], *, most: int = MOST) -> None:
        self._states = states
        self._most = most
        self._passing: OrderedDict[UUID, tuple[Place, S]] = OrderedDict()

    async def around(self, envelope: Envelope[E]) -> tuple[S, S]:
        """Raises Unavailable."""
        before = await self._before(envelope)
        now = self._states.in_memory(envelope.aggregate)
        is_now = now is not None and now.revision == envelope.revision
        after = now.state if now and is_now else self._states.decider.evolve(before, envelope.event)
        self._passing[envelope.aggregate] = (Place(envelope.revision, envelope.id), after)
        self._passing.move_to_end(envelope.aggregate)
        if len(self._passing) > self._most:
            aggregate, (place, state) = self._passing.popitem(last=False)
            self._states.streams.keep(self._name(aggregate), Snapshot(place, packed(state)))
        return before, after

    async def _before(self, envelope: Envelope[E]) -> S:
        aggregate, revision = envelope.aggregate, envelope.revision - 1
        if revision == NO_STREAM:
            return self._states.decider.initial
        if aggregate in self._passing:
            place, state = self._passing[aggregate]
            if place.revision == revision:
                return state
        aside = self._states.streams.snapshot(self._name(aggregate))
        if aside is not None and aside.place.revision == revision:
            with suppress(NoSnapshot):
                return cast(S, unpacked(aside.state))
        return await self._states.as_of(aggregate, revision)

    def _name(self, aggregate: UUID) -> str:
        return f"passing {stream_name(self._states.decider.category, aggregate)}"
