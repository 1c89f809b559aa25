"""A town whose house has a further context: that is one line."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot import contexts
from bot.log.codec import Codec
from bot.log.envelope import Envelope
from bot.log.reader import LogReader
from bot.log.store import START
from bot.log.troubles import Troubles
from bot.network.locale import Languages
from bot.network.network import Networks
from bot.wiring.world import World
from tests.extending.lending import context as lending
from tests.simulation.fate import Fate
from tests.simulation.network import town_of
from tests.simulation.town import DAY, Town, found

CONTEXTS = (*contexts.CONTEXTS, lending.CONTEXT)
CODEC = Codec(context.decider for context in CONTEXTS)


class House(Town):
    words = Languages(contexts.words(CONTEXTS), "en")

    def reader(self) -> LogReader:
        return LogReader(
            CONTEXTS,
            store=self.store,
            codec=CODEC,
            database=self.file or LocalDatabase.in_memory(),
            troubles=Troubles(),
        )

    async def everything(self) -> list[Envelope[object]]:
        recorded = await self.store.read_all(after=START, limit=100_000)
        return [envelope for one in recorded if (envelope := CODEC.decode(one))]

    def said_last(self) -> str:
        return self.network.messages[-1].text

    def world(self) -> World:
        return World(
            reader=self.reader(),
            notebook=self.notebook,
            clock=self.clock,
            networks=Networks(town_of(self.network)),
            new_code=lambda: "K7QF-2M9D",
            languages=self.words,
            period=DAY,
            contexts=CONTEXTS,
        )


@asynccontextmanager
async def house(*members: str) -> AsyncIterator[House]:
    """Of a union whose members these are."""
    store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
    here = House(store, notebook, Fate())
    try:
        await here.comes_up()
        await found(here, *members)
        yield here
    finally:
        await store.close()
        notebook.close()
