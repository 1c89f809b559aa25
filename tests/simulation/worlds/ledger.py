"""The log as somebody reads it who has only the rules at hand: an understanding of its own, apart from the bot's."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from bot.union.touches import UnionEnvelope
from domain.people import Channel, Identity
from domain.union.events import (
    ChannelBound,
    ChannelMoved,
    ChannelUnbound,
    FoundingInvitationAccepted,
    IdentityLinked,
    IdentityReplaced,
    IdentityUnlinked,
    MemberAdmitted,
    MemberExpelled,
    MemberLeft,
    MembersMerged,
    ProposalOpened,
    UnionDissolved,
    UnionStarted,
)
from domain.union.members import MemberNumber
from tests.simulation.worlds.cases import Case, opened

SEASONED = timedelta(days=30)
MOMENT = timedelta(minutes=1)


@dataclass(slots=True, kw_only=True)
class Member:
    """`vouched` when their voice may be the second one: a founder's, or of who was admitted by such voices."""

    number: MemberNumber
    name: str
    since: datetime
    vouched: bool

    def is_seasoned(self, at: datetime) -> bool:
        return self.vouched or at - self.since >= SEASONED


@dataclass(slots=True, kw_only=True)
class Holding:
    """An account is a member's from `since` until it is not."""

    identity: Identity
    member: MemberNumber
    since: datetime
    until: datetime | None = None


@dataclass(slots=True, kw_only=True)
class Story:
    """One union."""

    union_id: UUID
    channels: tuple[Channel, ...] = ()
    homes: set[Channel] = field(default_factory=set)
    members: dict[MemberNumber, Member] = field(default_factory=dict)
    holdings: list[Holding] = field(default_factory=list)
    cases: dict[int, Case] = field(default_factory=dict)
    names: dict[MemberNumber, str] = field(default_factory=dict)
    dissolved: bool = False

    def member_with(self, identity: Identity, at: datetime) -> MemberNumber | None:
        return next(
            (one.member for one in self.holdings if one.identity == identity and _holds(one, at)), None
        )

    def was_just_leaving(self, identity: Identity, at: datetime) -> bool:
        """Within a moment nobody can tell what came first."""
        left = [one.until for one in self.holdings if one.identity == identity and one.until is not None]
        return any(abs(until - at) <= MOMENT for until in left)

    def accounts_of(self, member: MemberNumber, at: datetime) -> set[Identity]:
        return {one.identity for one in self.holdings if one.member == member and _holds(one, at)}

    def ever_held_by(self, member: MemberNumber) -> set[Identity]:
        return {one.identity for one in self.holdings if one.member == member}

    def takes_in(self, envelope: UnionEnvelope) -> None:
        now = envelope.metadata.recorded
        match envelope.event:
            case UnionStarted(founder=founder, channel=channel, at=at):
                self._bind(channel)
                self._joins(1, founder.name, founder.identity, at, vouched=True)
            case FoundingInvitationAccepted(member=member, identity=identity, name=name):
                self._joins(member, name, identity, now, vouched=True)
            case MemberAdmitted(member=member, identity=identity, name=name, proposal=number):
                self._joins(member, name, identity, now, vouched=self._vouches(self.cases[number]))
            case MemberExpelled(member=member) | MemberLeft(member=member):
                self._goes(member, now)
            case MembersMerged(member=member, merged=merged):
                self._merge(member, merged, now)
            case IdentityLinked(member=member, identity=identity):
                self.holdings.append(Holding(identity=identity, member=member, since=now))
            case IdentityUnlinked(member=member, identity=identity):
                self._give_up(member, identity, now)
            case IdentityReplaced(member=member, old=old, new=new):
                self._give_up(member, old, now)
                self.holdings.append(Holding(identity=new, member=member, since=now))
            case ChannelBound(channel=channel):
                self._bind(channel)
            case ChannelUnbound(channel=channel):
                self.channels = tuple(one for one in self.channels if one != channel)
            case ChannelMoved(old=old, new=new):
                self.channels = tuple(new if one == old else one for one in self.channels)
                self.homes.add(new)
            case UnionDissolved():
                self.dissolved = True
            case ProposalOpened(number=number):
                self.cases[number] = opened(envelope, envelope.event)
            case _:
                self._decides(envelope)

    def _decides(self, envelope: UnionEnvelope) -> None:
        case = self.cases.get(getattr(envelope.event, "number", 0))
        if case is not None:
            case.takes_in(envelope)
            if envelope in case.outcomes:
                at = envelope.metadata.recorded
                case.channels = self.channels
                case.seasoned = frozenset(one.number for one in self.members.values() if one.is_seasoned(at))

    def _vouches(self, case: Case) -> bool:
        """Two voices that could be second ones consented explicitly, or all electors of that day."""
        return case.electors <= case.consenting() or len(case.consenting() & case.seasoned) > 1

    def _bind(self, channel: Channel) -> None:
        self.channels = (*self.channels, channel)
        self.homes.add(channel)

    def _joins(
        self, number: MemberNumber, name: str, identity: Identity, at: datetime, *, vouched: bool
    ) -> None:
        self.names[number] = name
        self.members[number] = Member(number=number, name=name, since=at, vouched=vouched)
        self.holdings.append(Holding(identity=identity, member=number, since=at))

    def _goes(self, member: MemberNumber, at: datetime) -> None:
        self.members.pop(member, None)
        for holding in self.holdings:
            if holding.member == member and holding.until is None:
                holding.until = at
        for case in self._open():
            case.loses(member)

    def _merge(self, kept: MemberNumber, merged: MemberNumber, at: datetime) -> None:
        for identity in self.accounts_of(merged, at):
            self._give_up(merged, identity, at)
            self.holdings.append(Holding(identity=identity, member=kept, since=at))
        self.members.pop(merged, None)
        for case in self._open():
            case.merges(kept, merged)

    def _give_up(self, member: MemberNumber, identity: Identity, at: datetime) -> None:
        for holding in self.holdings:
            if (holding.member, holding.identity, holding.until) == (member, identity, None):
                holding.until = at

    def _open(self) -> list[Case]:
        return [case for case in self.cases.values() if not case.outcomes]


def stories(envelopes: Iterable[UnionEnvelope]) -> dict[UUID, Story]:
    told: dict[UUID, Story] = {}
    for envelope in envelopes:
        told.setdefault(envelope.aggregate, Story(union_id=envelope.aggregate)).takes_in(envelope)
    return told


def _holds(holding: Holding, at: datetime) -> bool:
    """Both ends count: much may happen within one second."""
    return holding.since <= at and (holding.until is None or at <= holding.until)
