"""Who speaks and where: identities, channels and the networks they belong to."""

from dataclasses import dataclass
from typing import NewType, TypeAlias

Identity = NewType("Identity", str)
"""`network:key`: `telegram:<user id>`, `nostr:<hex public key>` or `console:<name>`."""

Channel = NewType("Channel", str)
"""`network:address`, a place where a union is at home: `telegram:-100123/7` (a chat and its topic)."""

MemberNumber: TypeAlias = int
"""Members are numbered 1, 2, 3 … within their union, in the order they came; never reused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    identity: Identity
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    number: MemberNumber
    name: str
    identities: tuple[Identity, ...]


def network_of(place: Identity | Channel) -> str:
    return place.partition(":")[0]


def speaks_on(member: Member, network: str) -> bool:
    return any(network_of(identity) == network for identity in member.identities)
