"""What befalls the event store's server under the real bot, and what must be so when that is over."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from adapters.eventstoredb import EventStoreDBStore
from bot.contexts import codec
from bot.log.store import START
from domain.union.proposal_events import DeadlineMoved, NoticePublished, ProposalCarried
from tests.adapters.eventstoredb.loopback import HOST, Loopback
from tests.adapters.eventstoredb.separate import Separate
from tests.adapters.telegram.bot_api import BotApi, Place
from tests.adapters.telegram.chats import User
from tests.simulation.process import Bot, Nursery, bot_on, eventually

PERIOD = 12
"""Seconds until a deadline."""

MEANWHILE = "Plant a lime"


@dataclass
class Scene:
    """A union of two in its group; `uri` is how bots find the server."""

    uri: str
    home: Path
    nursery: Nursery
    telegram: BotApi
    ann: User
    bob: User
    group: Place
    exits: AsyncExitStack
    bots: list[Bot] = field(default_factory=list)
    noted: float = 0.0

    async def bot_starts(self) -> Bot:
        home = self.home / f"bot {len(self.bots)}"
        home.mkdir()
        bot = bot_on(self.telegram, home, period=f"PT{PERIOD}S", store=self.uri, nursery=self.nursery)
        self.bots.append(await self.exits.enter_async_context(bot))
        return self.bots[-1]

    async def a_proposal_is_open(self) -> None:
        """Its deadline is a period away, as it takes two to be silent."""
        await self.group.says(self.bob, "hello")
        await self.group.says(
            self.ann, "/start_union Gardeners — plant trees Bob", mentions={"Bob": self.bob}
        )
        await self.group.sees("is founded")
        await self.group.says(self.bob, "/accept")
        await self.group.sees("is a founder now")
        await self.group.says(self.ann, "/propose Plant an oak")
        await self.group.sees("Plant an oak")
        await self.telegram.confirmed()
        self.noted = time.monotonic()

    async def comes_to(self, seconds: float) -> None:
        """After the proposal was opened."""
        await asyncio.sleep(max(0.0, self.noted + seconds - time.monotonic()))

    async def all_goes_on(self) -> float:
        """Seconds until what was said meanwhile is answered. What was due is settled, too."""
        back = time.monotonic()
        await self.group.sees(MEANWHILE)
        seconds = time.monotonic() - back
        await eventually(self.group, lambda shown: "Carried" in shown.text)
        await self.telegram.confirmed()
        return seconds


Story: TypeAlias = Callable[[Path, Nursery], Awaitable[float]]


async def killed_over_a_deadline(home: Path, nursery: Nursery) -> float:
    server = Separate(home / "data")
    await server.start()
    try:
        async with scene(server.uri, home, nursery) as here:
            await here.bot_starts()
            await here.a_proposal_is_open()
            await here.comes_to(PERIOD - 1)
            await server.kill()
            await here.group.says(here.ann, f"/propose {MEANWHILE}")
            await here.comes_to(PERIOD + 2)
            await server.start()
            seconds = await here.all_goes_on()
            await nothing_is_broken(here)
    finally:
        await server.kill()
    return seconds


async def stands_still_for_fifteen_seconds(home: Path, nursery: Nursery) -> float:
    """Longer than the lease lasts: afterwards one of two bots has it, and never both."""
    server = Separate(home / "data")
    await server.start()
    try:
        async with scene(server.uri, home, nursery) as here:
            first = await here.bot_starts()
            await first.says("has the lease")
            second = await here.bot_starts()
            await second.says("stands by")
            await here.a_proposal_is_open()
            await here.comes_to(PERIOD - 6)
            server.freeze()
            await here.group.says(here.ann, f"/propose {MEANWHILE}")
            await here.comes_to(PERIOD + 9)
            server.thaw()
            seconds = await here.all_goes_on()
            await nothing_is_broken(here)
    finally:
        await server.kill()
    return seconds


async def the_leader_of_three_is_killed(home: Path, nursery: Nursery) -> float:
    first = Loopback()
    nodes = [first, Loopback(first.node.log), Loopback(first.node.log)]
    for node in nodes:
        await node.start()
    leads(nodes, first)
    try:
        uri = ",".join(f"{HOST}:{node.port}" for node in nodes)
        async with scene(f"esdb://{uri}?Tls=false", home, nursery) as here:
            await here.bot_starts()
            await here.a_proposal_is_open()
            await here.comes_to(PERIOD - 1)
            await first.kill()
            await here.group.says(here.ann, f"/propose {MEANWHILE}")
            await here.comes_to(PERIOD + 2)
            leads(nodes[1:], nodes[1])
            seconds = await here.all_goes_on()
            await nothing_is_broken(here)
    finally:
        for node in nodes:
            await node.kill()
    return seconds


STORIES: tuple[Story, ...] = (
    killed_over_a_deadline,
    stands_still_for_fifteen_seconds,
    the_leader_of_three_is_killed,
)


def leads(nodes: list[Loopback], leader: Loopback) -> None:
    for node in nodes:
        node.faults.leader = None if node is leader else (HOST, leader.port)
        node.node.members = [(HOST, one.port, one is leader) for one in nodes]


@asynccontextmanager
async def scene(uri: str, home: Path, nursery: Nursery) -> AsyncIterator[Scene]:
    async with BotApi(longest_poll=0.5) as telegram, AsyncExitStack() as exits:
        ann, bob = telegram.user("Ann"), telegram.user("Bob")
        group = telegram.group("Gardeners", ann, bob)
        yield Scene(uri, home, nursery, telegram, ann, bob, group, exits)


async def nothing_is_broken(here: Scene) -> None:
    """Each proposal ends once and not before its time, what was said is recorded once, and nobody is told twice."""
    store = await EventStoreDBStore.open(here.uri)
    try:
        recorded = await store.read_all(after=START, limit=10_000)
    finally:
        await store.close()
    decoding = codec()
    envelopes = [envelope for one in recorded if (envelope := decoding.decode(one))]
    kinds = Counter(type(envelope.event).__name__ for envelope in envelopes)
    assert kinds["ProposalOpened"] == 2, kinds
    deadline = None
    for envelope in envelopes:
        match envelope.event:
            case NoticePublished(number=1, deadline=until) | DeadlineMoved(number=1, deadline=until):
                deadline = until
            case ProposalCarried(number=1):
                assert deadline is not None
                assert envelope.metadata.recorded >= deadline
            case _:
                pass
    ended = [one.event for one in envelopes if isinstance(one.event, ProposalCarried)]
    assert [one.number for one in ended].count(1) == 1, ended
    outcomes = [
        one for one in here.group.from_bot if "Carried: nobody objected." in one.text and not one.keys
    ]
    assert sum("Plant an oak" in one.text for one in outcomes) <= 2, here.group.transcript()
    bugs = sum(bot.log.count("Traceback") for bot in here.bots)
    assert not bugs
