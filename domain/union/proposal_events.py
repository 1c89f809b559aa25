"""What has happened to one proposal of a union, from its notice to its outcome.

Immutable and for ever, as `events`. `number` is the proposal's.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from domain.union.people import Channel, MemberNumber


class Basis(StrEnum):
    """How the electors agreed: each of them said so, or nobody objected in time."""

    EXPLICIT = "explicit"
    TACIT = "tacit"


class MoveCause(StrEnum):
    """Why a deadline moved."""

    OBJECTION_WITHDRAWN = "objection-withdrawn"
    OBJECTOR_GONE = "objector-gone"
    INTERRUPTION = "interruption"
    AWAITING_CANDIDATE = "awaiting-candidate"
    UNTOLD_GONE = "untold-gone"


class LapseCause(StrEnum):
    """Why a proposal lapsed."""

    NEVER_ANNOUNCED = "never-announced"
    CANDIDATE_SILENT = "candidate-silent"
    UNSUPPORTED = "unsupported"
    TOO_FEW_ELECTORS = "too-few-electors"
    NO_ELECTORS = "no-electors"
    NO_PROPOSER = "no-proposer"
    MEMBER_GONE = "member-gone"
    IDENTITY_TAKEN = "identity-taken"
    IDENTITY_GONE = "identity-gone"
    UNION_FULL = "union-full"
    UNION_DISSOLVED = "union-dissolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    member: MemberNumber
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePublished:
    """`told` are the electors reached for the first time. No deadline while others are still to be told."""

    number: int
    channel: Channel
    told: tuple[MemberNumber, ...]
    deadline: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGiven:
    number: int
    member: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionRaised:
    number: int
    member: MemberNumber
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionReasonGiven:
    number: int
    member: MemberNumber
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionWithdrawn:
    number: int
    member: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineMoved:
    number: int
    cause: MoveCause
    deadline: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposerChanged:
    number: int
    proposer: MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateAccepted:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateDeclined:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalCarried:
    number: int
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRejected:
    number: int
    objections: tuple[Objection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDeclined:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSuperseded:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLapsed:
    number: int
    cause: LapseCause


Outcome: TypeAlias = (
    ProposalCarried
    | ProposalRejected
    | ProposalWithdrawn
    | ProposalDeclined
    | ProposalSuperseded
    | ProposalLapsed
)

ProposalEvent: TypeAlias = (
    NoticePublished
    | ConsentGiven
    | ObjectionRaised
    | ObjectionReasonGiven
    | ObjectionWithdrawn
    | DeadlineMoved
    | ProposerChanged
    | CandidateAccepted
    | CandidateDeclined
    | Outcome
)
