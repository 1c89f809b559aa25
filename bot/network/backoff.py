"""Waiting longer after each failure, never so long that the cause is gone unnoticed."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

Sleep: TypeAlias = Callable[[float], Awaitable[None]]
Jitter: TypeAlias = Callable[[], float]
"""A number from 0 to 1: many bots that lost the same server must not come back in step."""

FIRST_SECONDS = 1.0
LONGEST_SECONDS = 60.0


class Pauses:
    """In seconds, one for each failure."""

    def __init__(
        self, jitter: Jitter, *, first: float = FIRST_SECONDS, longest: float = LONGEST_SECONDS
    ) -> None:
        self._jitter = jitter
        self._first, self._longest = first, longest
        self._seconds = first

    @property
    def is_fresh(self) -> bool:
        """Nothing has failed since the last success."""
        return self._seconds == self._first

    def next(self) -> float:
        """Half to the whole of a time that doubles with every call, up to the longest."""
        seconds = self._seconds * (1 + self._jitter()) / 2
        self._seconds = min(2 * self._seconds, self._longest)
        return seconds

    def reset(self) -> None:
        self._seconds = self._first


class Backoff(Pauses):
    """Sits them out."""

    def __init__(
        self, sleep: Sleep, jitter: Jitter, *, first: float = FIRST_SECONDS, longest: float = LONGEST_SECONDS
    ) -> None:
        super().__init__(jitter, first=first, longest=longest)
        self._sleep = sleep

    async def wait(self, *, at_least: float = 0) -> None:
        await self._sleep(max(self.next(), at_least))
