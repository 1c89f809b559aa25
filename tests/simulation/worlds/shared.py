"""An event store on another machine: it outlives the bot's process, answers late, and says nothing of what it took.

What it was sent may be stored although the sender is told that nobody answers, and even after that.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.sqlite import event_table
from adapters.sqlite.database import MEMORY, connect, transaction
from bot.log.store import (
    MAX_APPEND_BYTES,
    START,
    CaughtUp,
    Checkpoint,
    Conflict,
    NewEvent,
    Recorded,
    TooLarge,
    Unavailable,
)

PAGE = 256


@dataclass(frozen=True, slots=True)
class Sent:
    stream: str
    events: tuple[NewEvent, ...]
    expected: int


class Server:
    """Implements `EventStore`. `moods` is how often an append is answered otherwise than it was."""

    def __init__(self, chance: random.Random, now: Callable[[], datetime], *, moods: float = 0.0) -> None:
        self.moods = moods
        self.swallowed = 0
        self._chance, self._now = chance, now
        self._log = connect(MEMORY, event_table.EVENT_LOG)
        self._news = asyncio.Event()
        self._under_way: list[Sent] = []
        self._late: list[tuple[datetime, Sent]] = []

    def restarts(self) -> None:
        """The process that asked is gone; what it had sent may still arrive."""
        self._news = asyncio.Event()
        for sent in self._under_way:
            if self._chance.random() < 0.5:
                self._comes_late(sent)
        self._under_way.clear()

    def next_arrival(self) -> datetime | None:
        return min((at for at, _ in self._late), default=None)

    def arrive(self) -> None:
        """What was on its way for longer than anybody waited."""
        due = [one for one in self._late if one[0] <= self._now()]
        self._late = [one for one in self._late if one not in due]
        for _, sent in due:
            with suppress(Conflict):  # as it should be: others have gone on
                self._take(sent)

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        sent = Sent(stream, tuple(events), expected)
        if sum(len(event.data) + len(event.metadata) for event in sent.events) > MAX_APPEND_BYTES:
            raise TooLarge(f"An append to {stream} is too large.")
        self._under_way.append(sent)
        try:
            await asyncio.sleep(0.002 + 0.02 * self._chance.random())
            mood = self._chance.random() / self.moods if self.moods else 1.0
            if mood < 0.3:
                raise Unavailable("nobody answers")
            if mood < 0.6:
                self._comes_late(sent)
                raise Unavailable("nobody answers in time")
            revision = self._take(sent)
            if mood < 1.0:
                self.swallowed += 1
                raise Unavailable("the answer was lost")
        finally:
            self._under_way.remove(sent)
        return revision

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        await asyncio.sleep(0.001)
        return event_table.read(self._log, stream, after, limit)

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        await asyncio.sleep(0.001)
        return event_table.read_all(self._log, after, limit)

    async def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        while True:
            news = self._news
            page = await self.read_all(after=after, limit=PAGE)
            for recorded in page:
                yield recorded
                after = recorded.checkpoint
            if len(page) < PAGE:
                yield CaughtUp()
                await news.wait()

    async def close(self) -> None:
        """It stays where it is."""

    def everything(self) -> Sequence[Recorded]:
        return event_table.read_all(self._log, START, 1_000_000)

    def _comes_late(self, sent: Sent) -> None:
        self._late.append((self._now() + timedelta(seconds=self._chance.choice((0.1, 2, 20, 90))), sent))

    def _take(self, sent: Sent) -> int:
        with transaction(self._log):
            revision = event_table.append(self._log, sent.stream, sent.events, sent.expected)
        self._news.set()
        self._news = asyncio.Event()
        return revision
