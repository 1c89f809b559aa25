"""Time zones as people name them: by a city in either language, by how far from UTC, or by their own name."""

import re
from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from babel import Locale

from bot.chat.arguments import Option
from bot.network.locale import LANGUAGES

OFFERED = {
    "en": ("Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles"),
    "ru": ("Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Novosibirsk"),
}
"""A few to choose from, by the language that is spoken."""

FARTHEST = {"+": 14, "-": 12}
"""Hours by which a clock is ahead of UTC, and behind."""


def zone_named(text: str) -> str | None:
    """Its name, such as Europe/Berlin. None for what is none, or could be several."""
    typed = _plainly(text)
    return _from_utc(typed) or _known().get(typed) or _SHORT.get(typed)


def city_of(zone: str, language: str) -> str:
    """How the zone is called, by its city where it has one."""
    city = Locale(language).time_zones.get(zone, {}).get("city")
    return city or zone.rpartition("/")[2].replace("_", " ")


def offered_zones(language: str) -> list[Option]:
    """From whom none is known yet."""
    return [Option(typed=one, label=city_of(one, language)) for one in OFFERED[language]]


def _from_utc(typed: str) -> str | None:
    """Of whole hours there are zones, whose sign is the other way round."""
    match = _AHEAD.fullmatch(typed)
    if match is None:
        return None
    sign, hours = "-" if match[1] in "-−–" else "+", int(match[2])
    if hours > FARTHEST[sign]:
        return None
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"


@cache
def _known() -> Mapping[str, str]:
    """By all that they are called. The name itself, and where cities are called alike the first, goes before."""
    names = sorted(available_timezones())
    cities = [
        (_plainly(city_of(name, language)), name) for language in LANGUAGES for name in names if "/" in name
    ]
    return {**dict(reversed(cities)), **{_plainly(name): name for name in names}}


def _plainly(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").replace("_", " ").split()).strip(" .!?")


_AHEAD = re.compile(r"(?:utc|gmt)?\s?([+−–-])\s?([0-9]{1,2})(?::00)?")
_SHORT = {"мск": "Europe/Moscow", "msk": "Europe/Moscow", "питер": "Europe/Moscow"}
