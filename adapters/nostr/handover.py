"""Handing over what was heard: each author's in order, authors side by side, nothing lost when nobody listens."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.messages import Ear, Said
from bot.ports import Unavailable

MAX_WAITING = 1_000
MAX_MARKS = 32
HANDS = 8
PAUSES = (0.1, 0.5, 2.0, 10.0)
"""Seconds before the same is handed over again; the last one is repeated."""


@dataclass(frozen=True, slots=True)
class _Item:
    number: int
    said: Said
    done: Callable[[], None]


class Handover:
    """`put` waits while too much is waiting, which in turn slows the relays down."""

    def __init__(self, ear: Ear, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._ear = ear
        self._sleep = sleep
        self._lanes: dict[str, deque[_Item]] = {}
        self._ready: asyncio.Queue[str] = asyncio.Queue()
        self._room = asyncio.Semaphore(MAX_WAITING)
        self._open: dict[int, None] = {}
        self._next = 0
        self._marks: deque[tuple[int, datetime]] = deque()
        self._marked = asyncio.Event()
        self.reported: datetime | None = None

    async def put(self, said: Said, done: Callable[[], None]) -> None:
        """`done` is called once the consequences are durable."""
        await self._room.acquire()
        item = _Item(self._next, said, done)
        self._open[self._next] = None
        self._next += 1
        author = said.author.identity
        if lane := self._lanes.get(author):
            lane.append(item)
        else:
            self._lanes[author] = deque([item])
            self._ready.put_nowait(author)

    def mark(self, until: datetime) -> None:
        """All that was said before `until` has been put; it is told once that has been handed over."""
        if len(self._marks) >= MAX_MARKS:
            self._marks.pop()
        self._marks.append((self._next, until))
        self._marked.set()

    async def run(self) -> None:
        """May be run again after it failed: what was not handed over yet still is."""
        self._ready = asyncio.Queue()
        for author in self._lanes:
            self._ready.put_nowait(author)
        async with asyncio.TaskGroup() as tasks:
            for _ in range(HANDS):
                tasks.create_task(self._hand())
            tasks.create_task(self._report())

    async def _hand(self) -> None:
        while True:
            author = await self._ready.get()
            lane = self._lanes[author]
            item = lane[0]
            await self._over(item.said)
            item.done()
            lane.popleft()
            del self._open[item.number]
            self._room.release()
            self._marked.set()
            if lane:
                self._ready.put_nowait(author)
            else:
                del self._lanes[author]

    async def _over(self, said: Said) -> None:
        tries = 0
        while True:
            try:
                await self._ear.hear(said)
            except Unavailable:
                await self._sleep(PAUSES[min(tries, len(PAUSES) - 1)])
                tries += 1
            else:
                return

    async def _report(self) -> None:
        while True:
            await self._marked.wait()
            self._marked.clear()
            until = self._reached()
            if until is None or (self.reported and until <= self.reported):
                continue
            try:
                await self._ear.heard("nostr", until=until)
            except Unavailable:
                continue  # the next pulse tells it again
            self.reported = until

    def _reached(self) -> datetime | None:
        oldest = next(iter(self._open), self._next)
        until = None
        while self._marks and self._marks[0][0] <= oldest:
            until = self._marks.popleft()[1]
        return until
