"""What has happened to a union. Immutable and for ever: fields are added with a default, never renamed.

`events.X` reaches them all: those of one proposal, and what carried decisions changed, have pages of their own.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from domain.people import Channel, Identity, Person
from domain.union.changes import Change
from domain.union.effects import *  # noqa: F403 - readers know one name
from domain.union.effects import Effect
from domain.union.members import MemberNumber
from domain.union.proposal_events import *  # noqa: F403
from domain.union.proposal_events import ProposalEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionStarted:
    """`invited` may become members by their own acceptance until seven days after `at`.

    `language` is None where nothing told in which one the founder wants the union to be spoken to.
    `public` is None for one that was started before that was a question.
    """

    union_id: UUID
    name: str
    mission: str
    founder: Person
    invited: tuple[Person, ...]
    channel: Channel
    at: datetime
    language: str | None = None
    public: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingInvitationAccepted:
    member: MemberNumber
    identity: Identity
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingInvitationDeclined:
    identity: Identity
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalOpened:
    """`base_revision` is the article's revision that an amendment or a repeal was opened on.

    `period` is what the union's proposals ran for then, `length` what this one runs for, where that is longer.
    """

    number: int
    proposer: MemberNumber
    change: Change
    electors: tuple[MemberNumber, ...]
    base_revision: int | None
    period: timedelta
    at: datetime
    length: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLeft:
    member: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityLinked:
    member: MemberNumber
    identity: Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityUnlinked:
    member: MemberNumber
    identity: Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersMerged:
    """Two members proved to be one person: `merged` goes, `member` keeps the identities of both.

    `at` is None in what was written before it was needed.
    """

    member: MemberNumber
    merged: MemberNumber
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForgotten:
    """Who bore that number, would have been admitted by that proposal, or was invited in that place (from 1) when the
    union was started: one of the three. From then on nothing that is shown says who that was.
    """

    member: MemberNumber | None = None
    proposal: int | None = None
    invitation: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAway:
    """They say that they will not read along until then, or until their next stance. Their silence counts."""

    member: MemberNumber
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberBack:
    """Earlier than they had said."""

    member: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelMoved:
    old: Channel
    new: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChosen:
    member: MemberNumber
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestsChosen:
    """Whether strangers may ask the members to take them in, from now on."""

    member: MemberNumber
    taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeZoneChosen:
    """Times are told on the clocks of this zone, and days begin there."""

    member: MemberNumber
    zone: str


class Digest(StrEnum):
    """How often a union is told what was decided, what is open, and who is away."""

    WEEKLY = "weekly"
    DAILY = "daily"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestChosen:
    member: MemberNumber
    digest: Digest
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceInterrupted:
    """`restored`: the log was put back to the state it had at `start`; whatever was said since is lost."""

    channel: Channel
    start: datetime
    end: datetime
    restored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFailed:
    """Something they said could not be taken in, by a fault of ours. `numbers`: which proposals wait for it."""

    member: MemberNumber
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageMadeGood:
    """They have spoken since, or it was taken in after all."""

    member: MemberNumber


UnionWide: TypeAlias = (
    UnionStarted
    | FoundingInvitationAccepted
    | FoundingInvitationDeclined
    | Effect
    | MemberLeft
    | IdentityLinked
    | IdentityUnlinked
    | MembersMerged
    | PersonForgotten
    | MemberAway
    | MemberBack
    | ChannelMoved
    | LanguageChosen
    | RequestsChosen
    | TimeZoneChosen
    | DigestChosen
    | ServiceInterrupted
    | MessageFailed
    | MessageMadeGood
)
"""What may concern every proposal that is open, whichever it came from."""

UnionEvent: TypeAlias = UnionWide | ProposalOpened | ProposalEvent


def proposal_of(event: UnionEvent) -> int | None:
    """The proposal to whose story it belongs; None for what stands by itself."""
    if isinstance(event, ProposalOpened | ProposalEvent):
        return event.number
    if isinstance(event, Effect):
        return event.proposal
    match event:
        case (
            UnionStarted()
            | FoundingInvitationAccepted()
            | FoundingInvitationDeclined()
            | MemberLeft()
            | IdentityLinked()
            | IdentityUnlinked()
            | MembersMerged()
            | PersonForgotten()
            | MemberAway()
            | MemberBack()
            | ChannelMoved()
            | LanguageChosen()
            | RequestsChosen()
            | TimeZoneChosen()
            | DigestChosen()
            | ServiceInterrupted()
            | MessageFailed()
            | MessageMadeGood()
        ):
            return None
