"""A made-up world: one bot on a real store, two networks, a clock that jumps from one thing to the next.

What people and misfortune do are scripts: they do something, then yield how long they wait. Chance comes
from the seed alone, so a world happens again exactly as it did.
"""

import asyncio
import heapq
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import TypeAlias

from adapters.nostr.adapter import ABILITIES as ON_NOSTR
from adapters.nostr.channels import written as nostr_address
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from adapters.telegram.adapter import ABILITIES as ON_TELEGRAM
from adapters.telegram.addresses import written as telegram_address
from bot.contexts import codec as union_codec
from bot.log.notebook import Notebook
from bot.log.store import START, EventStore, TooLarge
from bot.network.locale import Languages, all_words
from bot.network.network import Network as Configured
from bot.network.network import Networks
from bot.union.touches import UnionEnvelope
from bot.wiring.application import Application
from bot.wiring.codes import codes
from bot.wiring.world import World as Ground
from domain.people import Channel, network_of
from tests.simulation.readers import reader_of
from tests.simulation.worlds.networks import Clock, Network
from tests.simulation.worlds.nostr import Nostr
from tests.simulation.worlds.record import History, Outage
from tests.simulation.worlds.telegram import Telegram

Script: TypeAlias = Iterator[timedelta]

TELEGRAM, NOSTR = "telegram", "nostr"
PERIOD = timedelta(hours=24)
SOON = timedelta(seconds=1)
WHILE_NOTHING_HAPPENED = timedelta(minutes=1)
TWICE = 0.03
"""How often a network hands something over a second time."""

PATIENCE = 10
"""So often a network is let try to hand the same thing over before the world is given up."""

WORDS = all_words()


