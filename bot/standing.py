"""How what a process is made of stands: since when, how often it was started again, and what last troubled it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """Whose fault a trouble is: the world's, ours, or of what ended though it should not have, or did not go on."""

    UNAVAILABLE = "unavailable"
    BUG = "bug"
    ENDED = "ended"
    HUNG = "hung"


class State(StrEnum):
    RUNS = "runs"
    WAITS = "waits to be started again"
    GIVEN_UP = "given up, and tried now and then"
    """It failed so often in a row that nothing but a change from outside will help; it is tried all the same."""

    HANGS = "hangs, and is being ended"
    STOPPED = "stopped by hand"


@dataclass(frozen=True, slots=True)
class Trouble:
    """`words` are for the operator alone: they may name a union or a chat."""

    kind: Kind
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """In that state since then; kept since `begun`. What is `passing` ends by itself, and concerns one chat."""

    since: datetime
    begun: datetime
    state: State = State.RUNS
    passing: bool = False
    restarts: int = 0
    last_trouble: Trouble | None = None

    @property
    def runs(self) -> bool:
        return self.state is State.RUNS

    def failed(self, trouble: Trouble, *, given_up: bool = False) -> "Standing":
        state = State.GIVEN_UP if given_up else State.WAITS
        return replace(self, state=state, since=trouble.at, last_trouble=trouble)

    def hangs(self, trouble: Trouble) -> "Standing":
        return replace(self, state=State.HANGS, since=trouble.at, last_trouble=trouble)

    def stopped(self, since: datetime) -> "Standing":
        return replace(self, state=State.STOPPED, since=since)

    def started_again(self, at: datetime) -> "Standing":
        return replace(self, state=State.RUNS, since=at, restarts=self.restarts + 1)


def begun(at: datetime, *, passing: bool = False) -> Standing:
    return Standing(since=at, begun=at, passing=passing)


Fact: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a part says of itself: `behind` by so many seconds, and `advice` where somebody should do something."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    behind: float | None = None
    advice: str = ""


Telling: TypeAlias = Callable[[], Account]


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
