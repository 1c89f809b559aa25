"""What electors say to a proposal, and what its proposer may do with it."""

from domain.refusal import Refused
from domain.union.changes import ExpelMember
from domain.union.commands import GiveConsent, RaiseObjection, WithdrawObjection, WithdrawProposal
from domain.union.events import UnionEvent
from domain.union.opening import MAX_REASON, check_length
from domain.union.people import Member
from domain.union.proposal import Consent, Objecting, Open, Settled, Stance, is_due
from domain.union.proposal_events import (
    ConsentGiven,
    ObjectionRaised,
    ObjectionReasonGiven,
    ObjectionWithdrawn,
    ProposalWithdrawn,
)
from domain.union.reasons import Reason
from domain.union.state import Active, proposal_numbered


def give_consent(command: GiveConsent, union: Active, member: Member) -> list[UnionEvent]:
    if _last_stance(command, union, member) == Consent():
        return []
    proposal = _votable(command, union, member)
    match proposal.stances.get(member.number):
        case Consent():
            return []
        case Objecting() | None:
            return [ConsentGiven(number=proposal.number, member=member.number)]


def raise_objection(command: RaiseObjection, union: Active, member: Member) -> list[UnionEvent]:
    if command.reason is not None:
        check_length(command.reason, MAX_REASON)
    number, reason = command.number, command.reason
    match _last_stance(command, union, member):
        case Objecting(reason=given) if reason is None or reason == given:
            return []
    proposal = _votable(command, union, member)
    match proposal.stances.get(member.number):
        case Objecting(reason=given) if reason is None or reason == given:
            return []
        case Objecting() if reason is not None:
            return [ObjectionReasonGiven(number=number, member=member.number, reason=reason)]
        case _:
            return [ObjectionRaised(number=number, member=member.number, reason=reason)]


def withdraw_objection(command: WithdrawObjection, union: Active, member: Member) -> list[UnionEvent]:
    proposal = _votable(command, union, member)
    match proposal.stances.get(member.number):
        case Objecting():
            return [ObjectionWithdrawn(number=proposal.number, member=member.number)]
        case Consent() | None:
            return []


def withdraw_proposal(command: WithdrawProposal, union: Active, member: Member) -> list[UnionEvent]:
    match proposal_numbered(union, command.number):
        case None:
            raise Refused(Reason.NO_SUCH_PROPOSAL, number=command.number)
        case Settled(last=last, outcome=ProposalWithdrawn()) if last.proposer == member.number:
            return []
        case Settled():
            raise Refused(Reason.ALREADY_SETTLED, number=command.number)
        case Open(proposer=proposer) if proposer != member.number:
            raise Refused(
                Reason.NOT_THE_PROPOSER, number=command.number, proposer=union.roster[proposer].name
            )
        case Open() as proposal if is_due(proposal, command.at):
            raise Refused(Reason.TOO_LATE, number=command.number)
        case Open():
            return [ProposalWithdrawn(number=command.number)]


def _last_stance(command: GiveConsent | RaiseObjection, union: Active, member: Member) -> Stance | None:
    """What they had said when the proposal ended: the second tap may follow the first that settled it."""
    settled = union.settled.get(command.number)
    return settled.last.stances.get(member.number) if settled else None


def _votable(
    command: GiveConsent | RaiseObjection | WithdrawObjection, union: Active, member: Member
) -> Open:
    """The open proposal that this member has a voice in. The window is half-open: at the deadline is late."""
    match proposal_numbered(union, command.number):
        case None:
            raise Refused(Reason.NO_SUCH_PROPOSAL, number=command.number)
        case Settled():
            raise Refused(Reason.ALREADY_SETTLED, number=command.number)
        case Open(change=ExpelMember(member=expelled)) if expelled == member.number:
            raise Refused(Reason.OWN_EXPULSION, number=command.number)
        case Open(electors=electors) if member.number not in electors:
            raise Refused(Reason.NOT_AN_ELECTOR, number=command.number)
        case Open() as proposal:
            if is_due(proposal, command.at):
                raise Refused(Reason.TOO_LATE, number=command.number)
            return proposal
