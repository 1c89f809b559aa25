"""The whole bot between its ports: what it hears, what it does by itself, what it tells."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.inbox.poisoned import Poison, Poisoned
from bot.network.incoming import NOWHERE, Incoming, Pressed, Said
from bot.wiring.executing import processes_of, until_nothing_follows
from bot.wiring.foundation import Foundation
from bot.wiring.hearing import hearing
from bot.wiring.telling import telling
from bot.wiring.waiting import waiting
from bot.wiring.world import World
from domain.people import Channel

BETWEEN_RECOVERIES = timedelta(hours=1)
"""A card that was refused is tried again so often."""


class Application:
    """What hears behind the inbox. Whoever runs it lets it `act` in time and the `sender` run.

    `changed` is set when there may be something to act on: the log has grown, or somebody was heard.
    """

    def __init__(self, world: World) -> None:
        known = Foundation.of(world)
        told = telling(known)
        waits = waiting(known, told)
        self.log = world.reader
        self.reader, self.views, self.execute = known.reader, known.views, known.execute
        self.executes = known.executes
        self.watermark, self.troubles = known.watermark, known.troubles
        self.processes = processes_of(
            world.contexts, world.reader, executes=known.executes, tables=known.tables
        )
        self.outbox, self.sender = told.outbox, told.sender
        self.contacts, self.deliveries = known.contacts, known.deliveries
        self.notifications = told.notifier.subscription
        self.deadlines, self.residents = waits.deadlines, waits.residents
        self.poisoned = Poisoned(known.tables)
        self.changed = asyncio.Event()
        self.log.noticed.append(lambda _: self.changed.set())
        self._clock, self._is_whole, self.tables = world.clock, world.is_whole, known.tables
        self._notifier, self._digests, self._upkeeps = told.notifier, told.digests, told.upkeeps
        self._topics = told.topics
        self.parts = {name: part for one in told.upkeeps for name, part in one.parts.items()}
        self._interruptions, self._restoration = waits.interruptions, waits.restoration
        self._dispatcher = hearing(known, told, waits, self.poisoned)
        self._recovered = world.clock.now()

    async def start(self) -> None:
        """Take in what the log has more; whatever was left undone is still owed. Raises NotThisLog and Unavailable."""
        for process in self.processes:
            await process.begin()
        await self.reader.subscription.catch_up()
        await self.log.look_again()
        await until_nothing_follows(self.processes)
        is_known = await self._notifier.begin()
        await self._restoration.begin()
        if not is_known:
            await self._notifier.recover()
        self.residents.review()
        self._dispatcher.name_what_failed()
        self.reader.noticed.append(self.residents.settle)
        self._digests.begin()
        self.reader.noticed.append(self._digests.changed)
        for upkeep in self._upkeeps:
            await upkeep.begin()

    async def catch_up(self) -> None:
        """With all that is in the log by now. Raises NotThisLog and Unavailable."""
        await self.reader.subscription.catch_up()
        await until_nothing_follows(self.processes)
        await self.notifications.catch_up()

    async def connected(self, network: str, *, at: datetime) -> None:
        self._interruptions.connected(network, at)

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        """Who says so goes on listening: what time asks for then is done by who lets this `act`."""
        until = min(until, self._clock.now())
        if self._is_whole():  # who is heard by half of us is not answered: their silence does not count
            self._interruptions.heard(network, until)
            self.watermark.heard(network, until, behind, noted=not self._interruptions.is_behind)
        await self._dispatcher.take_what_was_put_off()
        self.residents.review()
        self.changed.set()

    async def act(self) -> None:
        """Do what is to be done by now though nobody says a word. Raises Unavailable."""
        await self._interruptions.record()
        await self._restoration.act()
        await self._topics.act()
        await self.deadlines.act()
        await self._dispatcher.take_what_was_put_off()
        for upkeep in self._upkeeps:
            await upkeep.act()
        await self._look_again()

    def next_wake(self) -> datetime | None:
        """When time alone will ask for something again."""
        moments = (self.deadlines.next_wake(), *(one.next_wake() for one in self._upkeeps))
        return min(filter(None, moments), default=None)

    async def _look_again(self) -> None:
        """At what could not be read or posted before."""
        now = self._clock.now()
        if now - self._recovered >= BETWEEN_RECOVERIES:
            self._recovered = now
            await self.log.look_again()
            for process in self.processes:
                await process.try_again()
            await self._notifier.recover()

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        await self._interruptions.missed(channel, start, end)

    async def hear(self, incoming: Incoming) -> None:
        await self._dispatcher.hear(incoming)
        if isinstance(incoming, Said | Pressed) and incoming.private:
            for upkeep in self._upkeeps:
                await upkeep.spoken_to(incoming)
        await self.tables.on_record()  # only then may the network forget it

    async def try_again(self, poison: Poison) -> str:
        """What went wrong this time, empty when it was taken in. Raises Unavailable."""
        trouble = await self._dispatcher.try_again(poison)
        await self.tables.on_record()
        return trouble
