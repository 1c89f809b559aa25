"""The picture of how a decision came about: who spoke when, over its hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.network.locale import Words
from bot.network.markup import brief
from bot.union.site.pages.steps import Kind, Step
from bot.union.telling.phrases import duration
from domain.union.members import MemberNumber

LANES = 24
"""People who have one of their own; those who spoke later share the last."""

AT_ONCE = timedelta(minutes=10)
"""Of what was decided within it nothing is to be seen that the steps do not say."""

LONGEST_NAME = 28
"""Characters: more do not stand beside one another on a phone."""

WIDTH, LANE, TOP, FOOT = 400, 34, 8, 30
MARGIN = 10
TICKS = tuple(timedelta(hours=hours) for hours in (1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720))
MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Mark:
    x: float
    y: float
    kind: Kind
    says: str


@dataclass(frozen=True, slots=True)
class Line:
    x: float
    says: str


@dataclass(frozen=True, slots=True)
class Lane:
    y: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CameAbout:
    """`ticks` say how long after its beginning they stand; `ends` is where it ended, or can be objected to no more."""

    lanes: Sequence[Lane]
    marks: Sequence[Mark]
    versions: Sequence[Line]
    ticks: Sequence[Line]
    ends: Line | None
    width: int
    height: int
    spoke: int

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(mark.kind for mark in self.marks)


def came_about(
    steps: Sequence[Step], *, until: datetime | None, now: datetime, words: Words
) -> CameAbout | None:
    """`until` is its deadline while it is open. None where nothing of it could be read, or all was said at once."""
    if not steps or (until is None and steps[-1].at - steps[0].at < AT_ONCE):
        return None
    scale = _Scale(steps[0].at, _end(steps, until, now))
    spoken = [step for step in steps if _speaks(step)]
    people = list(dict.fromkeys((step.who, step.name) for step in spoken))
    lanes = _lanes(people, words)
    row = {one: lanes[min(place, LANES - 1)].y for place, one in enumerate(people)}
    ending = steps[-1].at if steps[-1].kind is Kind.ENDED else until
    return CameAbout(
        lanes=lanes,
        marks=[Mark(scale.x(one.at), row[one.who, one.name], one.kind, one.line) for one in spoken],
        versions=[Line(scale.x(one.at), one.line) for one in steps if one.kind is Kind.REVISED],
        ticks=_ticks(scale, words),
        ends=Line(scale.x(ending), "") if ending else None,
        width=WIDTH,
        height=TOP + LANE * len(lanes) + FOOT,
        spoke=len(people),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    begin: datetime
    end: datetime

    def x(self, at: datetime) -> float:
        return round(MARGIN + (WIDTH - 2 * MARGIN) * ((at - self.begin) / (self.end - self.begin)), 1)


def _end(steps: Sequence[Step], until: datetime | None, now: datetime) -> datetime:
    """Of what is drawn: an hour at least."""
    least = max(steps[0].at + timedelta(hours=1), steps[-1].at)
    return max(least, until, now) if until else least


def _lanes(people: Sequence[tuple[MemberNumber | None, str]], words: Words) -> list[Lane]:
    lanes = [
        Lane(TOP + LANE * (place + 1), brief(name, LONGEST_NAME))
        for place, (_, name) in enumerate(people[:LANES])
    ]
    if people[LANES:]:
        more = words("page-and-others", count=str(len(people) - LANES + 1))
        lanes[-1] = Lane(lanes[-1].y, more)
    return lanes


def _speaks(step: Step) -> bool:
    return step.kind not in {Kind.HAPPENED, Kind.ENDED}


def _ticks(scale: _Scale, words: Words) -> list[Line]:
    """A few, as far from one another as hours and days are."""
    length = scale.end - scale.begin
    fitting = (every for every in TICKS if length / every <= MOST_TICKS)
    every = next(fitting, length / MOST_TICKS)
    moments = [every * count for count in range(1, int(length / every) + 1)]
    return [Line(scale.x(scale.begin + after), duration(after, words)) for after in moments]
