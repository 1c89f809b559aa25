"""What each page of a union shows, for its template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias, cast
from uuid import UUID

from bot.http.desk import Answered
from bot.union.published.addresses import home_of
from bot.union.published.changes import Fields
from bot.union.read_models.views import shown as as_known
from bot.union.site.pages.acting import forms_for, told_of
from bot.union.site.pages.came_about import came_about
from bot.union.site.pages.circle import Disc, Stand, circle
from bot.union.site.pages.over_time import Months
from bot.union.site.pages.steps import reasons, steps, versions
from bot.union.site.pages.telling import Telling, Told
from bot.union.site.reading import Published
from bot.union.telling.phrases import duration
from domain.people import Identity
from domain.union.members import MemberNumber
from domain.union.regulation import InForce, Repealed, sort_key
from domain.union.state import Dissolved

LATELY = 8
"""Decisions on a union's home."""

Shown: TypeAlias = dict[str, object]
"""By the names of the template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InShort:
    """A union."""

    id: UUID
    name: str
    mission: str
    language: str
    members: int
    articles: int
    open: int
    is_dissolved: bool

    @property
    def path(self) -> str:
        return home_of(self.id)

    @property
    def circle(self) -> Sequence[Disc]:
        return circle((Stand.MEMBER,) * self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """`decided` is when, `proposal` by which decision, where that may be read; `earlier` are those that made it before.

    Repealed, it has no text.
    """

    number: str
    depth: int
    text: str
    revision: int
    proposal: int
    decided: datetime | None
    is_in_force: bool
    earlier: Sequence[int]


def in_short(union: Published) -> InShort:
    known = as_known(union.view)
    return InShort(
        id=union.id,
        name=known.name,
        mission=known.mission,
        language=known.language or "",
        members=len(known.roster),
        articles=sum(isinstance(one, InForce) for one in known.regulation.values()),
        open=len(known.open),
        is_dissolved=isinstance(union.view.union, Dissolved),
    )


def members_of(union: Published) -> tuple[Stand, ...]:
    return (Stand.MEMBER,) * len(as_known(union.view).roster)


async def home(telling: Telling, months: Months) -> Shown:
    union, reading = telling.union, telling.reading
    known = as_known(union.view)
    return {
        "union": in_short(union),
        "period": _period(known.period, telling),
        "open": telling.proposals(reading.proposals(union, is_open=True, before=None, most=LATELY * 10)),
        "lately": telling.proposals(reading.proposals(union, is_open=False, before=None, most=LATELY)),
        "articles": [one for one in _articles(telling) if one.is_in_force],
        "members": [(number, telling.name(number)) for number in sorted(known.roster)],
        "over_time": await months.over_time(union, reading, telling.words, telling.now),
    }


async def regulation(telling: Telling) -> Shown:
    return {"union": in_short(telling.union), "articles": _articles(telling), "now": telling.now}


async def decisions(telling: Telling, *, about: str, before: int | None, most: int) -> Shown:
    """All that ended, or what was decided about something."""
    union, reading = telling.union, telling.reading
    if about:
        found = telling.proposals(await reading.decisions(union, about, most=most))
    else:
        found = telling.proposals(reading.proposals(union, is_open=False, before=before, most=most))
    following = found[-1].number if len(found) == most and not about else None
    return {"union": in_short(union), "about_what": about, "found": found, "following": following}


async def proposal(
    telling: Telling, *, number: int, reader: Identity | None = None, answered: Answered | None = None
) -> Shown | None:
    """`answered` is what the reader just heard."""
    told = telling.proposal(number)
    if told is None:
        return None
    timeline = await telling.reading.timeline(telling.union, number)
    said = steps(timeline, told.outcome, telling)
    put = [*versions(timeline)]
    return {
        "union": in_short(telling.union),
        "told": told,
        "steps": said,
        "versions": put if put[1:] else [],
        "objections": _objections(told, reasons(timeline)),
        "forms": forms_for(telling.union, number, reader),
        "answered": answered,
        "answers": told_of(answered) if answered else (),
        "picture_of": came_about(
            said, until=told.deadline if told.is_open else None, now=telling.now, words=telling.words
        ),
    }


def _objections(told: Told, given: Mapping[MemberNumber, Sequence[str]]) -> list[tuple[str, Sequence[str]]]:
    """By whom, and why, as far as that may be read."""
    return [
        (name, given.get(member, ())) for member, name in zip(told.objections, told.objectors, strict=True)
    ]


def _articles(telling: Telling) -> list[Article]:
    """In the order of their numbers; of those that were repealed the ones whose end may be read."""
    regulation = as_known(telling.union.view).regulation
    told = (_article(regulation[number], telling) for number in sorted(regulation, key=sort_key))
    return [one for one in told if one.is_in_force or one.decided]


def _article(article: InForce | Repealed, telling: Telling) -> Article:
    return Article(
        number=article.number,
        depth=article.number.count("."),
        text=article.text if isinstance(article, InForce) else "",
        revision=article.revision,
        proposal=article.proposal,
        decided=telling.decided(article.proposal),
        is_in_force=isinstance(article, InForce),
        earlier=_earlier(article, telling) if article.revision > 1 else (),
    )


def _earlier(article: InForce | Repealed, telling: Telling) -> list[int]:
    told = telling.reading.article(telling.union, article.number) or {}
    numbers = [cast("int", one["number"]) for one in cast("list[Fields]", told.get("decisions", []))]
    return [number for number in numbers if number != article.proposal]


def _period(period: timedelta | None, telling: Telling) -> str:
    return duration(period, telling.words) if period else ""
