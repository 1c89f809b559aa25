"""What has happened to one proposal of a union, from its notice to its outcome.

Immutable and for ever, as `events`. `number` is the proposal's. What is said to it has a page of its own.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from domain.people import Channel
from domain.union.members import MemberNumber
from domain.union.stance_events import *  # noqa: F403 - readers know one name
from domain.union.stance_events import SaidEvent


class Basis(StrEnum):
    """How the electors agreed: each of them said so, or nobody objected in time."""

    EXPLICIT = "explicit"
    TACIT = "tacit"


class MoveCause(StrEnum):
    """Why a deadline moved, or began."""

    OBJECTION_WITHDRAWN = "objection-withdrawn"
    OBJECTOR_GONE = "objector-gone"
    INTERRUPTION = "interruption"
    AWAITING_CANDIDATE = "awaiting-candidate"
    UNTOLD_GONE = "untold-gone"
    NOT_REACHED = "not-reached"
    DOUBT = "doubt"
    QUESTIONED = "questioned"
    ABSENCE = "absence"
    FAILED = "failed"
    LENGTHENED = "lengthened"
    MORE_TIME = "more-time"
    RESTORED = "restored"


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
class ProposalRevised:
    """Its text is another: `version`, counted from 1; as somebody's `suggestion` had it, if any is named. Whoever
    is a member now has a voice.

    Consents are gone, but the proposer's; objections stand. Everybody is to be told anew.
    """

    number: int
    version: int
    text: str
    electors: tuple[MemberNumber, ...]
    at: datetime
    suggestion: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingSuggested:
    """Suggestions are numbered 1, 2, 3 … within the proposal. It takes the place of an earlier one of theirs."""

    number: int
    suggestion: int
    member: MemberNumber
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePublished:
    """Of this `version`. `told` are the electors reached for the first time, `absent` those whom this channel does not reach.

    No deadline while others are still to be told.
    """

    number: int
    channel: Channel
    told: tuple[MemberNumber, ...]
    deadline: datetime | None
    absent: tuple[MemberNumber, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectorsFoundAbsent:
    """They had been told in `channel`, and were not in it any more when their silence was to count."""

    number: int
    channel: Channel
    absent: tuple[MemberNumber, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineMoved:
    """`member` is who asked for it, if anybody did."""

    number: int
    cause: MoveCause
    deadline: datetime
    member: MemberNumber | None = None


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
    ProposalRevised
    | WordingSuggested
    | NoticePublished
    | ElectorsFoundAbsent
    | SaidEvent
    | DeadlineMoved
    | ProposerChanged
    | CandidateAccepted
    | CandidateDeclined
    | Outcome
)
