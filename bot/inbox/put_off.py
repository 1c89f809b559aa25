"""Stances that wait, and count from when they came: for room, where their author spoke faster than they may, or
until what was due when they came is settled, where it may yet turn out that they were not late.

They are written down before their network is told that they arrived. Until they are taken, nothing is
settled in their unions that was not due before they came.
"""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, TypeAlias
from uuid import UUID

from bot.inbox.watermark import Watermark
from bot.log.tables import Table, Tables
from bot.network.incoming import Pressed, Said
from domain.people import Identity

MOST = 200
"""Stances of one person that wait: more than anybody means, and less than would hold a union back for long."""

Spoken: TypeAlias = Said | Pressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """`unions` are those it may be meant for. `number` is its place among those that wait."""

    number: str
    kind: Literal["Said", "Pressed"]
    spoken: Spoken
    unions: tuple[UUID, ...]


PUT_OFF = Table(path=("put off",), key=str, value=Waiting, named=("number",))
"""By number, in so many digits that their order is the keys'."""

LATE = replace(PUT_OFF, path=("late",))


class PutOff:
    """However many wait, none of this walks them all: `_came` is when those that a union waits for did, in order."""

    def __init__(self, tables: Tables, watermark: Watermark, table: Table[str, Waiting] = PUT_OFF) -> None:
        self._entries = tables.of(table)
        (self._cause,) = table.path
        self._watermark = watermark
        self._waiting: dict[str, Waiting] = {}
        self._ids: set[str] = set()
        self._of: Counter[Identity] = Counter()
        self._came: defaultdict[UUID, list[datetime]] = defaultdict(list)
        for one in self._entries.values():
            self._take_in(one)
        self._next = max(map(int, self._waiting), default=0) + 1

    def __iter__(self) -> Iterator[Waiting]:
        """In the order they came."""
        return iter(list(self._waiting.values()))

    def __len__(self) -> int:
        return len(self._waiting)

    def __contains__(self, spoken_id: str) -> bool:
        return spoken_id in self._ids

    def has_any_of(self, author: Identity) -> bool:
        return author in self._of

    def is_full_of(self, author: Identity) -> bool:
        return self._of[author] >= MOST

    def add(self, spoken: Spoken, unions: Collection[UUID]) -> None:
        """Durable on return. What a network delivers again waits once."""
        if spoken.id in self:
            return
        waiting = Waiting(
            number=f"{self._next:012}",
            kind="Said" if isinstance(spoken, Said) else "Pressed",
            spoken=spoken,
            unions=tuple(unions),
        )
        self._entries.put(waiting.number, waiting)
        self._next += 1
        self._take_in(waiting)

    def _take_in(self, waiting: Waiting) -> None:
        self._waiting[waiting.number] = waiting
        self._ids.add(waiting.spoken.id)
        self._of[waiting.spoken.author.identity] += 1
        for union in waiting.unions:
            insort(self._came[union], waiting.spoken.at)
            self._watermark.hold(union, self._cause, self._came[union][0])

    def done(self, waiting: Waiting) -> None:
        del self._waiting[waiting.number]
        self._ids.discard(waiting.spoken.id)
        self._entries.drop(waiting.number)
        author = waiting.spoken.author.identity
        self._of[author] -= 1
        if not self._of[author]:
            del self._of[author]
        for union in waiting.unions:
            self._release(union, waiting.spoken.at)

    def _release(self, union: UUID, at: datetime) -> None:
        came = self._came[union]
        del came[bisect_left(came, at)]
        if came:
            self._watermark.hold(union, self._cause, came[0])
        else:
            del self._came[union]
            self._watermark.release(union, self._cause)
