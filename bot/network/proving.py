"""How somebody proves to a page in their browser who they are on a network."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.network.incoming import Author

FRESH = timedelta(minutes=5)
"""For so long after its date a proof may be handed in."""

AHEAD = timedelta(minutes=1)
"""By which the clock of whoever dated it may be ahead of ours."""


class By(StrEnum):
    LINK = "link"
    """The network opened the page, and says in its address for whom."""

    APP = "app"
    """The page runs within the network's own app, which says who uses it."""

    SIGNER = "signer"
    """Something in the browser signs with the key that somebody is on the network."""


class NotProven(Exception):
    """Either it proves nothing, or `late` it does no more."""

    def __init__(self, *, late: bool = False) -> None:
        super().__init__("too late" if late else "no proof")
        self.late = late


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """`sign` tells this proof from every other, and `until` it holds. `challenge` is of ours, where one was answered."""

    author: Author
    sign: str
    until: datetime
    challenge: str | None = None


class Prove(Protocol):
    def __call__(self, offered: str, *, address: str, now: datetime) -> Proven:
        """`address` is where it was handed in. Raises NotProven, whatever it is given."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """`found_at` is where one gets such a proof; empty where that is not known, or is no address."""

    by: By
    prove: Prove
    found_at: Callable[[], str] = str


def held_until(dated: datetime, now: datetime) -> datetime:
    """Of a proof of that date. Raises NotProven."""
    if dated > now + AHEAD:
        raise NotProven
    if now > dated + FRESH:
        raise NotProven(late=True)
    return dated + FRESH
