"""The picture of a union over time: how many members it had, and what it decided, month by month."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias, cast
from uuid import UUID

from babel.dates import format_date

from bot.network.locale import Words
from bot.union.published.changes import Fields
from bot.union.published.happened import Shown
from bot.union.site.reading import Published, Reading

KEPT = 200
"""Unions whose months are remembered: of others the log is read anew."""

MOST = 48
"""Months that are shown: the latest."""

WIDTH, HEIGHT = 400, 150

Month: TypeAlias = tuple[int, int]
"""Year and month."""

JOINING = {
    "FoundingInvitationAccepted": 1,
    "MemberAdmitted": 1,
    "MemberLeft": -1,
    "MemberExpelled": -1,
    "MembersMerged": -1,
}
DECIDING = frozenset({"ProposalCarried", "ProposalRejected"})


@dataclass(slots=True)
class _Tally:
    """Up to the event `told`, since the union may be read in this `era`."""

    era: int
    told: int = -1
    now: int = 0
    members: dict[Month, int] = field(default_factory=dict)
    decisions: dict[Month, int] = field(default_factory=dict)

    def take(self, event: Shown) -> None:
        month = (event.at.year, event.at.month)
        self.now = _members(event, self.now)
        self.members[month] = self.now
        self.decisions[month] = self.decisions.get(month, 0) + (event.type in DECIDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`x` is its left edge, `top` where its bar begins, `y` where the line of members is."""

    name: str
    members: int
    decisions: int
    x: float
    width: float
    top: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    columns: Sequence[Column]
    most_members: int
    most_decisions: int
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def line(self) -> str:
        """As SVG has the points of a line."""
        return " ".join(f"{one.x},{one.y} {round(one.x + one.width, 1)},{one.y}" for one in self.columns)


class Months:
    """Of each union the log is read once, and then only what came to it."""

    def __init__(self) -> None:
        self._tallies: OrderedDict[UUID, _Tally] = OrderedDict()

    async def over_time(self, union: Published, reading: Reading, words: Words, now: datetime) -> OverTime:
        """Raises Unavailable."""
        tally = await self._tally(union, reading)
        counted = [*_each_month(tally.members, tally.decisions, (now.year, now.month))][-MOST:]
        return _drawn(counted, words)

    async def _tally(self, union: Published, reading: Reading) -> _Tally:
        known = self._tallies.get(union.id)
        tally = known if known and known.era == union.since.era else _Tally(union.since.era)
        async for event in reading.events(union, after=tally.told):
            if event.number > tally.told:  # somebody else may have read on meanwhile
                tally.take(event)
                tally.told = event.number
        self._tallies[union.id] = tally
        self._tallies.move_to_end(union.id)
        while len(self._tallies) > KEPT:
            self._tallies.popitem(last=False)
        return tally


def _members(event: Shown, before: int) -> int:
    match event.type:
        case "UnionStarted":
            return 1
        case "UnionPublished":
            return len(cast("list[Fields]", cast("Fields", event.data["state"])["members"]))
        case _:
            return before + JOINING.get(event.type, 0)


def _each_month(
    members: Mapping[Month, int], decisions: Mapping[Month, int], last: Month
) -> Iterator[tuple[Month, int, int]]:
    """Also those in which nothing happened."""
    if not members:
        return
    month, now = min(members), 0
    while month <= max(last, *members):
        now = members.get(month, now)
        yield month, now, decisions.get(month, 0)
        month = (month[0], month[1] + 1) if month[1] < 12 else (month[0] + 1, 1)  # noqa: PLR2004 - of a year


def _drawn(counted: Sequence[tuple[Month, int, int]], words: Words) -> OverTime:
    most_members = max((members for _, members, _ in counted), default=0)
    most_decisions = max((decided for _, _, decided in counted), default=0)
    wide = WIDTH / max(len(counted), 1)
    columns = [
        Column(
            name=format_date(datetime(year, month, 1), "LLL y", locale=words.language),  # noqa: DTZ001 - a month
            members=members,
            decisions=decided,
            x=round(place * wide, 1),
            width=round(wide, 1),
            top=_height(decided, most_decisions, HEIGHT * 0.55),
            y=_height(members, most_members, HEIGHT * 0.92),
        )
        for place, ((year, month), members, decided) in enumerate(counted)
    ]
    return OverTime(columns=columns, most_members=most_members, most_decisions=most_decisions)


def _height(count: int, most: int, tallest: float) -> float:
    """From the top."""
    return round(HEIGHT - tallest * count / max(most, 1), 1)