class World:
    """`chance` is everybody's. `history` is what a checker may read of it."""

    def __init__(self, seed: int, store: EventStore, notebook: Notebook) -> None:
        self.seed = seed
        self.chance = random.Random(seed)  # noqa: S311 - repeatable is what it must be
        self.clock = Clock()
        self.history = History()
        self.telegram = Telegram(clock=self.clock, history=self.history, name=TELEGRAM, chance=self.chance)
        self.nostr = Nostr(clock=self.clock, history=self.history, name=NOSTR)
        self.networks: tuple[Network, ...] = (self.telegram, self.nostr)
        self._store, self._notebook = store, notebook
        self._scripts: list[tuple[datetime, int, Script]] = []
        self._order = count()
        self._is_up = True
        self._bot: Application | None = None

    # --- what happens -----------------------------------------------------------------------

    def begin(self, script: Script, *, after: timedelta = timedelta()) -> None:
        heapq.heappush(self._scripts, (self.clock.now() + max(after, SOON), next(self._order), script))

    async def lives(self, length: timedelta) -> None:
        end = self.clock.now() + length
        while (moment := self._next_moment()) is not None and moment < end and not self._stands_still:
            await self._comes_to(moment)
        await self._comes_to(end)

    async def rests(self, length: timedelta) -> None:
        """Nobody does anything any more, and the bot is up."""
        self._scripts.clear()
        self._is_up = True
        for network in self.networks:
            network.down = False
        for group in sorted(self.telegram.closed):
            self.bot_is_let_in(group)
        await self._comes_to(self.clock.now() + SOON)
        await self.lives(length)
        self.history.envelopes = await self._envelopes()
        self.history.end = self.clock.now()
        accounts = (account for network in self.networks for account in network.accounts.values())
        self.history.owners = {account.identity: account.owner for account in accounts}

    def bot_goes_down(self) -> None:
        """Whatever it had in mind is gone."""
        self._is_up, self._bot = False, None
        for network in self.networks:
            network.connected = False
            self._out(network.name)

    def bot_comes_up(self) -> None:
        self._is_up = True

    def network_goes_down(self, network: Network) -> None:
        network.down, network.connected = True, False
        self._out(network.name)

    def bot_is_put_out(self, group: Channel) -> None:
        self.telegram.puts_out(group)
        self._out(group)

    def bot_is_let_in(self, group: Channel) -> None:
        self.telegram.lets_in(group)
        self._in_again(group)

    def _out(self, place: str) -> None:
        if not any(one.place == place and one.end is None for one in self.history.outages):
            self.history.outages.append(Outage(place=place, start=self.clock.now()))

    def _in_again(self, place: str) -> None:
        now = self.clock.now()
        self.history.outages = [
            replace(one, end=now) if one.place == place and one.end is None else one
            for one in self.history.outages
        ]

    @property
    def _stands_still(self) -> bool:
        """What goes on like this will not end, and nobody learns more from it."""
        return len(self.history.troubles) >= PATIENCE

    # --- the machinery ----------------------------------------------------------------------

    def _next_moment(self) -> datetime | None:
        moments = [self._scripts[0][0]] if self._scripts else []
        moments += [one.arrives for network in self.networks for one in network.waiting]
        wake = self._bot.deadlines.next_wake() if self._bot else None
        return min((at for at in (*moments, wake) if at is not None and at > self.clock.now()), default=None)

    async def _comes_to(self, moment: datetime) -> None:
        self.clock.time = moment
        if self._bot is not None:
            for network in self.networks:
                if network.connected:  # a real one says so every few seconds
                    self._bot.watermark.heard(network.name, moment - WHILE_NOTHING_HAPPENED)
        while self._scripts and self._scripts[0][0] <= moment:
            _, _, script = heapq.heappop(self._scripts)
            pause = next(script, None)
            if pause is not None:
                self.begin(script, after=pause)
        if self._is_up:
            await self._goes_on()

    async def _goes_on(self) -> None:
        """Until all is done that is to be done by now."""
        if self._bot is None:
            self._bot = Application(self._ground())
            await self._bot.start()
        for network in self.networks:
            if not network.down:
                try:
                    await self._listens(self._bot, network)
                except TooLarge as trouble:  # a real adapter would try it again for ever
                    self.history.troubles.append((self.clock.now(), f"{network.name}: {trouble}"))
        await self._tells(self._bot)

    async def _listens(self, bot: Application, network: Network) -> None:
        now = self.clock.now()
        if not network.connected:
            await bot.connected(network.name, at=now)
            network.connected = True
            self._in_again(network.name)
        for one in network.arrivals():
            for _ in range(2 if self.chance.random() < TWICE else 1):
                await bot.hear(network.handed_over(one))
            network.confirm(one)
        await self._tells(bot)
        await bot.heard(network.name, until=now)
        await bot.act()

    async def _tells(self, bot: Application) -> None:
        up = {network.name for network in self.networks if not network.down}
        while True:
            await bot.catch_up()
            reached = (channel for channel in bot.outbox.channels() if network_of(channel) in up)
            channel = next(filter(bot.sender.serves, reached), None)
            if channel is None:
                return
            await bot.sender.empty(channel)

    async def _envelopes(self) -> list[UnionEnvelope]:
        codec = union_codec()
        recorded = await self._store.read_all(after=START, limit=100_000)
        return [envelope for one in recorded if (envelope := codec.decode(one))]

    def _ground(self) -> Ground:
        return Ground(
            reader=reader_of(self._store),
            notebook=self._notebook,
            clock=self.clock,
            networks=Networks(
                Configured(
                    name=TELEGRAM, abilities=ON_TELEGRAM, messenger=self.telegram, address=telegram_address
                ),
                Configured(
                    name=NOSTR,
                    abilities=ON_NOSTR,
                    messenger=self.nostr,
                    address=nostr_address,
                    homes=self.nostr,
                ),
            ),
            new_code=codes(self.chance.choice),
            languages=Languages(WORDS, "en"),
            period=PERIOD,
        )


@asynccontextmanager
async def world(seed: int) -> AsyncIterator[World]:
    store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
    try:
        yield World(seed, store, notebook)
    finally:
        await asyncio.shield(store.close())
        notebook.close()
