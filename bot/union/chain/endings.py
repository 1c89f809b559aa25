"""Whether a proposal may end as it is said to have ended, and what has to follow from a decision."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.union.chain.disclosure import EVENTS
from domain.union import events
from domain.union.changes import BindChannel, ReplaceIdentity, UnbindChannel, rules_of
from domain.union.events import Basis, LapseCause, MoveCause, Outcome, UnionEvent
from domain.union.members import MemberNumber
from domain.union.proposal import (
    AwaitingCandidate,
    Open,
    Running,
    Unheard,
    consenters,
    due_at,
    is_unanimous,
    objections,
    objectors,
    waits_for_candidate,
)
from domain.union.state import Active
from domain.union.voices import is_supported

Withheld = ReplaceIdentity | BindChannel | UnbindChannel
"""What is about accounts or places: numbers do not show what stands in its way."""


def ending_wrongs(
    outcome: Outcome, proposal: Open, union: Active, *, spoken: datetime, by: MemberNumber | None
) -> Iterator[str]:
    """`spoken` and `by`: when and by whom what it follows from was said."""
    match outcome:
        case events.ProposalCarried(basis=basis):
            yield from _carried(basis, proposal, union, spoken)
        case events.ProposalRejected(objections=named):
            standing = [one.member for one in objections(proposal)]
            if not objectors(proposal):
                yield "no objection stood that counts"
            if sorted(one.member for one in named) != sorted(standing):
                yield f"the objections that stood were of {_all(standing)}"
            yield from _not_before_its_end(proposal, spoken)
        case events.ProposalLapsed(cause=cause):
            if not _lapses(cause, proposal, union, spoken):
                yield f"nothing shows why it lapsed ({cause.value})"
        case events.ProposalWithdrawn():
            if by != proposal.proposer:
                yield f"member {proposal.proposer} alone could withdraw it"
        case events.ProposalSuperseded():
            if not _ends_by_itself(outcome, proposal, union):
                yield "nothing has overtaken it"
        case events.ProposalDeclined():
            pass  # by a candidate, who is withheld


def moments(proposal: Open, spoken: datetime) -> Sequence[datetime]:
    """At which it may have ended: at its own time, if that was over, and when something was said."""
    due = due_at(proposal)
    return (due, spoken) if due < spoken else (spoken,)


def _carried(basis: Basis, proposal: Open, union: Active, spoken: datetime) -> Iterator[str]:
    unanimous = is_unanimous(proposal)
    if against := objectors(proposal):
        yield f"an objection stood, of {_all(sorted(against))}"
    if waits_for_candidate(proposal):
        yield "the candidate had not accepted"
    if not unanimous:
        yield from _not_before_its_end(proposal, spoken)
    if not any(is_supported(proposal, union, at) for at in moments(proposal, spoken)):
        yield "the second voice that it needs was missing"
    if proposal.doubts and MoveCause.DOUBT not in proposal.moved_for:
        yield f"it was unclear what {_all(sorted(proposal.doubts))} meant"
    if (basis is Basis.EXPLICIT) != unanimous:
        silent = sorted(proposal.electors - set(consenters(proposal)))
        yield f"it says that all consented, and {_all(silent)} did not" if silent else "all had consented"


def _not_before_its_end(proposal: Open, spoken: datetime) -> Iterator[str]:
    match proposal.phase:
        case Unheard():
            yield "its time had not begun, since not everybody was told"
        case Running(deadline=deadline) if spoken < deadline:
            yield f"it was open until {deadline:%Y-%m-%d %H:%M} UTC"
        case AwaitingCandidate() if not proposal.candidate_accepted:
            yield "only its candidate was waited for"
        case _:
            pass


def _lapses(cause: LapseCause, proposal: Open, union: Active, spoken: datetime) -> bool:
    over = due_at(proposal) <= spoken
    match cause:
        case LapseCause.NEVER_ANNOUNCED | LapseCause.CANDIDATE_SILENT:
            return over
        case LapseCause.UNSUPPORTED:
            ended = over or proposal.candidate_accepted
            return ended and not all(is_supported(proposal, union, at) for at in moments(proposal, spoken))
        case LapseCause.NO_ELECTORS:
            return not proposal.electors
        case LapseCause.NO_PROPOSER:
            return not proposal.electors & {proposal.proposer, *consenters(proposal)}
        case LapseCause.IDENTITY_TAKEN:
            return True  # by an account, which is withheld
        case _:
            lapsed = events.ProposalLapsed(number=proposal.number, cause=cause)
            return _ends_by_itself(lapsed, proposal, union)


def _ends_by_itself(
    outcome: events.ProposalLapsed | events.ProposalSuperseded, proposal: Open, union: Active
) -> bool:
    rules, change = rules_of(proposal.change), proposal.change
    endings = (rules.void(change, proposal, union), rules.hindered(change, proposal, union))
    return isinstance(change, Withheld) or outcome in endings


def effects(outcome: UnionEvent, union: Active, spoken: datetime) -> Sequence[Sequence[UnionEvent]]:
    """What follows at once from a decision: one list for each moment at which it may have been taken."""
    proposal = union.open.get(outcome.number) if isinstance(outcome, events.ProposalCarried) else None
    make = rules_of(proposal.change).effects if proposal else None
    if proposal is None or make is None:
        return ((),)
    return [make(proposal.change, proposal, union, at) for at in moments(proposal, spoken)]


def is_alike(event: UnionEvent | None, expected: UnionEvent) -> bool:
    """In all that stands open."""
    names = EVENTS[type(expected).__name__]
    return type(event) is type(expected) and all(
        getattr(event, name) == getattr(expected, name) for name in names
    )


def _all(members: Sequence[MemberNumber]) -> str:
    return ", ".join(f"member {member}" for member in members) or "nobody"
