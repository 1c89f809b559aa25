"""What may be proposed, by whom, and who has a voice in it."""

from dataclasses import replace

from domain.refusal import Refused
from domain.union.changes import (
    AddArticle,
    AdmitMember,
    AdoptResolution,
    AmendArticle,
    BindChannel,
    Change,
    DissolveUnion,
    ExpelMember,
    RenameUnion,
    RepealArticle,
    ReplaceIdentity,
    UnbindChannel,
)
from domain.union.commands import OpenProposal, ReopenProposal
from domain.union.events import ProposalOpened
from domain.union.people import Member, MemberNumber
from domain.union.proposal import Open, Settled
from domain.union.proposal_events import ProposalSuperseded
from domain.union.reasons import Reason
from domain.union.regulation import (
    InForce,
    Repealed,
    article_in_force,
    can_be_added,
    has_parts,
    is_article_number,
    next_number,
    parent_of,
)
from domain.union.state import Active, member_with, proposal_numbered

MAX_MEMBERS = 150
MAX_NAME = 100
MAX_MISSION = 500
MAX_REASON = 500
MAX_TEXT = 2500
"""In characters; a text of this length still fits one card on every network."""


def open_proposal(command: OpenProposal, union: Active, proposer: Member) -> list[ProposalOpened]:
    _check(command.change, union, proposer)
    return [
        ProposalOpened(
            number=max([0, *union.open, *union.settled]) + 1,
            proposer=proposer.number,
            change=command.change,
            electors=electors_of(command.change, union),
            base_revision=_base_revision(command.change, union),
            period=command.period,
            at=command.at,
        )
    ]


def reopen_proposal(command: ReopenProposal, union: Active, proposer: Member) -> list[ProposalOpened]:
    match proposal_numbered(union, command.number):
        case None:
            raise Refused(Reason.NO_SUCH_PROPOSAL, number=command.number)
        case Settled(last=last, outcome=ProposalSuperseded()):
            change = _renewed(last.change, union)
        case Open() | Settled():
            raise Refused(Reason.NOT_SUPERSEDED, number=command.number)
    if any(proposal.change == change for proposal in union.open.values()):
        return []
    again = OpenProposal(change=change, period=command.period, by=command.by, at=command.at)
    return open_proposal(again, union, proposer)


def electors_of(change: Change, union: Active) -> tuple[MemberNumber, ...]:
    match change:
        case ExpelMember(member=member):
            return tuple(sorted(union.roster.keys() - {member}))
        case _:
            return tuple(sorted(union.roster))


def check_length(text: str, limit: int) -> None:
    if not text.strip():
        raise Refused(Reason.EMPTY_TEXT)
    if len(text) > limit:
        raise Refused(Reason.TEXT_TOO_LONG, limit=limit, length=len(text))


def _renewed(change: Change, union: Active) -> Change:
    """A superseded addition takes the next number that is free beside the one it wanted."""
    match change:
        case AddArticle(number=str(number)) if not can_be_added(union.regulation, number):
            return replace(change, number=next_number(union.regulation, parent_of(number)))
        case _:
            return change


def _base_revision(change: Change, union: Active) -> int | None:
    match change:
        case AmendArticle(number=number) | RepealArticle(number=number):
            return _article(number, union).revision
        case _:
            return None


def _check(change: Change, union: Active, proposer: Member) -> None:
    match change:
        case AdmitMember():
            _check_admission(change, union)
        case ExpelMember():
            _check_expulsion(change, union, proposer)
        case AddArticle():
            _check_addition(change, union)
        case AmendArticle(number=number, text=text):
            check_length(text, MAX_TEXT)
            _refuse_when(_article(number, union).text == text, Reason.CHANGES_NOTHING)
        case RepealArticle(number=number):
            _article(number, union)
            _refuse_when(has_parts(union.regulation, number), Reason.ARTICLE_HAS_PARTS, number=number)
        case AdoptResolution(text=text):
            check_length(text, MAX_TEXT)
        case BindChannel(channel=channel):
            _refuse_when(channel in union.channels, Reason.CHANNEL_ALREADY_BOUND)
        case UnbindChannel(channel=channel):
            _refuse_when(channel not in union.channels, Reason.CHANNEL_NOT_BOUND)
            _refuse_when(len(union.channels) == 1, Reason.LAST_CHANNEL)
        case ReplaceIdentity():
            _check_replacement(change, union)
        case RenameUnion(name=name, mission=mission):
            check_length(name, MAX_NAME)
            check_length(mission, MAX_MISSION)
            _refuse_when((name, mission) == (union.name, union.mission), Reason.CHANGES_NOTHING)
        case DissolveUnion(reason=reason):
            check_length(reason, MAX_REASON)


def _check_admission(change: AdmitMember, union: Active) -> None:
    if member_with(union, change.candidate.identity) is not None:
        raise Refused(Reason.ALREADY_A_MEMBER, name=change.candidate.name)
    for proposal in union.open.values():
        match proposal.change:
            case AdmitMember(candidate=candidate) if candidate.identity == change.candidate.identity:
                raise Refused(Reason.ALREADY_PROPOSED, number=proposal.number)
    if len(union.roster) >= MAX_MEMBERS:
        raise Refused(Reason.UNION_FULL, limit=MAX_MEMBERS)


def _check_expulsion(change: ExpelMember, union: Active, proposer: Member) -> None:
    check_length(change.reason, MAX_REASON)
    if change.member not in union.roster:
        raise Refused(Reason.NO_SUCH_MEMBER)
    if change.member == proposer.number:
        raise Refused(Reason.EXPEL_SELF)
    if len(electors_of(change, union)) < 2:  # noqa: PLR2004 - the rule's own number
        raise Refused(Reason.EXPULSION_IN_A_UNION_OF_TWO)


def _check_addition(change: AddArticle, union: Active) -> None:
    check_length(change.text, MAX_TEXT)
    if change.number is None:
        return
    if not is_article_number(change.number):
        raise Refused(Reason.BAD_ARTICLE_NUMBER, number=change.number)
    match union.regulation.get(change.number):
        case InForce():
            raise Refused(Reason.ARTICLE_NUMBER_TAKEN, number=change.number)
        case Repealed():
            raise Refused(Reason.ARTICLE_REPEALED, number=change.number)
        case None:
            if not can_be_added(union.regulation, change.number):
                raise Refused(Reason.NO_PARENT_ARTICLE, parent=parent_of(change.number))


def _check_replacement(change: ReplaceIdentity, union: Active) -> None:
    member = union.roster.get(change.member)
    if member is None:
        raise Refused(Reason.NO_SUCH_MEMBER)
    if change.old not in member.identities:
        raise Refused(Reason.NOT_THEIR_IDENTITY)
    if member_with(union, change.new) is not None:
        raise Refused(Reason.IDENTITY_TAKEN)


def _article(number: str, union: Active) -> InForce:
    article = article_in_force(union.regulation, number)
    if article is None:
        known = number in union.regulation
        raise Refused(Reason.ARTICLE_REPEALED if known else Reason.NO_SUCH_ARTICLE, number=number)
    return article


def _refuse_when(true: bool, reason: Reason, **details: object) -> None:
    if true:
        raise Refused(reason, **details)
