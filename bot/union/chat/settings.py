"""What any member chooses for all at once: on whose clocks times are told, and how often a digest comes."""

from typing import Any

from bot.chat.arguments import Arguments, Missing, Option
from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand
from bot.chat.zones import offered_zones, zone_named
from bot.union.chat.arguments import Part
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.deeds import UnionDeed
from bot.union.chat.which_union import here
from domain.union.commands import ChooseDigest, ChooseTimeZone
from domain.union.events import Digest


async def choose_time_zone(asked: AskedOfUnion, zone: str) -> Outcome:
    return asked.does(ChooseTimeZone(zone=zone, by=asked.by, at=asked.at))


async def choose_digest(asked: AskedOfUnion, digest: Digest) -> Outcome:
    return asked.does(ChooseDigest(digest=digest, by=asked.by, at=asked.at))


def _zone(asked: AskedOfUnion, rest: str) -> str:
    zone = zone_named(rest) if rest else None
    if zone is None:
        raise Missing(Part.TIME_ZONE, options=offered_zones(asked.words.language))
    return zone


def _digest(asked: AskedOfUnion, rest: str) -> Digest:
    typed = rest.strip(" .!?").casefold()
    if typed not in HOW_OFTEN:
        options = [Option(typed=one, label=asked.words(f"digest-{one}")) for one in Digest]
        raise Missing(Part.DIGEST, options=options)
    return HOW_OFTEN[typed]


HOW_OFTEN = {
    **dict.fromkeys(("weekly", "week", "every week", "раз в неделю", "неделя", "еженедельно"), Digest.WEEKLY),
    **dict.fromkeys(("daily", "day", "every day", "каждый день", "день", "ежедневно"), Digest.DAILY),
    **dict.fromkeys(("off", "never", "none", "нет", "никогда", "выкл", "не надо"), Digest.OFF),
}

ZONE: Arguments[Any, str] = Arguments(read=_zone, fits=lambda rest, _: zone_named(rest) is not None)
DIGEST: Arguments[Any, Digest] = Arguments(read=_digest, fits=lambda rest, _: rest.casefold() in HOW_OFTEN)

COMMANDS = (
    ChatCommand(
        "timezone",
        choose_time_zone,
        here,
        ZONE,
        begins=True,
        deed=UnionDeed(ChooseTimeZone, "timezone", told_to_all=True),
    ),
    ChatCommand(
        "digest",
        choose_digest,
        here,
        DIGEST,
        begins=True,
        deed=UnionDeed(ChooseDigest, "digest", told_to_all=True),
    ),
)
