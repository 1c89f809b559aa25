"""The whole bot between its ports, on files of its own, without a network: for rows about what a command causes."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from adapters.sqlite.store import SqliteEventStore
from bot.contexts import CONTEXTS, codec
from bot.log.reader import LogReader
from bot.log.store import NO_STREAM
from bot.log.tables import Tables
from bot.log.troubles import Troubles
from bot.network.incoming import MessageId
from bot.network.locale import Languages, all_words
from bot.network.network import Networks
from bot.union.read_models.posted import Posted, PostedCard
from bot.union.read_models.views import shown
from bot.wiring.application import Application
from bot.wiring.stores import SQLITE, open_index, open_notebook, open_store
from bot.wiring.world import World
from domain.union.events import UnionEvent
from tests.benchmarks import unions

NETWORK = "telegram"


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """`store` and `reader` are those of the `application`, which has been started and has heard until noon."""

    store: SqliteEventStore
    reader: LogReader
    application: Application
    tables: Tables

    async def cards_stand(self, union: UUID) -> None:
        """Those of all its open proposals were posted, so that whatever changes is owed to them."""
        posted = Posted(self.tables, self.application.reader.tables.opening)
        view = await self.application.views.get(union)
        for number in shown(view).open if view else ():
            card = PostedCard(message=MessageId(f"{number}"), posted=unions.NOON, revision=NO_STREAM)
            posted.note_card(union, number, unions.home(union), card)

    async def until_followed(self) -> None:
        """Until all that is in the log stands wherever it should."""
        end = await self.store.end()
        while min(self.reader.subscription.position, self.application.notifications.position) < end:  # noqa: ASYNC110
            await asyncio.sleep(0.001)

    async def act_in_time(self) -> None:
        """As the bot does whenever something has changed."""
        while True:
            self.application.changed.clear()
            await self.application.deadlines.act()
            self.application.next_wake()
            await self.application.changed.wait()


@asynccontextmanager
async def a_house(folder: Path, standing: Mapping[UUID, Iterable[UnionEvent]]) -> AsyncIterator[House]:
    """The bot follows its log, as it does when it runs. To the `standing` unions that has happened, and was told."""
    url = f"{SQLITE}{folder / f'{uuid4()}.db'}"
    async with open_store(url) as store:
        assert isinstance(store, SqliteEventStore)
        with closing(open_index(url)) as database, closing(open_notebook(url)) as notebook:
            for union, happened in standing.items():
                await unions.write(store, union, happened)
            reader = LogReader(CONTEXTS, store=store, codec=codec(), database=database, troubles=Troubles())
            application = Application(
                World(
                    reader=reader,
                    notebook=notebook,
                    clock=unions.Noon(),
                    networks=Networks(),
                    new_code=lambda: "K7QF-2M9D",
                    languages=Languages(all_words(), "en"),
                    period=unions.PERIOD,
                )
            )
            application.watermark.heard(NETWORK, unions.NOON)
            await application.start()
            house = House(store=store, reader=reader, application=application, tables=Tables(notebook))
            for union in standing:
                await house.cards_stand(union)
            following = [
                asyncio.create_task(part)
                for part in (
                    reader.subscription.follow(),
                    application.notifications.follow(),
                    house.act_in_time(),
                )
            ]
            yield house
            for task in following:
                task.cancel()
            await asyncio.gather(*following, return_exceptions=True)
