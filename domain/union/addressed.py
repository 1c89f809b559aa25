"""Which proposal a command is about, and whether who speaks has a say in it. All of it raises Refused.

The window is half-open: at the deadline is late. But one that is not settled yet may still be moved, and then it
was not: until that is known, whoever speaks then is Undecided.
"""

from domain.decider import Undecided
from domain.refusal import Refused
from domain.union.members import Member
from domain.union.proposal import Open, Proposal, Settled, is_over, voiceless
from domain.union.proposal_commands import ProposalCommand
from domain.union.reasons import Reason
from domain.union.state import Active, proposal_numbered, was_settled


def found(command: ProposalCommand, union: Active) -> Proposal:
    """Open, or settled lately."""
    number = command.number
    proposal = proposal_numbered(union, number)
    if proposal is None:
        settled = was_settled(union, number)
        raise Refused(Reason.ALREADY_SETTLED if settled else Reason.NO_SUCH_PROPOSAL, number=number)
    return proposal


def still_open(command: ProposalCommand, union: Active) -> Open:
    """For whoever may speak to it."""
    proposal = _open(command, union)
    if is_over(proposal, command.at):
        raise Undecided(union.started.union_id)
    return proposal


def open_to(member: Member, command: ProposalCommand, union: Active) -> Open:
    """The one that this member has a voice in."""
    proposal, number = _open(command, union), member.number
    if number in voiceless(proposal.change):
        raise Refused(Reason.OWN_EXPULSION, number=proposal.number)
    if number not in proposal.electors:
        raise Refused(Reason.NOT_AN_ELECTOR, number=proposal.number)
    return still_open(command, union)


def put_by(member: Member, command: ProposalCommand, union: Active) -> Open:
    """The one that this member has put to the union, or has taken over."""
    proposal = _open(command, union)
    if proposal.proposer != member.number:
        proposer = union.roster[proposal.proposer].name
        raise Refused(Reason.NOT_THE_PROPOSER, number=proposal.number, proposer=proposer)
    return still_open(command, union)


def _open(command: ProposalCommand, union: Active) -> Open:
    proposal = found(command, union)
    if isinstance(proposal, Settled):
        raise Refused(Reason.ALREADY_SETTLED, number=command.number)
    return proposal
