"""The networks that the bot speaks on, each in one value: its name, what it can do, and who carries it there."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from bot.network.abilities import Abilities
from bot.network.addresses import Written
from bot.network.homes import Homes
from bot.network.incoming import MessageId, Said
from bot.network.outgoing import Messenger
from bot.network.way import Way
from domain.people import Channel, Identity, network_of

Acknowledge: TypeAlias = Callable[[Said], Awaitable[bool]]
"""Sets a sign, for all to see, that what was said has been taken. False where none is to be seen. Raises as
`Messenger.post`.
"""

TakeAway: TypeAlias = Callable[[Said], Awaitable[bool]]
"""What somebody said before others and should not have. False where it stays. Raises Unavailable."""


class Pinning(Protocol):
    """Keeps messages of ours in sight of everybody, where a chat gave us that right."""

    async def pin(self, message: MessageId) -> bool:
        """Whether it is; never raises."""
        ...

    async def unpin(self, message: MessageId) -> None:
        """Raises Unavailable."""
        ...


class Topics(Protocol):
    """Part a group into topics, where it is such a group and gave us that right."""

    async def open(self, within: Channel, name: str) -> Channel | None:
        """None where that cannot be done. Raises Unavailable."""
        ...


async def nobody(_: str) -> None:
    """Where people are known from the first sight."""


async def unable(_: Said) -> bool:
    return False


NOTHING = Abilities()
"""Of a network that is not configured (any more)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """`address` recognises what a text begins with; `homes` are there where unions have addresses of their own.

    `our_name` is what we are called by in a group, `@bot`; empty where that is not known, or there are no such names.
    Who waits because it did not answer is woken by its `way`.
    `link` is where a message of ours can be opened, empty where the network has no such address for it.
    `known_as` is what somebody is known by elsewhere, as far as that was confirmed, and `called` what they call
    themselves: shown, and nobody is found by it. Those that a text names by their address one can `meet` first.
    """

    name: str
    abilities: Abilities
    messenger: Messenger
    address: Callable[[str], Written | None] = lambda _: None
    homes: Homes | None = None
    our_name: Callable[[], str] = lambda: ""
    link: Callable[[Channel, MessageId], str] = lambda *_: ""
    known_as: Callable[[Identity], str] = lambda _: ""
    called: Callable[[Identity], str] = lambda _: ""
    meet: Callable[[str], Awaitable[None]] = nobody
    acknowledge: Acknowledge = unable
    take_away: TakeAway = unable
    pinning: Pinning | None = None
    topics: Topics | None = None
    way: Way = field(default_factory=Way)


class Networks:
    """Those that are configured, found by any place or person on them. `homes` are by the network's name; those that
    are `listened_to` say so from time to time.
    """

    def __init__(self, *networks: Network) -> None:
        self._networks = {network.name: network for network in networks}
        self.homes: Mapping[str, Homes] = {one.name: one.homes for one in networks if one.homes}
        self.messengers: Mapping[str, Messenger] = {one.name: one.messenger for one in networks}
        self.listened_to = frozenset(one.name for one in networks if one.abilities.listens)

    def of(self, place: Channel | Identity) -> Network | None:
        return self._networks.get(network_of(place))

    def abilities(self, place: Channel | Identity) -> Abilities:
        network = self.of(place)
        return network.abilities if network else NOTHING

    def homes_at(self, place: Channel | Identity) -> Homes | None:
        """Where a union has an address of its own on the network of this place."""
        return self.homes.get(network_of(place))

    def messenger(self, place: Channel | Identity) -> Messenger:
        """Raises LookupError where we do not speak."""
        return self.messengers[network_of(place)]

    def our_name(self, place: Channel | Identity) -> str:
        network = self.of(place)
        return network.our_name() if network else ""

    def link(self, place: Channel, message: MessageId) -> str:
        """Where a message of ours can be opened; empty where it has no address."""
        network = self.of(place)
        return network.link(place, message) if network else ""

    def known_as(self, who: Identity) -> str:
        """Empty where nothing was confirmed."""
        network = self.of(who)
        return network.known_as(who) if network else ""

    def called(self, who: Identity) -> str:
        """Empty where it is not known."""
        network = self.of(who)
        return network.called(who) if network else ""

    async def meet(self, text: str) -> None:
        """Whoever is named there by an address on any of them, so that they are called by their name."""
        for network in self._networks.values():
            await network.meet(text)

    async def pin(self, place: Channel, message: MessageId) -> bool:
        """Whether it is kept in sight there."""
        network = self.of(place)
        return bool(network and network.pinning and await network.pinning.pin(message))

    async def take_away(self, said: Said) -> bool:
        """Whether others see it there no more. Raises Unavailable."""
        network = self.of(said.channel)
        return network is not None and await network.take_away(said)

    async def unpin(self, place: Channel, message: MessageId) -> None:
        """Raises Unavailable."""
        network = self.of(place)
        if network and network.pinning:
            await network.pinning.unpin(message)

    def has_topics(self, place: Channel) -> bool:
        """Whether groups there may be parted into topics."""
        network = self.of(place)
        return bool(network and network.topics)

    async def open_topic(self, within: Channel, name: str) -> Channel | None:
        """As `Topics.open`."""
        network = self.of(within)
        return await network.topics.open(within, name) if network and network.topics else None

    def address(self, text: str) -> Written | None:
        """What the text begins with, as people of any of them write it."""
        found = (network.address(text) for network in self._networks.values())
        return next(filter(None, found), None)

    def identity(self, text: str) -> Identity | None:
        """Whose address it is, if it is nothing else."""
        written = self.address(text)
        return written.identity if written and written.text == text else None
