"""What is said about a proposal and is no stance: remarks, and what may be a no until its author has said so."""

from domain.refusal import Refused
from domain.union.addressed import open_to, still_open
from domain.union.changes import rules_of
from domain.union.commands import RaiseDoubt, Remark, SettleDoubt
from domain.union.dates import dated_by, is_newer
from domain.union.events import DoubtSettled, Remarked, UnionEvent
from domain.union.limits import MAX_REASON, MAX_REMARKS, check_length, refuse_when
from domain.union.members import Member, MemberNumber
from domain.union.proposal import Open, candidate_of, last_of
from domain.union.reasons import Reason
from domain.union.state import Active, member_with, proposal_numbered


def remark(command: Remark, union: Active) -> list[UnionEvent]:
    """By any member, with a voice in it or without, above all whom it is about; and by its candidate."""
    author = _author(command, union)
    proposal = still_open(command, union)
    check_length(command.text, MAX_REASON)
    if _said_lately(command.text, author, proposal):
        return []
    said = proposal.remarked.get(author, 0)
    refuse_when(said >= MAX_REMARKS, Reason.REMARKED_ENOUGH, number=proposal.number, limit=MAX_REMARKS)
    return [Remarked(number=proposal.number, member=author, text=command.text, unclear=False)]


def raise_doubt(command: RaiseDoubt, union: Active, member: Member) -> list[UnionEvent]:
    """From the account that is to be replaced it is a remark: nothing said from there moves the deadline."""
    text = command.text[:MAX_REASON]
    check_length(text, MAX_REASON)
    proposal = open_to(member, command, union)
    dated = dated_by(command)
    if text in proposal.doubts.get(member.number, ()) and not is_newer(proposal, dated):
        return []
    if _said_lately(text, member.number, proposal):
        return []
    unclear = rules_of(proposal.change).contested(proposal.change) != command.by
    return [Remarked(number=command.number, member=member.number, text=text, unclear=unclear, dated=dated)]


def settle_doubt(command: SettleDoubt, union: Active, member: Member) -> list[UnionEvent]:
    proposal = open_to(member, command, union)
    if member.number not in proposal.doubts:
        return []
    return [DoubtSettled(number=command.number, member=member.number)]


def _author(command: Remark, union: Active) -> MemberNumber | None:
    """None for the candidate, who is no member yet."""
    member, proposal = member_with(union, command.by), proposal_numbered(union, command.number)
    if member is not None:
        return member.number
    candidate = candidate_of(last_of(proposal)) if proposal else None
    if candidate is None or candidate.identity != command.by:
        raise Refused(Reason.NOT_A_MEMBER, name=union.name)
    return None


def _said_lately(text: str, author: MemberNumber | None, proposal: Open) -> bool:
    return any((one.member, one.text) == (author, text) for one in proposal.remarks)
