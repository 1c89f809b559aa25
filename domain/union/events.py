"""What has happened to a union. Immutable and for ever: fields are added with a default, never renamed.

`number` is a proposal's, except in the Article events, where it is the article's and `proposal`
names the decision it came from.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from domain.union.changes import Change
from domain.union.people import Channel, Identity, MemberNumber, Person
from domain.union.proposal_events import ProposalEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionStarted:
    """`invited` may become members by their own acceptance until seven days after `at`."""

    union_id: UUID
    name: str
    mission: str
    founder: Person
    invited: tuple[Person, ...]
    channel: Channel
    at: datetime


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
    """`base_revision` is the article's revision that an amendment or a repeal was opened on."""

    number: int
    proposer: MemberNumber
    change: Change
    electors: tuple[MemberNumber, ...]
    base_revision: int | None
    period: timedelta
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAdmitted:
    member: MemberNumber
    identity: Identity
    name: str
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberExpelled:
    member: MemberNumber
    proposal: int


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
class IdentityReplaced:
    member: MemberNumber
    old: Identity
    new: Identity
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MembersMerged:
    """Two members proved to be one person: `merged` goes, `member` keeps the identities of both."""

    member: MemberNumber
    merged: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleAdded:
    number: str
    text: str
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleAmended:
    """`revision` is the one that `text` makes, counted from 1."""

    number: str
    revision: int
    text: str
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRepealed:
    """`revision` is the last one that was in force."""

    number: str
    revision: int
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionAdopted:
    text: str
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelBound:
    channel: Channel
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelUnbound:
    channel: Channel
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelMoved:
    old: Channel
    new: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionRenamed:
    name: str
    mission: str
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChosen:
    member: MemberNumber
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceInterrupted:
    channel: Channel
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionDissolved:
    """`proposal` is the decision to dissolve, or None when the last member left."""

    proposal: int | None


UnionEvent: TypeAlias = (
    UnionStarted
    | FoundingInvitationAccepted
    | FoundingInvitationDeclined
    | ProposalOpened
    | ProposalEvent
    | MemberAdmitted
    | MemberExpelled
    | MemberLeft
    | IdentityLinked
    | IdentityUnlinked
    | IdentityReplaced
    | MembersMerged
    | ArticleAdded
    | ArticleAmended
    | ArticleRepealed
    | ResolutionAdopted
    | ChannelBound
    | ChannelUnbound
    | ChannelMoved
    | UnionRenamed
    | LanguageChosen
    | ServiceInterrupted
    | UnionDissolved
)
