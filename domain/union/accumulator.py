"""One decision and what follows from it: events, what follows from them, and what follows from that."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any

from domain.decider import Foreseen
from domain.union.events import DeadlineMoved, MoveCause, ProposalEvent, ProposalOpened, UnionEvent
from domain.union.evolve import evolve
from domain.union.members import Member, MemberNumber
from domain.union.proposal import deadline_of, end_of_period, objectors
from domain.union.settlement import consequence, first_due, settle
from domain.union.state import Active, Union, member_with

ROOM = 400_000
"""Bytes after which a decision is cut off between two outcomes: what is left is for the next append.

One outcome with its effect fits into what is then left of the million that an append may have.
"""

OVERHEAD = 700
"""Bytes of an event with its metadata, beside the texts it carries."""

LONGEST_LETTER = 4


class Accumulator:
    """Collects the events of one decision; `union` is the state after them.

    `complete`: nothing that was said before the decision may still wait to be heard.
    """

    def __init__(self, union: Active, *, complete: bool = True) -> None:
        self.union: Union = union
        self._complete = complete
        self.events: Foreseen[UnionEvent, Union] = Foreseen()
        self._bytes = self._measured = 0

    def settle_due(self, until: datetime) -> bool:
        """In the order of (deadline, number), each at its own time, however late this comes.

        False when there was more to settle than one append holds.
        """
        while isinstance(self.union, Active) and not self._is_full():
            due = first_due(self.union, until)
            if due is None:
                return True
            at, proposal = due
            self.record(settle(proposal, self.union, at), at)
        return not isinstance(self.union, Active)

    def record(self, made: Iterable[UnionEvent], at: datetime) -> None:
        before, count = self.union, len(self.events)
        self._append(made)
        while isinstance(self.union, Active) and not self._is_full():
            follows = consequence(self.union, at, complete=self._complete)
            if not follows:
                break
            self._append(follows)
        if isinstance(before, Active) and isinstance(self.union, Active):
            concerned = _concerned(self.events[count:], self.union)
            self._append(_moved_deadlines(concerned, before, self.union, at))

    def _append(self, made: Iterable[UnionEvent]) -> None:
        for event in made:
            self.union = evolve(self.union, event)
            self.events.follow(event, self.union)

    def _is_full(self) -> bool:
        """No event alone fills it, and most decisions are but one: that is not measured."""
        if len(self.events) <= 1:
            return False
        for event in self.events[self._measured :]:
            self._bytes += OVERHEAD + LONGEST_LETTER * _letters(event)
        self._measured = len(self.events)
        return self._bytes >= ROOM


def _letters(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, tuple):
        return sum(map(_letters, value))
    kind: Any = type(value)
    return sum(map(_letters, (getattr(value, name) for name in _names(kind))))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _concerned(made: Sequence[UnionEvent], union: Active) -> AbstractSet[int]:
    """The open proposals that these events may have changed."""
    numbers = [event.number for event in made if isinstance(event, ProposalOpened | ProposalEvent)]
    return union.open.keys() & numbers if len(numbers) == len(made) else union.open.keys()


def _moved_deadlines(
    concerned: AbstractSet[int], before: Active, after: Active, at: datetime
) -> list[DeadlineMoved]:
    """Others may have relied on an objection that no longer stands: they get a whole period again."""
    return [
        DeadlineMoved(number=number, cause=cause, deadline=end_of_period(at, proposal.period))
        for number, proposal in ((number, after.open[number]) for number in sorted(concerned))
        if (cause := _objection_gone(number, before, after))
        and (deadline := deadline_of(proposal))
        and deadline - at < proposal.period
    ]


def _objection_gone(number: int, before: Active, after: Active) -> MoveCause | None:
    """What counts only beside another's objection moves nothing: it may be a thief's."""
    if number not in before.open:
        return None
    standing = objectors(after.open[number])
    were = [_today(member, before, after) for member in objectors(before.open[number])]
    gone = [person for person in were if person is None or person.number not in standing]
    if not gone:
        return None
    return MoveCause.OBJECTION_WITHDRAWN if any(gone) else MoveCause.OBJECTOR_GONE


def _today(number: MemberNumber, before: Active, after: Active) -> Member | None:
    """The same person under the number they have now: they may have become one with another member."""
    return after.roster.get(number) or member_with(after, before.roster[number].identities[0])
