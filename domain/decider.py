"""What an aggregate is: how it answers what is asked of it, and how it becomes what it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar


class Command(Protocol):
    """`by` is the identity that acts, None for the service itself; `at` is when it counts, aware UTC."""

    @property
    def by(self) -> str | None: ...

    @property
    def at(self) -> datetime: ...


C = TypeVar("C", bound=Command)
E = TypeVar("E")
S = TypeVar("S")


class DoFirst(Exception, Generic[C]):
    """Something is to be decided before that, in an append of its own: carry `command` out, and ask again."""

    def __init__(self, command: C) -> None:
        super().__init__(type(command).__name__)
        self.command = command


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider(Generic[C, E, S]):
    """One value an aggregate. Its streams are named `<category>-<uuid>`; `events` are all the types of E.

    `decide` answers with events, or with none when the command is a repeat; it raises Refused, and DoFirst.
    `evolve` never raises: history is fact.
    """

    category: str
    initial: S
    decide: Callable[[C, S], Sequence[E]]
    evolve: Callable[[S, E], S]
    events: tuple[type, ...]
