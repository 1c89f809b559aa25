"""What a union's commands mean in its chat: what is told, and what is asked before and after."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.chat.questions import Choice, Way
from bot.chat.table import Deed
from bot.union.read_models.views import Views
from domain.union.state import Active

C = TypeVar("C")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grave:
    """What cannot be undone: `kind` names the question, `ways` its yes and its no."""

    kind: str
    ways: tuple[Way, Way]
    number: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """What was done and may not have been meant."""

    grave: Grave
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class UnionDeed(Deed[C]):
    """`grave` says what it needs a yes for, of one who may do it at all: others are refused by the union itself.

    `check` raises Misunderstood where something has come between since it was asked for. `doubted` is of a
    union in which it was done.
    """

    grave: Callable[[Active, C], Grave | None] = lambda _, __: None
    doubted: Callable[[Active, C], Doubted | None] = lambda _, __: None
    check: Callable[[Views, C], None] | None = None


Deeds = Mapping[type, UnionDeed[Any]]
"""By the kind of command."""
