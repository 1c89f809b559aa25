"""Tells until when everybody was heard, and where less far; what cannot be waited for any longer is told as missed."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime, timedelta

from adapters.nostr.backlog import Backlog
from adapters.nostr.channels import NETWORK
from adapters.nostr.coverage import Coverage
from bot.clock import Clock
from bot.network.incoming import Inbox
from domain.people import Channel

log = logging.getLogger(__name__)

LONGEST_HOLD = timedelta(minutes=15)
"""So long what waits holds back what is heard. It is more than an interruption needs to count as one."""


class Reporter:
    def __init__(self, *, inbox: Inbox, backlog: Backlog, coverage: Coverage, clock: Clock) -> None:
        self._inbox = inbox
        self._backlog = backlog
        self._coverage = coverage
        self._clock = clock
        self._marked = asyncio.Event()
        self.reported: datetime | None = None
        self.behind: Mapping[Channel, datetime] = {}

    def mark(self) -> None:
        """There is something new to tell."""
        self._marked.set()

    async def run(self) -> None:
        while True:
            await self._marked.wait()
            self._marked.clear()
            await self._report()

    async def _report(self) -> None:
        until = self._coverage.until
        if until is None or (self.reported and until < self.reported):
            return
        await self._tell_what_was_missed(until)
        behind = {place: at for place, at in self._behind().items() if at < until}
        if await self._inbox.heard(NETWORK, until=until, behind=behind):
            self.reported, self.behind = until, behind

    async def _tell_what_was_missed(self, until: datetime) -> None:
        """Where it cannot be told the place stays behind, and it is told with the next pulse: no other waits for it."""
        for place, since in self._behind().items():
            if until - since > LONGEST_HOLD:
                end = max(until, self._clock.now())
                if await self._inbox.missed(place, start=since, end=end):
                    log.warning("%s could not be heard from %s to %s", place, since, end)
                    self._backlog.give_up(place)
                    self._coverage.give_up(place, end)

    def _behind(self) -> dict[Channel, datetime]:
        """Once for all that waits in a place, whatever it waits for."""
        found = dict(self._coverage.behind())
        for place, at in self._backlog.behind().items():
            found[place] = min(at, found.get(place, at))
        return found
