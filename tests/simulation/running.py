"""The bot in its town: it comes up, hears, tells, dies and comes back, with nothing of its own but what stood on record."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from adapters.sqlite.local import LocalDatabase
from bot.contexts import codec as union_codec
from bot.correlation import correlated
from bot.log.codec import Codec
from bot.log.notebook import Notebook
from bot.log.store import EventStore
from bot.network.incoming import Incoming
from bot.network.locale import Languages, all_words
from bot.network.network import Networks
from bot.network.page import Page, Spoken
from bot.operation.shared_notebook import OnRecord
from bot.union.read_models.views import View
from bot.wiring.application import Application
from bot.wiring.world import World
from tests.simulation.fate import Fate, Killed, MortalNotebook, MortalStore
from tests.simulation.network import (
    ABILITIES,
    NETWORK,
    Clock,
    Link,
    Network,
    no_link,
    town_of,
)
from tests.simulation.readers import reader_of, views_of

DAY = timedelta(hours=24)
WORDS = all_words()


class Running:
    """What people write while nobody listens is kept for the bot, as real networks do."""

    words = Languages(WORDS, "en")
    abilities = ABILITIES
    link: Link = staticmethod(no_link)

    def __init__(self, store: EventStore, notebook: Notebook, fate: Fate) -> None:
        self.store: EventStore = MortalStore(store, fate)
        self.notebook = MortalNotebook(notebook, fate)
        self.codec: Codec = union_codec()
        self.clock = Clock()
        self.network = Network(self.clock, fate)
        self.page = Page()
        self.fate = fate
        self.deaths = 0
        self.file: LocalDatabase | None = None
        """What outlives the bot of what it can build anew; else a start has lost it."""
        self.afterwards: Callable[[], Awaitable[None]] | None = None
        """Happens after every step."""
        self.pending: list[Incoming] = []
        self.is_up = False
        self._application: Application | None = None
        self._connected = False
        self._views: list[View] = []

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

    @property
    def views(self) -> list[View]:
        return self._views

    async def looks(self) -> None:
        """At the unions as they are now. After every step it is done anyway."""
        if self._application is not None:
            self._views = await views_of(self._application)

    @property
    def bot(self) -> Application:
        assert self._application is not None, "the bot is down"
        return self._application

    async def hears(self, spoken: Spoken) -> None:
        """What is said on a page, with all that follows: whoever said it waits."""
        with correlated(spoken.id):
            self.pending.append(spoken)
            await self._go_on()

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
                await self.bot.act()
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
        await self.is_heard(until=self.clock.now())

    async def is_heard(self, *, until: datetime) -> None:
        """Nobody said more until then: whatever time alone asks for is done."""
        await self.bot.heard(NETWORK, until=until)
        await self.bot.act()

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
            networks=Networks(
                town_of(
                    OnRecord(self.network, self.notebook), self.abilities, self.link, self.network.known_as
                ),
                self.page.network,
            ),
            new_code=lambda: "K7QF-2M9D",
            languages=self.words,
            period=DAY,
            is_read_over_http=True,
        )
