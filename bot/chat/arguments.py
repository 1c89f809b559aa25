"""What may stand after the name of a command, and what it is read as."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.chat.grammar import Pointers

G_contra = TypeVar("G_contra", contravariant=True)
A_co = TypeVar("A_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of several that fit: what is typed for it, and how it reads on a button."""

    typed: str
    label: str


class Missing(Exception):
    """A part that a command needs is not there: its author is asked for it, in the words `ask-for-PART`.

    What they answer stands between `before` and `after` in what follows the name; `options` are what would fit.
    A part without words of its own is not asked for: then they are shown how the command is written.
    """

    def __init__(
        self, part: str = "", *, before: str = "", after: str = "", options: Iterable[Option] = ()
    ) -> None:
        super().__init__(part)
        self.part = part
        self.before = before
        self.after = after
        self.options = tuple(options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments(Generic[G_contra, A_co]):
    """`read` raises Missing. `fits` says whether nothing else stands there; `named` whether help names them.

    Where `anything` fits, a line without a slash has to begin with the very name of the command.
    """

    read: Callable[[G_contra, str], A_co]
    fits: Callable[[str, Pointers], bool]
    named: bool = True
    anything: bool = False


def given(value: T | None, part: str = "", *, before: str = "", after: str = "") -> T:
    """Raises Missing."""
    if not value:
        raise Missing(part, before=before, after=after)
    return value


def text(part: str) -> Arguments[Any, str]:
    """Any words at all."""
    return Arguments(read=lambda _, rest: given(rest, part), fits=lambda rest, _: bool(rest), anything=True)


def nothing(rest: str, _: Pointers) -> bool:
    return not rest


NOTHING: Arguments[Any, str] = Arguments(read=lambda _, rest: rest, fits=nothing, named=False)
"""Whatever is said all the same; most pass over it."""

TEXT = text("text")
