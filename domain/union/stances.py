"""What electors say to a proposal, and its proposer who takes it back."""

from domain.refusal import Refused
from domain.union import commands, events
from domain.union.addressed import found, open_to, put_by
from domain.union.changes import rules_of
from domain.union.dates import dated_by, is_newer, refuse_older
from domain.union.events import Dated, UnionEvent
from domain.union.limits import MAX_REASON, MAX_REASONS, check_length, refuse_when
from domain.union.members import Member
from domain.union.proposal import Consent, Objecting, Open, Settled, Stance
from domain.union.reasons import Reason
from domain.union.state import Active


def give_consent(command: commands.GiveConsent, union: Active, member: Member) -> list[UnionEvent]:
    if _last_stance(command, union, member) == Consent():
        return []
    proposal, dated = open_to(member, command, union), dated_by(command)
    _refuse_earlier(command, proposal, proposal.version)
    refuse_older(proposal, dated)
    if proposal.stances.get(member.number) == Consent() and member.number not in proposal.doubts:
        return []
    return [
        events.ConsentGiven(
            number=proposal.number, member=member.number, dated=dated, version=proposal.version
        )
    ]


def withdraw_consent(command: commands.WithdrawConsent, union: Active, member: Member) -> list[UnionEvent]:
    """Whoever consented is silent again. It moves no deadline: nobody relies on a yes to object themselves.

    From the proposer it would be a proposal that nobody proposes: that is withdrawn as a whole.
    """
    proposal, dated = open_to(member, command, union), dated_by(command)
    refuse_when(proposal.proposer == member.number, Reason.PROPOSING_IS_CONSENTING, number=proposal.number)
    refuse_older(proposal, dated)
    if proposal.stances.get(member.number) != Consent():
        return []
    withdrawn = events.ConsentWithdrawn(number=proposal.number, member=member.number, dated=dated)
    settles = command.chosen and member.number in proposal.doubts
    settled = [events.DoubtSettled(number=proposal.number, member=member.number)] if settles else []
    return [withdrawn, *settled]


def raise_objection(command: commands.RaiseObjection, union: Active, member: Member) -> list[UnionEvent]:
    """A further reason is added to the first, never put in its place.

    A no counts however much is said with it: a reason that is too long is left out, and can be given again.
    """
    number, reason = command.number, command.reason
    ended = _last_stance(command, union, member)
    if isinstance(ended, Objecting) and _has_said(reason, ended.reason):
        return []
    proposal, dated = open_to(member, command, union), dated_by(command)
    contested = rules_of(proposal.change).contested(proposal.change) == command.by
    version = min(command.version or proposal.version, proposal.version)
    match proposal.stances.get(member.number):
        case Objecting(reason=given, contested=was_contested) if contested or not was_contested:
            if reason is None or _has_said(reason, given):
                return _said_again(proposal, member, dated, version)
            check_length(reason, MAX_REASON)
            check_length(f"{given}\n{reason}", MAX_REASONS)
            return [
                events.ObjectionReasonGiven(
                    number=number, member=member.number, reason=reason, dated=dated, version=version
                )
            ]
        case _:
            return [
                events.ObjectionRaised(
                    number=number,
                    member=member.number,
                    reason=_if_it_fits(reason),
                    dated=dated,
                    contested=contested,
                    version=version,
                )
            ]


def _if_it_fits(reason: str | None) -> str | None:
    return reason if reason and reason.strip() and len(reason) <= MAX_REASON else None


def withdraw_objection(
    command: commands.WithdrawObjection, union: Active, member: Member
) -> list[UnionEvent]:
    proposal, dated = open_to(member, command, union), dated_by(command)
    refuse_older(proposal, dated)
    match proposal.stances.get(member.number):
        case Objecting(version=version):
            _refuse_earlier(command, proposal, version)
            return [events.ObjectionWithdrawn(number=proposal.number, member=member.number, dated=dated)]
        case Consent() | None:
            return []


def answer_about_objection(
    command: commands.ConfirmObjection | commands.ForgetObjection, union: Active, member: Member
) -> list[UnionEvent]:
    """To who was asked whether an objection that looked older than their latest word was meant."""
    proposal = open_to(member, command, union)
    if member.number not in proposal.questioned:
        return []
    match command:
        case commands.ConfirmObjection(number=number):
            return [
                events.ObjectionConfirmed(
                    number=number, member=member.number, version=_version_objected_to(proposal, member)
                )
            ]
        case commands.ForgetObjection(number=number):
            return [events.ObjectionForgotten(number=number, member=member.number)]


def withdraw_proposal(command: commands.WithdrawProposal, union: Active, member: Member) -> list[UnionEvent]:
    match found(command, union):
        case Settled(last=last, outcome=events.ProposalWithdrawn()) if last.proposer == member.number:
            return []
        case _:
            proposal = put_by(member, command, union)
            return [events.ProposalWithdrawn(number=proposal.number)]


def _has_said(reason: str | None, given: str | None) -> bool:
    return reason is None or f"\n{reason}\n" in f"\n{given}\n"


def _said_again(proposal: Open, member: Member, dated: Dated | None, version: int) -> list[UnionEvent]:
    """To a later text, too; and what was said before, and is held back, is older than this."""
    before = _version_objected_to(proposal, member)
    if version <= before and not is_newer(proposal, dated):
        return []
    return [
        events.ObjectionConfirmed(
            number=proposal.number, member=member.number, dated=dated, version=max(version, before)
        )
    ]


def _version_objected_to(proposal: Open, member: Member) -> int:
    stance = proposal.stances.get(member.number)
    return stance.version if isinstance(stance, Objecting) else proposal.version


def _refuse_earlier(
    command: commands.GiveConsent | commands.WithdrawObjection, proposal: Open, version: int
) -> None:
    """A yes is to the text that it answers, and to no later one."""
    if command.version is not None and command.version < version:
        raise Refused(Reason.EARLIER_VERSION, number=proposal.number, version=proposal.version)


def _last_stance(
    command: commands.GiveConsent | commands.RaiseObjection, union: Active, member: Member
) -> Stance | None:
    """What they had said when the proposal ended: the second tap may follow the first that settled it."""
    settled = union.settled.get(command.number)
    return settled.last.stances.get(member.number) if settled else None
