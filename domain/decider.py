"""What an aggregate is: how it answers what is asked of it, and how it becomes what it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar
from uuid import UUID


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


class Undecided(Exception):
    """Whether that still counts in `aggregate` is not known yet: the same command is to be asked again later."""

    def __init__(self, aggregate: UUID) -> None:
        super().__init__(str(aggregate))
        self.aggregate = aggregate


class Foreseen(list[E], Generic[E, S]):
    """Events, with what the aggregate is after each of them: `after`, as `evolve` makes it.

    For a decision that had to find that out anyway, so that nobody does so again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.after: list[S] = []

    def follow(self, event: E, after: S) -> None:
        self.append(event)
        self.after.append(after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider(Generic[C, E, S]):
    """One value an aggregate. Its streams are named `<category>-<uuid>`; `events` are all the types of E.

    `decide` answers with events (they may be Foreseen), or with none when the command is a repeat; it raises
    Refused, DoFirst and Undecided.
    `evolve` never raises: history is fact.
    """

    category: str
    initial: S
    decide: Callable[[C, S], Sequence[E]]
    evolve: Callable[[S, E], S]
    events: tuple[type, ...]
