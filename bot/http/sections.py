"""What a context has for somebody's own page, in words."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.log.reader import LogReader
from bot.network.locale import Words
from domain.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`text` and each line of `more` in our marks; `path` is where it leads, if anywhere."""

    text: str
    path: str = ""
    more: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """`nothing` is said where there are no entries, `after` below those that there are."""

    title: str
    entries: Sequence[Entry]
    nothing: str
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Whose page it is, in which words, and when."""

    identity: Identity
    words: Words
    now: datetime


OwnSections: TypeAlias = Callable[[LogReader, Asking], Awaitable[Sequence[Section]]]
"""What a context has for somebody. Raises Unavailable."""
