"""The whole bot on a strict Telegram, with a clock that is set by hand: what a group gets to see can be counted.

async with at_home("Ann", "Bob") as here:
    card = await here.says("Ann", "/propose Plant an oak")
    await here.presses("Bob", "Consent")
    assert here.count() == 2
"""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from adapters.telegram import Telegram
from bot.inbox.inbox import Inbox
from bot.log.troubles import Troubles
from bot.network.locale import Languages, all_words
from bot.network.network import Networks
from bot.wiring.application import Application
from bot.wiring.world import World
from tests.adapters.telegram.bot_api import BotApi, Place, Press, Shown, User
from tests.adapters.telegram.chats import Standing
from tests.adapters.telegram.fakes import HandSetClock, Naps
from tests.adapters.telegram.places import Wanted
from tests.simulation.readers import reader_of

DAY = timedelta(days=1)
STEP = timedelta(seconds=59)


@dataclass
class Home:
    """A group with the people in it; `counted` is how much stood there when counting began."""

    server: BotApi
    group: Place
    people: dict[str, User]
    clock: HandSetClock
    bot: Application
    counted: int = 0
    troubles: Troubles = field(default_factory=Troubles)

    # --- what people do -----------------------------------------------------------------------

    async def says(self, name: str, text: str, *, to: Shown | None = None, at: Place | None = None) -> Shown:
        said = await (at or self.group).says(self.people[name], text, to=to)
        await self.settles()
        return said

    async def presses(
        self, name: str, label: str, *, on: Shown | None = None, at: Place | None = None
    ) -> Press:
        press = await (at or self.group).presses(self.people[name], label, on=on)
        await self.settles()
        return press

    async def reacts(self, name: str, on: Shown, *signs: str) -> None:
        await self.group.reacts(self.people[name], on, *signs)
        await self.settles()

    async def founds(self, *names: str) -> None:
        """The first of them does; the others accept."""
        founder, *others = names
        mentions = {name: self.people[name] for name in others}
        text = f"/start_union Gardeners — plant trees {' '.join(others)}"
        await self.group.says(self.people[founder], text, mentions=mentions)
        await self.settles()
        for name in others:
            await self.says(name, "/accept")

    async def becomes(self, standing: Standing) -> None:
        """The bot, in the group."""
        await self.group.bot_becomes(standing)
        await self.settles()

    async def waits(self, **duration: float) -> None:
        """Whatever time asks for meanwhile is done when it asks for it."""
        until = self.clock.now() + timedelta(**duration)
        while (wake := self.bot.next_wake()) and wake <= until:
            await self._passes_until(wake)
        await self._passes_until(until)

    async def _passes_until(self, moment: datetime) -> None:
        """In steps: of a machine that stood still for longer nobody was heard."""
        while self.clock.now() < moment:
            self.clock.time = min(self.clock.now() + STEP, moment)
            await self.server.ends_poll()
            await self.server.polled()
        await self.settles()

    # --- what they see ------------------------------------------------------------------------

    def private(self, name: str) -> Place:
        return self.server.private(self.people[name])

    def counts_from_now(self) -> None:
        self.counted = self.everything

    def count(self) -> int:
        """What the group was shown since: also what was taken away again, and notices of Telegram's."""
        return self.everything - self.counted

    @property
    def everything(self) -> int:
        return self.group.chat.from_bot

    def last(self, wanted: Wanted = "") -> Shown:
        fits = wanted if callable(wanted) else lambda message: wanted in message.text
        found = next(filter(fits, reversed(self.group.from_bot)), None)
        assert found is not None, f"nobody sees {wanted!r} in\n{self.group.transcript()}"
        return found

    def card(self, number: int = 1) -> Shown:
        """The last with buttons, or the last."""
        return self.last(
            lambda message: message.text.startswith(f"Proposal {number}:") and bool(message.keys)
        )

    # --- how time goes on ---------------------------------------------------------------------

    async def settles(self) -> None:
        """Until everything that was said is taken in, and everything that follows is told."""
        for _ in range(2):  # what is heard in an answer was said before its question
            await self.server.ends_poll()
            await self._all_is_taken_in()
            await self.bot.act()
            await self._all_is_told()

    async def _all_is_taken_in(self) -> None:
        await self.server.confirmed()
        await self.server.polled()

    async def _all_is_told(self) -> None:
        while True:
            await self.bot.catch_up()
            await self._all_is_taken_in()
            channel = next(filter(self.bot.sender.serves, self.bot.outbox.channels()), None)
            if channel is None:
                return
            await self.bot.sender.empty(channel)


@asynccontextmanager
async def at_home(*names: str, supergroup: bool = True, founded: bool = True) -> AsyncIterator[Home]:
    clock = HandSetClock()
    naps, codes = Naps(clock), (f"K7QF-{number:04}" for number in itertools.count(1))
    async with BotApi(clock=clock.now) as server:
        people = {name: server.user(name, username=name.lower()) for name in names}
        group = server.group("Gardeners", *people.values(), supergroup=supergroup)
        inbox = Inbox(clock=clock, troubles=Troubles())
        telegram = Telegram(server.token, clock=clock, api_url=server.url, sleep=naps, seconds=naps.now)
        store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
        world = World(
            reader=reader_of(store),
            notebook=notebook,
            clock=clock,
            networks=Networks(telegram.network),
            new_code=codes.__next__,
            languages=Languages(all_words(), "en"),
            period=DAY,
        )
        bot = Application(world)
        await bot.start()
        parts = [asyncio.create_task(inbox.run(bot)), asyncio.create_task(telegram.run(inbox))]
        home = Home(server, group, people, clock, bot)
        try:
            if founded:
                await home.founds(*names)
            yield home
        finally:
            for part in parts:
                part.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.gather(*parts)
            await telegram.close()
            await store.close()
            notebook.close()
