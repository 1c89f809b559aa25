"""When somebody wants to be told: what they say of their nights, and of the hour at which all of a day comes at once."""

import re
from dataclasses import dataclass
from datetime import time

from bot.chat.arguments import Arguments, Missing, Option
from bot.chat.outcome import Does, Outcome
from bot.chat.party import HeardFromPerson, from_person
from bot.chat.table import ChatCommand, Deed, May, Offered
from bot.chat.zones import offered_zones, zone_named
from bot.following.chat.parts import Part
from domain.following.commands import ChooseDaily, ChooseQuiet
from domain.following.decide import FOLLOWING
from domain.following.events import Quiet

OFF = {"off", "no", "none", "never", "нет", "выкл", "никогда", "не надо"}

_CLOCK = r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?"
_QUIET = re.compile(rf"{_CLOCK}\s*(?:-|–|—|to|до)\s*{_CLOCK}(?:\s+(.*))?", re.ASCII | re.IGNORECASE)
_DAILY = re.compile(rf"{_CLOCK}(?:\s+(.*))?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """`typed` is how the hours are said again, without the zone. None for none."""

    typed: str
    zone: str
    quiet: Quiet | None = None
    daily: time | None = None

    @property
    def is_off(self) -> bool:
        return self.quiet is None and self.daily is None


async def quiet_hours(found: HeardFromPerson, chosen: Chosen) -> Outcome:
    zone = await _zone(found, chosen)
    by, at = found.said.author.identity, found.said.at
    return Does(of=found.own, command=ChooseQuiet(quiet=chosen.quiet, zone=zone, by=by, at=at))


async def daily(found: HeardFromPerson, chosen: Chosen) -> Outcome:
    zone = await _zone(found, chosen)
    by, at = found.said.author.identity, found.said.at
    return Does(of=found.own, command=ChooseDaily(daily=chosen.daily, zone=zone, by=by, at=at))


async def _zone(found: HeardFromPerson, chosen: Chosen) -> str | None:
    """On whose clocks: asked for once. Raises Missing."""
    zone = zone_named(chosen.zone) if chosen.zone else None
    state = (await found.log.states(FOLLOWING).get(found.own)).state
    is_needed = not chosen.is_off and (chosen.zone or state.hours.zone is None)
    if zone is None and is_needed:
        raise Missing(Part.ZONE, before=f"{chosen.typed} ", options=offered_zones(found.words.language))
    return zone


def _quiet(found: HeardFromPerson, rest: str) -> Chosen:
    typed = rest.strip(" .!?").casefold()
    if typed in OFF:
        return Chosen(typed=typed, zone="")
    match = _QUIET.fullmatch(rest.strip())
    if match is None:
        hours = [Option(typed=one, label=one) for one in ("22-8", "23-7")]
        raise Missing(
            Part.QUIET_HOURS, options=[*hours, Option(typed="off", label=found.words("tap-no-quiet"))]
        )
    quiet = Quiet(start=_time(match[1], match[2]), end=_time(match[3], match[4]))
    return Chosen(typed=f"{quiet.start:%H:%M}-{quiet.end:%H:%M}", zone=match[5] or "", quiet=quiet)


def _daily(found: HeardFromPerson, rest: str) -> Chosen:
    typed = rest.strip(" .!?").casefold()
    if typed in OFF:
        return Chosen(typed=typed, zone="")
    match = _DAILY.fullmatch(rest.strip())
    if match is None:
        hours = [Option(typed=one, label=f"{one}:00") for one in ("8", "18", "21")]
        raise Missing(
            Part.DAILY_HOUR, options=[*hours, Option(typed="off", label=found.words("tap-no-daily"))]
        )
    at = _time(match[1], match[2])
    return Chosen(typed=f"{at:%H:%M}", zone=match[3] or "", daily=at)


def _time(hour: str, minute: str | None) -> time:
    return time(int(hour), int(minute or 0))


QUIET: Arguments[HeardFromPerson, Chosen] = Arguments(
    read=_quiet, fits=lambda rest, _: _QUIET.fullmatch(rest) is not None or rest.casefold() in OFF
)
DAILY: Arguments[HeardFromPerson, Chosen] = Arguments(
    read=_daily, fits=lambda rest, _: _DAILY.fullmatch(rest) is not None or rest.casefold() in OFF
)

COMMANDS = (
    ChatCommand(
        "quiet_hours",
        quiet_hours,
        from_person,
        QUIET,
        may=May.ANYBODY,
        offered=Offered.NOWHERE,
        begins=True,
        deed=Deed(ChooseQuiet, "quiet-hours"),
    ),
    ChatCommand(
        "daily",
        daily,
        from_person,
        DAILY,
        may=May.ANYBODY,
        offered=Offered.NOWHERE,
        begins=True,
        deed=Deed(ChooseDaily, "daily"),
    ),
)
