"""What a union is: unstarted, active or dissolved, and what can be asked of it."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from domain.people import OPEN_NETWORK, Channel, Identity, is_public, network_of
from domain.union.agenda import Agenda
from domain.union.changes import Change
from domain.union.events import Digest, UnionStarted
from domain.union.members import Member, MemberNumber, member_among, speaks_on
from domain.union.proposal import PATIENCE, Open, Proposal, Settled, deadline_of, voiceless
from domain.union.regulation import Regulation


@dataclass(frozen=True, slots=True)
class Unstarted:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Active:
    """`names` keeps everyone who was ever a member. `language`, `period` and `time_zone` are None until one is chosen.
    `away`: until when who has said so does not read along; it may be over. `visible` to all as it was decided
    last, or as it was started; None where neither was ever said. It `takes_requests` of strangers to join.
    `former` members, and whom each proposal that ended `asked` to come in, are known by their accounts until they
    want to be forgotten.
    `expelled` are the identities of who was, unless they are members again.

    `opened` proposals there were in all, numbered from 1; of those that are settled only the last are here,
    so that who taps twice is answered as they were the first time. The `agenda` follows from the rest.
    """

    started: UnionStarted
    name: str
    mission: str
    roster: Mapping[MemberNumber, Member]
    names: Mapping[MemberNumber, str]
    invited: Mapping[Identity, str]
    channels: tuple[Channel, ...]
    regulation: Regulation = field(default_factory=dict)
    open: Mapping[int, Open] = field(default_factory=dict)
    settled: Mapping[int, Settled] = field(default_factory=dict)
    opened: int = 0
    interrupted_until: Mapping[Channel, datetime] = field(default_factory=dict)
    language: str | None = None
    period: timedelta | None = None
    away: Mapping[MemberNumber, datetime] = field(default_factory=dict)
    visible: bool | None = None
    takes_requests: bool = True
    time_zone: str | None = None
    digest: Digest = Digest.WEEKLY
    digest_chosen: datetime | None = None
    expelled: frozenset[Identity] = frozenset()
    former: Mapping[MemberNumber, tuple[Identity, ...]] = field(default_factory=dict)
    asked: Mapping[int, Identity] = field(default_factory=dict)
    agenda: Agenda = field(default=Agenda(), compare=False)

    @property
    def is_public(self) -> bool:
        """Whether anybody may know of it. What stood before that was asked is, where anybody reads its channel."""
        return any(map(is_public, self.channels)) if self.visible is None else self.visible

    @property
    def is_told_one_by_one(self) -> bool:
        """Whether it has members who must not be told in a channel, since everybody would read it there."""
        return not self.is_public and self.has_members_in_the_open

    @property
    def has_members_in_the_open(self) -> bool:
        """Where whatever is told in a channel is read by everybody."""
        return any(speaks_on(one, OPEN_NETWORK) for one in self.roster.values())


@dataclass(frozen=True, slots=True)
class Dissolved:
    """`last` is the union as it stood; it can be read, and nothing else."""

    last: Active


Union: TypeAlias = Unstarted | Active | Dissolved


def proposal_numbered(union: Active, number: int) -> Proposal | None:
    """As far as it is here. Raises nothing: see `was_settled` for those that ended long ago."""
    return union.open.get(number) or union.settled.get(number)


def was_settled(union: Active, number: int) -> bool:
    return 0 < number <= union.opened and number not in union.open


def member_with(union: Active, identity: Identity) -> Member | None:
    return member_among(union.roster, identity)


def next_member_number(union: Active) -> MemberNumber:
    return max(union.names) + 1


def electors_of(change: Change, union: Active) -> AbstractSet[MemberNumber]:
    return union.roster.keys() - voiceless(change)


def invites_founders(union: Active, at: datetime) -> bool:
    """Whether somebody may still become a founder by their own acceptance."""
    return bool(union.invited) and at < union.started.at + PATIENCE


def is_away(union: Active, member: MemberNumber, at: datetime) -> bool:
    """As they have said themselves."""
    until = union.away.get(member)
    return until is not None and at < until


def period_of(union: Active, usual: timedelta) -> timedelta:
    """What its proposals run for: never less than is usual with whoever runs the bot."""
    return max(usual, union.period or usual)


def depends_on(union: Active, proposal: Open, channel: Channel) -> bool:
    """Whether an elector of this proposal would be heard, or told, in that channel."""
    network = network_of(channel)
    return any(speaks_on(union.roster[elector], network) for elector in proposal.electors)


def is_delayed_by(union: Active, proposal: Open, channel: Channel, start: datetime) -> bool:
    """Whether an interruption from `start` on concerns it, even if its clock has yet to start."""
    deadline = deadline_of(proposal)
    return (deadline is None or start < deadline) and depends_on(union, proposal, channel)
