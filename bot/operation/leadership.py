"""Which of several processes on one store speaks and listens: the one that holds the lease.

The lease is a stream. Whoever appends to it holds it for a term, and appends again in good time. The
others take it over when they have seen nothing new for a term, each by its own clock; the expected
revision lets one of them through. So no two clocks need agree.

A process that has a place, which nobody else can have while it lives, need not wait for who had the same
place before it: that one is dead.
"""

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from bot.log.store import NO_STREAM, Conflict, EventStore, NewEvent, Recorded, Unavailable, Unusable
from bot.side_by_side import Act, Sleep, until_one_ends

log = logging.getLogger(__name__)

STREAM = "lease-speaker"
TAKEN = "LeaseTaken"
RELEASED = "LeaseReleased"

TERM = 8.0
"""Seconds without news from its holder after which the lease is free. The holder says it with the lease."""

EARLIER_TERM = 30.0
"""What it was when a holder did not say it yet."""

MARGIN = 1.0
"""Seconds before the end of its term in which a holder that could not renew stops what it is doing."""

RENEWAL = 1.25
WATCH = 0.5
RETRY = 0.25
AGAIN = 1.75
FAREWELL = 1.0
"""Seconds between two renewals, two looks of who stands by, two tries after a refusal, and two
without an answer; and how long a goodbye may take.

A store that does not answer for five seconds costs nobody the lease: they and a renewal pass before a
holder stops. What was sent meanwhile may never be answered, so a renewal is sent again while it waits:
for the fourth time, if need be, half a second before the end. A holder that is killed is followed within
ten: a look, a term, and a second to begin.
"""

PAGE = 100
"""Events read at once."""

Place: TypeAlias = Callable[[], str | None]
"""The name of the place that is this process's own, and nobody else's while it lives; None while it has none."""


@dataclass(frozen=True, slots=True)
class Held:
    """By whom, where, and for how many seconds from when it was last seen."""

    holder: str
    place: str | None
    term: float


def nowhere() -> None:
    return None


class LeadershipLost(Unavailable):
    """Another process speaks now, or may."""


class Leadership:
    """`holder` names this process, and no other. `monotonic` is in seconds, as `sleep` is.

    `place` is asked whenever it matters, since the place of one that ends may become ours.
    """

    def __init__(
        self,
        store: EventStore,
        *,
        holder: str,
        new_id: Callable[[], UUID],
        monotonic: Callable[[], float],
        sleep: Sleep,
        place: Place = nowhere,
    ) -> None:
        self._store = store
        self._holder = holder
        self._new_id = new_id
        self._monotonic = monotonic
        self._sleep = sleep
        self._place = place
        self._revision = NO_STREAM
        self._held: Held | None = None
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
            raise LeadershipLost(self._lost)

    async def _stand_by(self) -> None:
        told, silent_since = None, self._monotonic()
        while True:
            if await self._look():
                silent_since = self._monotonic()
            left = self._left(silent_since)
            if left <= 0 and await self._take():
                return
            if self._held and self._held.holder != told:
                told = self._held.holder
                log.info("%s stands by: %s has the lease", self._holder, told)
            await self._sleep(min(WATCH, left) if left > 0 else WATCH)

    def _left(self, silent_since: float) -> float:
        """Seconds until the lease is free."""
        if self._held is None or self._is_left_over(self._held):
            return 0
        return silent_since + self._held.term - self._monotonic()

    def _is_left_over(self, held: Held) -> bool:
        """It is our own from before a failure, or its holder was where only the living can be, and we are there."""
        return held.holder == self._holder or (held.place is not None and held.place == self._place())

    async def _look(self) -> bool:
        """Whether there was anything new."""
        known = self._revision
        while page := await self._store.read(STREAM, after=self._revision, limit=PAGE):
            self._revision = page[-1].revision
            self._held = _held(page[-1])
        return self._revision > known

    async def _take(self) -> bool:
        """Whether it is ours now, and not somebody's who was faster."""
        begun = self._monotonic()
        try:
            await self._append(self._event(TAKEN), self._revision)
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
                await self._insist(self._event(TAKEN), self._revision)
            except Conflict:
                self._lost = "another process has taken the lease over"
                return
            self._renewed = begun

    async def _insist(self, event: NewEvent, after: int) -> None:
        """What is not answered may have been lost on its way, or only be slow: it is waited for, and sent again."""

        async def again() -> None:
            await self._sleep(AGAIN)
            await self._insist(event, after)

        await until_one_ends(self._try(event, after), again())

    async def _try(self, event: NewEvent, after: int) -> None:
        while True:
            try:
                return await self._append(event, after)
            except Unavailable:
                await self._sleep(RETRY)

    async def _run_out(self) -> None:
        while (left := self._renewed + TERM - MARGIN - self._monotonic()) > 0:
            await self._sleep(left)
        self._lost = "the lease could not be renewed in time: another process may have it soon"

    async def _give_back(self) -> None:
        """So that a standby need not wait; without it, it waits for a term."""
        with suppress(Unavailable, Unusable):
            await until_one_ends(self._release(), self._sleep(FAREWELL))

    async def _release(self) -> None:
        await self._look()  # a renewal may have been under way
        if self._held and self._held.holder == self._holder:
            with suppress(Conflict):
                await self._append(self._event(RELEASED), self._revision)
                log.info("%s has given the lease back", self._holder)

    async def _append(self, event: NewEvent, after: int) -> None:
        self._revision = await self._store.append(STREAM, (event,), expected=after)
        self._held = self._holding if event.type == TAKEN else None

    @property
    def _holding(self) -> Held:
        return Held(self._holder, self._place(), TERM)

    def _event(self, kind: str) -> NewEvent:
        data = json.dumps({"holder": self._holder, "place": self._place(), "term": TERM}).encode()
        return NewEvent(id=self._new_id(), type=kind, data=data, metadata=b"{}")


async def speaker(store: EventStore) -> str | None:
    """Who has the lease by what stands in the store, which may be somebody who is gone. Raises Unavailable."""
    revision, held = NO_STREAM, None
    while page := await store.read(STREAM, after=revision, limit=PAGE):
        revision, held = page[-1].revision, _held(page[-1])
    return held.holder if held else None


def _held(last: Recorded) -> Held | None:
    if last.type == RELEASED:
        return None
    said = json.loads(last.data)
    return Held(str(said["holder"]), said.get("place"), said.get("term", EARLIER_TERM))
