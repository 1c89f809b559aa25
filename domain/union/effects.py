"""What a carried decision changes. Immutable and for ever, as `events`; `proposal` names the decision.

`number` is the article's.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from domain.people import Channel, Identity
from domain.union.members import MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAdmitted:
    """`at` is None in what was written before it was needed."""

    member: MemberNumber
    identity: Identity
    name: str
    proposal: int
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberExpelled:
    member: MemberNumber
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityReplaced:
    member: MemberNumber
    old: Identity
    new: Identity
    proposal: int


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
class UnionRenamed:
    name: str
    mission: str
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodChanged:
    """What proposals run for that are opened from then on."""

    period: timedelta
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibilitySet:
    public: bool
    proposal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionDissolved:
    """`proposal` is the decision to dissolve, or None when the last member left."""

    proposal: int | None


Effect: TypeAlias = (
    MemberAdmitted
    | MemberExpelled
    | IdentityReplaced
    | ArticleAdded
    | ArticleAmended
    | ArticleRepealed
    | ResolutionAdopted
    | ChannelBound
    | ChannelUnbound
    | UnionRenamed
    | PeriodChanged
    | VisibilitySet
    | UnionDissolved
)
