"""What may be proposed, by whom, and who has a voice in it."""

from collections.abc import Iterable
from datetime import timedelta

from domain.refusal import Refused
from domain.union.changes import rules_of
from domain.union.commands import OpenProposal, ReopenProposal
from domain.union.events import ProposalOpened, ProposalSuperseded
from domain.union.limits import LONGEST_TIME, MAX_OPEN, MAX_OPEN_EACH, refuse_when
from domain.union.members import Member
from domain.union.proposal import Open, Settled
from domain.union.reasons import Reason
from domain.union.state import Active, electors_of, period_of, proposal_numbered, was_settled


def open_proposal(command: OpenProposal, union: Active, proposer: Member) -> list[ProposalOpened]:
    change, rules = command.change, rules_of(command.change)
    rules.check(change, union, proposer)
    period = period_of(union, command.period)
    _check_times(command, period)
    _check_quota(command, union, proposer)
    return [
        ProposalOpened(
            number=union.opened + 1,
            proposer=proposer.number,
            change=change,
            electors=tuple(sorted(electors_of(change, union))),
            base_revision=rules.base_revision(change, union),
            period=period,
            at=command.at,
            length=None if command.length == period else command.length,
        )
    ]


def reopen_proposal(command: ReopenProposal, union: Active, proposer: Member) -> list[ProposalOpened]:
    """Put a superseded proposal again. What is open already is not opened twice."""
    match proposal_numbered(union, command.number):
        case None if was_settled(union, command.number) and command.superseded is not None:
            change = rules_of(command.superseded).renewed(command.superseded, union)
        case None if was_settled(union, command.number):
            raise Refused(Reason.NOT_SUPERSEDED, number=command.number)
        case None:
            raise Refused(Reason.NO_SUCH_PROPOSAL, number=command.number)
        case Settled(last=last, outcome=ProposalSuperseded()):
            change = rules_of(last.change).renewed(last.change, union)
        case Open() | Settled():
            raise Refused(Reason.NOT_SUPERSEDED, number=command.number)
    if any(proposal.change == change for proposal in union.open.values()):
        return []
    again = OpenProposal(change=change, period=command.period, by=command.by, at=command.at)
    return open_proposal(again, union, proposer)


def _check_times(command: OpenProposal, period: timedelta) -> None:
    """What this one runs for, and what all would that are opened after it is carried."""
    after = rules_of(command.change).period(command.change)
    refuse_when(after is not None and after < command.period, Reason.PERIOD_TOO_SHORT)
    refuse_when(after == period, Reason.CHANGES_NOTHING)
    if command.length is not None:
        refuse_when(command.length < period, Reason.PERIOD_TOO_SHORT)
        refuse_when(command.length > LONGEST_TIME, Reason.PERIOD_TOO_LONG, days=LONGEST_TIME.days)


def _check_quota(command: OpenProposal, union: Active, proposer: Member) -> None:
    """Nobody floods a union, and a flooded one is still open to who has nothing open in it."""
    limit, kind = rules_of(command.change).limit, type(command.change)
    if limit is not None:
        alike = [proposal for proposal in union.open.values() if isinstance(proposal.change, kind)]
        refuse_when(_opened_by(proposer, alike) >= limit.most, limit.reason, limit=limit.most)
        return
    counted = [proposal for proposal in union.open.values() if rules_of(proposal.change).limit is None]
    own = _opened_by(proposer, counted)
    refuse_when(own >= MAX_OPEN_EACH, Reason.TOO_MANY_OF_YOURS, limit=MAX_OPEN_EACH)
    refuse_when(own > 0 and len(counted) >= MAX_OPEN, Reason.TOO_MANY_OPEN, limit=MAX_OPEN)


def _opened_by(proposer: Member, proposals: Iterable[Open]) -> int:
    return sum(proposal.proposer == proposer.number for proposal in proposals)
