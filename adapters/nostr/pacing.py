"""Whose turn it is to speak: only so many notes are on their way at once, and outcomes go before chatter."""

import asyncio
import heapq
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count

from bot.network.outgoing import Urgency

AT_ONCE = 32


class Turns:
    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._free = at_once
        self._queue: list[tuple[Urgency, int, asyncio.Future[None]]] = []
        self._numbers = count()

    @asynccontextmanager
    async def turn(self, urgency: Urgency) -> AsyncIterator[None]:
        await self._take(urgency)
        try:
            yield
        finally:
            self._free += 1
            self._next()

    async def _take(self, urgency: Urgency) -> None:
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (urgency, next(self._numbers), mine))
        self._next()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():  # the turn came together with the cancellation
                self._free += 1
                self._next()
            raise

    def _next(self) -> None:
        while self._free and self._queue:
            waiting = heapq.heappop(self._queue)[-1]
            if not waiting.done():
                self._free -= 1
                waiting.set_result(None)
