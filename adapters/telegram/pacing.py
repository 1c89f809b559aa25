"""Telegram's limits, and who goes first when they make messages wait.

Telegram names about 30 messages a second in all, one a second in a chat with short bursts, and 20 a
minute in a group. Edits count as messages.
"""

import asyncio
import itertools
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from heapq import heappop, heappush
from typing import TypeAlias

from bot.network.backoff import Sleep
from bot.network.outgoing import Urgency

_MANY_LANES = 1000
MOMENT = 0.001
"""What is nearer than this is now: a timer may fire a rounding error too early."""


class Pacer:
    """`now` counts seconds; by default it is the running loop's time."""

    def __init__(self, *, now: Callable[[], float] | None = None, sleep: Sleep = asyncio.sleep) -> None:
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._sleep = sleep
        self._overall = Window(30, seconds=1)
        self._lanes: dict[int, _Lane] = {}
        self._arrivals = itertools.count()

    @asynccontextmanager
    async def turn(self, chat: int, urgency: Urgency) -> AsyncIterator[None]:
        """One message of a chat at a time, the most urgent of those waiting first."""
        lane = self._lane(chat)
        await self._enter(lane, (urgency, next(self._arrivals)))
        try:
            yield
        finally:
            lane.leave()

    def pause(self, chat: int, seconds: float) -> None:
        """Telegram wants silence in this chat."""
        self._lane(chat).quiet_until = self._now() + seconds

    async def _enter(self, lane: "_Lane", ticket: "_Ticket") -> None:
        await lane.enter(ticket)
        while (seconds := self._wait(lane)) > MOMENT:
            try:
                await self._sleep(seconds)
            except BaseException:
                lane.leave()
                raise
            if lane.has_more_urgent_than(ticket):
                lane.leave()
                await lane.enter(ticket)
        for window in (self._overall, *lane.windows):
            window.take(self._now())

    def _wait(self, lane: "_Lane") -> float:
        now = self._now()
        waits = [window.wait(now) for window in (self._overall, *lane.windows)]
        return max(lane.quiet_until - now, *waits)

    def _lane(self, chat: int) -> "_Lane":
        if len(self._lanes) >= _MANY_LANES:
            now = self._now()
            self._lanes = {each: lane for each, lane in self._lanes.items() if not lane.is_idle(now)}
        return self._lanes.setdefault(chat, _Lane(group=chat < 0))


_Ticket: TypeAlias = tuple[Urgency, int]
"""What is as urgent goes in the order it came."""


class _Lane:
    """One chat. Who has entered sends, or waits for the next moment when one may."""

    def __init__(self, *, group: bool) -> None:
        minute = (Window(20, seconds=60),) if group else ()
        self.windows: tuple[Window, ...] = (Window(3, seconds=3), *minute)
        self.quiet_until = float("-inf")
        self._taken = False
        self._waiting: list[tuple[_Ticket, asyncio.Future[None]]] = []

    async def enter(self, ticket: _Ticket) -> None:
        if not self._taken:
            self._taken = True
            return
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (ticket, called))
        try:
            await called
        except asyncio.CancelledError:
            if called.done() and not called.cancelled():  # called and cancelled in the same moment
                self.leave()
            raise

    def leave(self) -> None:
        while self._waiting:
            _, called = heappop(self._waiting)
            if not called.done():
                called.set_result(None)  # still taken, now by this one
                return
        self._taken = False

    def has_more_urgent_than(self, ticket: _Ticket) -> bool:
        return any(waiting < ticket and not called.done() for waiting, called in self._waiting)

    def is_idle(self, now: float) -> bool:
        quiet = self.quiet_until > now
        return not (self._taken or quiet or any(window.is_used(now) for window in self.windows))


class Window:
    """At most so many in any stretch of so many seconds."""

    def __init__(self, most: int, *, seconds: float) -> None:
        self._seconds = seconds
        self._taken: deque[float] = deque(maxlen=most)

    def wait(self, now: float) -> float:
        full = len(self._taken) == self._taken.maxlen
        return self._taken[0] + self._seconds - now if full else 0

    def take(self, now: float) -> None:
        self._taken.append(now)

    def is_used(self, now: float) -> bool:
        return bool(self._taken) and self._taken[-1] + self._seconds > now
