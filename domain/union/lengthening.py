"""More time for a proposal whose clock runs: as its proposer gives it, or as others ask for it."""

from datetime import datetime

from domain.people import Identity
from domain.refusal import Refused
from domain.union.addressed import open_to, put_by
from domain.union.changes import rules_of
from domain.union.commands import AskMoreTime, Lengthen
from domain.union.events import DeadlineMoved, MoveCause
from domain.union.limits import LONGEST_TIME, MAX_ASKED_FOR_TIME, refuse_when
from domain.union.members import Member
from domain.union.proposal import AwaitingCandidate, Open, Running, Unheard, end_of_period
from domain.union.reasons import Reason
from domain.union.state import Active


def lengthen(command: Lengthen, union: Active, proposer: Member) -> list[DeadlineMoved]:
    proposal = put_by(proposer, command, union)
    number, deadline = proposal.number, _deadline(proposal, command.by)
    latest = max(deadline, end_of_period(proposal.begun or deadline, LONGEST_TIME))
    refuse_when(command.until > latest, Reason.TOO_FAR, number=number, latest=latest)
    until = end_of_period(command.until)
    if until == deadline:
        return []
    refuse_when(until < deadline, Reason.NOT_LATER, number=number, deadline=deadline)
    return [DeadlineMoved(number=number, cause=MoveCause.LENGTHENED, deadline=until, member=proposer.number)]


def ask_more_time(command: AskMoreTime, union: Active, member: Member) -> list[DeadlineMoved]:
    """Once each, and not by everybody in turn. What all agree to is still carried early."""
    proposal = open_to(member, command, union)
    number, asked = proposal.number, proposal.asked_for_time
    refuse_when(proposal.proposer == member.number, Reason.OWN_PROPOSAL, number=number)
    if member.number in asked:
        return []
    later = end_of_period(_deadline(proposal, command.by), proposal.period)
    refuse_when(
        len(asked) >= MAX_ASKED_FOR_TIME, Reason.TIME_ASKED_ENOUGH, number=number, limit=MAX_ASKED_FOR_TIME
    )
    return [DeadlineMoved(number=number, cause=MoveCause.MORE_TIME, deadline=later, member=member.number)]


def _deadline(proposal: Open, by: Identity) -> datetime:
    """That may be moved. Nothing said from an account that is to be replaced moves the deadline of that."""
    refuse_when(rules_of(proposal.change).contested(proposal.change) == by, Reason.IDENTITY_CONTESTED)
    match proposal.phase:
        case Running(deadline=deadline):
            return deadline
        case Unheard():
            raise Refused(Reason.CLOCK_NOT_RUNNING, number=proposal.number)
        case AwaitingCandidate():
            raise Refused(Reason.CANDIDATE_AWAITED, number=proposal.number)
