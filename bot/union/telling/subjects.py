"""What of a union a channel can be owed: each is turned into a message when its turn has come."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.network.incoming import MessageId
from domain.people import Channel, Identity
from domain.union.members import MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """The event of this revision; told in private where it is `to` somebody."""

    union_id: UUID
    revision: int
    to: Identity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBound:
    """That a channel which the union chose is home to another."""

    union_id: UUID
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDue:
    union_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardChanged:
    """By the event of this revision."""

    union_id: UUID
    number: int
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyChanged:
    """A copy that somebody was sent alone, by the event of this revision."""

    union_id: UUID
    number: int
    message: MessageId
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardReplaced:
    """By one with a later text: this `message` bears an earlier `version` of it."""

    union_id: UUID
    number: int
    version: int
    message: MessageId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDue:
    """Of whatever the union is to be reminded of by then."""

    union_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalReminderDue:
    """Of what waits for this `member` by then, to them alone."""

    union_id: UUID
    member: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderReplaced:
    """By a later one, or by the end of what it reminded of: this `message` need not stand any more."""

    union_id: UUID
    message: MessageId
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestDue:
    """Of what has happened up to then, since the last one that stands there."""

    union_id: UUID
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """That this person asks to be taken in."""

    union_id: UUID
    identity: Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class PinDue:
    """That the card is to be kept in sight, where it stands already."""

    union_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksHeard:
    """Whether marks set on cards count there from now on."""

    union_id: UUID
    hears: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChanged:
    union_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """That the log was restored: nothing is known of what was said since `until`."""

    union_id: UUID
    until: datetime


KINDS = (
    News,
    NotBound,
    CardDue,
    CardChanged,
    CopyChanged,
    CardReplaced,
    ReminderDue,
    PersonalReminderDue,
    ReminderReplaced,
    Requested,
    DigestDue,
    PinDue,
    MarksHeard,
    ProfileChanged,
    Restored,
)
