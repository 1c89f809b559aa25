"""Follows the log and shows every fact, in order and once, to whoever looks."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from bot.application.projections.views import View, Views
from bot.ports import START, CaughtUp, Codec, EventStore, Fact, NotThisLog, Recorded

PAGE = 1000
"""Events read at once."""


class Follower:
    """`views` are as of `checkpoint`. `watch` is called with each fact and the view that now holds it."""

    def __init__(
        self, *, store: EventStore, codec: Codec, views: Views, watch: Callable[[Fact, View], None]
    ) -> None:
        self._store = store
        self._codec = codec
        self._views = views
        self._watch = watch
        self._turn = asyncio.Lock()
        self._replaced = asyncio.Event()
        self.checkpoint = START
        self.last_recorded: datetime | None = None

    @property
    def position(self) -> int:
        return self.checkpoint.position

    async def catch_up(self) -> None:
        """Take in all that is in the log by now. Raises NotThisLog and Unavailable."""
        async with self._turn:
            with self._noticing():
                while page := await self._store.read_all(after=self.checkpoint, limit=PAGE):
                    for recorded in page:
                        self._take(recorded)

    async def reach(self, union_id: UUID, revision: int) -> None:
        """Returns once the union's view is at least as of `revision`."""
        view = self._views.get(union_id)
        if view is None or view.revision < revision:
            await self.catch_up()

    async def follow(self) -> None:
        """Take in whatever comes, for ever. Raises NotThisLog, and Unavailable; then calling it again resumes."""
        with self._noticing():
            async for item in self._store.subscribe(after=self.checkpoint):
                match item:
                    case Recorded():
                        async with self._turn:
                            self._take(item)
                    case CaughtUp():
                        pass

    async def until_replaced(self) -> None:
        """Raises NotThisLog once it was found so: all that was built from the log must be built anew."""
        await self._replaced.wait()
        raise NotThisLog

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        try:
            yield
        except NotThisLog:
            self._replaced.set()
            raise

    def _take(self, recorded: Recorded) -> None:
        if recorded.position <= self.position:
            return
        fact = self._codec.decode(recorded)
        if fact is not None:
            self.last_recorded = fact.metadata.recorded
            self._watch(fact, self._views.apply(fact))
        self.checkpoint = recorded.checkpoint
