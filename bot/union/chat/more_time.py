"""More time for a proposal: its proposer says how much, whoever else needs it asks."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.chat.arguments import Arguments, Missing, Option
from bot.chat.days import DAY, SOME_DAY, day_named, end_of
from bot.chat.grammar import Pointers, number_and_rest
from bot.chat.outcome import Outcome, Says
from bot.chat.questions import Choice, Way
from bot.chat.table import ChatButton, ChatCommand, Offered
from bot.union.actions import Action
from bot.union.chat import fitting
from bot.union.chat.arguments import Numbered, Part, is_number, numbered
from bot.union.chat.asked import Acted, AskedOfUnion
from bot.union.chat.deeds import Doubted, Grave, UnionDeed
from bot.union.chat.lengths import length_named
from bot.union.chat.which_union import on_a_card
from domain.union.commands import AskMoreTime, Lengthen, OpenProposal
from domain.union.limits import LONGEST_TIME
from domain.union.members import MemberNumber
from domain.union.proposal import Open, deadline_of
from domain.union.state import Active, member_with

LONGER = {"1d": "longer-day", "3d": "longer-three-days", "1w": "longer-week"}
"""By how much it is offered to be longer, as it is typed and as it is named."""


async def more_time(asked: AskedOfUnion, wanted: Numbered) -> Outcome:
    member, number = asked.member(), wanted.number
    proposal = asked.union.open.get(number)
    if proposal is None or proposal.proposer != member.number:
        return asked.does(AskMoreTime(number=number, by=asked.by, at=asked.at))
    until = _until(wanted.rest, proposal, asked)
    if until is None:
        raise Missing(Part.MORE_TIME, before=f"{number} ", options=_options(proposal, asked))
    return asked.does(Lengthen(number=number, until=until, by=asked.by, at=asked.at))


def _until(named: str, proposal: Open, asked: AskedOfUnion) -> datetime | None:
    """A length is added to the time there is; a day counts to its end."""
    length, zone = length_named(named), asked.words.zone
    if length is not None:
        return (deadline_of(proposal) or asked.at) + length
    day = day_named(named, asked.at.astimezone(zone).date())
    return end_of(day, zone) if day else None


def _options(proposal: Open, asked: AskedOfUnion) -> list[Option]:
    """Those that are possible; until who is away could answer, too."""
    words = asked.words
    options = [Option(typed=typed, label=words(key)) for typed, key in LONGER.items()]
    until = _day_after_return(asked.union, proposal)
    if until is not None:
        day = (until - timedelta.resolution).astimezone(words.zone)
        options.append(
            Option(typed=day.date().isoformat(), label=words("longer-return", when=words.day(day)))
        )
    return options


def until_they_are_back(union: Active, command: OpenProposal) -> Doubted | None:
    """Whoever is away beyond the end of what was just opened could not answer it."""
    opened, member = union.open.get(union.opened), member_with(union, command.by)
    if (
        opened is None
        or member is None
        or opened.proposer != member.number
        or opened.change != command.change
    ):
        return None
    until = _day_after_return(union, opened)
    if until is None:
        return None
    names = ", ".join(union.names[one] for one in _back_too_late(union, opened))
    longer = Lengthen(number=opened.number, until=until, by=command.by, at=command.at)
    choices = (Choice(way=Way.UNTIL_RETURN, command=longer), Choice(way=Way.AS_LONG))
    ways = (Way.UNTIL_RETURN, Way.AS_LONG)
    grave = Grave(kind="absent", ways=ways, number=opened.number, about=names)
    return Doubted(grave=grave, choices=choices)


def _day_after_return(union: Active, proposal: Open) -> datetime | None:
    """Of the last who is away; None where nobody is too long, or somebody for longer than it may be open."""
    latest = max((union.away[one] for one in _back_too_late(union, proposal)), default=None)
    longest = (proposal.begun or proposal.put_at) + LONGEST_TIME
    return latest + DAY if latest and latest + DAY <= longest else None


def _back_too_late(union: Active, proposal: Open) -> list[MemberNumber]:
    """Who cannot answer before it ends."""
    ends = deadline_of(proposal) or proposal.put_at + proposal.length
    others = sorted(proposal.electors - {proposal.proposer})
    return [one for one in others if one in union.away and union.away[one] > ends]


def _read(asked: AskedOfUnion, rest: str) -> Numbered:
    """What names a time is all time: `3 days` is no proposal 3."""
    if not _is_time(rest):
        return _BY_NUMBER.read(asked, rest)
    try:
        return replace(_BY_NUMBER.read(asked, ""), rest=rest)
    except Missing as missing:
        raise Missing(missing.part, after=rest, options=missing.options) from None


def _is_time(text: str) -> bool:
    return length_named(text) is not None or day_named(text, SOME_DAY) is not None


def _fits(rest: str, _: Pointers) -> bool:
    number, more = number_and_rest(rest)
    return _is_time(rest) or (number is not None and (not more or _is_time(more)))


_BY_NUMBER = numbered(is_number, fitting.with_a_voice)

MORE_TIME: Arguments[AskedOfUnion, Numbered] = Arguments(read=_read, fits=_fits)

ASKING = UnionDeed(AskMoreTime, "more-time", told_to_all=True)
LENGTHENING = UnionDeed(Lengthen, "lengthened", told_to_all=True)

COMMANDS = (
    ChatCommand(
        "more_time",
        more_time,
        on_a_card,
        MORE_TIME,
        offered=Offered.GROUP,
        is_stance=True,
        answers=True,
        deed=ASKING,
    ),
)

BUTTONS: tuple[ChatButton[Acted], ...] = (
    ChatButton(Action.MORE_TIME, lambda acted: Says(f"/more_time {acted.number}"), is_stance=True),
)

DEEDS = (LENGTHENING,)
