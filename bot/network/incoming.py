"""What arrives from the networks, and where their adapters hand it over. Nothing here does IO."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NewType, Protocol, TypeAlias

from domain.people import Channel, Identity, network_of

MessageId = NewType("MessageId", str)

"""A message's address within its channel, as its network names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """`username` is the name others mention, without `@`. `language` is an IETF tag, if known."""

    identity: Identity
    name: str
    username: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """`text` stands so in the message; `identity` is None for a name that the network does not resolve."""

    text: str
    identity: Identity | None = None
    name: str | None = None


class Mark(StrEnum):
    """What may be set on a message of ours without a word, or taken from it."""

    FOR = "for"
    AGAINST = "against"
    NOT_FOR = "not for"
    NOT_AGAINST = "not against"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`id` is the same when the network delivers the message again. `at` is when it counts.

    `dated` is when its author claims to have said it, by a clock of their own, where a network knows only that.
    `replied` is the message it replies to and `replied_author` who wrote that, None when we did.
    A reaction was not written: it has no `text`, and is the `mark` set on `replied`; where the network does not
    say in which topic that stands, `channel` is the whole chat.
    Who `called` us spoke to us by name; `text` is without it where it stood in front or at the end.
    `in_public`: anybody can come in there and read, as in a group with a public name. `alone`: nobody else can read
    it, although it was said where others are.
    """

    id: str
    message: MessageId
    channel: Channel
    private: bool
    author: Author
    at: datetime
    text: str
    mentions: tuple[Mention, ...] = ()
    replied: MessageId | None = None
    replied_author: Author | None = None
    mark: Mark | None = None
    dated: datetime | None = None
    called: bool = False
    in_public: bool = False
    alone: bool = False

    @property
    def reaches_author(self) -> bool:
        """Where it was said its author can be written to alone: not on a page, where they are on another network."""
        return self.private and network_of(self.channel) == network_of(self.author.identity)

    @property
    def is_bare_mark(self) -> bool:
        """It is no message of its own that one could reply to."""
        return self.mark is not None and self.message == self.replied


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button of ours was pressed. `id` is also what `Messenger.answer` wants."""

    id: str
    channel: Channel
    private: bool
    author: Author
    at: datetime
    message: MessageId
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A message was changed after it was sent. It is never a command. `replied` is our message that it replies to.

    `called` is as of `Said`, here and below.
    """

    channel: Channel
    private: bool
    author: Author
    message: MessageId
    text: str
    replied: MessageId | None = None
    called: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowed:
    """Somebody passed on what others wrote: a forward, or the words of an inline bot. It is never a command.

    Only what seems meant for us: it calls us, is a command, or replies to our message `replied`.
    """

    channel: Channel
    private: bool
    author: Author
    message: MessageId
    text: str
    replied: MessageId | None = None
    called: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidAnonymously:
    """An anonymous admin or a channel spoke: nobody in particular."""

    channel: Channel
    message: MessageId
    text: str
    called: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """Somebody came into a group, in all its topics: from now on they see what is posted there. May be told twice."""

    channel: Channel
    author: Author
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed:
    """Somebody left a group or was removed from it. May be told twice."""

    channel: Channel
    identity: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The network gave a channel another address."""

    id: str
    old: Channel
    new: Channel
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """We can no longer hear or speak in a channel, since `at`."""

    channel: Channel
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """We can hear and speak in a channel, again or for the first time, since `at`.

    We were `added` where we had not been, or not any more, to a group; `by` a person, if one shows as who did it.
    """

    channel: Channel
    at: datetime
    added: bool = False
    by: Author | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trusted:
    """Whether we have such rights in a chat, since `at`, that marks set there reach us, and that we may open topics
    in it. May be told again.
    """

    channel: Channel
    at: datetime
    hears_marks: bool
    keeps_topics: bool = False


Incoming: TypeAlias = (
    Said | Pressed | Edited | Borrowed | SaidAnonymously | Entered | Departed | Moved | Lost | Found | Trusted
)

NOWHERE: Mapping[Channel, datetime] = MappingProxyType({})


Done: TypeAlias = Callable[[bool], object]
"""Told True once the consequences are durable, False after a bug that was named to the operator."""

Pace: TypeAlias = Callable[[], float]
"""For how many seconds its author has to wait now; when it is none, that counts as spoken."""


def at_once() -> float:
    return 0.0


class Inbox(Protocol):
    """Where an adapter hands over what it hears. Whatever is unavailable behind it is waited for here."""

    async def connected(self, network: str, *, at: datetime) -> None:
        """The network answers (again). To be called before anything is handed over that was said before `at`."""
        ...

    def hand_over(
        self,
        network: str,
        incoming: Incoming,
        *,
        lane: Hashable,
        done: Done,
        is_known: bool = True,
        pace: Pace = at_once,
    ) -> bool:
        """Whether there was room. Of one lane (a chat, an author) one thing is taken in after another, in order."""
        ...

    async def take(self, network: str, heard: Iterable[tuple[Hashable, Incoming]]) -> None:
        """Hand over all of this, each in its lane. Returns once it is durable: then the network may forget it."""
        ...

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> bool:
        """All that was said before `until` has been handed over. Only such silence counts. False after a bug.

        `behind` names places where less was taken in, with the instant until which all was: there
        something that may be a member's still waits. The place of the bot's own key stands for
        whoever may speak to it, so for every union with an elector on this network; a private
        conversation with it (`nostr:<bot>/<person>`) for that person's unions alone.
        """
        ...

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> bool:
        """Of what was said in this place between the two, not all could be taken in, nor ever will be.

        Tried once, so that no other place waits for it: False is to be said again.
        """
        ...
