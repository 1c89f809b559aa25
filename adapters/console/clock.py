"""The console's clock: nothing moves it but the lines that say so."""

from datetime import UTC, datetime

BEGINNING = datetime(2026, 1, 1, 12, tzinfo=UTC)
"""When a console without history begins, the same for everybody."""


class ConsoleClock:
    def __init__(self, start: datetime = BEGINNING) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        self._now = max(self._now, moment)
