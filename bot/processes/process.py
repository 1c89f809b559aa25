"""Where contexts meet: what has happened in one asks something of another."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from bot.log.envelope import Envelope
from domain.decider import Command, Decider

C = TypeVar("C", bound=Command)
E = TypeVar("E")
S = TypeVar("S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction(Generic[C]):
    """A command to the aggregate `of` of another context, which answers it with an event whatever comes of it.

    Also a no is an event there: a refusal leaves no trace, and what was refused once would be tried again.
    """

    to: Decider[C, Any, Any]
    of: UUID
    command: C


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Generic[E, S]):
    """`react` is given each event with what its aggregate was before and after; it decides by these alone.

    It may be given an event again: its reactions are known by the event and their place among them. `name` is for
    ever, as an event's is.
    """

    name: str
    follows: Decider[Any, E, S]
    react: Callable[[Envelope[E], S, S], Iterable[Reaction[Any]]]
