"""How a union answers a command: with events, with nothing when it is a repeat, or by refusing.

Settling is part of deciding: whatever was due when a member spoke is settled before their words
count, so that an outcome never depends on when a timer happened to fire.
"""

from datetime import datetime, timedelta
from typing import TypeAlias

from domain.refusal import Refused
from domain.union.admission import accept_admission, decline_admission
from domain.union.changes import BindChannel
from domain.union.commands import (
    AcceptAdmission,
    ChooseLanguage,
    Command,
    DeclineAdmission,
    GiveConsent,
    LeaveUnion,
    LinkIdentity,
    MoveChannel,
    NoteAbsence,
    OpenProposal,
    PublishNotice,
    RaiseObjection,
    RecordInterruption,
    RecordRestore,
    ReopenProposal,
    SettleDue,
    StartUnion,
    UnlinkIdentity,
    WithdrawObjection,
    WithdrawProposal,
)
from domain.union.events import (
    ChannelMoved,
    IdentityLinked,
    IdentityUnlinked,
    LanguageChosen,
    MemberLeft,
    MembersMerged,
    ServiceInterrupted,
    UnionEvent,
    UnionStarted,
)
from domain.union.opening import (
    MAX_MEMBERS,
    MAX_MISSION,
    MAX_NAME,
    check_length,
    open_proposal,
    reopen_proposal,
)
from domain.union.people import Channel, Identity, Member
from domain.union.proposal import Open, deadline_of, end_of_period, is_due, lost_time, silent
from domain.union.proposal_events import DeadlineMoved, MoveCause
from domain.union.reasons import Reason
from domain.union.settlement import notice
from domain.union.stances import give_consent, raise_objection, withdraw_objection, withdraw_proposal
from domain.union.state import Active, Dissolved, Union, Unstarted, is_delayed_by, member_with
from domain.union.unfolding import Unfolding

TOLERANCE = timedelta(minutes=10)
"""An interruption up to this long moves no deadline."""


class SettleFirst(Exception):
    """More is due than goes into one append with this command: settle in pieces, and decide it then."""


ServiceRecord: TypeAlias = PublishNotice | NoteAbsence | RecordInterruption | RecordRestore | MoveChannel
"""What the service notes down by itself. It speaks for nobody, so nothing is settled before it:
after a start it comes before the members have been heard."""

Spoken: TypeAlias = (
    OpenProposal
    | ReopenProposal
    | GiveConsent
    | RaiseObjection
    | WithdrawObjection
    | WithdrawProposal
    | AcceptAdmission
    | DeclineAdmission
    | LeaveUnion
    | LinkIdentity
    | UnlinkIdentity
    | ChooseLanguage
)


def decide(command: Command, union: Union, *, heard: datetime | None = None) -> list[UnionEvent]:
    """`heard`: all that was said before it has been taken in; nothing due after it is settled yet.

    `SettleDue` settles a piece where more is due than one append holds. Raises Refused, or SettleFirst.
    """
    match union, command:
        case Unstarted(), StartUnion():
            return [_start(command)]
        case Unstarted(), _:
            raise Refused(Reason.NOT_STARTED)
        case ((Active(started=started) | Dissolved(last=Active(started=started))), StartUnion()):
            if _start(command) != started:
                raise Refused(Reason.ALREADY_STARTED)
            return []
        case (
            Dissolved(),
            SettleDue()
            | PublishNotice()
            | NoteAbsence()
            | RecordInterruption()
            | RecordRestore()
            | MoveChannel(),
        ):
            return []
        case Dissolved(last=last), _:
            raise Refused(Reason.DISSOLVED, name=last.name)
        case (
            Active(),
            PublishNotice() | NoteAbsence() | RecordInterruption() | RecordRestore() | MoveChannel(),
        ):
            return _noted(command, union)
        case Active(), _:
            return _settled_then_spoken(
                command, union, command.at if heard is None else min(command.at, heard)
            )


def _start(command: StartUnion) -> UnionStarted:
    check_length(command.name, MAX_NAME)
    check_length(command.mission, MAX_MISSION)
    if len(command.invited) >= MAX_MEMBERS:
        raise Refused(Reason.UNION_FULL, limit=MAX_MEMBERS)
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
    )


def _settled_then_spoken(command: Spoken | SettleDue, union: Active, until: datetime) -> list[UnionEvent]:
    unfolding = Unfolding(union)
    if not unfolding.settle_due(until) and not isinstance(command, SettleDue):
        raise SettleFirst
    match command, unfolding.union:
        case SettleDue(), _:
            return unfolding.events
        case _, Active() as settled:
            unfolding.record(_answer(command, settled), command.at)
            unfolding.settle_due(until)  # the only elector who was told may just have left
            return unfolding.events
        case _:
            raise Refused(Reason.DISSOLVED, name=union.name)


