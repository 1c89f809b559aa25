"""The embedded event store: one SQLite file, one process, nothing to set up."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self
from uuid import UUID

import apsw

from adapters.sqlite import event_table
from adapters.sqlite.committer import Committer
from adapters.sqlite.database import Copying, connect
from bot.log.store import MAX_APPEND_BYTES, CaughtUp, Checkpoint, NewEvent, Recorded, TooLarge, Unavailable

PAGE = 256
"""How many events a subscription holds at most, however slow its reader is."""


class SqliteEventStore:
    def __init__(self, committer: Committer) -> None:
        self._committer = committer

    @classmethod
    async def open(
        cls,
        path: str | Path,
        *,
        vfs: str | None = None,
        committer: Callable[[apsw.Connection], Committer] = Committer,
    ) -> Self:
        """Creates the file and its folders when missing; `:memory:` keeps everything in memory.

        Raises CannotOpen, or its kinds InUse and NotOurs. `vfs` and `committer` are for tests that fail the disk.
        """
        opening = asyncio.ensure_future(asyncio.to_thread(connect, path, event_table.EVENT_LOG, vfs=vfs))
        try:
            return cls(committer(await asyncio.shield(opening)))
        except asyncio.CancelledError:
            opening.add_done_callback(_let_go)  # the thread goes on, and nobody else could open the file
            raise

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        stored = tuple(events)  # the thread must not see what the caller does to the list meanwhile
        if sum(len(event.data) + len(event.metadata) for event in stored) > MAX_APPEND_BYTES:
            raise TooLarge(f"An append to {stream} is over {MAX_APPEND_BYTES} bytes.")
        return await self._committer.do(lambda log: event_table.append(log, stream, stored, expected))

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        return await self._committer.do(lambda log: event_table.read(log, stream, after, limit))

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        return await self._committer.do(lambda log: event_table.read_all(log, after, limit))

    async def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        # The table is the queue: a reader is nothing but a checkpoint and a wake-up, so one that is
        # slow costs a page, and one that is gone costs nothing.
        while True:
            news = self._committer.news  # before the read, so that no commit falls between the two
            page = await self.read_all(after=after, limit=PAGE)
            for recorded in page:
                yield recorded
                after = recorded.checkpoint
            if len(page) < PAGE:
                yield CaughtUp()
                await news.wait()

    async def identity(self) -> UUID:
        """Which log this is, whatever its file is called: a notebook belongs to one of them."""
        return await self._committer.do(event_table.identity)

    async def end(self) -> int:
        """The position of the last event, that of START if there is none."""
        return await self._committer.do(event_table.end)

    async def save(self, path: Path) -> None:
        """A copy in a new file, of all that was stored before and part of what is stored meanwhile.

        Others go on appending. Raises Unavailable.
        """
        copying = await self._committer.alone(lambda log: Copying(log, path))
        try:
            while not await self._committer.alone(lambda _: copying.step()):
                pass
        finally:
            with suppress(Unavailable):  # what was closed meanwhile took it along
                await self._committer.alone(lambda _: copying.close())

    async def close(self) -> None:
        await self._committer.close()


def _let_go(opening: asyncio.Future[apsw.Connection]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result().close()
