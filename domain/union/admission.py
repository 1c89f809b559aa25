"""How a candidate, or an invited founder, answers: nobody joins without their own consent."""

from domain.refusal import Refused
from domain.union.changes import AdmitMember
from domain.union.commands import AcceptAdmission, DeclineAdmission
from domain.union.events import FoundingInvitationAccepted, FoundingInvitationDeclined, UnionEvent
from domain.union.opening import MAX_MEMBERS
from domain.union.people import Identity
from domain.union.proposal import PATIENCE, Open, Proposal, Settled, is_due, patience_ends
from domain.union.proposal_events import (
    CandidateAccepted,
    CandidateDeclined,
    ProposalCarried,
    ProposalDeclined,
)
from domain.union.reasons import Reason
from domain.union.state import Active, member_with, next_member_number, proposal_numbered


def accept_admission(command: AcceptAdmission, union: Active) -> list[UnionEvent]:
    if _founds(command, union):
        return [_founding_accepted(command, union)]
    match _admission(command, union):
        case Open(candidate_accepted=True):
            return []
        case Open() as proposal:
            return [CandidateAccepted(number=proposal.number)]
        case Settled(outcome=ProposalCarried()):
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
        founding = [FoundingInvitationDeclined(identity=command.by, name=union.invited[command.by])]
    match _admission(command, union):
        case Open(number=number):
            return [*founding, CandidateDeclined(number=number), ProposalDeclined(number=number)]
        case None if founding:
            return founding
        case Settled(outcome=ProposalDeclined()):
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
        return isinstance(outcomes[-1], ProposalDeclined)
    return any(person.identity == identity for person in union.started.invited)


def _founding_accepted(command: AcceptAdmission, union: Active) -> FoundingInvitationAccepted:
    if len(union.roster) >= MAX_MEMBERS:
        raise Refused(Reason.UNION_FULL, limit=MAX_MEMBERS)
    return FoundingInvitationAccepted(
        member=next_member_number(union), identity=command.by, name=union.invited[command.by]
    )


def _admission(command: AcceptAdmission | DeclineAdmission, union: Active) -> Proposal | None:
    """An elector is late at the deadline, a candidate when the patience with them ends as well."""
    proposal = _asked(command, union)
    if isinstance(proposal, Open) and is_due(proposal, command.at) and patience_ends(proposal) <= command.at:
        raise Refused(Reason.TOO_LATE, number=proposal.number)
    return proposal


def _asked(command: AcceptAdmission | DeclineAdmission, union: Active) -> Proposal | None:
    """The admission of who speaks: the one they name, or the one that is open."""
    if command.number is None:
        return next((one for one in union.open.values() if _is_candidate(command.by, one)), None)
    proposal = proposal_numbered(union, command.number)
    if proposal is None:
        raise Refused(Reason.NO_SUCH_PROPOSAL, number=command.number)
    last = proposal.last if isinstance(proposal, Settled) else proposal
    if not _is_candidate(command.by, last):
        raise Refused(Reason.NOT_INVITED)
    return proposal


def _is_candidate(identity: Identity, proposal: Open) -> bool:
    return isinstance(proposal.change, AdmitMember) and proposal.change.candidate.identity == identity
