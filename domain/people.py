"""Who speaks and where: identities, channels and the networks they belong to."""

from dataclasses import dataclass
from typing import NewType

Identity = NewType("Identity", str)
"""`network:key`: `telegram:<user id>`, `nostr:<hex public key>` or `console:<name>`."""

Channel = NewType("Channel", str)
"""`network:address`, a place where a union is at home: `telegram:-100123/7` (a chat and its topic)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    identity: Identity
    name: str


def network_of(place: Identity | Channel) -> str:
    return place.partition(":")[0]
