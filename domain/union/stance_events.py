"""What has been said to one proposal: stances, each to a version of its text, and what is none.

Immutable and for ever, as `events`. `number` is the proposal's.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from domain.people import Identity
from domain.union.members import MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """When the holder of `key` claims to have said it. Between what one key says, these dates give the order."""

    key: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGiven:
    """To this `version` of its text, and no other."""

    number: int
    member: MemberNumber
    dated: Dated | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentWithdrawn:
    """They are silent again, which counts as ever."""

    number: int
    member: MemberNumber
    dated: Dated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionRaised:
    """`contested`: spoken from the identity that the proposal would replace. It counts only beside another's.

    To this `version` of its text, and against those that follow.
    """

    number: int
    member: MemberNumber
    reason: str | None
    dated: Dated | None = None
    contested: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionReasonGiven:
    """A reason, or a further one: it is added to what was given before."""

    number: int
    member: MemberNumber
    reason: str
    dated: Dated | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionWithdrawn:
    number: int
    member: MemberNumber
    dated: Dated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionConfirmed:
    """A standing objection was said again, to this `version` of the text too, or one that looked older than its
    author's word since was meant.
    """

    number: int
    member: MemberNumber
    dated: Dated | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionForgotten:
    """The other answer: the stance before it is theirs again."""

    number: int
    member: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarked:
    """`unclear`: it may be a no, and is no silence until its author has said what was meant.

    `member` is None where the candidate has said it.
    """

    number: int
    member: MemberNumber | None
    text: str
    unclear: bool
    dated: Dated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtSettled:
    """What was unclear was only a remark, its author says."""

    number: int
    member: MemberNumber


StanceEvent: TypeAlias = (
    ConsentGiven
    | ConsentWithdrawn
    | ObjectionRaised
    | ObjectionReasonGiven
    | ObjectionWithdrawn
    | ObjectionConfirmed
    | ObjectionForgotten
)
"""Whoever takes one has spoken clearly."""

SaidEvent: TypeAlias = StanceEvent | Remarked | DoubtSettled
