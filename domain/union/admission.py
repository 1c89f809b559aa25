"""How a candidate, or an invited founder, answers: nobody joins without their own consent.

The owner of an account that is to replace a member's is a candidate like any other.
"""

from domain.decider import Undecided
from domain.people import Identity
from domain.refusal import Refused
from domain.union import events
from domain.union.commands import AcceptAdmission, DeclineAdmission
from domain.union.events import UnionEvent
from domain.union.limits import MAX_MEMBERS, refuse_when
from domain.union.proposal import (
    PATIENCE,
    Open,
    Proposal,
    Settled,
    candidate_of,
    is_due,
    last_of,
    patience_ends,
)
from domain.union.reasons import Reason
from domain.union.state import Active, member_with, next_member_number, proposal_numbered, was_settled


def accept_admission(command: AcceptAdmission, union: Active) -> list[UnionEvent]:
    if _founds(command, union):
        return [_founding_accepted(command, union)]
    match _admission(command, union):
        case Open(candidate_accepted=True):
            return []
        case Open() as proposal:
            return [events.CandidateAccepted(number=proposal.number)]
        case Settled(outcome=events.ProposalCarried()):
            return []
        case Settled(last=last):
            raise Refused(Reason.ALREADY_SETTLED, number=last.number)
        case None if member_with(union, command.by):
            return []
        case None:
            raise _uninvited(command, union)


def decline_admission(command: DeclineAdmission, union: Active) -> list[UnionEvent]:
    """Without a number it declines whatever waits for them: a second tap must not mean more than the first."""
    founding: list[UnionEvent] = []
    if _founds(command, union):
        founding = [events.FoundingInvitationDeclined(identity=command.by, name=union.invited[command.by])]
    match _admission(command, union):
        case Open(number=number):
            return [
                *founding,
                events.CandidateDeclined(number=number),
                events.ProposalDeclined(number=number),
            ]
        case None if founding:
            return founding
        case Settled(outcome=events.ProposalDeclined()):
            return []
        case Settled(last=last):
            raise Refused(Reason.ALREADY_SETTLED, number=last.number)
        case None if _has_declined(command.by, union):
            return []
        case None:
            raise _uninvited(command, union)


def _founds(command: AcceptAdmission | DeclineAdmission, union: Active) -> bool:
    """Answers a founding invitation; an expired one does not stand in the way of an admission."""
    waits = command.number is None and command.by in union.invited
    return waits and command.at < union.started.at + PATIENCE


def _uninvited(command: AcceptAdmission | DeclineAdmission, union: Active) -> Refused:
    return Refused(Reason.INVITATION_EXPIRED if command.by in union.invited else Reason.NOT_INVITED)


def _has_declined(identity: Identity, union: Active) -> bool:
    if member_with(union, identity) or identity in union.invited:
        return False
    outcomes = [one.outcome for one in union.settled.values() if _is_candidate(identity, one.last)]
    if outcomes:
        return isinstance(outcomes[-1], events.ProposalDeclined)
    return any(person.identity == identity for person in union.started.invited)


def _founding_accepted(command: AcceptAdmission, union: Active) -> events.FoundingInvitationAccepted:
    refuse_when(len(union.roster) >= MAX_MEMBERS, Reason.UNION_FULL, limit=MAX_MEMBERS)
    return events.FoundingInvitationAccepted(
        member=next_member_number(union), identity=command.by, name=union.invited[command.by]
    )


def _admission(command: AcceptAdmission | DeclineAdmission, union: Active) -> Proposal | None:
    """An elector is late at the deadline, a candidate when the patience with them ends as well."""
    proposal = _asked(command, union)
    if isinstance(proposal, Open) and is_due(proposal, command.at) and patience_ends(proposal) <= command.at:
        raise Undecided(union.started.union_id)
    return proposal


def _asked(command: AcceptAdmission | DeclineAdmission, union: Active) -> Proposal | None:
    """What asks who speaks: the one they name, or the one that is open."""
    if command.number is None:
        return next((one for one in union.open.values() if _is_candidate(command.by, one)), None)
    proposal = proposal_numbered(union, command.number)
    if proposal is None:
        settled = was_settled(union, command.number)
        raise Refused(Reason.ALREADY_SETTLED if settled else Reason.NO_SUCH_PROPOSAL, number=command.number)
    if not _is_candidate(command.by, last_of(proposal)):
        raise Refused(Reason.NOT_INVITED)
    return proposal


def _is_candidate(identity: Identity, proposal: Open) -> bool:
    candidate = candidate_of(proposal)
    return candidate is not None and candidate.identity == identity