def _answer(command: Spoken, union: Active) -> list[UnionEvent]:
    match command:
        case AcceptAdmission():
            return accept_admission(command, union)
        case DeclineAdmission():
            return decline_admission(command, union)
        case LinkIdentity():
            return _link_identity(command, union)
        case _:
            member = _member(command.by, union)
    match command:
        case OpenProposal():
            return [*open_proposal(command, union, member)]
        case ReopenProposal():
            return [*reopen_proposal(command, union, member)]
        case GiveConsent():
            return give_consent(command, union, member)
        case RaiseObjection():
            return raise_objection(command, union, member)
        case WithdrawObjection():
            return withdraw_objection(command, union, member)
        case WithdrawProposal():
            return withdraw_proposal(command, union, member)
        case LeaveUnion():
            return [MemberLeft(member=member.number)]
        case UnlinkIdentity(identity=identity):
            return _unlink_identity(identity, member)
        case ChooseLanguage(language=language):
            return (
                []
                if language == union.language
                else [LanguageChosen(member=member.number, language=language)]
            )


def _member(identity: Identity, union: Active) -> Member:
    member = member_with(union, identity)
    if member is None:
        raise Refused(Reason.NOT_A_MEMBER, name=union.name)
    return member


def _link_identity(command: LinkIdentity, union: Active) -> list[UnionEvent]:
    """Linking adds no voice: two members who prove to be one become one, the earlier of the two."""
    match member_with(union, command.by), member_with(union, command.other):
        case None, None:
            raise Refused(Reason.NOT_A_MEMBER, name=union.name)
        case Member(number=number), None:
            return [IdentityLinked(member=number, identity=command.other)]
        case None, Member(number=number):
            return [IdentityLinked(member=number, identity=command.by)]
        case Member(number=one), Member(number=other) if one != other:
            return [MembersMerged(member=min(one, other), merged=max(one, other))]
        case _:
            return []


def _unlink_identity(identity: Identity, member: Member) -> list[UnionEvent]:
    """A member keeps at least one: without any they could neither speak nor be told."""
    if identity not in member.identities:
        return []
    if len(member.identities) == 1:
        raise Refused(Reason.LAST_IDENTITY)
    return [IdentityUnlinked(member=member.number, identity=identity)]


def _noted(command: ServiceRecord, union: Active) -> list[UnionEvent]:
    match command:
        case PublishNotice():
            return _publish_notice(command, union)
        case RecordInterruption():
            return _record_interruption(command, union)
        case NoteAbsence():
            return _note_absence(command, union)
        case RecordRestore():
            return _record_restore(command, union)
        case MoveChannel(old=old, new=new):
            known = old in union.channels or any(_would_bind(one, old) for one in union.open.values())
            return [ChannelMoved(old=old, new=new)] if known and old != new else []


def _would_bind(proposal: Open, channel: Channel) -> bool:
    return isinstance(proposal.change, BindChannel) and proposal.change.channel == channel


def _publish_notice(command: PublishNotice, union: Active) -> list[UnionEvent]:
    proposal = union.open.get(command.number)
    if proposal is None and command.number not in union.settled:
        raise Refused(Reason.NO_SUCH_PROPOSAL, number=command.number)
    if proposal is None or command.channel in proposal.notices or command.channel not in union.channels:
        return []
    if is_due(proposal, command.at):
        return []
    return [notice(proposal, union, command.channel, command.at, command.absent)]


def _record_interruption(command: RecordInterruption, union: Active) -> list[UnionEvent]:
    channel, start, end = command.channel, command.start, command.end
    counted_until = union.interrupted_until.get(channel)
    if end - start <= TOLERANCE or channel not in union.channels or (counted_until and end <= counted_until):
        return []
    delayed = [one for one in union.open.values() if is_delayed_by(union, one, channel, start)]
    moves = [
        DeadlineMoved(
            number=proposal.number, cause=MoveCause.INTERRUPTION, deadline=end_of_period(deadline, lost)
        )
        for proposal in delayed
        if (deadline := deadline_of(proposal)) and (lost := lost_time(proposal, start, end))
    ]
    return [ServiceInterrupted(channel=channel, start=start, end=end), *moves]


def _record_restore(command: RecordRestore, union: Active) -> list[UnionEvent]:
    """However short: what was said meanwhile is lost, and a whole period is left to say it again."""
    channel, start, end = command.channel, command.start, command.end
    counted_until = union.interrupted_until.get(channel)
    if counted_until and end <= counted_until:
        return []
    moves = [
        DeadlineMoved(number=proposal.number, cause=MoveCause.INTERRUPTION, deadline=renewed)
        for proposal in union.open.values()
        if (deadline := deadline_of(proposal)) and deadline < (renewed := end_of_period(end, proposal.period))
    ]
    return [ServiceInterrupted(channel=channel, start=start, end=end), *moves]


def _note_absence(command: NoteAbsence, union: Active) -> list[UnionEvent]:
    """Whoever was silent because they saw nothing gets a period to be told."""
    return [
        DeadlineMoved(
            number=proposal.number,
            cause=MoveCause.INTERRUPTION,
            deadline=end_of_period(command.at, proposal.period),
        )
        for proposal in union.open.values()
        if (deadline := deadline_of(proposal))
        and deadline <= command.at
        and not silent(proposal).isdisjoint(command.absent)
    ]
