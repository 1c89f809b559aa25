"""APScheduler behind the Timer port: one job for the next wake-up, one sweep against clock jumps."""

from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler

SWEEP = 30
"""Seconds. A clock that was set ahead is noticed at the latest after so long."""

_WAKE = "wake"


class ApTimer:
    """Calls `wake` on the event loop. It remembers nothing: whoever wakes looks up what is due."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._at: datetime | None = None
        # late is better than dropped: without a grace time APScheduler forgets what it missed
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )

    def __enter__(self) -> Self:
        self._scheduler.add_job(self._call, "interval", seconds=SWEEP)
        self._scheduler.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._scheduler.shutdown(wait=False)

    def set(self, at: datetime | None) -> None:
        if at == self._at and self._is_waiting() is (at is not None):
            return
        self._at = at
        if at is not None:
            self._scheduler.add_job(self._call, "date", run_date=at, id=_WAKE, replace_existing=True)
        elif self._is_waiting():
            self._scheduler.remove_job(_WAKE)

    def _is_waiting(self) -> bool:
        return self._scheduler.get_job(_WAKE) is not None

    async def _call(self) -> None:
        self._wake()
