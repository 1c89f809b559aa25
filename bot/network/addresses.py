"""Where something is said, and whom somebody means by an address: such strings are taken apart here, and once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from domain.people import Channel, Identity, network_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A channel. `within` is a topic of the chat, or somebody who speaks there alone; empty for the chat itself."""

    network: str
    chat: Channel
    within: str = ""

    @property
    def person(self) -> Identity:
        """Who speaks there, where each person has a conversation of their own with whose chat it is."""
        return Identity(f"{self.network}:{self.within}")


@lru_cache(maxsize=10_000)  # who decides looks at each place in which somebody may still wait to be heard
def place_of(channel: Channel) -> Place:
    chat, _, within = channel.partition("/")
    return Place(network=network_of(channel), chat=Channel(chat), within=within)


def is_in(channel: Channel, place: Channel) -> bool:
    """A topic is in its chat, and every channel in itself."""
    return place in {channel, place_of(channel).chat}


def anywhere_on(network: str) -> Channel:
    """Stands for all places on it, where it is not known which one matters."""
    return Channel(f"{network}:")


def key_of(identity: Identity) -> str:
    """What tells a person from others on their network."""
    return identity.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Written:
    """An address as it stands in front of a text; nobody's when it was mistyped."""

    text: str
    identity: Identity | None


def in_full(network: str, key: str, text: str) -> Written | None:
    """An identity in front of the text as we write it ourselves: `telegram:123`. `key` is a pattern for what is one."""
    match = re.match(rf"{network}:(\w+)", text)
    if match is None:
        return None
    return Written(match[0], Identity(match[0]) if re.fullmatch(key, match[1]) else None)
