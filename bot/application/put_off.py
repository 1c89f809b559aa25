"""Stances that came faster than their author may speak: kept until there is room, and counting from when they came.

They are written down before their network is told that they arrived. Until they are taken, nothing is
settled in their unions that was not due before they came.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from bot.application.hearing import Hearing
from bot.messages import Pressed, Said
from bot.ports import Notebook
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
    def __init__(self, notebook: Notebook, hearing: Hearing) -> None:
        self._notebook = notebook
        self._hearing = hearing
        self._waiting = {one.number: one for one in _known(notebook)}
        self._next = max(self._waiting, default=0) + 1
        self._hold({union for one in self._waiting.values() for union in one.unions})

    def __iter__(self) -> Iterator[Waiting]:
        """In the order they came."""
        return iter(list(self._waiting.values()))

    def has_any_of(self, author: Identity) -> bool:
        return any(one.spoken.author.identity == author for one in self._waiting.values())

    def is_full_of(self, author: Identity) -> bool:
        return Counter(one.spoken.author.identity for one in self._waiting.values())[author] >= MOST

    def add(self, spoken: Spoken, unions: Sequence[UUID]) -> None:
        """Durable on return. What a network delivers again waits once."""
        if any(one.spoken.id == spoken.id for one in self._waiting.values()):
            return
        waiting = Waiting(number=self._next, spoken=spoken, unions=tuple(unions))
        value = {
            "kind": type(spoken).__name__,
            "spoken": _KINDS[type(spoken).__name__].dump_python(spoken, mode="json"),
            "unions": [str(union) for union in unions],
        }
        self._notebook.put("put off", f"{waiting.number:012}", value=value)
        self._waiting[waiting.number] = waiting
        self._next += 1
        self._hold(set(unions))

    def done(self, waiting: Waiting) -> None:
        del self._waiting[waiting.number]
        self._notebook.drop("put off", f"{waiting.number:012}")
        self._hold(set(waiting.unions))

    def _hold(self, unions: set[UUID]) -> None:
        for union in unions:
            came = [one.spoken.at for one in self._waiting.values() if union in one.unions]
            if came:
                self._hearing.hold(union, HOLD, min(came))
            else:
                self._hearing.release(union, HOLD)


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
