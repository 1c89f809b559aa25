"""Who was seen on each network: by which name, in which private chat, speaking which language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from bot.log.tables import Entries, Table, Tables
from bot.network.addresses import key_of
from bot.network.incoming import Author, Said
from domain.people import Channel, Identity, Person, network_of
from domain.union.members import Member

Text = TypeVar("Text", bound=str)

LONG = 20
"""An address longer than this is not shown whole in the place of a name."""

MENTIONED = 20
"""So many of the people that one message mentions are remembered."""

LONGEST_USERNAME = 64

UNCERTAIN = timedelta(days=7)
"""How long a username that changed hands means nobody."""

MOST = 20_000
"""Of each table: who belongs to a union is kept whatever their number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Who has a username now, and when it `changed` hands last. None for nobody, and for never."""

    identity: Identity | None
    changed: datetime | None


NAMES = Table(path=("name",), key=Identity, value=str, limit=MOST)
USERNAMES = Table(path=("username",), key=Identity, value=str, limit=MOST)
BEARERS = Table(path=("bearer",), key=tuple[str, str], value=Bearer, limit=MOST)
"""By network and username."""

PRIVATE_CHANNELS = Table(path=("private",), key=Identity, value=Channel, limit=MOST)
PUBLIC_PLACES = Table(path=("public place",), key=Channel, value=bool, limit=MOST)
"""Chats with a name by which anybody finds them."""

REMINDED = Table(path=("reminded",), key=Identity, value=bool, limit=MOST)
"""Who chose whether to be reminded in private as well."""

LANGUAGES = Table(path=("language",), key=Identity, value=str, limit=MOST)
SPOKEN = Table(path=("spoken",), key=Channel, value=str, limit=MOST)
"""In which language somebody wanted to be spoken to in a group that has no union yet."""


class Contacts:
    """Ids are what counts. A person is pointed at by a real username; a display name is only shown, never looked up."""

    def __init__(
        self,
        tables: Tables,
        known_as: Callable[[Identity], str] = lambda _: "",
        called: Callable[[Identity], str] = lambda _: "",
    ) -> None:
        self._known_as = known_as
        self._called = called
        self._names = tables.of(NAMES)
        self._usernames = tables.of(USERNAMES)
        self._bearers = tables.of(BEARERS)
        self._private_channels = tables.of(PRIVATE_CHANNELS)
        self._languages = tables.of(LANGUAGES)
        self._reminded = tables.of(REMINDED)
        self._spoken = tables.of(SPOKEN)
        self._public_places = tables.of(PUBLIC_PLACES)

    def met_in(self, said: Said) -> None:
        """Everybody that a message shows: who wrote it, who is answered, who is mentioned by name."""
        self.met(said.author, said.at)
        if said.replied_author is not None:
            self.met(said.replied_author, said.at)
        for mentioned in said.mentions[:MENTIONED]:
            if mentioned.identity is not None and mentioned.name:
                _note(self._names, mentioned.identity, mentioned.name)
        if said.reaches_author:
            self.met_privately(said.author, said.channel)
        elif not said.private and said.in_public != self.is_public(said.channel):
            self._note_public(said.channel, is_public=said.in_public)

    def met(self, author: Author, at: datetime) -> None:
        """As their network shows them now: whoever bears another username no longer bears the one before."""
        _note(self._names, author.identity, author.name)
        network, username = network_of(author.identity), _username(author.username or "")
        former = self.username(author.identity)
        if former and former != username and self._bearer(network, former) == author.identity:
            self._note_bearer(network, former, None, at)
        if username:
            _note(self._usernames, author.identity, username)
            if self._bearer(network, username) != author.identity:
                self._note_bearer(network, username, author.identity, at)
        elif former:
            self._usernames.drop(author.identity)

    def met_privately(self, author: Author, channel: Channel) -> None:
        _note(self._private_channels, author.identity, channel)
        if author.language and self.language(author.identity) is None:
            self.prefer(author.identity, author.language)

    def named(self, network: str, name: str, at: datetime) -> Person | None:
        """Whose username this is. None for one that nobody was seen with, or that changed hands lately."""
        identity = self._bearer(network, _username(name))
        return None if identity is None or self.changed_hands(network, name, at) else self.person(identity)

    def changed_hands(self, network: str, name: str, at: datetime) -> bool:
        """Not long ago."""
        bearer = self._bearers.get((network, _username(name)))
        return bearer is not None and bearer.changed is not None and at < bearer.changed + UNCERTAIN

    def username(self, identity: Identity) -> str | None:
        return self._usernames.get(identity)

    def person(self, identity: Identity) -> Person:
        """With the name that they go by there, or were last seen with, or else the address itself."""
        address = key_of(identity)
        seen = self._called(identity) or self._names.get(identity)
        name = seen or (address if len(address) <= LONG else f"{address[:LONG]}…")
        return Person(identity=identity, name=name)

    def account(self, identity: Identity) -> str:
        """By what it is recognised: the username or the confirmed name of today, and the address that stays."""
        username = self.username(identity)
        known_as = f"@{username}" if username else self._known_as(identity)
        return f"{known_as} · {identity}" if known_as else identity

    def private_channel(self, identity: Identity) -> Channel | None:
        return self._private_channels.get(identity)

    def private_channels(self, member: Member) -> list[Channel]:
        """Where the bot may write to them alone."""
        known = (self.private_channel(identity) for identity in member.identities)
        return [channel for channel in known if channel is not None]

    def is_public(self, place: Channel) -> bool:
        """Whether anybody could come in when something was heard there last."""
        return self._public_places.get(place) is not None

    def _note_public(self, place: Channel, *, is_public: bool) -> None:
        if is_public:
            self._public_places.put(place, True)
        else:
            self._public_places.drop(place)

    def language(self, identity: Identity) -> str | None:
        return self._languages.get(identity)

    def prefer(self, identity: Identity, language: str) -> None:
        _note(self._languages, identity, language)

    def wish_to_be_reminded(self, identity: Identity, wanted: bool) -> None:
        """In private, beside what is said in the open; who has not chosen is not written to unasked."""
        if wanted:
            self._reminded.put(identity, True)
        else:
            self._reminded.drop(identity)

    def to_remind(self, member: Member) -> list[Channel]:
        """Where they wish to be reminded alone: by each account with which they said so."""
        wished = (self.private_channel(one) for one in member.identities if self._reminded.get(one))
        return [channel for channel in wished if channel is not None]

    def spoken_in(self, channel: Channel) -> str | None:
        """What was chosen there before it was anybody's home."""
        return self._spoken.get(channel)

    def prefer_in(self, channel: Channel, language: str) -> None:
        self._spoken.put(channel, language)

    def _bearer(self, network: str, username: str) -> Identity | None:
        bearer = self._bearers.get((network, username))
        return bearer.identity if bearer else None

    def _note_bearer(self, network: str, username: str, identity: Identity | None, at: datetime) -> None:
        is_known = self._bearers.get((network, username)) is not None
        self._bearers.put((network, username), Bearer(identity=identity, changed=at if is_known else None))


def _note(entries: Entries[Identity, Text], identity: Identity, value: Text) -> None:
    """What is so already is not written again."""
    if entries.get(identity) != value:
        entries.put(identity, value)


def _username(name: str) -> str:
    return name.removeprefix("@").casefold()[:LONGEST_USERNAME]
