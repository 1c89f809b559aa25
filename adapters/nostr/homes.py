"""A union's own address on Nostr: its key, its profile, regulation and roster as replaceable events."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from adapters.nostr import profile as look
from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.addresses import npub
from adapters.nostr.channels import NETWORK, channel, key_of
from adapters.nostr.keys import Key, union_key
from adapters.nostr.notes import Draft, as_json, parse
from adapters.nostr.relay_names import publishable
from adapters.nostr.signer import KeySigner
from bot.network.homes import Profile
from bot.network.signing import Signed
from domain.people import Channel, Identity


class UnionKeys:
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


class NostrHomes:
    """Implements `Homes`. `urls` are the relays that the union is to be found on.

    An address that holds a password or a token is used, and published nowhere.
    """

    def __init__(self, *, adapter: NostrAdapter, keys: UnionKeys, urls: Sequence[str]) -> None:
        self._adapter = adapter
        self._keys = keys
        self._addresses = publishable(urls)

    def home(self, union_id: UUID) -> Channel:
        return self._keys.of(union_id)

    def own_place(self) -> Channel:
        return self._keys.of_the_bot()

    def privately(self, person: Identity) -> Channel:
        return channel(self._keys.of_the_bot().removeprefix(f"{NETWORK}:"), key_of(person) or "")

    def move_in(self, union_id: UUID) -> None:
        if not self._adapter.watches(self.home(union_id)):
            self._adapter.watch(self._keys.key(union_id))

    def move_out(self, union_id: UUID) -> None:
        self._adapter.forget(self.home(union_id))

    def address(self, home: Channel) -> str:
        public = key_of(home)
        return npub(public) if public else home

    def signer(self, union_id: UUID) -> KeySigner:
        return KeySigner(self._keys.key(union_id))

    async def publish(self, event: Signed) -> None:
        note = parse(dict(event))
        if note is None:
            raise ValueError("this is no event of Nostr")
        await self._adapter.publish(note)

    async def published(self, union_id: UUID, filters: Mapping[str, object]) -> Sequence[Signed]:
        author = {"authors": [self._keys.key(union_id).public]}
        return [as_json(note) for note in await self._adapter.stored({**filters, **author})]

    async def show(self, channel: Channel, profile: Profile) -> None:
        for draft in (
            look.profile(name=profile.name, about=profile.about),
            look.relay_list(self._addresses),
            look.private_relay_list(self._addresses),
            _regulation(profile),
            _roster(profile),
        ):
            await self._adapter.proclaim(channel, draft)


def _regulation(profile: Profile) -> Draft:
    entries = [
        look.Entry(number=article.number, text=article.text, origin=article.origin)
        for article in profile.articles
    ]
    return look.regulation(title=profile.regulation_title, entries=entries, empty=profile.no_articles)


def _roster(profile: Profile) -> Draft:
    people = [
        look.Person(public=public, name=member.name)
        for member in profile.members
        if (public := key_of(member.identity))
    ]
    others = [member.name for member in profile.members if key_of(member.identity) is None]
    return look.roster(title=profile.members_title, people=people, description=", ".join(others))
