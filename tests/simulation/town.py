"""A town with one group chat, a clock that is set by hand, and a bot that may be down, deaf or killed.

    async with town() as here:
        await here.says("ann", "/start_union Gardeners — plant trees @bob")
        await here.presses("bob", "Accept")
        here.goes_down()
        here.passes(hours=5)
        here.writes("bob", "/object 1 Too early")  # pending, as on a network that keeps it
        await here.comes_up()

The whole application runs here on a real store; only the network is made up.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec as union_codec
from bot.log.codec import Codec
from bot.log.notebook import Notebook
from bot.log.store import START, EventStore
from bot.network.addresses import is_in
from bot.network.incoming import Found, Incoming, Lost, MessageId, Moved, Pressed, Said
from bot.network.locale import Languages, all_words
from bot.network.markup import plain
from bot.network.network import Networks
from bot.operation.shared_notebook import OnRecord
from bot.union.touches import UnionEnvelope
from bot.union.views import View, shown
from bot.wiring.application import Application
from bot.wiring.world import World
from domain.people import Channel
from domain.union.state import Active
from tests.simulation.fate import Fate, Killed, MortalNotebook, MortalStore
from tests.simulation.network import (
    ABILITIES,
    NETWORK,
    NOON,
    SQUARE,
    Clock,
    Network,
    Posted,
    author,
    identity,
    mentions,
    private_chat,
    town_of,
)
from tests.simulation.readers import reader_of, views_of

__all__ = [
    "DAY",
    "NETWORK",
    "NOON",
    "SQUARE",
    "WORDS",
    "Posted",
    "Town",
    "author",
    "found",
    "identity",
    "mentions",
    "private_chat",
    "town",
]

DAY = timedelta(hours=24)
WORDS = all_words()


class Town:
    """What people write while nobody listens is kept for the bot, as real networks do."""

    words = Languages(WORDS, "en")
    abilities = ABILITIES

    def __init__(self, store: EventStore, notebook: Notebook, fate: Fate) -> None:
        self.store: EventStore = MortalStore(store, fate)
        self.notebook = MortalNotebook(notebook, fate)
        self.codec: Codec = union_codec()
        self.clock = Clock()
        self.network = Network(self.clock, fate)
        self.fate = fate
        self.deaths = 0
        self.home = SQUARE
        self.file: LocalDatabase | None = None
        """What outlives the bot of what it can build anew; else a start has lost it."""
        self.afterwards: Callable[[], Awaitable[None]] | None = None
        """Happens after every step."""
        self.pending: list[Incoming] = []
        self.is_up = False
        self._application: Application | None = None
        self._connected = False
        self._count = 0
        self._views: list[View] = []

    # --- the bot ----------------------------------------------------------------------------

    def goes_down(self) -> None:
        """As if told to: what it noted is on record, and whatever else it had in mind is gone."""
        self.notebook.is_written()
        self.is_up, self._connected, self._application = False, False, None

    async def comes_up(self) -> None:
        """Starts on the same store and, if the network answers, takes in what is pending."""
        self.is_up = True
        await self._go_on()

    async def connects(self) -> None:
        """The network answers again: what was said meanwhile comes before anything is settled."""
        self.network.down = False
        await self._go_on()

    def loses_the_network(self) -> None:
        self.network.down, self._connected = True, False

    async def restarts(self) -> None:
        self.goes_down()
        await self.comes_up()

    # --- the people -------------------------------------------------------------------------

    def writes(self, name: str, text: str, *, private: bool = False, to: Posted | None = None) -> Said:
        """Sent, and yet to be delivered."""
        said = Said(
            id=self._next("said"),
            message=MessageId(self._next("message")),
            channel=private_chat(name) if private else self.home,
            private=private,
            author=author(name),
            at=self.clock.now().replace(microsecond=0),
            text=text,
            mentions=tuple(mentions(text)),
            replied=to.id if to else None,
        )
        self.pending.append(said)
        return said

    async def says(self, name: str, text: str, *, private: bool = False, to: Posted | None = None) -> None:
        self.writes(name, text, private=private, to=to)
        await self._go_on()

    def taps(self, name: str, label: str, *, on: Posted | None = None) -> Pressed:
        """The button on that message, or on the last that has it; yet to be delivered."""
        message = on or next(m for m in reversed(self.network.messages) if label in m.labels)
        action = next(b.action for row in message.now.buttons for b in row if b.label == label)
        pressed = Pressed(
            id=self._next("pressed"),
            channel=message.now.channel,
            private=not is_in(message.now.channel, SQUARE),
            author=author(name),
            at=self.clock.now(),
            message=message.id,
            action=action,
        )
        self.pending.append(pressed)
        return pressed

    async def presses(self, name: str, label: str, *, on: Posted | None = None) -> None:
        self.taps(name, label, on=on)
        await self._go_on()

    async def puts_the_bot_out(self) -> None:
        self.network.closed.add(SQUARE)
        self.pending.append(Lost(channel=SQUARE, at=self.clock.now()))
        await self._go_on()

    async def lets_the_bot_in(self) -> None:
        self.network.closed.discard(SQUARE)
        self.pending.append(Found(channel=SQUARE, at=self.clock.now()))
        await self._go_on()

    async def moves(self, new: Channel) -> None:
        """The chat gets another address; the bot is told."""
        self.pending.append(Moved(id=f"moved:{new}", old=self.home, new=new, at=self.clock.now()))
        self.home = new
        await self._go_on()

    # --- time -------------------------------------------------------------------------------

    def passes(self, **duration: float) -> None:
        """While nobody listens, or nothing would wake."""
        self.clock.time += timedelta(**duration)

    async def waits(self, **duration: float) -> None:
        """The bot is up meanwhile and does what it does by itself."""
        until = self.clock.now() + timedelta(**duration)
        while (wake := self.bot.deadlines.next_wake()) and wake <= until:
            await self._hears_nothing(until=wake)
        await self._hears_nothing(until=until)

    # --- what is to be seen ------------------------------------------------------------------

    @property
    def views(self) -> list[View]:
        return self._views

    @property
    def view(self) -> View:
        """Of the union that was founded last."""
        return self.views[-1]

    @property
    def union(self) -> Active:
        return shown(self.view)

    def card(self, number: int) -> Posted:
        return next(m for m in reversed(self.network.messages) if m.first.card == number)

    def told(self, piece: str, *, where: Channel = SQUARE) -> int:
        """How many messages were posted that say so, leaving edits aside."""
        return sum(piece in plain(message.first.text) for message in self.network.on(where))

    async def envelopes(self) -> list[UnionEnvelope]:
        codec = union_codec()
        recorded = await self.store.read_all(after=START, limit=100_000)
        return [envelope for one in recorded if (envelope := codec.decode(one))]

    async def kinds(self) -> list[str]:
        return [type(envelope.event).__name__ for envelope in await self.envelopes()]

    def transcript(self) -> str:
        return "\n\n".join(f"{m.now.channel}> {m.text} {m.labels}" for m in self.network.messages)

    async def looks(self) -> None:
        """At the unions as they are now. After every step it is done anyway."""
        if self._application is not None:
            self._views = await views_of(self._application)

    # --- the machinery ----------------------------------------------------------------------

    @property
    def bot(self) -> Application:
        assert self._application is not None, "the bot is down"
        return self._application

    async def _go_on(self) -> None:
        """Until all is done that is to be done by now; killed meanwhile, it starts again."""
        while self.is_up and not await self._survives():
            self.deaths += 1
            self.notebook.dies()
            self._application, self._connected = None, False
        await self.looks()
        afterwards, self.afterwards = self.afterwards, None
        if afterwards is not None:
            await afterwards()
            self.afterwards = afterwards

    async def _hears_nothing(self, *, until: datetime) -> None:
        """A real network says so every few seconds."""
        self.clock.time = until
        if self._connected:
            self.fate.sleeps = True
            self.bot.watermark.heard(NETWORK, until - timedelta(minutes=1))
            self.fate.sleeps = False
        self.notebook.is_written()
        await self._go_on()

    async def _survives(self) -> bool:
        try:
            if self._application is None:
                self._application = Application(self.world())
                await self._application.start()
            if self.network.down:
                await self.bot.deadlines.act()
            else:
                await self._listen()
            await self._tell()
        except Killed:
            return False
        return True

    async def _listen(self) -> None:
        """Hear what is pending, then say so; before and after, tell what is to be told."""
        if not self._connected:
            await self.bot.connected(NETWORK, at=self.clock.now())
            self._connected = True
        for incoming in self.pending:
            await self.bot.hear(incoming)
        self.pending.clear()  # only what has had its consequences is confirmed
        await self._tell()
        await self.bot.heard(NETWORK, until=self.clock.now())

    async def _tell(self) -> None:
        while True:
            await self.bot.catch_up()
            channel = next(filter(self.bot.sender.serves, self.bot.outbox.channels()), None)
            if channel is None or self.network.down:
                return
            await self.bot.sender.empty(channel)

    def world(self) -> World:
        return World(
            reader=reader_of(self.store, self.codec, self.file),
            notebook=self.notebook,
            clock=self.clock,
            networks=Networks(town_of(OnRecord(self.network, self.notebook), self.abilities)),
            new_code=lambda: "K7QF-2M9D",
            languages=self.words,
            period=DAY,
        )

    def _next(self, kind: str) -> str:
        self._count += 1
        return f"{kind}:{self._count}"


@asynccontextmanager
async def town(
    *members: str, fate: Fate | None = None, file: LocalDatabase | None = None
) -> AsyncIterator[Town]:
    """With `members` there is a union already, founded by the first of them."""
    store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
    here = Town(store, notebook, fate or Fate())
    here.file = file
    try:
        await here.comes_up()
        if members:
            await found(here, *members)
        yield here
    finally:
        await asyncio.shield(store.close())
        notebook.close()


async def found(here: Town, founder: str, *others: str) -> None:
    invited = " ".join(f"@{name}" for name in others)
    await here.says(founder, f"/start_union Gardeners — plant trees {invited}")
    for name in others:
        await here.says(name, "/accept")
