"""Follows the log and shows every fact, in order and once, to whoever looks.

An event that cannot be read stops its union, whose view stays as it was; all others go on.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from bot.log.envelope import Codec, Envelope, union_of
from bot.log.store import START, CaughtUp, EventStore, NotThisLog, Recorded
from bot.operation.supervisor import Troubles
from bot.union.views import View, Views

PAGE = 1000
"""Events read at once."""


class Subscription:
    """`views` are as of `checkpoint`. `watch` is called with each fact and the view that now holds it."""

    def __init__(
        self,
        *,
        store: EventStore,
        codec: Codec,
        views: Views,
        watch: Callable[[Envelope, View], None],
        troubles: Troubles,
    ) -> None:
        self._store = store
        self._codec = codec
        self._views = views
        self._watch = watch
        self._troubles = troubles
        self._stopped: set[UUID] = set()
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
        union_id = union_of(recorded.stream)
        if union_id is not None and union_id not in self._stopped:
            self._take_in(union_id, recorded)
        self.checkpoint = recorded.checkpoint

    def _take_in(self, union_id: UUID, recorded: Recorded) -> None:
        with self._troubles.apart(f"union {union_id}, its log") as reading:
            envelope, view = self._read(recorded)
        if reading.trouble:
            self._stopped.add(union_id)  # what follows means nothing without what could not be read
        elif envelope is not None and view is not None:
            with self._troubles.apart(f"union {union_id}, what it is told"):
                self._watch(envelope, view)

    def _read(self, recorded: Recorded) -> tuple[Envelope | None, View | None]:
        envelope = self._codec.decode(recorded)
        if envelope is None:
            return None, None
        self.last_recorded = envelope.metadata.recorded
        return envelope, self._views.apply(envelope)
