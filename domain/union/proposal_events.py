"""What has happened to one proposal of a union, from its notice to its outcome.

Immutable and for ever, as `events`. `number` is the proposal's.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from domain.people import Channel, Identity
from domain.union.members import MemberNumber


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
class Dated:
    """When the holder of `key` claims to have said it. Between what one key says, these dates give the order."""

    key: Identity
    at: datetime


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
    | ConsentGiven
    | ConsentWithdrawn
    | ObjectionRaised
    | ObjectionReasonGiven
    | ObjectionWithdrawn
    | ObjectionConfirmed
    | ObjectionForgotten
    | Remarked
    | DoubtSettled
    | DeadlineMoved
    | ProposerChanged
    | CandidateAccepted
    | CandidateDeclined
    | Outcome
)
