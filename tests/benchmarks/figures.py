"""What a row of the table says: what was measured, beside what, and where the bar lies."""

import statistics
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from pydantic import TypeAdapter


class Size(StrEnum):
    """How much of a row's world is made: `small` for a look in seconds, `full` for the table in the docs."""

    SMALL = "small"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Series:
    """One figure over all rounds."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def __truediv__(self, other: Self) -> "Series":
        """Round by round: what disturbed one side of a round disturbed the other as well."""
        return Series(tuple(one / another for one, another in zip(self.values, other.values, strict=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What is asked of the ratio, or of the figure itself where nothing stands beside it."""

    limit: float
    at_least: bool = False

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


def at_least(limit: float) -> Bar:
    return Bar(limit=limit, at_least=True)


def at_most(limit: float) -> Bar:
    return Bar(limit=limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure of ours, and where something stands `beside` it, that one's figure of the same rounds."""

    what: str
    unit: str
    ours: Series
    beside: str = ""
    theirs: Series | None = None
    bar: Bar | None = None

    @property
    def judged(self) -> Series:
        return self.ours if self.theirs is None else self.ours / self.theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """How a cost grows: `points` are (how much there is, what it costs)."""

    title: str
    across: str
    up: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A row as it was measured. `notes` say what a reader must know to believe it."""

    row: str
    size: Size
    lines: tuple[Line, ...]
    curves: tuple[Curve, ...] = ()
    notes: tuple[str, ...] = ()
    machine: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0


AS_JSON = TypeAdapter(Result)
