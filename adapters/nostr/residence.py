"""A union's own address on Nostr: its key, its profile, regulation and roster as replaceable events."""

from collections.abc import Sequence
from uuid import UUID

from adapters.nostr import profile
from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.addresses import npub, public_key
from adapters.nostr.channels import NETWORK, channel, identity, key_of
from adapters.nostr.keys import Key, union_key
from adapters.nostr.notes import Draft
from adapters.nostr.relay_names import publishable
from bot.messages import Said
from bot.residence import Portrait
from domain.union.people import Channel, Identity, network_of

TELEGRAM = "telegram"


class Homes:
    """The key of every union, and the place it speaks in."""

    def __init__(self, bot: Key) -> None:
        self._bot = bot
        self._keys: dict[UUID, Key] = {}

    def of_the_bot(self) -> Channel:
        return channel(self._bot.public)

    def of(self, union_id: UUID) -> Channel:
        return channel(self.key(union_id).public)

    def key(self, union_id: UUID) -> Key:
        if union_id not in self._keys:
            self._keys[union_id] = union_key(self._bot, union_id)
        return self._keys[union_id]


class NostrResidence:
    """Implements `Residence`. `urls` are the relays that the union is to be found on.

    An address that holds a password or a token is used, and published nowhere.
    """

    def __init__(self, *, adapter: NostrAdapter, homes: Homes, urls: Sequence[str]) -> None:
        self._adapter = adapter
        self._homes = homes
        self._addresses = publishable(urls)

    def home(self, union_id: UUID) -> Channel:
        return self._homes.of(union_id)

    def own_place(self) -> Channel:
        return self._homes.of_the_bot()

    def move_in(self, union_id: UUID) -> None:
        if not self._adapter.watches(self.home(union_id)):
            self._adapter.watch(self._homes.key(union_id))

    def move_out(self, union_id: UUID) -> None:
        self._adapter.forget(self.home(union_id))

    def identity(self, text: str) -> Identity | None:
        found = public_key(text)
        return identity(found) if found else None

    def address(self, home: Channel) -> str:
        public = key_of(home)
        return npub(public) if public else home

    async def show(self, channel: Channel, portrait: Portrait) -> None:
        for draft in (
            profile.profile(name=portrait.name, about=_about(portrait)),
            profile.relay_list(self._addresses),
            profile.private_relay_list(self._addresses),
            _regulation(portrait),
            _roster(portrait),
        ):
            await self._adapter.proclaim(channel, draft)

    async def acknowledge(self, said: Said) -> None:
        await self._adapter.messenger.acknowledge(said)


def _about(portrait: Portrait) -> str:
    """The mission, and in which Telegram group the union is at home as well."""
    elsewhere = [home for home in portrait.homes if network_of(home) != NETWORK]
    return "\n\n".join([portrait.about, *elsewhere])


def _regulation(portrait: Portrait) -> Draft:
    entries = [
        profile.Entry(number=article.number, text=article.text, origin=article.origin)
        for article in portrait.articles
    ]
    return profile.regulation(title=portrait.regulation_title, entries=entries, empty=portrait.no_articles)


def _roster(portrait: Portrait) -> Draft:
    people = [
        profile.Person(public=public, name=member.name)
        for member in portrait.members
        if (public := key_of(member.identity))
    ]
    others = [member.name for member in portrait.members if key_of(member.identity) is None]
    return profile.roster(title=portrait.members_title, people=people, description=", ".join(others))
