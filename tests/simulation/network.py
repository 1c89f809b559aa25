"""The made-up network of a town: one chat that everybody is in, a private chat for each, and a clock."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.log.store import Unavailable
from bot.network import network as configured
from bot.network.abilities import Abilities
from bot.network.addresses import is_in
from bot.network.incoming import Author, Mention, MessageId, Pressed
from bot.network.markup import plain
from bot.network.outgoing import MessageRefused, Messenger, Outgoing, Unreachable
from domain.people import Channel, Identity
from tests.simulation.fate import Fate

NETWORK = "town"
SQUARE = Channel(f"{NETWORK}:square")
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ABILITIES = Abilities(edits=True, longest=4096)


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time


@dataclass(slots=True)
class Posted:
    """A message of the bot as it stands: `first` is how it read when it was posted."""

    id: MessageId
    first: Outgoing
    now: Outgoing
    at: datetime

    @property
    def text(self) -> str:
        return plain(self.now.text)

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.now.buttons for button in row]


@dataclass
class Network:
    """A `Messenger`. `down` as long as it does not answer; `closed` chats do not take a message.

    `refuses` tells which messages nobody will ever take. `away` are who left a group, of the `unsure` nothing
    can be found out; `asked` happens whenever somebody wants to know. `known` is what people are known by elsewhere.
    `meanwhile` happens while the next message is on its way.
    """

    clock: Clock
    fate: Fate
    messages: list[Posted] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    gone: set[MessageId] = field(default_factory=set)
    down: bool = False
    closed: set[Channel] = field(default_factory=set)
    refuses: Callable[[Outgoing], bool] = lambda _: False
    away: set[Identity] = field(default_factory=set)
    unsure: set[Identity] = field(default_factory=set)
    known: dict[Identity, str] = field(default_factory=dict)
    asked: Callable[[Channel, Identity], Awaitable[None]] | None = None
    meanwhile: Callable[[], Awaitable[object]] | None = None

    def known_as(self, who: Identity) -> str:
        return self.known.get(who, "")

    async def post(self, message: Outgoing) -> MessageId:
        self._check(message)
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            await meanwhile()
        posted = Posted(MessageId(f"m{len(self.messages)}"), message, message, self.clock.now())
        self.messages.append(posted)
        self.fate.passes()
        return posted.id

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        self._check(message)
        self.messages[int(posted[1:])].now = message
        self.fate.passes()

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        self._check(message)
        self.gone.add(posted)
        self.fate.passes()

    async def answer(self, press: Pressed, text: str) -> None:  # noqa: ARG002 - as the port has it
        self.answers.append(text)
        self.fate.passes()

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:
        if self.asked is not None:
            await self.asked(channel, identity)
        if identity in self.unsure:
            return None
        if is_in(channel, SQUARE):
            return identity not in self.away
        is_private = is_in(channel, Channel(f"{NETWORK}:private"))
        return not is_private or channel == private_chat(identity.partition(":")[2])

    def on(self, channel: Channel) -> Iterator[Posted]:
        return (message for message in self.messages if message.now.channel == channel)

    def _check(self, message: Outgoing) -> None:
        assert message.language is not None
        self.fate.passes()
        if self.down:
            raise Unavailable("nobody answers")
        if any(is_in(message.channel, chat) for chat in self.closed):
            raise Unreachable("we were put out")
        if self.refuses(message):
            raise MessageRefused("this is not said here")


Link = Callable[[Channel, MessageId], str]


def no_link(_: Channel, __: MessageId) -> str:
    return ""


def town_of(
    messenger: Messenger,
    abilities: Abilities = ABILITIES,
    link: Link = no_link,
    known_as: Callable[[Identity], str] = lambda _: "",
) -> configured.Network:
    return configured.Network(
        name=NETWORK, abilities=abilities, messenger=messenger, link=link, known_as=known_as
    )


def author(name: str) -> Author:
    return Author(identity=identity(name), name=name.title(), username=name, language="en")


def identity(name: str) -> Identity:
    return Identity(f"{NETWORK}:{name}")


def private_chat(name: str) -> Channel:
    return Channel(f"{NETWORK}:private/{name}")


def mentions(text: str) -> Iterator[Mention]:
    for word in text.split():
        if word.startswith("@"):
            yield Mention(text=word, identity=identity(word[1:]), name=word[1:].title())
