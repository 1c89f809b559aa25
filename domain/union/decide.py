"""How a union answers a command: with events, with nothing when it is a repeat, or by refusing.

Settling is part of deciding: whatever was due when a member spoke is settled before their words
count, so that an outcome never depends on when a timer happened to fire.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from domain.decider import DoFirst
from domain.people import Channel, Identity
from domain.refusal import Refused
from domain.union import commands, remarks, stances
from domain.union.accumulator import Accumulator
from domain.union.admission import accept_admission, decline_admission
from domain.union.away import come_back, go_away
from domain.union.changes import rules_of
from domain.union.choosing import choose
from domain.union.commands import Command
from domain.union.events import (
    ChannelMoved,
    MemberLeft,
    UnionEvent,
    UnionStarted,
)
from domain.union.failures import note_failed_message, note_made_good
from domain.union.forgetting import forget_person
from domain.union.identities import link_identity, unlink_identity
from domain.union.interruptions import record_interruption, record_restore
from domain.union.lengthening import ask_more_time, lengthen
from domain.union.limits import MAX_MEMBERS, MAX_MISSION, MAX_NAME, check_length, refuse_when
from domain.union.members import Member
from domain.union.notices import note_absence, publish_notice
from domain.union.opening import open_proposal, reopen_proposal
from domain.union.reasons import Reason
from domain.union.revising import adopt_wording, revise_proposal, suggest_wording
from domain.union.state import Active, Dissolved, Union, Unstarted, member_with

ServiceRecord: TypeAlias = (
    commands.PublishNotice
    | commands.NoteAbsence
    | commands.RecordInterruption
    | commands.RecordRestore
    | commands.NoteFailedMessage
    | commands.MoveChannel
)
"""What the service notes down by itself. It speaks for nobody, so nothing is settled before it:
after a start it comes before the members have been heard."""

Spoken: TypeAlias = (
    commands.OpenProposal
    | commands.ReopenProposal
    | commands.ProposalCommand
    | commands.AcceptAdmission
    | commands.DeclineAdmission
    | commands.LeaveUnion
    | commands.LinkIdentity
    | commands.UnlinkIdentity
    | commands.Away
    | commands.Back
    | commands.ChooseLanguage
    | commands.ChooseRequests
    | commands.ChooseTimeZone
    | commands.ChooseDigest
    | commands.NoteMadeGood
)


def decide(
    command: Command, union: Union, *, heard: datetime | None = None, complete: bool = True
) -> list[UnionEvent]:
    """`heard`: all that was said before it has been taken in; nothing due after it is settled yet.

    Unless it is `complete`, something may wait that was said before the command: what everybody has
    agreed to is left to a later SettleDue.
    SettleDue settles no more at once than one append holds. Raises Refused, DoFirst and Undecided.
    """
    match union, command:
        case Unstarted(), commands.StartUnion():
            return [_start(command)]
        case Unstarted(), _:
            raise Refused(Reason.NOT_STARTED)
        case ((Active(started=started) | Dissolved(last=Active(started=started))), commands.StartUnion()):
            # whether its chat has a public name may have changed since
            same = replace(_start(command), public=started.public)
            refuse_when(same != started, Reason.ALREADY_STARTED)
            return []
        case (
            Dissolved(),
            commands.SettleDue()
            | commands.PublishNotice()
            | commands.NoteAbsence()
            | commands.RecordInterruption()
            | commands.RecordRestore()
            | commands.NoteFailedMessage()
            | commands.NoteMadeGood()
            | commands.MoveChannel(),
        ):
            return []
        case ((Active() | Dissolved()), commands.ForgetPerson()):
            return [*_forget(command, union)]
        case Dissolved(last=last), _:
            raise Refused(Reason.DISSOLVED, name=last.name)
        case (
            Active(),
            commands.PublishNotice()
            | commands.NoteAbsence()
            | commands.RecordInterruption()
            | commands.RecordRestore()
            | commands.NoteFailedMessage()
            | commands.MoveChannel(),
        ):
            return [*_noted(command, union)]
        case Active(), _:
            until = command.at if heard is None else min(command.at, heard)
            return _settled_then_spoken(command, union, until, complete=complete)


def _forget(command: commands.ForgetPerson, union: Active | Dissolved) -> Sequence[UnionEvent]:
    match union:
        case Active():
            return forget_person(command, union)
        case Dissolved(last=last):
            return forget_person(command, last, is_over=True)


def _start(command: commands.StartUnion) -> UnionStarted:
    check_length(command.name, MAX_NAME)
    check_length(command.mission, MAX_MISSION)
    refuse_when(len(command.invited) >= MAX_MEMBERS, Reason.UNION_FULL, limit=MAX_MEMBERS)
    invited = {
        person.identity: person for person in command.invited if person.identity != command.founder.identity
    }
    return UnionStarted(
        union_id=command.union_id,
        name=command.name,
        mission=command.mission,
        founder=command.founder,
        invited=tuple(invited.values()),
        channel=command.channel,
        at=command.at,
        language=command.language,
        public=command.public,
    )


def _settled_then_spoken(
    command: Spoken | commands.SettleDue, union: Active, until: datetime, *, complete: bool
) -> list[UnionEvent]:
    made = Accumulator(union, complete=complete)
    made.record((), command.at)  # what an earlier decision had no room for
    all_settled = made.settle_due(until)
    match command, made.union:
        case commands.SettleDue(), _:
            return made.events
        case _ if not all_settled:
            raise DoFirst(commands.SettleDue(at=command.at))
        case _, Active() as settled:
            made.record(_answer(command, settled), command.at)
            made.settle_due(until)  # the only elector who was told may just have left
            return made.events
        case _:
            raise Refused(Reason.DISSOLVED, name=union.name)


def _answer(command: Spoken, union: Active) -> Sequence[UnionEvent]:
    match command:
        case commands.AcceptAdmission():
            return accept_admission(command, union)
        case commands.DeclineAdmission():
            return decline_admission(command, union)
        case commands.LinkIdentity():
            return link_identity(command, union)
        case commands.NoteMadeGood():
            return note_made_good(command, union)
        case commands.Remark():
            return remarks.remark(command, union)
        case _:
            return _answer_to_member(command, union, _member(command.by, union))


def _answer_to_member(
    command: commands.OpenProposal
    | commands.ReopenProposal
    | commands.MembersCommand
    | commands.LeaveUnion
    | commands.UnlinkIdentity
    | commands.Away
    | commands.Back
    | commands.ChooseLanguage
    | commands.ChooseRequests
    | commands.ChooseTimeZone
    | commands.ChooseDigest,
    union: Active,
    member: Member,
) -> Sequence[UnionEvent]:
    match command:
        case commands.OpenProposal():
            return open_proposal(command, union, member)
        case commands.ReopenProposal():
            return reopen_proposal(command, union, member)
        case commands.GiveConsent():
            return stances.give_consent(command, union, member)
        case commands.WithdrawConsent():
            return stances.withdraw_consent(command, union, member)
        case commands.RaiseObjection():
            return stances.raise_objection(command, union, member)
        case commands.WithdrawObjection():
            return stances.withdraw_objection(command, union, member)
        case commands.ConfirmObjection() | commands.ForgetObjection():
            return stances.answer_about_objection(command, union, member)
        case commands.RaiseDoubt():
            return remarks.raise_doubt(command, union, member)
        case commands.SettleDoubt():
            return remarks.settle_doubt(command, union, member)
        case commands.ReviseProposal():
            return revise_proposal(command, union, member)
        case commands.SuggestWording():
            return suggest_wording(command, union, member)
        case commands.AdoptWording():
            return adopt_wording(command, union, member)
        case commands.Lengthen():
            return lengthen(command, union, member)
        case commands.AskMoreTime():
            return ask_more_time(command, union, member)
        case commands.WithdrawProposal():
            return stances.withdraw_proposal(command, union, member)
        case commands.LeaveUnion():
            return [MemberLeft(member=member.number)]
        case commands.Away():
            return go_away(command, union, member)
        case commands.Back():
            return come_back(command, union, member)
        case commands.UnlinkIdentity():
            return unlink_identity(command, union, member)
        case (
            commands.ChooseLanguage()
            | commands.ChooseRequests()
            | commands.ChooseTimeZone()
            | commands.ChooseDigest()
        ):
            return choose(command, union, member)


def _member(identity: Identity, union: Active) -> Member:
    member = member_with(union, identity)
    if member is None:
        raise Refused(Reason.NOT_A_MEMBER, name=union.name)
    return member


def _noted(command: ServiceRecord, union: Active) -> Sequence[UnionEvent]:
    match command:
        case commands.PublishNotice():
            return publish_notice(command, union)
        case commands.NoteAbsence():
            return note_absence(command, union)
        case commands.RecordInterruption():
            return record_interruption(command, union)
        case commands.RecordRestore():
            return record_restore(command, union)
        case commands.NoteFailedMessage():
            return note_failed_message(command, union)
        case commands.MoveChannel(old=old, new=new):
            return [ChannelMoved(old=old, new=new)] if old != new and _knows(old, new, union) else []


def _knows(old: Channel, new: Channel, union: Active) -> bool:
    """Whether it is a home of the union, or one that it may decide about."""
    changes = (proposal.change for proposal in union.open.values())
    return old in union.channels or any(
        rules_of(change).moved(change, old, new) != change for change in changes
    )
