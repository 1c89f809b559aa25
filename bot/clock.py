"""What time it is, and being woken when it comes. Adapters implement both."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""
        ...


class Timer(Protocol):
    """Holds one wake-up. It is a hint: it may fire late, twice or without need."""

    def set(self, at: datetime | None) -> None: ...
