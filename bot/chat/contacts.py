"""Who was seen on each network: by which name, in which private chat, speaking which language."""

from datetime import datetime, timedelta

from bot.log.notebook import Notebook
from bot.network.incoming import Author, Said
from domain.union.people import Channel, Identity, Member, Person, network_of

LONG = 20
"""An address longer than this is not shown whole in the place of a name."""

MENTIONED = 20
"""So many of the people that one message mentions are remembered."""

LONGEST_USERNAME = 64

UNCERTAIN = timedelta(days=7)
"""How long a username that changed hands means nobody."""


class Contacts:
    """Ids are what counts. A person is pointed at by a real username; a display name is only shown, never looked up."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def met_in(self, said: Said) -> None:
        """Everybody that a message shows: who wrote it, who is answered, who is mentioned by name."""
        self.met(said.author, said.at)
        if said.replied_author is not None:
            self.met(said.replied_author, said.at)
        for mentioned in said.mentions[:MENTIONED]:
            if mentioned.identity is not None and mentioned.name:
                self._note("name", mentioned.identity, value=mentioned.name)
        if said.private:
            self.met_privately(said.author, said.channel)

    def met(self, author: Author, at: datetime) -> None:
        """As their network shows them now: whoever bears another username no longer bears the one before."""
        self._note("name", author.identity, value=author.name)
        network, username = network_of(author.identity), _username(author.username or "")
        former = self._text("username", author.identity)
        if former and former != username and self._bearer(network, former) == author.identity:
            self._note_bearer(network, former, None, at)
        if username:
            self._note("username", author.identity, value=username)
            if self._bearer(network, username) != author.identity:
                self._note_bearer(network, username, author.identity, at)
        elif former:
            self._notebook.drop("username", author.identity)

    def met_privately(self, author: Author, channel: Channel) -> None:
        self._note("private", author.identity, value=channel)
        if author.language and self.language(author.identity) is None:
            self.prefer(author.identity, author.language)

    def named(self, network: str, name: str, at: datetime) -> Person | None:
        """Whose username this is. None for one that nobody was seen with, or that changed hands lately."""
        identity = self._bearer(network, _username(name))
        return None if identity is None or self.changed_hands(network, name, at) else self.person(identity)

    def changed_hands(self, network: str, name: str, at: datetime) -> bool:
        """Not long ago."""
        match self._notebook.get("bearer", network, _username(name)):
            case {"changed": str(changed)}:
                return at < datetime.fromisoformat(changed) + UNCERTAIN
            case _:
                return False

    def username(self, identity: Identity) -> str | None:
        return self._text("username", identity)

    def person(self, identity: Identity) -> Person:
        """With the name last seen, or else the address itself."""
        address = identity.partition(":")[2]
        name = self._text("name", identity) or (address if len(address) <= LONG else f"{address[:LONG]}…")
        return Person(identity=identity, name=name)

    def account(self, identity: Identity) -> str:
        """By which it is recognised: with the username, where there is one."""
        username = self.username(identity)
        return f"@{username}, {identity}" if username else identity

    def private_channel(self, identity: Identity) -> Channel | None:
        channel = self._text("private", identity)
        return Channel(channel) if channel else None

    def private_channels(self, member: Member) -> list[Channel]:
        """Where the bot may write to them alone."""
        known = (self.private_channel(identity) for identity in member.identities)
        return [channel for channel in known if channel is not None]

    def language(self, identity: Identity) -> str | None:
        return self._text("language", identity)

    def prefer(self, identity: Identity, language: str) -> None:
        self._note("language", identity, value=language)

    def _bearer(self, network: str, username: str) -> Identity | None:
        match self._notebook.get("bearer", network, username):
            case {"identity": str(identity)}:
                return Identity(identity)
            case _:
                return None

    def _note_bearer(self, network: str, username: str, identity: Identity | None, at: datetime) -> None:
        known = self._notebook.get("bearer", network, username) is not None
        changed = at.isoformat() if known else None
        self._notebook.put("bearer", network, username, value={"identity": identity, "changed": changed})

    def _text(self, *key: str) -> str | None:
        value = self._notebook.get(*key)
        return value if isinstance(value, str) else None

    def _note(self, *key: str, value: str) -> None:
        if self._notebook.get(*key) != value:
            self._notebook.put(*key, value=value)


def _username(name: str) -> str:
    return name.removeprefix("@").casefold()[:LONGEST_USERNAME]
