"""The members' words in every language, from Fluent files: those in `bot/locales`, and what a context brings."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from bot.network.markup import time

LANGUAGES = ("en", "ru")

LONGEST = 2400
"""Characters of one argument: Fluent fails beyond 2500, and we must be able to speak of anything."""

KEPT = 2_000
"""Texts of each language, and moments: a card that is drawn again says mostly what it said before."""

ZONES = 64
"""Whose clocks are remembered at once."""


class Words:
    def __init__(self, language: str, more: Iterable[Traversable] = (), *, zone: tzinfo = UTC) -> None:
        """`more` are folders beside `bot/locales`, with a folder for each language. `zone` is where clocks are read."""
        self.language = language
        self.zone = zone
        self._filled_in = lru_cache(KEPT, typed=True)(self._fill_in)
        self._on_the_clock = lru_cache(KEPT)(self._read_the_clock)
        self._elsewhere = lru_cache(ZONES)(self._on_clocks_of)
        # isolation marks would show as garbage on some networks
        self._bundle = FluentBundle([language], use_isolating=False)
        for folder in (files("bot.locales"), *more):
            for file in sorted(folder.joinpath(language).iterdir(), key=lambda file: file.name):
                if file.name.endswith(".ftl"):
                    self._bundle.add_resource(_parsed(file.read_text(encoding="utf-8")))

    def __call__(self, key: str, /, **args: object) -> str:
        """Raises LookupError for a key or an argument that is missing."""
        return self._filled_in(key, **args)

    def _fill_in(self, key: str, /, **args: object) -> str:
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"{self.language}/{key} has no text")
        text, errors = self._bundle.format_pattern(pattern, {name: _said(arg) for name, arg in args.items()})
        if errors:
            raise LookupError(f"{self.language}/{key}: {errors[0]}")
        return str(text)

    def in_zone(self, zone: tzinfo) -> "Words":
        """The same words on other clocks."""
        return self if zone == self.zone else self._elsewhere(zone)

    def _on_clocks_of(self, zone: tzinfo) -> "Words":
        words = copy(self)
        words.zone = zone
        words._on_the_clock = lru_cache(KEPT)(words._read_the_clock)  # noqa: SLF001 - its own
        return words

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def when(self, moment: datetime) -> str:
        """To the minute, on the clocks of the zone, and how far these are ahead of UTC, for whoever lives elsewhere;
        marked, so that a network which knows its readers' clocks shows it on those.
        """
        return self._on_the_clock(moment)

    def _read_the_clock(self, moment: datetime) -> str:
        local = moment.astimezone(self.zone)
        read = f"{format_datetime(local, 'd MMM y, HH:mm', locale=self.language)} {_ahead(local)}"
        return time(moment, read)

    def day(self, moment: datetime) -> str:
        """On which it is in the zone."""
        return format_date(moment.astimezone(self.zone), "d MMM y", locale=self.language)

    def month(self, day: date) -> str:
        """To which it belongs."""
        return format_date(day, "LLLL y", locale=self.language)


@lru_cache(None)
def _parsed(text: str) -> Resource:
    """Parsing takes far longer than all else that a start does with words; nobody writes into what was parsed."""
    return FluentResource(text)


def _ahead(local: datetime) -> str:
    """`UTC`, `UTC+1`, `UTC−3:30`."""
    minutes = (local.utcoffset() or timedelta()) // timedelta(minutes=1)
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}{f':{rest:02}' if rest else ''}"


def _said(arg: object) -> object:
    return f"{arg[:LONGEST]}…" if isinstance(arg, str) and len(arg) > LONGEST else arg


def all_words(more: Iterable[Traversable] = (), *, zone: tzinfo = UTC) -> Mapping[str, Words]:
    folders = tuple(more)
    return {language: Words(language, folders, zone=zone) for language in LANGUAGES}


class Languages:
    """Which words to use where: a union's own, a person's own, or the operator's default. Iterates over all."""

    def __init__(self, words: Mapping[str, Words], default: str) -> None:
        self._words = words
        self._default = default

    def __iter__(self) -> Iterator[Words]:
        return iter(self._words.values())

    def of(self, language: str | None, zone: str | None) -> Words:
        """As `languages[…]`, on the clocks of the zone of this name; of none, or one that is not known here, the operator's."""
        words = self[language]
        try:
            return words if zone is None else words.in_zone(ZoneInfo(zone))
        except (ZoneInfoNotFoundError, ValueError):
            return words

    def __getitem__(self, language: str | None) -> Words:
        """The nearest there is for an IETF tag such as `ru-RU`."""
        primary = (language or self._default).partition("-")[0].lower()
        return self._words.get(primary, self._words[self._default])
