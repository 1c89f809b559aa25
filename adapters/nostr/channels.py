"""How a place on Nostr is named to the rest of the bot.

`nostr:<key>` is the public channel of one of our keys, a union's or the bot's, in hex;
`nostr:<our key>/<their key>` is the private conversation between one of our keys and somebody's.
"""

import re
from dataclasses import dataclass

from adapters.nostr.addresses import HEX_KEY, note, public_key
from bot.network.addresses import Written
from bot.network.incoming import MessageId
from domain.people import Channel, Identity

NETWORK = "nostr"

_WRITTEN = re.compile(
    rf"(?:{NETWORK}:)?n(?:pub|profile)1[a-z0-9]+|{NETWORK}:\w+|[0-9a-f]{{64}}\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """`partner` is empty for a public channel."""

    speaker: str
    partner: str = ""


def channel(speaker: str, partner: str = "") -> Channel:
    return Channel(f"{NETWORK}:{speaker}/{partner}" if partner else f"{NETWORK}:{speaker}")


def identity(public: str) -> Identity:
    return Identity(f"{NETWORK}:{public}")


def written(text: str) -> Written | None:
    """An npub, an nprofile or a key in hex that the text begins with."""
    match = _WRITTEN.match(text)
    if match is None:
        return None
    found = public_key(match[0])
    return Written(match[0], identity(found) if found else None)


def address(of: Channel) -> Address | None:
    """None when the channel is not one of Nostr's."""
    network, _, rest = of.partition(":")
    speaker, slash, partner = rest.partition("/")
    if network != NETWORK or not HEX_KEY.fullmatch(speaker):
        return None
    if slash and not HEX_KEY.fullmatch(partner):
        return None
    return Address(speaker=speaker, partner=partner)


def link(of: Channel, message: MessageId) -> str:
    """Of what stands in public: a sealed message has no address."""
    found = address(of)
    return note(message) if found and not found.partner and HEX_KEY.fullmatch(message) else ""


def key_of(person: str) -> str | None:
    """The public key of an identity, if it is one of Nostr's."""
    network, _, public = person.partition(":")
    return public if network == NETWORK and HEX_KEY.fullmatch(public) else None
