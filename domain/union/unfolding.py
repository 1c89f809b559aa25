"""A decision as it unfolds: events, what follows from them, and what follows from that."""

from collections.abc import Iterable
from datetime import datetime

from domain.union.events import UnionEvent
from domain.union.evolve import evolve
from domain.union.people import Member, MemberNumber
from domain.union.proposal import deadline_of, end_of_period, objections
from domain.union.proposal_events import DeadlineMoved, MoveCause
from domain.union.settlement import consequence, first_due, settle
from domain.union.state import Active, Union, member_with

AT_ONCE = 50
"""Proposals settled in one append: with the longest texts, half of what an append holds."""


class Unfolding:
    """Collects the events of one decision; `union` is the state after them."""

    def __init__(self, union: Active) -> None:
        self.union: Union = union
        self.events: list[UnionEvent] = []

    def settle_due(self, until: datetime) -> bool:
        """In the order of (deadline, number), each at its own time, however late this comes.

        False when more is due than goes into one append: it is cut between outcomes.
        """
        for _ in range(AT_ONCE):
            due = first_due(self.union, until) if isinstance(self.union, Active) else None
            if due is None or not isinstance(self.union, Active):
                return True
            at, proposal = due
            self.record(settle(proposal, self.union, at), at)
        return not (isinstance(self.union, Active) and first_due(self.union, until))

    def record(self, events: Iterable[UnionEvent], at: datetime) -> None:
        before = self.union
        self._append(events)
        while isinstance(self.union, Active) and (follows := consequence(self.union, at)):
            self._append(follows)
        if isinstance(before, Active) and isinstance(self.union, Active):
            self._append(_moved_deadlines(before, self.union, at))

    def _append(self, events: Iterable[UnionEvent]) -> None:
        for event in events:
            self.events.append(event)
            self.union = evolve(self.union, event)


def _moved_deadlines(before: Active, after: Active, at: datetime) -> list[DeadlineMoved]:
    """Others may have relied on an objection that no longer stands: they get a whole period again."""
    return [
        DeadlineMoved(number=number, cause=cause, deadline=end_of_period(at, proposal.period))
        for number, proposal in after.open.items()
        if (cause := _objection_gone(number, before, after))
        and (deadline := deadline_of(proposal))
        and deadline - at < proposal.period
    ]


def _objection_gone(number: int, before: Active, after: Active) -> MoveCause | None:
    if number not in before.open:
        return None
    standing = {objection.member for objection in objections(after.open[number])}
    objectors = [_today(objection.member, before, after) for objection in objections(before.open[number])]
    gone = [person for person in objectors if person is None or person.number not in standing]
    if not gone:
        return None
    return MoveCause.OBJECTION_WITHDRAWN if any(gone) else MoveCause.OBJECTOR_GONE


def _today(number: MemberNumber, before: Active, after: Active) -> Member | None:
    """The same person under the number they have now: they may have become one with another member."""
    return after.roster.get(number) or member_with(after, before.roster[number].identities[0])
