"""What time asks for, and what follows by itself, so that nobody has to look through all that is open."""

from bisect import bisect_left, insort
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Agenda:
    """`due` is when time asks for each open proposal, with its number, the next one first.

    Of a `restless` one something may follow without a word, now or some day. Of any other nothing does, whatever
    time it is, until something happens to it or to the union.
    """

    due: tuple[tuple[datetime, int], ...] = ()
    restless: frozenset[int] = frozenset()

    def changed(self, number: int, *, was: datetime | None, due: datetime | None, restless: bool) -> "Agenda":
        """With one proposal looked at again; None where it was, or is, not open."""
        if was == due and restless == (number in self.restless):
            return self
        order = list(self.due)
        if was is not None:
            del order[bisect_left(order, (was, number))]
        if due is not None:
            insort(order, (due, number))
        others = self.restless - {number}
        return Agenda(tuple(order), others | {number} if restless else others)
