"""Who belongs to a union, under which number, and since when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from domain.people import Identity, network_of

MemberNumber: TypeAlias = int
"""Members are numbered 1, 2, 3 … within their union, in the order they came; never reused."""

PROBATION = timedelta(days=30)
"""After so long anybody's consent counts as a second voice, however they were admitted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """`vouched`: a founder, or admitted with two second voices or by everybody's explicit consent.

    `since` is None for who was admitted before that was written down. `merged` is when two members
    proved to be this one.
    """

    number: MemberNumber
    name: str
    identities: tuple[Identity, ...]
    since: datetime | None = None
    vouched: bool = False
    merged: datetime | None = None


def member_among(roster: Mapping[MemberNumber, Member], identity: Identity) -> Member | None:
    return next((member for member in roster.values() if identity in member.identities), None)


def can_second(member: Member, at: datetime) -> bool:
    """Whether their consent is a second voice: a puppet that silence admitted must not be one."""
    return member.vouched or member.since is None or at - member.since >= PROBATION


def speaks_on(member: Member, network: str) -> bool:
    return any(network_of(identity) == network for identity in member.identities)
