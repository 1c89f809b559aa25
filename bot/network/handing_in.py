"""Where somebody hands in by themselves what a network would have carried."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from bot.network.incoming import Said
from bot.network.outgoing import Outgoing


class Why(Enum):
    UNFIT = auto()
    KNOWN = auto()
    TOO_MUCH = auto()
    NO_ROOM = auto()


class NotTaken(Exception):
    """With a sentence for whoever handed it in."""

    def __init__(self, why: Why, sentence: str) -> None:
        super().__init__(sentence)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """`id` is the network's. `durable` waits until what follows is, `reads` is how an answer reads on the network."""

    id: str
    durable: Awaitable[bool]
    reads: Callable[[Outgoing], str]


class HandIn(Protocol):
    async def __call__(self, raw: object, *, by: str, begins: Callable[[Said], object]) -> HandedIn:
        """`by` is the address it comes from; `begins` is told of what was said before anything follows.

        Raises NotTaken, whatever it is.
        """
        ...
