"""A union whose stream is not what it was is stopped and named; the others go on."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from uuid import UUID

import pytest

from adapters.eventstoredb import EventStoreDBStore
from adapters.sqlite.notebook import SqliteNotebook
from bot.log.folded import Stopped
from bot.log.store import Conflict, EventStore, NewEvent, Recorded, Unavailable
from bot.network.incoming import Said
from bot.network.network import Networks
from bot.union.executing import union_stream
from bot.wiring.application import Application
from domain.people import Channel
from domain.union.commands import SettleDue
from domain.union.events import ProposalOpened
from tests.adapters.eventstoredb.log import Log
from tests.adapters.eventstoredb.loopback import Loopback
from tests.simulation.processes import Village
from tests.simulation.ticking import Line
from tests.simulation.town import NETWORK


class Server:
    """Two unions, whose streams an operator gets at."""

    def __init__(self, loopback: Loopback, village: Village) -> None:
        self.loopback = loopback
        self.village = village
        self.bot: Application

    async def starts(self, store: EventStore | None = None) -> Application:
        store = store or await self.village.open_store()
        self.bot = self.village.application(store, SqliteNotebook.open(":memory:"), Networks())
        await self.bot.start()
        return self.bot

    @property
    def log(self) -> Log:
        return self.loopback.node.log

    @property
    def unions(self) -> list[UUID]:
        return [row.id for row in self.bot.reader.tables.all()]

    @property
    def troubles(self) -> list[str]:
        """What the operator is told."""
        return [*self.bot.troubles.standing.values()]

    async def founds(self, name: str) -> Said:
        """In a chat of their own."""
        said = self.says(name, f"/start_union {name}'s — plant trees")
        await self.bot.hear(said)
        await self.bot.catch_up()
        return said

    def says(self, name: str, text: str) -> Said:
        return replace(self.village.said(name, text), channel=Channel(f"{NETWORK}:{name}"))

    async def is_set_back(self, events: int) -> None:
        """To a backup that lacks the last events of the unions. The lease and the notebook are as they were."""
        ours = [entry for entry in self.log.entries if entry.stream.startswith("union-")]
        earlier = Log()
        earlier.entries.clear()
        earlier.streams.clear()
        for entry in self.log.entries:
            if entry not in ours[-events:]:
                earlier.keep(entry)
        await self.loopback.kill()
        self.loopback.node.log = earlier
        await self.loopback.start()

    async def acts(self, union_id: UUID) -> int:
        """Whatever is due, in that union; its revision."""
        command = SettleDue(at=self.village.now())
        executed = await self.bot.execute(union_id, command, command_id=f"settle/{self.village.count}")
        return executed.revision


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    loopback, stores = Loopback(), list[EventStoreDBStore]()
    await loopback.start()

    async def another() -> EventStore:
        stores.append(await EventStoreDBStore.open(loopback.uri))
        return stores[-1]

    server = Server(loopback, Village(another))
    await server.starts()
    for name in ("ann", "bob"):
        await server.founds(name)
    yield server
    for store in stores:
        await store.close()
    await loopback.kill()


async def test_a_union_whose_stream_was_deleted_is_unusable_and_the_others_go_on(server: Server) -> None:
    first, second = server.unions
    server.log.delete(union_stream(first))
    await server.starts()
    with pytest.raises(Stopped, match=rf"{first} ends at revision -1, but \d was seen"):
        await server.acts(first)
    assert await server.acts(second) >= 0


async def test_a_tombstoned_one_too(server: Server) -> None:
    first, second = server.unions
    server.log.tombstone(union_stream(first))
    await server.starts()
    with pytest.raises(Stopped, match=f"{first} was tombstoned"):
        await server.acts(first)
    assert await server.acts(second) >= 0


async def test_one_that_was_truncated_lacks_its_beginning(server: Server) -> None:
    first, _ = server.unions
    await server.bot.hear(server.says("ann", "/propose Plant an oak"))
    server.log.set_properties(union_stream(first), **{"$tb": 1})
    await server.starts()
    with pytest.raises(Stopped, match=f"{first} lacks the event of revision 0"):
        await server.acts(first)


async def test_a_deletion_that_nobody_saw_shows_in_the_revision_that_the_server_answers(
    server: Server,
) -> None:
    before = set(server.unions)
    said = await server.founds("dan")
    [third] = set(server.unions) - before
    server.log.delete(union_stream(third))
    server.log.scavenge()
    await server.starts()
    assert third not in server.unions
    await server.bot.hear(said)
    assert any("it was deleted, and events of it are gone" in one for one in server.troubles)


class Restored(Line):
    """While the bot runs, the store is set back to an earlier state, or does not show what it took."""

    is_empty = False
    refused = 0

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        if self.refused:
            self.refused -= 1
            raise Conflict("somebody else was faster")
        return await super().append(stream, events, expected=expected)

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        return [] if self.is_empty else await super().read(stream, after=after, limit=limit)


async def test_one_that_ends_before_what_was_stored_is_unusable_instead_of_tried_for_ever(
    server: Server,
) -> None:
    line = Restored(await server.village.open_store())
    bot = await server.starts(line)
    another = server.says("ann", "/propose Plant an elm")
    await bot.hear(server.says("ann", "/propose Plant an oak"))
    line.is_empty, line.refused = True, 1_000
    async with asyncio.timeout(20):
        await bot.hear(another)
    assert any("events are gone" in one for one in server.troubles)


async def test_an_ordinary_conflict_is_tried_again(server: Server) -> None:
    line = Restored(await server.village.open_store())
    bot = await server.starts(line)
    line.refused = 3
    await bot.hear(server.says("ann", "/propose Plant an oak"))
    assert "ProposalOpened" in await server.village.kinds()


async def test_a_conflict_that_never_ends_is_unavailable(server: Server) -> None:
    line = Restored(await server.village.open_store())
    bot = await server.starts(line)
    line.refused = 1_000
    async with asyncio.timeout(20):
        with pytest.raises(Unavailable, match="nothing new"):
            await bot.hear(server.says("ann", "/propose Plant an oak"))
    assert line.refused > 900


async def test_a_store_that_was_set_back_while_the_bot_runs_is_read_anew(server: Server) -> None:
    village = server.village
    process = await village.starts("ann")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await server.is_set_back(2)
    await village.time.pass_by(120)
    assert len(process.turns) > 1
    await village.says("ann", "/propose Plant an elm")
    texts = [
        envelope.event for envelope in await village.envelopes() if isinstance(envelope.event, ProposalOpened)
    ]
    assert ["elm" in repr(opened) for opened in texts] == [True]
