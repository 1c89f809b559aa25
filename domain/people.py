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


OPEN_NETWORK = "nostr"
"""Where whatever is told in a channel is told to everybody; only single people can be told something alone."""


def is_public(channel: Channel) -> bool:
    """Whether anybody reads what is told there, as at a key of one's own. What a group is only its network knows."""
    return network_of(channel) == OPEN_NETWORK and "/" not in channel


def network_of(place: Identity | Channel) -> str:
    return place.partition(":")[0]
