"""What is told on the networks, and who carries it there. Adapters implement it; nothing here does IO."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol

from bot.network.incoming import MessageId, Pressed
from domain.people import Channel, Identity


class Urgency(IntEnum):
    """What goes first when a network lets us speak only so often."""

    OUTCOME = 0
    CARD = 1
    CHATTER = 2


class Tone(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """`action` comes back in `Pressed`, 64 bytes at most; with `start` it opens a private chat instead, with `copies`
    the reader has that text to paste, and what it `opens` is an address of the web. Where the network can, it `signs_in`
    at one, which is told who pressed, or shows our pages within an `app` that begins with that word: both come before
    what else it does. Where a network has no button of its kind, it is left out. Its `tone` may show in a colour.
    """

    label: str
    action: str = ""
    start: str = ""
    copies: str = ""
    opens: str = ""
    signs_in: str = ""
    app: str = ""
    tone: Tone | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """`content` is asked for when it is sent: nothing large waits in line. It raises Unavailable."""

    name: str
    content: Callable[[], Awaitable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """`text` carries the marks of `bot.network.markup`. `buttons` are rows. `card` is the proposal it is the card of.

    `language` is the one it is written in; None where nobody has chosen one.
    A `file` goes with it only where the network sends files. With `wants_reply` the network is asked to put the
    reader's next line into a reply. What is `only_for` somebody others need not see, where the network can do so, as
    perhaps after a `press` of theirs: they may never see it either, and cannot reply to it.
    With an `idempotency_key` it is one message however it reads when it is tried again: time passes meanwhile, and
    what cannot be edited would stand twice.
    """

    channel: Channel
    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    replies_to: MessageId | None = None
    card: int | None = None
    wants_reply: bool = False
    only_for: Identity | None = None
    press: str = ""
    file: File | None = None
    urgency: Urgency = Urgency.CHATTER
    language: str | None = None
    idempotency_key: str = ""


class Unreachable(Exception):
    """The channel refuses us for good: blocked, removed, gone. Repeating it will not help."""


class MessageRefused(Exception):
    """The channel takes others, but never this message: repeating it will not help. One sentence for the operator."""


class Messenger(Protocol):
    """Paces itself by the network's limits; an await may take as long as these demand."""

    async def post(self, message: Outgoing) -> MessageId:
        """Raises Unreachable, MessageRefused, or Unavailable when it is not known whether the message stands."""
        ...

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        """Make an earlier message read so. Silently nothing when it is gone. Raises as `post`."""
        ...

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        """Take an earlier message away; where that cannot be done (any more), make it read so, as `edit`."""
        ...

    async def answer(self, press: Pressed, text: str) -> None:
        """A passing word to who pressed, where the network has such a thing. Never raises for a late answer."""
        ...

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:
        """Whether this person sees what is posted in the channel. None where it cannot be found out."""
        ...
