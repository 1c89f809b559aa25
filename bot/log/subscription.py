"""Follows the log from a checkpoint of its own, and hands over each event in order and once."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from bot.log.store import CaughtUp, Checkpoint, EventStore, NotThisLog, Recorded
from bot.pulse import at_work

PAGE = 1000
"""Events read at once."""

AT_ONCE = 100
"""Events after which it is noted how far it has come, even where nothing says that it has caught up."""


class Checkpoints(Protocol):
    """Where it is kept how far each subscription has come."""

    def checkpoint(self, subscription: str) -> Checkpoint: ...

    def reach(self, subscription: str, checkpoint: Checkpoint) -> None: ...


class Subscription:
    """`take` may be given events again whose consequences a crash has kept from being noted."""

    def __init__(
        self,
        name: str,
        *,
        store: EventStore,
        streams: Checkpoints,
        take: Callable[[Recorded], Awaitable[None]],
        replaced: asyncio.Event | None = None,
    ) -> None:
        """`replaced` is set once the event of the checkpoint was not found where it was."""
        self._name = name
        self._store = store
        self._streams = streams
        self._take = take
        self._turn = asyncio.Lock()
        self._taken = 0
        self.checkpoint = streams.checkpoint(name)
        self.replaced = replaced or asyncio.Event()

    @property
    def position(self) -> int:
        return self.checkpoint.position

    async def catch_up(self) -> None:
        """Take in all that is in the log by now. Raises NotThisLog and Unavailable."""
        async with self._turn:
            with self._noticing():
                while await self._take_page():
                    pass

    async def follow(self) -> None:
        """Take in whatever comes, for ever. Raises NotThisLog, and Unavailable; then calling it again resumes."""
        with self._noticing():
            async for item in self._store.subscribe(after=self.checkpoint):
                match item:
                    case Recorded():
                        async with self._turn:
                            with at_work("taking in an event"):
                                await self._take_one(item)
                            if self._taken >= AT_ONCE:
                                self._reach()
                    case CaughtUp():
                        self._reach()

    async def _take_page(self) -> bool:
        """Whether there was more."""
        with at_work("reading the log"):
            page = await self._store.read_all(after=self.checkpoint, limit=PAGE)
            for recorded in page:
                await self._take_one(recorded)
            self._reach()
            return bool(page)

    async def _take_one(self, recorded: Recorded) -> None:
        if recorded.position > self.position:
            await self._take(recorded)
            self.checkpoint = recorded.checkpoint
            self._taken += 1

    def _reach(self) -> None:
        if self._taken:
            self._streams.reach(self._name, self.checkpoint)
            self._taken = 0

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        try:
            yield
        except NotThisLog:
            self.replaced.set()
            raise
