"""How what a process is made of stands: since when, how often it was started again, and what last troubled it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum


class Kind(StrEnum):
    """Whose fault a trouble is: the world's, ours, or of what ended though it should not have."""

    UNAVAILABLE = "unavailable"
    BUG = "bug"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Trouble:
    """`words` are for the operator alone: they may name a union or a chat."""

    kind: Kind
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """It runs, or waits to be started again, since then. `passing` ends by itself, and concerns one chat."""

    runs: bool
    since: datetime
    passing: bool = False
    restarts: int = 0
    last_trouble: Trouble | None = None

    def stopped(self, trouble: Trouble) -> "Standing":
        return replace(self, runs=False, since=trouble.at, last_trouble=trouble)

    def started_again(self, at: datetime) -> "Standing":
        return replace(self, runs=True, since=at, restarts=self.restarts + 1)


class Condition:
    """What holds for a while, or does not: since when."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.holds = False
        self.since = now()

    @contextmanager
    def holding(self) -> Iterator[None]:
        self._turn(True)
        try:
            yield
        finally:
            self._turn(False)

    def _turn(self, holds: bool) -> None:
        self.holds, self.since = holds, self._now()


def utc_now() -> datetime:
    return datetime.now(UTC)
