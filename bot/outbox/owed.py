"""What a channel is owed, and the message that its context makes of it when its turn has come."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from bot.network.homes import Profile
from bot.network.incoming import MessageId
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from domain.people import Channel


class Priority(IntEnum):
    """Outcomes go before cards, and cards before the rest: no flood of one delays what stands above it."""

    FIRST = 0
    OUTCOME = 1
    URGENT_CARD = 2
    CARD = 3
    REDRAWING = 4
    REMINDER = 5
    PROFILE = 6
    CHATTER = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """`subject` is a value of the context whose it is. Of those with one `key` in a channel the latest stands for
    all. `position` is in the log, of the event that it comes from; None for what time alone asks for.
    """

    channel: Channel
    subject: object
    priority: Priority
    key: str = ""
    position: int | None = None


async def nothing(_: MessageId) -> None:
    """What is to be done once most messages stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """As it is to read now. With `edits` it is what an earlier message is to read from now on.

    One that it `removes` is to be gone, or where that cannot be to read so. `in_short` is how it reads as one of several, empty where it stands alone. `about` is for whoever replies to it.
    `stands` is called once it does.
    """

    outgoing: Outgoing
    edits: MessageId | None = None
    removes: bool = False
    in_short: str = ""
    about: Subject | None = None
    stands: Callable[[MessageId], Awaitable[None]] = nothing


class Rendering(Protocol):
    """A context, as far as it is owed something."""

    def concerned(self, owed: Owed) -> str:
        """Whom a failure with it concerns, where it is more than the channel."""
        ...

    async def message(self, owed: Owed) -> Message | Profile | None:
        """None where there is nothing to be sent any more. Raises Unavailable."""
        ...
