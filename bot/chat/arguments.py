"""What may stand after the name of a command, and what it is read as."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.chat.grammar import Pointers

G_contra = TypeVar("G_contra", contravariant=True)
A_co = TypeVar("A_co", covariant=True)
T = TypeVar("T")


class Missing(Exception):
    """Not all is there that a command needs: its author is shown how it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments(Generic[G_contra, A_co]):
    """`read` raises Missing. `fits` says whether nothing else stands there; `named` whether help names them."""

    read: Callable[[G_contra, str], A_co]
    fits: Callable[[str, Pointers], bool]
    named: bool = True


def given(part: T | None) -> T:
    """Raises Missing."""
    if not part:
        raise Missing
    return part


def nothing(rest: str, _: Pointers) -> bool:
    return not rest


NOTHING: Arguments[Any, str] = Arguments(read=lambda _, rest: rest, fits=nothing, named=False)
"""Whatever is said all the same; most pass over it."""

TEXT: Arguments[Any, str] = Arguments(read=lambda _, rest: given(rest), fits=lambda rest, _: bool(rest))
