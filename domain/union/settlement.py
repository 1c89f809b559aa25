"""How proposals end: by time, by unanimity, or because nothing can carry them any more."""

from collections.abc import Sequence
from datetime import datetime

from domain.union import events
from domain.union.agenda import Agenda
from domain.union.changes import rules_of
from domain.union.events import Basis, LapseCause, MoveCause, Objection, UnionEvent
from domain.union.notices import starting_clock
from domain.union.proposal import (
    AwaitingCandidate,
    Open,
    Running,
    Unheard,
    consenters,
    due_at,
    end_of_period,
    is_unanimous,
    objections,
    objectors,
    patience_ends,
    waits_for_candidate,
)
from domain.union.state import Active, invites_founders
from domain.union.voices import is_supported

BRIEF = 500
"""Characters of an objection's reasons that the rejection repeats: they stand in the log in full."""


def first_due(union: Active, until: datetime) -> tuple[datetime, Open] | None:
    """What is to be settled next, in the order of (deadline, number)."""
    for at, number in union.agenda.due[:1]:
        if at <= until:
            return at, union.open[number]
    return None


def settle(proposal: Open, union: Active, at: datetime) -> Sequence[UnionEvent]:
    """Ends a proposal whose time came at `at`, or gives somebody a while from then on."""
    number = proposal.number
    match proposal.phase:
        case Unheard() if proposal.told:
            return [_begun_without_them(proposal, at)]
        case Unheard():
            return [events.ProposalLapsed(number=number, cause=LapseCause.NEVER_ANNOUNCED)]
        case AwaitingCandidate():
            return [events.ProposalLapsed(number=number, cause=LapseCause.CANDIDATE_SILENT)]
        case Running() if not proposal.told:
            return [events.ProposalLapsed(number=number, cause=LapseCause.NEVER_ANNOUNCED)]
        case Running() if objectors(proposal):
            return _rejected_unless_questioned(proposal, at)
        case Running() if _waits_for_the_failed(proposal):
            return [_from_then_on(proposal, MoveCause.FAILED, at)]
        case Running() if not is_supported(proposal, union, at):
            return [events.ProposalLapsed(number=number, cause=LapseCause.UNSUPPORTED)]
        case Running() if waits_for_candidate(proposal):
            return _left_to_candidate(proposal, at)
        case Running():
            return _carried_unless_doubted(proposal, union, at)


def consequence(union: Active, at: datetime, *, complete: bool = True) -> Sequence[UnionEvent]:
    """The first thing that follows from the state of the union alone, or nothing.

    Unless it is `complete`, something that was said before waits to be heard: nothing is carried over it.
    """
    for number in sorted(union.agenda.restless):
        follows = _consequence_for(union.open[number], union, at, complete=complete)
        if follows:
            return follows
    return [] if union.roster else [events.UnionDissolved(proposal=None)]


def agenda_of(union: Active) -> Agenda:
    """Of all that is open, each looked at."""
    return Agenda(
        due=tuple(sorted((due_at(proposal), number) for number, proposal in union.open.items())),
        restless=frozenset(number for number, proposal in union.open.items() if is_restless(proposal, union)),
    )


def is_restless(proposal: Open, union: Active) -> bool:
    """Whether `_consequence_for` it may be anything at any time, while all stays as it is."""
    phase = proposal.phase
    return (
        _void(proposal, union) is not None
        or proposal.proposer not in proposal.electors
        or is_unanimous(proposal)
        or isinstance(phase, Unheard)
        or (isinstance(phase, AwaitingCandidate) and proposal.candidate_accepted)
    )


def _consequence_for(proposal: Open, union: Active, at: datetime, *, complete: bool) -> Sequence[UnionEvent]:
    ending = _void(proposal, union)
    if ending is not None:
        return [ending]
    if proposal.proposer not in proposal.electors:
        return [_succession(proposal)]
    if _is_agreed(proposal, union, at):
        return _carry(proposal, union, at) if complete else []
    match proposal.phase:
        case AwaitingCandidate() if proposal.candidate_accepted and complete:
            return _decided_by_candidate(proposal, union, at)
        case Unheard():
            return starting_clock(proposal, union, at)
        case _:
            return []


def _decided_by_candidate(proposal: Open, union: Active, at: datetime) -> Sequence[UnionEvent]:
    """Who accepts after the deadline ends it, by what the members have said until then."""
    if objectors(proposal):
        return [_rejected(proposal)]
    if _waits_for_the_failed(proposal):
        return [_from_then_on(proposal, MoveCause.FAILED, at)]
    if not is_supported(proposal, union, at):
        return [events.ProposalLapsed(number=proposal.number, cause=LapseCause.UNSUPPORTED)]
    return _carried_unless_doubted(proposal, union, at)


