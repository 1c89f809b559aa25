"""One proposal: what it would change, who said what to it, when it ends. A decider inside the union's."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from domain.union.changes import AdmitMember, Change, ExpelMember
from domain.union.events import ProposalOpened
from domain.union.people import Channel, MemberNumber
from domain.union.proposal_events import (
    CandidateAccepted,
    CandidateDeclined,
    ConsentGiven,
    DeadlineMoved,
    MoveCause,
    NoticePublished,
    Objection,
    ObjectionRaised,
    ObjectionReasonGiven,
    ObjectionWithdrawn,
    Outcome,
    ProposalCarried,
    ProposalDeclined,
    ProposalEvent,
    ProposalLapsed,
    ProposalRejected,
    ProposalSuperseded,
    ProposalWithdrawn,
    ProposerChanged,
)

PATIENCE = timedelta(days=7)
"""How long a proposal waits for its candidate, or for a notice that reaches anybody."""


@dataclass(frozen=True, slots=True)
class Consent:
    """An elector's explicit yes."""


@dataclass(frozen=True, slots=True)
class Objecting:
    reason: str | None


Stance: TypeAlias = Consent | Objecting


@dataclass(frozen=True, slots=True)
class Unheard:
    """Somebody is still to be told: the clock has not started."""


@dataclass(frozen=True, slots=True)
class Running:
    deadline: datetime


@dataclass(frozen=True, slots=True)
class AwaitingCandidate:
    """Nobody objected in time, and the candidate may accept until the deadline."""

    deadline: datetime


Phase: TypeAlias = Unheard | Running | AwaitingCandidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """`stances` stand in the order they were taken. `paused` is the last interruption that moved the deadline."""

    number: int
    proposer: MemberNumber
    change: Change
    electors: AbstractSet[MemberNumber]
    base_revision: int | None
    period: timedelta
    opened_at: datetime
    stances: Mapping[MemberNumber, Stance]
    phase: Phase = Unheard()
    notices: AbstractSet[Channel] = field(default_factory=frozenset)
    told: AbstractSet[MemberNumber] = field(default_factory=frozenset)
    candidate_accepted: bool = False
    paused: tuple[datetime, datetime] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """`last` is the proposal as it stood when `outcome` ended it."""

    last: Open
    outcome: Outcome


Proposal: TypeAlias = Open | Settled


def opened(event: ProposalOpened) -> Open:
    return Open(
        number=event.number,
        proposer=event.proposer,
        change=event.change,
        electors=frozenset(event.electors),
        base_revision=event.base_revision,
        period=event.period,
        opened_at=event.at,
        stances={event.proposer: Consent()},  # proposing is consenting
    )


def evolve_proposal(proposal: Open, event: ProposalEvent) -> Proposal:
    match event:
        case NoticePublished(channel=channel, told=told, deadline=deadline):
            noticed = replace(
                proposal, notices=proposal.notices | {channel}, told=proposal.told | frozenset(told)
            )
            return noticed if deadline is None else replace(noticed, phase=Running(deadline))
        case ConsentGiven(member=member):
            return _with_stance(proposal, member, Consent())
        case ObjectionRaised(member=member, reason=reason):
            return _with_stance(proposal, member, Objecting(reason))
        case ObjectionReasonGiven(member=member, reason=reason):
            return replace(proposal, stances={**proposal.stances, member: Objecting(reason)})
        case ObjectionWithdrawn(member=member):
            return replace(proposal, stances=_without(proposal.stances, member))
        case DeadlineMoved(cause=cause, deadline=deadline):
            return replace(proposal, phase=_moved(proposal.phase, cause, deadline))
        case ProposerChanged(proposer=proposer):
            return replace(proposal, proposer=proposer)
        case CandidateAccepted():
            return replace(proposal, candidate_accepted=True)
        case CandidateDeclined():
            return proposal
        case (
            ProposalCarried()
            | ProposalRejected()
            | ProposalWithdrawn()
            | ProposalDeclined()
            | ProposalSuperseded()
            | ProposalLapsed()
        ):
            return Settled(last=proposal, outcome=event)


def without_elector(proposal: Open, member: MemberNumber) -> Open:
    return replace(
        proposal,
        electors=proposal.electors - {member},
        told=proposal.told - {member},
        stances=_without(proposal.stances, member),
    )


