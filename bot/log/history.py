"""Each event of a log with what its aggregate was before it and after, for who follows the log from a place of their own."""

from collections import OrderedDict
from typing import Generic, TypeVar
from uuid import UUID

from bot.log.envelope import Envelope
from bot.log.states import States
from bot.log.store import NO_STREAM

E = TypeVar("E")
S = TypeVar("S")

MOST = 500
"""Aggregates whose history goes on from where it was; any other is looked up."""


class History(Generic[E, S]):
    """To be asked in the order of the log."""

    def __init__(self, states: States[E, S]) -> None:
        self._states = states
        self._passing: OrderedDict[UUID, tuple[int, S]] = OrderedDict()

    async def around(self, envelope: Envelope[E]) -> tuple[S, S]:
        """Raises Unavailable."""
        before = await self._before(envelope)
        after = self._states.decider.evolve(before, envelope.event)
        self._passing[envelope.aggregate] = (envelope.revision, after)
        self._passing.move_to_end(envelope.aggregate)
        if len(self._passing) > MOST:
            self._passing.popitem(last=False)
        return before, after

    async def _before(self, envelope: Envelope[E]) -> S:
        revision, state = self._passing.get(envelope.aggregate, (NO_STREAM, self._states.decider.initial))
        if revision != envelope.revision - 1:
            return await self._states.as_of(envelope.aggregate, envelope.revision - 1)
        return state
