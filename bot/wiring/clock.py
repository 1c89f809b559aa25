"""The machine's clock, which says when it jumped."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

log = logging.getLogger(__name__)

JUMP = timedelta(seconds=10)
"""More than any clock is slewed between two looks at it."""


def wall() -> datetime:
    return datetime.now(UTC)


class SystemClock:
    """Compared with time that only passes, at every look. What a jump means for deadlines shows in what was heard:
    a gap when it went ahead, or the machine slept, and an instant beyond now when it was put back.

    Seconds are what `monotonic` counts. `on_jump` is told by how much.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime] = wall,
        monotonic: Callable[[], float] = time.monotonic,
        on_jump: Callable[[str], None] = log.warning,
    ) -> None:
        self._now = now
        self._monotonic = monotonic
        self._on_jump = on_jump
        self._last = (now(), monotonic())

    def now(self) -> datetime:
        now, passed = self._now(), self._monotonic()
        by = (now - self._last[0]) - timedelta(seconds=passed - self._last[1])
        self._last = (now, passed)
        if abs(by) >= JUMP:
            way = "ahead" if by > timedelta() else "back"
            self._on_jump(f"The clock went {way} by {abs(by)}: it was set, or this machine slept.")
        return now
