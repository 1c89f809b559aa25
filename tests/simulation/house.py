"""The whole bot in a supervisor's hands, on one made-up network and a clock that is set by hand."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.inbox.inbox import Inbox
from bot.network.incoming import MessageId, Said
from bot.network.locale import Languages
from bot.network.markup import plain
from bot.network.network import Networks
from bot.operation.shared_notebook import OnRecord
from bot.standing import State
from bot.supervisor import Supervisor
from bot.union.read_models.views import shown
from bot.vigil import Part
from bot.wiring.application import Application
from bot.wiring.speaker import parts_of
from bot.wiring.world import World
from domain.union.proposal import Objecting, deadline_of
from domain.union.state import Active
from tests.simulation.fate import Fate
from tests.simulation.network import NETWORK, NOON, SQUARE, Clock, Network, author, mentions, town_of
from tests.simulation.readers import reader_of, views_of
from tests.simulation.running import DAY, WORDS

OURS = ("views", "inbox", "notifications", "outbox", "scheduler")
"""What can be stopped, beside the networks."""

POLL = timedelta(minutes=9)


class House:
    """Everything but the process; what people write is taken in at the next poll."""

    def __init__(
        self, store: SqliteEventStore, notebook: SqliteNotebook, stopped: dict[str, datetime]
    ) -> None:
        self.clock = Clock()
        self.network = Network(self.clock, Fate())
        self.supervisor = Supervisor(stopped=stopped, now=self.clock.now)
        self.supervisor.stoppable |= {*OURS, NETWORK}
        self.inbox = Inbox(clock=self.clock, troubles=self.supervisor.troubles)
        self.reader = reader_of(store)
        self.application = Application(
            World(
                reader=self.reader,
                notebook=notebook,
                clock=self.clock,
                networks=Networks(town_of(OnRecord(self.network, notebook))),
                new_code=lambda: "K7QF-2M9D",
                languages=Languages(WORDS, "en"),
                period=DAY,
                is_whole=lambda: not self.supervisor.is_any_stopped(OURS),
            )
        )
        self._pending: list[Said] = []
        self._count = 0
        self.polls = 0
        self._may_poll = asyncio.Event()

    def parts(self) -> dict[str, Part]:
        parts = parts_of(self.application, self.inbox, self.supervisor)
        return parts | {"views": self.reader.subscription.follow, NETWORK: self.listen}

    async def listen(self) -> None:
        """As an adapter does: what was said, and then that this was all."""
        await self.inbox.connected(NETWORK, at=self.clock.now())
        while True:
            self._may_poll.clear()
            said, self._pending = self._pending, []
            until = self.clock.now()
            await self.inbox.take(NETWORK, [(SQUARE, one) for one in said])
            await self.inbox.heard(NETWORK, until=until)
            self.polls += 1
            await self._may_poll.wait()

    def writes(self, name: str, text: str) -> str:
        """The id of what was written."""
        self._count += 1
        self._pending.append(
            Said(
                id=f"said:{self._count}",
                message=MessageId(f"theirs:{self._count}"),
                channel=SQUARE,
                private=False,
                author=author(name),
                at=self.clock.now(),
                text=text,
                mentions=tuple(mentions(text)),
            )
        )
        self._may_poll.set()
        return self._pending[-1].id

    async def passes(self, **duration: float) -> None:
        """The network answers every few minutes meanwhile, unless it is stopped."""
        end = self.clock.time + timedelta(**duration)
        while self.clock.time < end:
            self.clock.time = min(end, self.clock.time + POLL)
            polls = self.polls
            self._may_poll.set()
            await self.until(lambda before=polls: self.polls > before or self.hears_nothing)  # type: ignore[misc]
            await settled()

    @property
    def hears_nothing(self) -> bool:
        states = {name: part.state for name, part in self.supervisor.parts.items()}
        is_held_up = states["inbox"] is State.STOPPED and self.inbox.waiting > 0
        return states[NETWORK] is State.STOPPED or is_held_up

    async def until(self, holds: Callable[[], bool]) -> None:
        """Something was done that nothing announces."""
        async with asyncio.timeout(20):
            while not holds():
                await settled()

    async def until_its_union(self, is_so: Callable[[Active], bool]) -> None:
        async with asyncio.timeout(20):
            while not (views := await views_of(self.application)) or not is_so(shown(views[0])):
                await settled()

    async def stops(self, part: str) -> None:
        self.supervisor.stop(part)
        await self.until(lambda: self.supervisor.parts[part].state is State.STOPPED)

    async def starts(self, part: str) -> None:
        self.supervisor.start(part)
        await self.until(lambda: self.supervisor.parts[part].state is State.RUNS)

    def told(self, piece: str) -> int:
        return sum(piece in plain(message.first.text) for message in self.network.on(SQUARE))

    async def union(self) -> Active:
        (view,) = await views_of(self.application)
        return shown(view)

    async def objections(self) -> int:
        stances = (await self.union()).open[1].stances.values()
        return sum(isinstance(stance, Objecting) for stance in stances)

    async def is_objected_to(self) -> None:
        async with asyncio.timeout(20):
            while await self.objections() == 0:
                await settled()

    async def deadline(self) -> timedelta:
        at = deadline_of((await self.union()).open[1])
        assert at is not None
        return at - NOON


async def settled() -> None:
    """The writer of the store is a thread, which the loop hears of in its own time."""
    for _ in range(30):
        await asyncio.sleep(0)


@asynccontextmanager
async def house() -> AsyncIterator[House]:
    """With a union of two, and a proposal that was told at noon."""
    store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
    here = House(store, notebook, {})
    await here.application.start()
    living = asyncio.create_task(here.supervisor.keep(here.parts()))
    try:
        here.writes("ann", "/start_union Gardeners — plant trees @bob")
        await here.until_its_union(lambda union: len(union.invited) == 1)
        here.writes("bob", "/accept")
        await here.until_its_union(lambda union: len(union.roster) == 2)
        here.writes("ann", "/propose Plant an oak")
        await here.until_its_union(lambda union: 1 in union.open and deadline_of(union.open[1]) is not None)
        yield here
    finally:
        living.cancel()
        with suppress(asyncio.CancelledError):
            await living
        await asyncio.shield(store.close())
        notebook.close()
