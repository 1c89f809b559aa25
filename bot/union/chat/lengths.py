"""How long something is to be, as people write it. Of a proposal it stands in front of the text, with a colon, and is
never read out of the text.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.chat.arguments import Arguments, Missing, Option, given
from bot.chat.questions import Choice, Way
from bot.union.chat.arguments import Part
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.deeds import Doubted, Grave
from bot.union.telling.phrases import duration
from domain.union.changes import AdoptResolution
from domain.union.commands import Lengthen, OpenProposal
from domain.union.limits import LONGEST_TIME
from domain.union.state import Active, member_with, period_of

DAY = timedelta(days=1)

PERIODS = (1, 2, 3, 7)
"""Days that are offered for all proposals of a union."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What is to be decided, and for how long it is open where that is said."""

    text: str
    length: timedelta | None = None


def proposed(rest: str) -> Proposed:
    """Raises Missing."""
    match = _IN_FRONT.match(rest)
    if match is None:
        return Proposed(text=given(rest, Part.RESOLUTION))
    text = given(match["text"], Part.RESOLUTION, before=f"{rest.strip()} ")
    return Proposed(text=text, length=int(match["amount"]) * _unit(match))


def length_named(text: str) -> timedelta | None:
    """Where it says nothing else: `3d`, `48h`, `a week`, `на неделю`."""
    match = _WHOLE.fullmatch(text.strip())
    return int(match["amount"] or 1) * _unit(match) if match else None


def perhaps_longer(union: Active, command: OpenProposal) -> Doubted | None:
    """It was opened whole, and ends as if it said for how long: its proposer may have meant that."""
    change, member = command.change, member_with(union, command.by)
    length = _at_the_end(change.text) if isinstance(change, AdoptResolution) else None
    opened = union.open.get(union.opened)
    if length is None or member is None or opened is None or command.length is not None:
        return None
    if (
        opened.change != change
        or opened.proposer != member.number
        or not command.period < length <= LONGEST_TIME
    ):
        return None
    longer = Lengthen(number=opened.number, until=command.at + length, by=command.by, at=command.at)
    choices = (Choice(way=Way.LONGER, command=longer, days=length // DAY), Choice(way=Way.AS_LONG))
    grave = Grave(kind="length", ways=(Way.LONGER, Way.AS_LONG), number=opened.number)
    return Doubted(grave=grave, choices=choices)


def _at_the_end(text: str) -> timedelta | None:
    """Of whole days."""
    match = _AT_THE_END.search(text)
    length = int(match["amount"]) * _unit(match) if match else timedelta()
    return length if length and length % DAY == timedelta() else None


def _unit(match: re.Match[str]) -> timedelta:
    kinds = {"days": DAY, "hours": timedelta(hours=1), "weeks": 7 * DAY}
    return next(unit for kind, unit in kinds.items() if match[kind])


_DAYS = r"(?P<days>d|days?|д|дн|день|дня|дней|сутки|суток)"
_HOURS = r"(?P<hours>h|hours?|ч|час|часа|часов)"
_WEEKS = r"(?P<weeks>w|weeks?|н|нед|недел[яюиь])"
_LENGTH = rf"(?P<amount>[0-9]{{1,3}})\s*(?:{_DAYS}|{_HOURS}|{_WEEKS})(?!\w)"
_IN_FRONT = re.compile(rf"{_LENGTH}\s*:\s*(?P<text>.*)", re.IGNORECASE | re.DOTALL)
_WHOLE = re.compile(
    rf"(?:(?:for|на|ещё|еще|another)\s+)?(?:(?P<amount>[0-9]{{1,3}})\s*|(?:an?|one|один|одну|одни)\s+)?"
    rf"(?:{_DAYS}|{_HOURS}|{_WEEKS})[\s.!]*",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(rf"(?<!\w){_LENGTH}[\s.!…]*$", re.IGNORECASE)


def _period(asked: AskedOfUnion, rest: str) -> timedelta:
    """That proposals stay open for."""
    length = length_named(rest)
    if length is not None:
        return length
    now = period_of(asked.union, asked.resources.period)
    options = [
        Option(typed=f"{days}d", label=duration(days * DAY, asked.words))
        for days in PERIODS
        if days * DAY not in {now, asked.resources.period}
    ]
    raise Missing(Part.PERIOD, options=options)


PERIOD: Arguments[AskedOfUnion, timedelta] = Arguments(
    read=_period, fits=lambda rest, _: length_named(rest) is not None
)

PROPOSED: Arguments[Any, Proposed] = Arguments(
    read=lambda _, rest: proposed(rest), fits=lambda rest, _: bool(rest), anything=True
)
