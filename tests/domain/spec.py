"""Given what has happened to a union, when somebody acts, then these events follow.

Ann founded the union, the others accepted. `notified` starts the clock, in most of these stories
from NOON to DEADLINE.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from domain.decider import Undecided
from domain.people import Channel, Identity, Person
from domain.refusal import Refused
from domain.union import commands
from domain.union.changes import AddArticle, AdmitMember, AdoptResolution, Change, ExpelMember
from domain.union.commands import Command
from domain.union.decide import decide
from domain.union.events import FoundingInvitationAccepted, UnionEvent, UnionStarted
from domain.union.evolve import fold
from domain.union.members import MemberNumber
from domain.union.reasons import Reason

DAY = timedelta(hours=24)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DEADLINE = NOON + DAY
A_WEEK_ON = NOON + timedelta(days=7)
FOUNDED = NOON - timedelta(days=30)

ANN, BEA, CAT, DAN, EVE = range(1, 6)
NAMES = {ANN: "Ann", BEA: "Bea", CAT: "Cat", DAN: "Dan", EVE: "Eve"}

UNION = UUID("6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49")
GROUP = Channel("telegram:-1001")
KEY = Channel("nostr:feed")


def telegram(who: MemberNumber) -> Identity:
    return Identity(f"telegram:{who}")


def nostr(who: MemberNumber) -> Identity:
    return Identity(f"nostr:{who:064x}")


def person(who: MemberNumber, identity: Identity | None = None) -> Person:
    return Person(identity=identity or telegram(who), name=NAMES[who])


def later(*, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
    """So much after noon, when most of these stories begin."""
    return NOON + timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


@dataclass(frozen=True, slots=True)
class History:
    events: tuple[UnionEvent, ...] = ()

    def given(self, *happened: UnionEvent) -> "History":
        return History(self.events + happened)

    def after(self, *said: Command) -> "History":
        """Given what these commands made happen."""
        history = self
        for command in said:
            history = history.given(*history.when(command))
        return history

    def when(self, command: Command, *, heard: datetime | None = None) -> Sequence[UnionEvent]:
        return decide(command, fold(self.events), heard=heard)

    def refuses(self, command: Command, *, heard: datetime | None = None) -> Reason:
        with pytest.raises(Refused) as refused:
            decide(command, fold(self.events), heard=heard)
        assert isinstance(refused.value.reason, Reason)
        return refused.value.reason

    def leaves_open(self, command: Command, *, heard: datetime) -> None:
        """Whether it was too late shows only when more is heard."""
        with pytest.raises(Undecided):
            decide(command, fold(self.events), heard=heard)


NOTHING = History()


def started(
    *,
    invited: Iterable[Person] = (),
    founder: Person | None = None,
    channel: Channel = GROUP,
    public: bool | None = True,
) -> UnionStarted:
    """In a group with a public name, in most of these stories."""
    return UnionStarted(
        union_id=UNION,
        name="Gardeners",
        mission="Grow together",
        founder=founder or person(ANN),
        invited=tuple(invited),
        channel=channel,
        at=FOUNDED,
        public=public,
    )


def union_of(*people: Person | MemberNumber) -> History:
    """Members numbered in this order; the first one founded the union in the Telegram group."""
    founder, *others = (one if isinstance(one, Person) else person(one) for one in people)
    accepted = (
        FoundingInvitationAccepted(member=number, identity=other.identity, name=other.name)
        for number, other in enumerate(others, start=2)
    )
    return History((started(founder=founder, invited=others), *accepted))


# --- who acts ---------------------------------------------------------------------------------

Who = MemberNumber | Identity


def _identity(who: Who) -> Identity:
    return telegram(who) if isinstance(who, int) else who


def proposes(who: Who, change: Change, at: datetime = NOON) -> commands.OpenProposal:
    return commands.OpenProposal(change=change, period=DAY, by=_identity(who), at=at)


def reopens(who: Who, number: int, at: datetime = NOON) -> commands.ReopenProposal:
    return commands.ReopenProposal(number=number, period=DAY, by=_identity(who), at=at)


def consents(
    who: Who, number: int = 1, at: datetime = NOON, *, version: int | None = None
) -> commands.GiveConsent:
    return commands.GiveConsent(number=number, by=_identity(who), at=at, version=version)


def withdraws_consent(who: Who, number: int = 1, at: datetime = NOON) -> commands.WithdrawConsent:
    return commands.WithdrawConsent(number=number, by=_identity(who), at=at)


def objects(
    who: Who,
    number: int = 1,
    reason: str | None = "too costly",
    at: datetime = NOON,
    *,
    version: int | None = None,
) -> commands.RaiseObjection:
    return commands.RaiseObjection(number=number, reason=reason, by=_identity(who), at=at, version=version)


def confirms(who: Who, number: int = 1, at: datetime = NOON) -> commands.ConfirmObjection:
    return commands.ConfirmObjection(number=number, by=_identity(who), at=at)


def forgets(who: Who, number: int = 1, at: datetime = NOON) -> commands.ForgetObjection:
    return commands.ForgetObjection(number=number, by=_identity(who), at=at)


def doubts(
    who: Who, number: int = 1, text: str = "hmm, not sure", at: datetime = NOON
) -> commands.RaiseDoubt:
    return commands.RaiseDoubt(number=number, text=text, by=_identity(who), at=at)


def suggests(
    who: Who, text: str = "Plant cherries.", number: int = 1, at: datetime = NOON
) -> commands.SuggestWording:
    return commands.SuggestWording(number=number, text=text, by=_identity(who), at=at)


def adopts(who: Who, suggestion: int = 1, number: int = 1, at: datetime = NOON) -> commands.AdoptWording:
    return commands.AdoptWording(number=number, suggestion=suggestion, by=_identity(who), at=at)


def lengthens(who: Who, until: datetime, number: int = 1, at: datetime = NOON) -> commands.Lengthen:
    return commands.Lengthen(number=number, until=until, by=_identity(who), at=at)


def asks_more_time(who: Who, number: int = 1, at: datetime = NOON) -> commands.AskMoreTime:
    return commands.AskMoreTime(number=number, by=_identity(who), at=at)


def remarks(who: Who, text: str = "plums rot", number: int = 1, at: datetime = NOON) -> commands.Remark:
    return commands.Remark(number=number, text=text, by=_identity(who), at=at)


def only_remarked(who: Who, number: int = 1, at: datetime = NOON) -> commands.SettleDoubt:
    return commands.SettleDoubt(number=number, by=_identity(who), at=at)


def withdraws_objection(
    who: Who, number: int = 1, at: datetime = NOON, *, version: int | None = None
) -> commands.WithdrawObjection:
    return commands.WithdrawObjection(number=number, by=_identity(who), at=at, version=version)


def revises(
    who: Who, text: str = "Plant pears.", number: int = 1, at: datetime = NOON
) -> commands.ReviseProposal:
    return commands.ReviseProposal(number=number, text=text, by=_identity(who), at=at)


def withdraws(who: Who, number: int = 1, at: datetime = NOON) -> commands.WithdrawProposal:
    return commands.WithdrawProposal(number=number, by=_identity(who), at=at)


def accepts(who: Who, number: int | None = None, at: datetime = NOON) -> commands.AcceptAdmission:
    return commands.AcceptAdmission(number=number, by=_identity(who), at=at)


def declines(who: Who, number: int | None = None, at: datetime = NOON) -> commands.DeclineAdmission:
    return commands.DeclineAdmission(number=number, by=_identity(who), at=at)


def goes_away(who: Who, until: datetime, at: datetime = NOON) -> commands.Away:
    return commands.Away(until=until, by=_identity(who), at=at)


def comes_back(who: Who, at: datetime = NOON) -> commands.Back:
    return commands.Back(by=_identity(who), at=at)


def leaves(who: Who, at: datetime = NOON) -> commands.LeaveUnion:
    return commands.LeaveUnion(by=_identity(who), at=at)


def links(who: Who, other: Who, at: datetime = NOON) -> commands.LinkIdentity:
    return commands.LinkIdentity(other=_identity(other), by=_identity(who), at=at)


def unlinks(who: Who, identity: Identity, at: datetime = NOON) -> commands.UnlinkIdentity:
    return commands.UnlinkIdentity(identity=identity, by=_identity(who), at=at)


def notified(
    number: int = 1,
    channel: Channel = GROUP,
    at: datetime = NOON,
    *,
    absent: tuple[MemberNumber, ...] = (),
    to: MemberNumber | None = None,
    version: int = 1,
) -> commands.PublishNotice:
    return commands.PublishNotice(
        number=number, version=version, channel=channel, at=at, absent=absent, to=to
    )


def found_absent(*members: MemberNumber, number: int = 1, at: datetime = DEADLINE) -> commands.NoteAbsence:
    return commands.NoteAbsence(number=number, channel=GROUP, absent=members, at=at)


def fails(who: Who, at: datetime = NOON) -> commands.NoteFailedMessage:
    return commands.NoteFailedMessage(author=_identity(who), at=at)


def made_good(who: Who, at: datetime = NOON) -> commands.NoteMadeGood:
    return commands.NoteMadeGood(author=_identity(who), at=at)


def interrupted(start: datetime, end: datetime, channel: Channel = GROUP) -> commands.RecordInterruption:
    return commands.RecordInterruption(channel=channel, start=start, end=end)


def restored(start: datetime, end: datetime, channel: Channel = GROUP) -> commands.RecordRestore:
    return commands.RecordRestore(channel=channel, start=start, end=end)


def settles(at: datetime = DEADLINE) -> commands.SettleDue:
    return commands.SettleDue(at=at)


# --- what is proposed -------------------------------------------------------------------------

RESOLUTION = AdoptResolution(text="Plant plums.")
ARTICLE = AddArticle(number=None, text="Water by turns.")
ADMIT_DAN = AdmitMember(candidate=person(DAN))
EXPEL_CAT = ExpelMember(member=CAT, reason="sells our seeds")


def expel(who: MemberNumber) -> ExpelMember:
    return ExpelMember(member=who, reason="sells our seeds")


def open_to(history: History, change: Change, *, by: Who = ANN) -> History:
    """The union's first proposal, opened and announced at noon."""
    return history.after(proposes(by, change), notified())


TRIO = union_of(ANN, BEA, CAT)
QUARTET = union_of(ANN, BEA, CAT, DAN)
ASKED = open_to(TRIO, RESOLUTION)
"""Ann asks Bea and Cat to adopt a resolution; nobody has said anything yet."""
