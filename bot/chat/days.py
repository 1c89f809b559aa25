"""Days and months as people name them: `24 December`, `24.12.`, `Friday`, `tomorrow`, `5 января`, `май 2026`."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import chain

from babel.dates import get_day_names, get_month_names

from bot.network.locale import LANGUAGES

DAY = timedelta(days=1)

SOME_DAY = date(2024, 1, 1)
"""Whether a text names a day at all does not depend on today; this one is of a leap year."""

LAST_OF_WEEK = 6
"""Sunday. Who is away until next week is so until its end."""

SHORTEST = 3
"""Letters by which a month or a day of the week is known."""

ENDING = 2
"""Letters by which a form of a name may differ from it: `пятница`, `пятницы`."""


def day_named(text: str, today: date) -> date | None:
    """Without a year it is the next one of that name; today is one."""
    named = " ".join(_UNTIL.sub("", text.strip().casefold(), count=1).split()).strip(" .,!")
    if named in _SOON:
        return today + _SOON[named] * DAY
    if named in _NEXT_WEEK:
        return today + (LAST_OF_WEEK - today.weekday()) * DAY
    weekday = _numbered(named, _WEEKDAYS)
    if weekday is not None:
        return today + (weekday - today.weekday()) % 7 * DAY
    return _on_the_calendar(named, today)


def month_named(text: str, today: date) -> date | None:
    """Its first day. Without a year it is the last one of that name; this month is one."""
    named = " ".join(text.casefold().split()).strip(" .,!?")
    if iso := _ISO_MONTH.fullmatch(named):
        return _date(int(iso[1]), int(iso[2]), 1)
    written = _MONTH.fullmatch(named)
    if written is None:
        return None
    name = written["month"]
    month = int(name) if name.isdigit() else _numbered(name, _MONTHS)
    if month is None:
        return None
    if written["year"]:
        return _date(int(written["year"]), month, 1)
    return _date(today.year if month <= today.month else today.year - 1, month, 1)


def end_of(day: date, zone: tzinfo) -> datetime:
    """The first moment that is not of this day any more."""
    return datetime.combine(day + DAY, time(), zone).astimezone(UTC)


def _on_the_calendar(named: str, today: date) -> date | None:
    if iso := _ISO.fullmatch(named):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    written = _DAY_FIRST.fullmatch(named) or _MONTH_FIRST.fullmatch(named)
    if written is None:
        return None
    day, name = int(written["day"]), written["month"]
    month = int(name) if name.isdigit() else _numbered(name, _MONTHS)
    if month is None:
        return None
    if written["year"]:
        return _date(int(written["year"]), month, day)
    years = (_date(today.year + later, month, day) for later in range(5))  # of 29 February the next there is
    return next((one for one in years if one and one >= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numbered(word: str, names: Mapping[str, int]) -> int | None:
    """By its beginning, or in another form."""
    found = {number for name, number in names.items() if _is(word, name)}
    return found.pop() if len(found) == 1 else None


def _is(word: str, name: str) -> bool:
    stem = name[:-1] if name[-1] in "аея" and len(name) > SHORTEST else name
    begun = name.startswith(word.rstrip(".")) and len(word) >= SHORTEST
    return begun or (word.startswith(stem) and len(word) - len(stem) <= ENDING)


def _names(kind: str) -> Iterator[tuple[str, int]]:
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            if kind == "month":
                found = get_month_names("wide", context, language)
            else:
                found = get_day_names("wide", context, language)
            yield from ((name.casefold(), number) for number, name in found.items())


_MONTHS = dict(_names("month"))
_WEEKDAYS = dict(chain(_names("day"), zip(("пн", "вт", "ср", "чт", "пт", "сб", "вс"), range(7), strict=True)))
_SOON = {"today": 0, "сегодня": 0, "tomorrow": 1, "завтра": 1, "послезавтра": 2}
_NEXT_WEEK = {"next week", "следующей недели", "будущей недели", "той недели"}
_UNTIL = re.compile(r"^(?:until|till|to|by|до|по)\s+(?:the\s+)?(?:end\s+of\s+|конца\s+)?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_YEAR = r"(?:[\s.,]+(?P<year>[0-9]{4})(?:\s*г\.?|\s+года?)?)?"
_DAY_FIRST = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s.]+(?P<month>[0-9]{{1,2}}|[^\W\d_]+)\.?{_YEAR}"
)
_MONTH_FIRST = re.compile(rf"(?P<month>[^\W\d_]+)\.?\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?{_YEAR}")
_ISO_MONTH = re.compile(r"([0-9]{4})[-.]([0-9]{1,2})")
_MONTH = re.compile(rf"(?P<month>[0-9]{{1,2}}|[^\W\d_]+)\.?{_YEAR}")
