"""Until when everybody was heard who may still have a say in a union: only silence before that counts.

An adapter says how far it has listened on its network, and in which places less far; a channel we
were put out of is deaf from then on, and so are the topics in it. What is known is written down, so
that a start can tell how long nobody was listening.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from bot.clock import Clock
from bot.log.tables import Table, Tables
from bot.network.addresses import is_in, place_of
from bot.network.incoming import NOWHERE
from domain.people import Channel, Identity, network_of
from domain.union.members import MemberNumber
from domain.union.proposal import candidate_of
from domain.union.state import Active, Union

NEVER = datetime.min.replace(tzinfo=UTC)
ALWAYS = datetime.max.replace(tzinfo=UTC)

USUAL = timedelta(minutes=1)
"""On its way to us is what was said so shortly ago: no network is heard up to the instant."""

BETWEEN_NOTES = timedelta(seconds=30)
"""How much hearing a kill may forget; far less than the shortest interruption that counts."""

HEARD = Table(path=("heard",), key=str, value=datetime, may_be_lost=True)
"""By network."""

LOST = Table(path=("lost",), key=Channel, value=datetime, limit=2_000)

Behind: TypeAlias = Mapping[Channel, Sequence[tuple[Channel, datetime]]]
"""The places in each chat in which less was heard, and until when: a union looks at those of its own chats alone."""


class Watermark:
    """`own_places` are where people speak to the bot itself: whoever may still have a say may say it there."""

    def __init__(self, tables: Tables, clock: Clock, *, own_places: Collection[Channel] = ()) -> None:
        self._heard_entries = tables.of(HEARD)
        self._lost_entries = tables.of(LOST)
        self._clock = clock
        self._own_places = own_places
        self._heard: dict[str, datetime] = dict(self._heard_entries.items())
        self._noted = dict(self._heard)
        self._behind: dict[str, Behind] = {}
        self._lost = dict(self._lost_entries.items())
        self._holds: dict[UUID, dict[str, datetime]] = {}
        self._limits: list[Callable[[Union], datetime]] = []
        self._asked_about: tuple[Active, set[str]] | None = None

    def heard(
        self,
        network: str,
        until: datetime,
        behind: Mapping[Channel, datetime] = NOWHERE,
        *,
        noted: bool = True,
    ) -> None:
        """Never beyond now, whatever an adapter, or a clock that was put back meanwhile, has said.

        Unless it is `noted`, a start finds that nobody was heard since it was noted last.
        """
        now = self._clock.now()
        until = min(max(until, self._heard.get(network, NEVER)), now)
        self._heard[network] = until
        self._behind[network] = _by_chat(behind)
        if noted and abs(until - self._noted.get(network, NEVER)) >= BETWEEN_NOTES:
            self._noted[network] = until
            self._heard_entries.put(network, until)

    def last_heard(self, network: str) -> datetime | None:
        return self._heard.get(network)

    def hold(self, union_id: UUID, cause: str, since: datetime) -> None:
        """Whatever is heard, nothing later than `since` is settled in this union until the cause is released."""
        self._holds.setdefault(union_id, {})[cause] = since

    def release(self, union_id: UUID, cause: str) -> None:
        held = self._holds.get(union_id, {})
        held.pop(cause, None)
        if not held:
            self._holds.pop(union_id, None)

    def lost(self, channel: Channel, at: datetime) -> None:
        if channel not in self._lost:
            self._lost[channel] = at
            self._lost_entries.put(channel, at)

    def is_lost(self, channel: Channel) -> bool:
        return self.lost_since(channel) is not None

    def is_lost_itself(self, channel: Channel) -> bool:
        """Whatever became of what it is in."""
        return channel in self._lost

    def lost_places(self) -> list[Channel]:
        return [*self._lost]

    def lost_since(self, channel: Channel) -> datetime | None:
        around = {channel, place_of(channel).chat}
        return min((self._lost[place] for place in around if place in self._lost), default=None)

    def lost_around(self, channel: Channel) -> list[tuple[Channel, datetime]]:
        """What was lost of the channel: itself, what is in it, and what it is in."""
        return [(one, at) for one, at in self._lost.items() if is_in(channel, one) or is_in(one, channel)]

    def found(self, channel: Channel) -> None:
        for lost, _ in self.lost_around(channel):
            self._lost_entries.drop(lost)
            del self._lost[lost]

    def is_own_place(self, channel: Channel) -> bool:
        """Where the bot itself is spoken to, in the open or in private."""
        return any(is_in(channel, place) for place in self._own_places)

    def may_concern(self, place: Channel, union: Active) -> bool:
        """Whether what is said there may be said to this union, by somebody who has a say in what is open."""
        if place in self._own_places:
            return network_of(place) in networks_awaited(union)
        if self.is_own_place(place):  # one person's conversation with the bot
            return place_of(place).person in awaited(union)
        return any(is_in(home, place) or is_in(place, home) for home in union.channels)

    def limit(self, limit: Callable[[Union], datetime]) -> None:
        """Something else that has to be known before silence counts, and until when it is."""
        self._limits.append(limit)

    def heard_until(self, union: Union) -> datetime:
        """Until then silence counts."""
        return min([self.taken_in_until(union), *(limit(union) for limit in self._limits)])

    def is_complete(self, union: Union, at: datetime) -> bool:
        """Whether nothing that may matter and was said before `at` is known to wait, or may for longer than usual."""
        if not isinstance(union, Active):
            return True
        networks = self._awaited(union)
        waiting = self._held(union)
        for network in networks:
            waiting += self._behind_in(network, union)
        usual = all(self._heard.get(network, NEVER) >= at - USUAL for network in networks)
        return usual and all(since > at for since in waiting)

    def taken_in_until(self, union: Union) -> datetime:
        """All that was said before, wherever it may matter to what is open, has been taken in."""
        if not isinstance(union, Active):
            return NEVER
        heard = [self._network_heard(network, union) for network in self._awaited(union)]
        return min([*heard, *self._held(union)], default=ALWAYS)

    def _awaited(self, union: Active) -> set[str]:
        """Who decides asks twice about the same union."""
        if self._asked_about is None or self._asked_about[0] is not union:
            self._asked_about = union, networks_awaited(union)
        return self._asked_about[1]

    def _held(self, union: Active) -> list[datetime]:
        return [*self._holds.get(union.started.union_id, {}).values()]

    def _network_heard(self, network: str, union: Active) -> datetime:
        homes = [home for home in union.channels if network_of(home) == network]
        lost = [at for home in homes if (at := self.lost_since(home))]
        behind = self._behind_in(network, union)
        return min([self._heard.get(network, NEVER), *behind, *lost])

    def _behind_in(self, network: str, union: Active) -> list[datetime]:
        """Until when those places were heard that `may_concern` it: they are in its homes' chats, or the bot's own."""
        behind = self._behind.get(network, {})
        chats = {place_of(place).chat for place in (*union.channels, *self._own_places)} if behind else ()
        return [at for chat in chats for place, at in behind.get(chat, ()) if self.may_concern(place, union)]


def _by_chat(behind: Mapping[Channel, datetime]) -> Behind:
    chats: dict[Channel, list[tuple[Channel, datetime]]] = {}
    for place, at in behind.items():
        chats.setdefault(place_of(place).chat, []).append((place, at))
    return chats


def networks_awaited(union: Active) -> set[str]:
    """Where somebody could speak who has a say in what is open."""
    return {network_of(identity) for identity in awaited(union)}


def awaited(union: Active) -> set[Identity]:
    """Who has a say in what is open: electors, candidates, invited founders."""
    electors = set[MemberNumber]()
    for proposal in union.open.values():
        electors |= proposal.electors
        if len(electors) == len(union.roster):
            break
    people: set[Identity] = {one for number in electors for one in union.roster[number].identities}
    people |= {
        candidate.identity for proposal in union.open.values() if (candidate := candidate_of(proposal))
    }
    if union.open and len(union.roster) == 1:  # whoever accepts meanwhile may have a say
        people |= union.invited.keys()
    return people
