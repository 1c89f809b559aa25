"""Which of several processes on one store speaks and listens: the one that holds the lease.

The lease is a stream. Whoever appends to it holds it for a term, and appends again in good time. The
others take it over when they have seen nothing new for a term, each by its own clock; the expected
revision lets one of them through. So no two clocks need agree.
"""

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from bot.application.side_by_side import Act, Sleep, until_one_ends
from bot.ports import NO_STREAM, Conflict, EventStore, NewEvent, Recorded, Unavailable

log = logging.getLogger(__name__)

STREAM = "lease-speaker"
TAKEN = "LeaseTaken"
RELEASED = "LeaseReleased"

TERM = 30.0
"""Seconds without news from its holder after which the lease is free."""

MARGIN = 5.0
"""Seconds before the end of its term in which a holder that could not renew stops what it is doing."""

RENEWAL = 10.0
WATCH = 2.0
RETRY = 1.0
FAREWELL = 1.0
"""Seconds between two renewals, two looks of who stands by, two tries; and how long a goodbye may take."""

PAGE = 100
"""Events read at once, and about as many as an operator's scavenge leaves of the stream."""


class LeaseLost(Unavailable):
    """Another process speaks now, or may."""


class Lease:
    """`holder` names this process, and no other. `monotonic` is in seconds, as `sleep` is."""

    def __init__(
        self,
        store: EventStore,
        *,
        holder: str,
        new_id: Callable[[], UUID],
        monotonic: Callable[[], float],
        sleep: Sleep,
    ) -> None:
        self._store = store
        self._holder = holder
        self._new_id = new_id
        self._monotonic = monotonic
        self._sleep = sleep
        self._revision = NO_STREAM
        self._speaker: str | None = None
        self._renewed = 0.0
        self._lost = ""

    async def hold(self, act: Act) -> None:
        """Wait for the lease, run `act` while it is ours, and give it back.

        Raises LeaseLost after `act` was cancelled because it is ours no more, and Unavailable.
        """
        await self._stand_by()
        log.info("%s has the lease: this process speaks and listens", self._holder)
        self._lost = ""
        try:
            await until_one_ends(act(), self._renew(), self._run_out())
        finally:
            if not self._lost:
                await self._give_back()
        if self._lost:
            raise LeaseLost(self._lost)

    async def _stand_by(self) -> None:
        told, silent_since = None, self._monotonic()
        while True:
            if await self._look():
                silent_since = self._monotonic()
            free = self._is_free() or self._monotonic() - silent_since >= TERM
            if free and await self._take():
                return
            if self._speaker != told:
                told = self._speaker
                log.info("%s stands by: %s has the lease", self._holder, told)
            await self._sleep(WATCH)

    def _is_free(self) -> bool:
        """Our own is left from before a failure: nobody else can have it yet."""
        return self._speaker in {None, self._holder}

    async def _look(self) -> bool:
        """Whether there was anything new."""
        known = self._revision
        while page := await self._store.read(STREAM, after=self._revision, limit=PAGE):
            self._revision = page[-1].revision
            self._speaker = _speaker(page[-1])
        return self._revision > known

    async def _take(self) -> bool:
        """Whether it is ours now, and not somebody's who was faster."""
        begun = self._monotonic()
        if self._revision == NO_STREAM:
            await self._limit_growth()
        try:
            await self._append(self._event(TAKEN))
        except Conflict:
            return False
        self._renewed = begun
        return True

    async def _renew(self) -> None:
        while True:
            await self._sleep(max(0, self._renewed + RENEWAL - self._monotonic()))
            # others count from when they see it, which may be before we know that it was stored
            begun = self._monotonic()
            try:
                await self._insist(self._event(TAKEN))
            except Conflict:
                self._lost = "another process has taken the lease over"
                return
            self._renewed = begun

    async def _insist(self, event: NewEvent) -> None:
        while True:
            try:
                return await self._append(event)
            except Unavailable:
                await self._sleep(RETRY)

    async def _run_out(self) -> None:
        while (left := self._renewed + TERM - MARGIN - self._monotonic()) > 0:
            await self._sleep(left)
        self._lost = "the lease could not be renewed in time: another process may have it soon"

    async def _give_back(self) -> None:
        """So that a standby need not wait; without it, it waits for a term."""
        with suppress(Unavailable):
            await until_one_ends(self._release(), self._sleep(FAREWELL))

    async def _release(self) -> None:
        await self._look()  # a renewal may have been under way
        if self._speaker == self._holder:
            with suppress(Conflict):
                await self._append(self._event(RELEASED))
                log.info("%s has given the lease back", self._holder)

    async def _append(self, event: NewEvent) -> None:
        self._revision = await self._store.append(STREAM, (event,), expected=self._revision)
        self._speaker = self._holder if event.type == TAKEN else None

    def _event(self, kind: str) -> NewEvent:
        data = json.dumps({"holder": self._holder}).encode()
        return NewEvent(id=self._new_id(), type=kind, data=data, metadata=b"{}")

    async def _limit_growth(self) -> None:
        """EventStoreDB keeps a stream's properties in a stream; to another store it is one like any other."""
        limit = json.dumps({"$maxCount": PAGE}).encode()
        event = NewEvent(id=self._new_id(), type="$metadata", data=limit, metadata=b"{}")
        with suppress(Conflict):  # somebody else has just done it, or an operator
            await self._store.append(f"$${STREAM}", (event,), expected=NO_STREAM)


def _speaker(last: Recorded) -> str | None:
    return None if last.type == RELEASED else str(json.loads(last.data)["holder"])
