"""Stances that came faster than their author may speak: kept until there is room, and counting from when they came.

They are written down before their network is told that they arrived. Until they are taken, nothing is
settled in their unions that was not due before they came.
"""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from bot.inbox.watermark import Watermark
from bot.log.notebook import Notebook
from bot.network.incoming import Pressed, Said
from domain.union.people import Identity

HOLD = "put off"

MOST = 200
"""Stances of one person that wait: more than anybody means, and less than would hold a union back for long."""

Spoken: TypeAlias = Said | Pressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """`unions` are those it may be meant for."""

    number: int
    spoken: Spoken
    unions: tuple[UUID, ...]


class PutOff:
    """However many wait, none of this walks them all: `_came` is when those that a union waits for did, in order."""

    def __init__(self, notebook: Notebook, watermark: Watermark) -> None:
        self._notebook = notebook
        self._watermark = watermark
        self._waiting: dict[int, Waiting] = {}
        self._ids: set[str] = set()
        self._of: Counter[Identity] = Counter()
        self._came: defaultdict[UUID, list[datetime]] = defaultdict(list)
        for one in _known(notebook):
            self._take_in(one)
        self._next = max(self._waiting, default=0) + 1

    def __iter__(self) -> Iterator[Waiting]:
        """In the order they came."""
        return iter(list(self._waiting.values()))

    def has_any_of(self, author: Identity) -> bool:
        return author in self._of

    def is_full_of(self, author: Identity) -> bool:
        return self._of[author] >= MOST

    def add(self, spoken: Spoken, unions: Sequence[UUID]) -> None:
        """Durable on return. What a network delivers again waits once."""
        if spoken.id in self._ids:
            return
        waiting = Waiting(number=self._next, spoken=spoken, unions=tuple(unions))
        value = {
            "kind": type(spoken).__name__,
            "spoken": _KINDS[type(spoken).__name__].dump_python(spoken, mode="json"),
            "unions": [str(union) for union in unions],
        }
        self._notebook.put("put off", f"{waiting.number:012}", value=value)
        self._next += 1
        self._take_in(waiting)

    def _take_in(self, waiting: Waiting) -> None:
        self._waiting[waiting.number] = waiting
        self._ids.add(waiting.spoken.id)
        self._of[waiting.spoken.author.identity] += 1
        for union in waiting.unions:
            insort(self._came[union], waiting.spoken.at)
            self._watermark.hold(union, HOLD, self._came[union][0])

    def done(self, waiting: Waiting) -> None:
        del self._waiting[waiting.number]
        self._ids.discard(waiting.spoken.id)
        self._notebook.drop("put off", f"{waiting.number:012}")
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
            self._watermark.hold(union, HOLD, came[0])
        else:
            del self._came[union]
            self._watermark.release(union, HOLD)


_KINDS: dict[str, TypeAdapter[Spoken]] = {"Said": TypeAdapter(Said), "Pressed": TypeAdapter(Pressed)}


def _known(notebook: Notebook) -> Iterator[Waiting]:
    for key, value in notebook.under("put off"):
        match value:
            case {"kind": str(kind), "spoken": spoken, "unions": [*unions]} if kind in _KINDS:
                try:
                    read = _KINDS[kind].validate_python(spoken)
                except ValidationError:
                    continue  # not ours
                yield Waiting(
                    number=int(key[1]), spoken=read, unions=tuple(UUID(str(union)) for union in unions)
                )
            case _:
                pass  # not ours
