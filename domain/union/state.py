"""What a union is: unstarted, active or dissolved, and what can be asked of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from domain.union.events import (
    UnionStarted,
)
from domain.union.people import Channel, Identity, Member, MemberNumber, network_of, speaks_on
from domain.union.proposal import (
    Open,
    Proposal,
    Settled,
    deadline_of,
)
from domain.union.regulation import Regulation


@dataclass(frozen=True, slots=True)
class Unstarted:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Active:
    """`names` keeps everyone who was ever a member. `language` is None until one is chosen."""

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
    interrupted_until: Mapping[Channel, datetime] = field(default_factory=dict)
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Dissolved:
    """`last` is the union as it stood; it can be read, and nothing else."""

    last: Active


Union: TypeAlias = Unstarted | Active | Dissolved


def proposal_numbered(union: Active, number: int) -> Proposal | None:
    return union.open.get(number) or union.settled.get(number)


def member_with(union: Active, identity: Identity) -> Member | None:
    return next((member for member in union.roster.values() if identity in member.identities), None)


def next_member_number(union: Active) -> MemberNumber:
    return max(union.names) + 1


def depends_on(union: Active, proposal: Open, channel: Channel) -> bool:
    """Whether an elector of this proposal would be heard, or told, in that channel."""
    network = network_of(channel)
    return any(speaks_on(union.roster[elector], network) for elector in proposal.electors)


def is_delayed_by(union: Active, proposal: Open, channel: Channel, start: datetime) -> bool:
    deadline = deadline_of(proposal)
    return deadline is not None and start < deadline and depends_on(union, proposal, channel)
