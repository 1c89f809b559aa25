"""What stands in for the rest of the bot while the adapter is tested: an ear, a clock, and naps that take no time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from adapters.telegram import Menu, Telegram
from bot.inbox.inbox import Inbox
from bot.log.store import Unavailable
from bot.log.troubles import Troubles
from bot.network.incoming import NOWHERE, Incoming, Moved, Pressed, Said
from bot.network.outgoing import Button, Outgoing
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi
from tests.adapters.telegram.world import GUARD_SECONDS

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


class HandSetClock:
    def __init__(self) -> None:
        self.time = NOON

    def now(self) -> datetime:
        return self.time

    def advance(self, **duration: float) -> None:
        self.time += timedelta(**duration)


class Naps:
    """Sleeps no time and remembers for how long it should have; `now` is a clock that these naps move.

    So is `clock`, where one is given.
    """

    def __init__(self, clock: HandSetClock | None = None) -> None:
        self.clock = clock
        self.taken: list[float] = []
        self.time = 0.0
        self._changed = asyncio.Condition()

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        self.time += seconds
        if self.clock is not None:
            self.clock.advance(seconds=seconds)
        async with self._changed:
            self._changed.notify_all()

    async def has(self, holds: Callable[["Naps"], bool]) -> None:
        """Waits until it is so."""
        async with asyncio.timeout(GUARD_SECONDS), self._changed:
            await self._changed.wait_for(lambda: holds(self))

    def now(self) -> float:
        return self.time


class Listener:
    """An ear that writes down, in order, what it was told; `refusals` times it is unavailable first.

    What is said in a channel of `held` is not durable before that event is set. The word "bug" in a
    message is one.
    """

    def __init__(self, *, refusals: int = 0) -> None:
        self.journal: list[tuple[str, datetime] | Incoming] = []
        self.refusals = refusals
        self.attempts = 0
        self.held: dict[Channel, asyncio.Event] = {}
        self._changed = asyncio.Condition()

    async def connected(self, network: str, *, at: datetime) -> None:
        await self._write((f"{network} connected", at))

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        assert not behind
        await self._write((f"{network} heard", until))

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:  # noqa: ARG002
        await self._write((f"{channel} missed", end))

    async def hear(self, incoming: Incoming) -> None:
        async with self._changed:
            self.attempts += 1
            self._changed.notify_all()
        if self.attempts <= self.refusals:
            raise Unavailable("the log is not there")
        if isinstance(incoming, Said | Pressed):
            if incoming.channel in self.held:
                await self.held[incoming.channel].wait()
            if isinstance(incoming, Said) and "bug" in incoming.text:
                raise KeyError(incoming.text)
        await self._write(incoming)

    @property
    def texts(self) -> list[str]:
        return [each.text for each in self.journal if isinstance(each, Said)]

    @property
    def moves(self) -> list[Moved]:
        return [each for each in self.journal if isinstance(each, Moved)]

    def until(self) -> list[datetime]:
        """Until when it was told that all was heard."""
        return [each[1] for each in self.journal if isinstance(each, tuple) and each[0].endswith("heard")]

    def connections(self) -> int:
        return sum(isinstance(each, tuple) and each[0].endswith("connected") for each in self.journal)

    async def has(self, holds: Callable[["Listener"], bool]) -> None:
        """Waits until it is so."""
        async with asyncio.timeout(GUARD_SECONDS), self._changed:
            await self._changed.wait_for(lambda: holds(self))

    async def is_caught_up(self) -> None:
        """The backlog of the start is behind it."""
        await self.has(lambda inbox: len(inbox.until()) >= 1)

    async def has_texts(self, *texts: str) -> None:
        await self.has(lambda inbox: inbox.texts == list(texts))

    async def _write(self, what: tuple[str, datetime] | Incoming) -> None:
        async with self._changed:
            self.journal.append(what)
            self._changed.notify_all()


@asynccontextmanager
async def listening(
    server: BotApi,
    inbox: Listener,
    *,
    clock: HandSetClock | None = None,
    menu: Menu | None = None,
    token: str | None = None,
    naps: Naps | None = None,
    app_url: str = "",
) -> AsyncIterator[Telegram]:
    """The adapter at work; leaving it is as sudden as a crash: nothing is said to the server in the end."""
    naps, clock = naps or Naps(), clock or HandSetClock()
    telegram = Telegram(
        server.token if token is None else token,
        clock=clock,
        menu=menu,
        api_url=server.url,
        app_url=app_url,
        sleep=naps,
        jitter=lambda: 1.0,
        seconds=naps.now,
    )
    async with taking_in(inbox, clock=clock, naps=naps) as door:
        work = asyncio.create_task(telegram.run(door))
        try:
            yield telegram
        finally:
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work
            await telegram.close()


@asynccontextmanager
async def taking_in(
    inbox: Listener, *, clock: HandSetClock | None = None, naps: Naps | None = None
) -> AsyncIterator[Inbox]:
    """The real inbox, before an ear."""
    door = Inbox(clock=clock or HandSetClock(), troubles=Troubles(), sleep=naps or Naps(), jitter=lambda: 1.0)
    work = asyncio.create_task(door.run(inbox))
    try:
        yield door
    finally:
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work


def proposal_in(chat: int) -> Outgoing:
    agree = Button(label="Agree", action="agree 1")
    return Outgoing(channel=Channel(f"telegram:{chat}"), text="Proposal 1", buttons=((agree,),))
