"""Time that a test turns by hand, and a process's line to the event store, which a test may cut."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from itertools import count
from typing import TypeVar

from bot.log.store import CaughtUp, Checkpoint, EventStore, NewEvent, Recorded, Unavailable

Answer = TypeVar("Answer")

QUIET_TURNS = 25
"""Turns of the event loop without a call under way, after which nothing more will happen by itself."""


class Line:
    """An event store as one process reaches it. Calls that are made while it is `dead` hang for ever, those of
    a `refusing` one fail at once.

    A `frozen` store takes what it was sent when it `thaws`.
    """

    def __init__(self, store: EventStore) -> None:
        self.store = store
        self.under_way = 0
        self.dead = False
        self.refusing = False
        self.refused = 0
        self._thawed = asyncio.Event()
        self._thawed.set()
        self.answers_to_lose = 0
        """Appends that are stored although the caller is told that nobody answers."""
        self.appended: list[str] = []

    def freezes(self) -> None:
        self._thawed.clear()

    def thaws(self) -> None:
        self._thawed.set()

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        revision = await self._call(lambda: self.store.append(stream, events, expected=expected))
        self.appended.append(stream)
        if self.answers_to_lose:
            self.answers_to_lose -= 1
            raise Unavailable("the answer was lost")
        return revision

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        return await self._call(lambda: self.store.read(stream, after=after, limit=limit))

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        return await self._call(lambda: self.store.read_all(after=after, limit=limit))

    async def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        async for item in self.store.subscribe(after=after):
            yield item

    async def close(self) -> None:
        raise AssertionError("the store belongs to the test")

    async def _call(self, call: Callable[[], Awaitable[Answer]]) -> Answer:
        if self.dead:
            await asyncio.Event().wait()
        await self._thawed.wait()
        if self.refusing:
            self.refused += 1
            raise Unavailable("nobody answers")
        self.under_way += 1
        try:
            return await call()
        finally:
            self.under_way -= 1


class Ticking:
    """Whoever sleeps wakes in order when `pass_by` turns the time, and has done what it woke for by then."""

    def __init__(self, *lines: Line) -> None:
        self.now = 1_000.0
        self.lines = list(lines)
        self._order = count()
        self._sleepers: dict[tuple[float, int], asyncio.Future[None]] = {}

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        key = (self.now + seconds, next(self._order))
        self._sleepers[key] = woken
        try:
            await woken
        finally:
            self._sleepers.pop(key, None)

    async def pass_by(self, seconds: float) -> None:
        end = self.now + seconds
        await self.settle()
        while self._sleepers and min(self._sleepers)[0] <= end:
            key = min(self._sleepers)
            self.now = max(self.now, key[0])
            woken = self._sleepers.pop(key)
            if not woken.done():
                woken.set_result(None)
            await self.settle()
        self.now = end

    async def settle(self) -> None:
        quiet = 0
        while quiet < QUIET_TURNS:
            await asyncio.sleep(0)
            quiet = 0 if any(line.under_way for line in self.lines) else quiet + 1

    async def until(self, happened: Callable[[], bool], *, within: float, step: float = 1.0) -> float:
        """How many seconds it took."""
        begun = self.now
        await self.settle()
        while not happened():
            assert self.now - begun < within, f"it did not happen within {within} seconds"
            await self.pass_by(step)
        return self.now - begun
