"""Who was seen on each network: by which name, in which private chat, speaking which language."""

from bot.messages import Author, Said
from bot.ports import Notebook
from domain.union.people import Channel, Identity, Person, network_of

LONG = 20
"""An address longer than this is not shown whole in the place of a name."""


MENTIONED = 20
"""So many of the people that one message mentions are remembered."""


class Contacts:
    """Ids are what counts; names are only how members point at people, and the last bearer has it."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def met_in(self, said: Said) -> None:
        """Everybody that a message shows: who wrote it, who is answered, who is mentioned by name."""
        self.met(said.author)
        if said.replied_author is not None:
            self.met(said.replied_author)
        for mentioned in said.mentions[:MENTIONED]:
            if mentioned.identity is not None and mentioned.name:
                self.met(Author(identity=mentioned.identity, name=mentioned.name))
        if said.private:
            self.met_privately(said.author, said.channel)

    def met(self, author: Author) -> None:
        network = network_of(author.identity)
        self._note("name", author.identity, value=author.name)
        for name in filter(None, {author.username, author.name}):
            self._note("known", network, name.casefold(), value=author.identity)

    def met_privately(self, author: Author, channel: Channel) -> None:
        self._note("private", author.identity, value=channel)
        if author.language and self.language(author.identity) is None:
            self.prefer(author.identity, author.language)

    def named(self, network: str, name: str) -> Person | None:
        identity = self._text("known", network, name.removeprefix("@").casefold())
        return self.person(Identity(identity)) if identity else None

    def person(self, identity: Identity) -> Person:
        """With the name last seen, or else the address itself."""
        address = identity.partition(":")[2]
        name = self._text("name", identity) or (address if len(address) <= LONG else f"{address[:LONG]}…")
        return Person(identity=identity, name=name)

    def private_channel(self, identity: Identity) -> Channel | None:
        channel = self._text("private", identity)
        return Channel(channel) if channel else None

    def language(self, identity: Identity) -> str | None:
        return self._text("language", identity)

    def prefer(self, identity: Identity, language: str) -> None:
        self._note("language", identity, value=language)

    def _text(self, *key: str) -> str | None:
        value = self._notebook.get(*key)
        return value if isinstance(value, str) else None

    def _note(self, *key: str, value: str) -> None:
        if self._notebook.get(*key) != value:
            self._notebook.put(*key, value=value)
