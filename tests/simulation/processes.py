"""Several processes of the bot on one store and one group chat, on time that a test turns by hand.

A process may be told to stop, be killed, or lose its line to the store. What members write waits in the
chat until a process has taken it in, as on real networks.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from adapters.eventstoredb import EventStoreDBStore
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec as union_codec
from bot.log.notebook import Notebook
from bot.log.store import START, EventStore
from bot.network.incoming import Incoming, MessageId, Pressed, Said
from bot.network.locale import Languages
from bot.network.markup import plain
from bot.network.network import Networks
from bot.network.outgoing import Outgoing
from bot.operation.leadership import FAREWELL
from bot.side_by_side import until_one_ends
from bot.supervisor import Supervisor
from bot.union.touches import UnionEnvelope
from bot.wiring.application import Application
from bot.wiring.speaker import Voice, in_turn
from bot.wiring.world import World
from domain.people import Channel, Identity
from tests.adapters.eventstoredb.loopback import Loopback
from tests.simulation.network import town_of
from tests.simulation.readers import reader_of
from tests.simulation.ticking import Line, Ticking
from tests.simulation.town import NETWORK, NOON, SQUARE, WORDS, author, mentions

PERIOD = timedelta(minutes=20)
POLL = 2.0
"""Seconds between two looks at what members wrote."""

Open: TypeAlias = Callable[[], Awaitable[EventStore]]


@dataclass(slots=True)
class Posted:
    id: MessageId
    by: str
    at: float
    first: str
    now: str
    card: int | None


@dataclass(slots=True)
class Turn:
    began: float
    ended: float | None = None


@dataclass
class Chat:
    messages: list[Posted] = field(default_factory=list)
    edits: list[tuple[str, MessageId]] = field(default_factory=list)
    """Who edited, and what."""
    pending: list[Incoming] = field(default_factory=list)

    def told(self, piece: str) -> int:
        """How many messages were posted that say so."""
        return sum(piece in message.first for message in self.messages)

    def cards(self, number: int) -> list[Posted]:
        return [message for message in self.messages if message.card == number]


class Process:
    """A bot on its own machine: nothing of it is shared but the store and the chat."""

    def __init__(self, name: str, village: "Village", store: EventStore) -> None:
        self.name = name
        self.line = Line(store)
        self.turns: list[Turn] = []
        self.dead = False
        self.dies_after_posting = False
        self._village = village
        self._supervisor = Supervisor(sleep=village.time.sleep, jitter=lambda: 1.0)
        village.time.lines.append(self.line)
        self.task = asyncio.create_task(self._supervisor.keep({"store": self._take_turn}))

    @property
    def speaks(self) -> bool:
        return bool(self.turns) and self.turns[-1].ended is None

    async def is_told_to_stop(self) -> None:
        self.task.cancel()
        await self._village.time.settle()

    async def is_killed(self) -> None:
        self._dies()
        self.task.cancel()
        await self._village.time.settle()

    # --- a `Messenger` ----------------------------------------------------------------------

    async def post(self, message: Outgoing) -> MessageId:
        await self._lives()
        chat, text = self._village.chat, plain(message.text)
        posted = MessageId(f"m{len(chat.messages)}")
        chat.messages.append(Posted(posted, self.name, self._village.time.now, text, text, message.card))
        if self.dies_after_posting:
            self._dies()
            await self._lives()
        return posted

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        await self._lives()
        self._village.chat.messages[int(posted[1:])].now = plain(message.text)
        self._village.chat.edits.append((self.name, posted))

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        await self.edit(posted, message)

    async def answer(self, press: Pressed, text: str) -> None:
        pass

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002 - all see all
        return True

    # --- its life ---------------------------------------------------------------------------

    async def _take_turn(self) -> None:
        time = self._village.time
        await in_turn(
            self.line,
            self._speak,
            holder=self.name,
            monotonic=time.monotonic,
            sleep=time.sleep,
            jitter=lambda: 1.0,
        )

    async def _speak(self, notebook: Notebook, voice: Voice) -> None:
        application = self._village.application(self.line, notebook, Networks(town_of(voice(self))))
        await application.start()
        turn = Turn(self._village.time.now)
        self.turns.append(turn)
        try:
            parts = {
                "log": application.reader.subscription.follow,
                "notifications": application.notifications.follow,
                "outbox": lambda: application.sender.run(self._supervisor),
                "network": lambda: self._listen(application),
            }
            await until_one_ends(self._supervisor.keep(parts), application.log.until_replaced())
        finally:
            turn.ended = self._village.time.now

    async def _listen(self, application: Application) -> None:
        village = self._village
        await application.connected(NETWORK, at=village.now())
        while True:
            while village.chat.pending:
                await application.hear(village.chat.pending[0])
                village.chat.pending.pop(0)
            await application.heard(NETWORK, until=village.now())
            await application.act()
            await application.catch_up()
            await village.time.sleep(POLL)

    def _dies(self) -> None:
        self.dead = self.line.dead = True

    async def _lives(self) -> None:
        if self.dead:
            await asyncio.Event().wait()


class Village:
    """A `Clock`. `open_store` is another process's way to the same store, which has a `url` if it is a server's."""

    def __init__(self, open_store: Open, url: str = "") -> None:
        self.url = url
        self.time = Ticking()
        self.chat = Chat()
        self.open_store = open_store
        self._processes: list[Process] = []
        self.count = 0

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.time.now)

    async def starts(self, name: str) -> Process:
        process = Process(name, self, await self.open_store())
        self._processes.append(process)
        await self.time.settle()
        return process

    def application(self, store: EventStore, notebook: Notebook, networks: Networks) -> Application:
        return Application(
            World(
                new_code=lambda: "K7QF-2M9D",
                reader=reader_of(store),
                notebook=notebook,
                clock=self,
                networks=networks,
                languages=Languages(WORDS, "en"),
                period=PERIOD,
            )
        )

    def said(self, name: str, text: str) -> Said:
        self.count += 1
        return Said(
            id=f"said:{self.count}",
            message=MessageId(f"theirs:{self.count}"),
            channel=SQUARE,
            private=False,
            author=author(name),
            at=self.now(),
            text=text,
            mentions=tuple(mentions(text)),
        )

    async def says(self, name: str, text: str) -> None:
        """And whoever listens takes it in."""
        self.chat.pending.append(self.said(name, text))
        await self.time.pass_by(POLL)

    async def founds_a_union(self) -> None:
        await self.says("ann", "/start_union Gardeners — plant trees @bob")
        await self.says("bob", "/accept")

    async def envelopes(self) -> list[UnionEnvelope]:
        codec, store = union_codec(), await self.open_store()
        recorded = await store.read_all(after=START, limit=10_000)
        return [envelope for one in recorded if (envelope := codec.decode(one))]

    async def kinds(self) -> list[str]:
        return [type(envelope.event).__name__ for envelope in await self.envelopes()]

    async def empties(self) -> None:
        for process in self._processes:
            process.task.cancel()
        await self.time.pass_by(2 * FAREWELL + 1)
        await asyncio.gather(*(process.task for process in self._processes), return_exceptions=True)


@asynccontextmanager
async def on_sqlite() -> AsyncIterator[Village]:
    store = await SqliteEventStore.open(":memory:")

    async def same() -> EventStore:
        return store

    village = Village(same)
    try:
        yield village
    finally:
        await village.empties()
        await store.close()


@asynccontextmanager
async def on_eventstoredb() -> AsyncIterator[Village]:
    server, stores = Loopback(), list[EventStore]()
    await server.start()

    async def another() -> EventStore:
        stores.append(await EventStoreDBStore.open(server.uri))
        return stores[-1]

    village = Village(another, server.uri)
    try:
        yield village
    finally:
        await village.empties()
        for store in stores:
            await store.close()
        await server.kill()
