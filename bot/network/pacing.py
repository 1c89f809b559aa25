"""The one gate through which every network is spoken to: as often as it allows, and who goes first when it makes wait."""

import asyncio
import itertools
from collections import deque
from collections.abc import AsyncIterator, Callable, Collection, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from heapq import heappop, heappush

from bot.network.backoff import Sleep
from bot.network.outgoing import Urgency
from bot.pulse import patiently

MOMENT = 0.001
"""What is nearer than this is now: a timer may fire a rounding error too early."""

_MANY_CHANNELS = 1000


@dataclass(frozen=True, slots=True)
class Rate:
    """At most so many in any stretch of so many seconds."""

    most: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What a network allows: in all, in any channel, and in a channel that is a group besides.

    So many messages are under way `at_once`, and so many of one channel; as many as there are where it is None.
    """

    overall: tuple[Rate, ...] = ()
    channel: tuple[Rate, ...] = ()
    group: tuple[Rate, ...] = ()
    at_once: int | None = None
    at_once_in_channel: int | None = None


class Gate:
    """`now` counts seconds; by default it is the running loop's time."""

    def __init__(
        self,
        allowed: Allowed,
        *,
        is_group: Callable[[Hashable], bool] = lambda _: False,
        now: Callable[[], float] | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._allowed = allowed
        self._is_group = is_group
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._sleep = sleep
        self._overall = _Door(allowed.at_once, allowed.overall)
        self._channels: dict[Hashable, _Door] = {}
        self._arrivals = itertools.count()

    def __len__(self) -> int:
        """Channels that are remembered."""
        return len(self._channels)

    @asynccontextmanager
    async def turn(self, channel: Hashable, urgency: Urgency) -> AsyncIterator[None]:
        """For one message. The most urgent of those waiting goes first, and what is as urgent as it came."""
        number, here = next(self._arrivals), self._channel(channel)
        ticket = _Ticket(number, (urgency, number))
        for (
            before
        ) in here.in_the_way():  # whoever is in the way of an outcome must not wait behind all others
            self._overall.hurry(before, ticket)
        async with self._through(here, ticket), self._through(self._overall, ticket):
            for door in (here, self._overall):
                door.take(ticket, self._now())
            yield

    def pause(self, channel: Hashable, seconds: float) -> None:
        """The network wants silence in this channel."""
        self._channel(channel).quiet_until = self._now() + seconds

    @asynccontextmanager
    async def _through(self, door: "_Door", ticket: "_Ticket") -> AsyncIterator[None]:
        with patiently():
            await door.enter(ticket)
        try:
            with patiently():
                while (seconds := door.wait(self._now())) > MOMENT:
                    await self._sleep(seconds)
                    await door.let_pass(ticket)
            yield
        finally:
            door.leave(ticket)

    def _channel(self, channel: Hashable) -> "_Door":
        if len(self._channels) >= _MANY_CHANNELS:
            now = self._now()
            self._channels = {each: door for each, door in self._channels.items() if not door.is_idle(now)}
        if channel not in self._channels:
            rates = self._allowed.channel + (self._allowed.group if self._is_group(channel) else ())
            self._channels[channel] = _Door(self._allowed.at_once_in_channel, rates)
        return self._channels[channel]


class Window:
    """How long until a rate allows one more."""

    def __init__(self, rate: Rate) -> None:
        self._seconds = rate.seconds
        self._taken: deque[float] = deque(maxlen=rate.most)

    def wait(self, now: float) -> float:
        full = len(self._taken) == self._taken.maxlen
        return self._taken[0] + self._seconds - now if full else 0

    def take(self, now: float) -> None:
        self._taken.append(now)

    def is_used(self, now: float) -> bool:
        return bool(self._taken) and self._taken[-1] + self._seconds > now


@dataclass(slots=True, eq=False)
class _Ticket:
    """`order` says when it is its turn."""

    number: int
    order: tuple[Urgency, int]


class _Door:
    """So many are inside at once: they speak, or wait for the next moment when one may.

    Without a bound one alone is inside, and only until that moment: the next to speak is the most urgent.
    """

    def __init__(self, at_once: int | None, rates: tuple[Rate, ...]) -> None:
        self.quiet_until = float("-inf")
        self._windows = tuple(Window(rate) for rate in rates)
        self._is_bound = at_once is not None
        self._most = at_once or (1 if rates else None)
        self._waiting: list[tuple[tuple[Urgency, int], int, _Ticket, asyncio.Future[None]]] = []
        self._inside: set[_Ticket] = set()

    async def enter(self, ticket: _Ticket) -> None:
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (ticket.order, ticket.number, ticket, called))
        self._next()
        try:
            await called
        except asyncio.CancelledError:
            self.leave(ticket)  # called and cancelled in the same moment
            raise

    def leave(self, ticket: _Ticket) -> None:
        if ticket in self._inside:
            self._inside.remove(ticket)
            self._next()

    def in_the_way(self) -> Collection[_Ticket]:
        return () if self._has_room() else self._inside

    def hurry(self, ticket: _Ticket, by: _Ticket) -> None:
        """If it is here, it is its turn when it would be that of `by`."""
        if ticket in self._inside:
            ticket.order = min(ticket.order, by.order)
        for _, _, waiting, called in self._waiting:
            if waiting is ticket:
                ticket.order = min(ticket.order, by.order)
                heappush(self._waiting, (ticket.order, ticket.number, ticket, called))
                return

    async def let_pass(self, ticket: _Ticket) -> None:
        """Whoever is more urgent and came meanwhile."""
        if any(order < ticket.order and not called.done() for order, _, _, called in self._waiting):
            self.leave(ticket)
            await self.enter(ticket)

    def wait(self, now: float) -> float:
        return max([self.quiet_until - now, *(window.wait(now) for window in self._windows)])

    def take(self, ticket: _Ticket, now: float) -> None:
        for window in self._windows:
            window.take(now)
        if not self._is_bound:
            self.leave(ticket)

    def is_idle(self, now: float) -> bool:
        quiet = self.quiet_until > now
        return not (self._inside or quiet or any(window.is_used(now) for window in self._windows))

    def _next(self) -> None:
        while self._waiting and self._has_room():
            _, _, ticket, called = heappop(self._waiting)
            if not called.done():
                self._inside.add(ticket)
                called.set_result(None)

    def _has_room(self) -> bool:
        return self._most is None or len(self._inside) < self._most