def with_electors_merged(proposal: Open, kept: MemberNumber, merged: MemberNumber) -> Open:
    """Two electors turn out to be one person: one voice, and the later stance is theirs."""
    both = frozenset({kept, merged})
    if both.isdisjoint(proposal.electors):
        return proposal
    spoken = [member for member in proposal.stances if member in both]
    superseded = frozenset(spoken[:-1])
    stances = {
        kept if member in both else member: stance
        for member, stance in proposal.stances.items()
        if member not in superseded
    }
    told = proposal.told - both
    return replace(
        proposal,
        proposer=kept if proposal.proposer == merged else proposal.proposer,
        electors=proposal.electors - both | {kept},
        told=told if both.isdisjoint(proposal.told) else told | {kept},
        stances=stances,
    )


def interrupted(proposal: Open, start: datetime, end: datetime) -> Open:
    """Remembers the interruption, as one stretch with the one before where they overlap."""
    if end <= proposal.opened_at:
        return proposal
    start = max(start, proposal.opened_at)
    if proposal.paused is not None and _overlap(proposal.paused, (start, end)):
        start, end = min(start, proposal.paused[0]), max(end, proposal.paused[1])
    return replace(proposal, paused=(start, end))


def lost_time(proposal: Open, start: datetime, end: datetime) -> timedelta:
    """How much of the interruption the deadline has not been moved for yet."""
    if end <= proposal.opened_at:
        return timedelta()
    start = max(start, proposal.opened_at)
    if proposal.paused is None or not _overlap(proposal.paused, (start, end)):
        return end - start
    return max(end, proposal.paused[1]) - min(start, proposal.paused[0]) - _length(proposal.paused)


def deadline_of(proposal: Open) -> datetime | None:
    match proposal.phase:
        case Unheard():
            return None
        case Running(deadline=deadline) | AwaitingCandidate(deadline=deadline):
            return deadline


def due_at(proposal: Open) -> datetime | None:
    """When time alone will end this proposal, or None while others have to act first."""
    deadline = deadline_of(proposal)
    if deadline is not None:
        return deadline
    candidate_awaited = isinstance(proposal.change, AdmitMember) and not proposal.candidate_accepted
    return patience_ends(proposal) if candidate_awaited or not proposal.told else None


def is_due(proposal: Open, at: datetime) -> bool:
    """Whether its time was up at that moment, settled or not: the window is half-open."""
    due = due_at(proposal)
    return due is not None and due <= at


def patience_ends(proposal: Open) -> datetime:
    return end_of_period(proposal.opened_at, PATIENCE)


def consenters(proposal: Open) -> list[MemberNumber]:
    """In the order they consented, the proposer included."""
    return [member for member, stance in proposal.stances.items() if isinstance(stance, Consent)]


def objections(proposal: Open) -> tuple[Objection, ...]:
    return tuple(
        Objection(member=member, reason=stance.reason)
        for member, stance in proposal.stances.items()
        if isinstance(stance, Objecting)
    )


def silent(proposal: Open) -> AbstractSet[MemberNumber]:
    return proposal.electors - proposal.stances.keys()


def is_unanimous(proposal: Open) -> bool:
    """Every elector consented explicitly, and a candidate accepted."""
    return proposal.electors == set(consenters(proposal)) and not waits_for_candidate(proposal)


def waits_for_candidate(proposal: Open) -> bool:
    return isinstance(proposal.change, AdmitMember) and not proposal.candidate_accepted


def is_supported(proposal: Open) -> bool:
    """Nobody is expelled by one voice and silence: somebody beside the proposer must have consented."""
    if not isinstance(proposal.change, ExpelMember):
        return True
    return any(member != proposal.proposer for member in consenters(proposal))


def end_of_period(start: datetime, period: timedelta) -> datetime:
    """Rounded up to a whole second: Telegram's stamps have no fractions, and rounding may only delay."""
    end = start + period
    return end if end.microsecond == 0 else end.replace(microsecond=0) + timedelta(seconds=1)


def _with_stance(proposal: Open, member: MemberNumber, stance: Stance) -> Open:
    return replace(proposal, stances={**_without(proposal.stances, member), member: stance})


def _without(stances: Mapping[MemberNumber, Stance], member: MemberNumber) -> Mapping[MemberNumber, Stance]:
    return {who: stance for who, stance in stances.items() if who != member}


def _overlap(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _length(stretch: tuple[datetime, datetime]) -> timedelta:
    return stretch[1] - stretch[0]


def _moved(phase: Phase, cause: MoveCause, deadline: datetime) -> Phase:
    match cause:
        case MoveCause.AWAITING_CANDIDATE:
            return AwaitingCandidate(deadline)
        case MoveCause.INTERRUPTION if isinstance(phase, AwaitingCandidate):
            return AwaitingCandidate(deadline)
        case _:
            return Running(deadline)
