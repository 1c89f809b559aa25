"""Until when all was heard, although there is always more to read: a flood must not hold back what is due.

Telegram hands out updates in the order of their arrival. So once as many were taken in as were
waiting at some instant, all that had arrived by then is among them, whatever came behind it.
"""

from datetime import datetime

from adapters.telegram.calling import Api, Declined
from adapters.telegram.methods import AskPending
from bot.clock import Clock
from bot.log.store import Unavailable

DEADLINE_SECONDS = 5


class Flood:
    def __init__(self, api: Api, clock: Clock) -> None:
        self._api = api
        self._clock = clock
        self._counted: datetime | None = None
        self._before = 0

    async def passed(self, taken: int) -> datetime | None:
        """After so many updates were taken in, with more to come: until when that was all, if it is known."""
        self._before -= taken
        passed = self._counted if self._before <= 0 else None
        if self._before <= 0:
            await self._count()
        return passed

    def is_over(self) -> None:
        """Nothing waits any more, or we lost count."""
        self._counted, self._before = None, 0

    async def _count(self) -> None:
        """Before counting: what arrives meanwhile is counted with the rest. Those last taken may be, too."""
        asked = self._clock.now()
        try:
            waiting = await self._api(AskPending(), within=DEADLINE_SECONDS)
        except (Declined, Unavailable):
            self.is_over()
        else:
            self._counted, self._before = asked, waiting.pending_update_count
