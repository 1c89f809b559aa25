"""Hands what was heard to the inbox, as often as it takes, and says when nobody listened meanwhile."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial

from adapters.telegram.addresses import NETWORK
from adapters.telegram.backoff import Backoff
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.network.incoming import Inbox, Incoming, Moved
from domain.union.interruptions import TOLERANCE

log = logging.getLogger(__name__)


class Hearing:
    """`backoff` makes a new one for each thing handed over.

    Where a thing waited longer than an interruption must be, nobody was heard meanwhile, although
    Telegram answered all the time: because our log did not, or because this machine slept.
    """

    def __init__(self, inbox: Inbox, clock: Clock, backoff: Callable[[], Backoff]) -> None:
        self._inbox = inbox
        self._clock = clock
        self._backoff = backoff
        self._told: set[str] = set()
        self._at_work_since = clock.now()
        self._resuming = asyncio.Lock()

    async def connected(self, at: datetime) -> None:
        """Said again if saying it took so long that it was not true any more."""
        began = self._clock.now()
        await self._insist(lambda: self._inbox.connected(NETWORK, at=at))
        self._at_work_since = at
        await self._resumed(began)

    async def heard(self, until: datetime) -> None:
        began = self._clock.now()
        await self._insist(lambda: self._inbox.heard(NETWORK, until=until))
        await self._resumed(began)

    async def hear(self, incoming: Incoming) -> None:
        """Returns once it is durable. Both chats announce a move, and a refused message may: told once."""
        if isinstance(incoming, Moved) and incoming.id in self._told:
            return
        began = self._clock.now()
        await self._insist(lambda: self._inbox.hear(incoming))
        if isinstance(incoming, Moved):
            self._told.add(incoming.id)
        await self._resumed(began)

    async def _resumed(self, began: datetime) -> None:
        """Before anything more is handed over; once for all who waited side by side."""
        async with self._resuming:
            while (now := self._clock.now()) - max(began, self._at_work_since) > TOLERANCE:
                await self._insist(partial(self._inbox.connected, NETWORK, at=now))
                self._at_work_since = now

    async def _insist(self, tell: Callable[[], Awaitable[None]]) -> None:
        backoff = self._backoff()
        while True:
            try:
                return await tell()
            except Unavailable as failure:
                if backoff.is_fresh:
                    log.warning("What was heard on Telegram waits until it can be kept: %s", failure)
                await backoff.wait()