def _is_agreed(proposal: Open, union: Active, at: datetime) -> bool:
    """Whether there is nothing to wait for.

    A sole founder waits for who was invited to found it with them; who asked others to end the union,
    and was left alone meanwhile, has until the deadline to think better of it.
    """
    alone = len(union.roster) == 1 and isinstance(proposal.phase, Running)
    waits = (proposal.to_founders and invites_founders(union, at)) or (
        alone and rules_of(proposal.change).waits_when_alone
    )
    return is_unanimous(proposal) and not waits and is_supported(proposal, union, at)


def _rejected_unless_questioned(proposal: Open, at: datetime) -> Sequence[UnionEvent]:
    """Once in its life it waits for who was asked whether their objection was still meant."""
    waits = (
        objectors(proposal) <= proposal.questioned.keys() and MoveCause.QUESTIONED not in proposal.moved_for
    )
    return [_from_then_on(proposal, MoveCause.QUESTIONED, at) if waits else _rejected(proposal)]


def _carried_unless_doubted(proposal: Open, union: Active, at: datetime) -> Sequence[UnionEvent]:
    """Doubt is not silence: its author is called by name, once, and has a whole period to say what they meant."""
    if proposal.doubts and MoveCause.DOUBT not in proposal.moved_for:
        return [_from_then_on(proposal, MoveCause.DOUBT, at)]
    return _carry(proposal, union, at)


def _waits_for_the_failed(proposal: Open) -> bool:
    """Who spoke, and was not taken in by a fault of ours, was not silent: once, they have a period to say it again."""
    return bool(proposal.failed) and MoveCause.FAILED not in proposal.moved_for


def _left_to_candidate(proposal: Open, at: datetime) -> Sequence[UnionEvent]:
    deadline = patience_ends(proposal)
    if at >= deadline:
        return [events.ProposalLapsed(number=proposal.number, cause=LapseCause.CANDIDATE_SILENT)]
    return [
        events.DeadlineMoved(number=proposal.number, cause=MoveCause.AWAITING_CANDIDATE, deadline=deadline)
    ]


def _begun_without_them(proposal: Open, at: datetime) -> events.DeadlineMoved:
    deadline = end_of_period(_undisturbed(proposal, at), proposal.length)
    return events.DeadlineMoved(number=proposal.number, cause=MoveCause.NOT_REACHED, deadline=deadline)


def _undisturbed(proposal: Open, at: datetime) -> datetime:
    """A clock that would start while nobody could be heard starts when they can."""
    start, end = proposal.paused or (at, at)
    return end if start <= at <= end else at


def _from_then_on(proposal: Open, cause: MoveCause, at: datetime) -> events.DeadlineMoved:
    deadline = end_of_period(at, proposal.period)
    return events.DeadlineMoved(number=proposal.number, cause=cause, deadline=deadline)


def _rejected(proposal: Open) -> events.ProposalRejected:
    standing = (
        Objection(member=one.member, reason=one.reason and one.reason[:BRIEF]) for one in objections(proposal)
    )
    return events.ProposalRejected(number=proposal.number, objections=tuple(standing))


def _succession(proposal: Open) -> events.ProposerChanged | events.ProposalLapsed:
    heirs = [member for member in consenters(proposal) if member in proposal.electors]
    if heirs:
        return events.ProposerChanged(number=proposal.number, proposer=heirs[0])
    return events.ProposalLapsed(number=proposal.number, cause=LapseCause.NO_PROPOSER)


def _void(proposal: Open, union: Active) -> UnionEvent | None:
    """Ends what nothing can carry any more, at once."""
    if not proposal.electors:
        return events.ProposalLapsed(number=proposal.number, cause=LapseCause.NO_ELECTORS)
    ending: UnionEvent | None = rules_of(proposal.change).void(proposal.change, proposal, union)
    return ending


def _carry(proposal: Open, union: Active, at: datetime) -> Sequence[UnionEvent]:
    """Outcome and effect in one; what cannot take effect at the last moment ends otherwise."""
    rules = rules_of(proposal.change)
    ending = rules.hindered(proposal.change, proposal, union)
    if ending is not None:
        return [ending]
    basis = Basis.EXPLICIT if is_unanimous(proposal) else Basis.TACIT
    carried = events.ProposalCarried(number=proposal.number, basis=basis)
    effects = rules.effects(proposal.change, proposal, union, at) if rules.effects else ()
    return [carried, *effects]
