"""Members who say that they are away, and that they are back: what waits for them, and what they missed."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat.arguments import NOTHING, Arguments, Missing, Option
from bot.chat.days import SOME_DAY, day_named, end_of
from bot.chat.outcome import Does, Outcome
from bot.chat.table import ChatCommand
from bot.log.store import NO_STREAM
from bot.network.outgoing import Button
from bot.union.actions import Action, action
from bot.union.chat.arguments import Part
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.deeds import UnionDeed
from bot.union.chat.lengths import length_named
from bot.union.chat.pages import link_to_card, linked, showing
from bot.union.chat.which_union import here
from bot.union.telling.cards import Rows
from bot.union.telling.outcomes import outcome_line
from bot.union.touches import UnionEnvelope
from domain.union import events
from domain.union.commands import Away, Back
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Settled, silent
from domain.union.state import is_away

MOST = 5
"""Proposals that are offered to be answered at once."""

HANDFUL, HANDFULS = 100, 40
"""How many events are looked at in one go, and how often: more than a union has in the longest absence."""

SHOWN = 10
"""Decisions that are told in full, the latest."""


async def away(asked: AskedOfUnion, until: datetime) -> Outcome:
    """It takes nobody's voice: what that means is said at once, while there is time to object."""
    member, words = asked.member().number, asked.words
    last_day = words.day(until - datetime.resolution)
    waiting = _waiting_for(member, asked)
    lines = [words("away", until=last_day), *(linked(asked, one) for one in waiting)]
    if waiting:
        lines[1:1] = [words("away-waiting")]
    return Does(
        of=asked.view.union_id,
        command=Away(until=until, by=asked.by, at=asked.at),
        answer="\n".join(lines),
        buttons=_answers(waiting, asked, (Action.OBJECT, Action.MORE_TIME)),
    )


async def back(asked: AskedOfUnion, _: str) -> Outcome:
    member, words = asked.member().number, asked.words
    if not is_away(asked.union, member, asked.at):
        return words("not-away")
    waiting, ended = _waiting_for(member, asked), await _ended_since(member, asked)
    lines = [words("back"), *(_told(asked, one) for one in ended[-SHOWN:])]
    if len(ended) > SHOWN:
        lines[1:1] = [words("back-more", count=len(ended) - SHOWN)]
    if waiting:
        lines += [words("back-waiting"), *(linked(asked, one) for one in waiting)]
    bare = [one.last.number for one in ended[-SHOWN:] if not link_to_card(asked, one.last.number)]
    return Does(
        of=asked.view.union_id,
        command=Back(by=asked.by, at=asked.at),
        answer="\n".join(lines if ended or waiting else [*lines, words("back-nothing")]),
        buttons=(*_answers(waiting, asked, (Action.CONSENT, Action.OBJECT)), *showing(bare, words)),
    )


def _waiting_for(member: MemberNumber, asked: AskedOfUnion) -> list[Open]:
    return [one for one in asked.union.open.values() if member in silent(one)][:MOST]


async def _ended_since(member: MemberNumber, asked: AskedOfUnion) -> list[Settled]:
    """What was decided while they were away."""
    ended = list[Settled]()
    for envelope in await _since_leaving(member, asked):
        settled = (
            asked.view.settled(envelope.event.number) if isinstance(envelope.event, events.Outcome) else None
        )
        if settled is not None:
            ended.append(settled)
    return ended


def _told(asked: AskedOfUnion, settled: Settled) -> str:
    return f"{linked(asked, settled.last)}\n{outcome_line(settled, asked.union, asked.words)}"


async def _since_leaving(member: MemberNumber, asked: AskedOfUnion) -> list[UnionEnvelope]:
    """From the latest handful backwards, until the one in which they left."""
    view, since = asked.view, list[UnionEnvelope]()
    before = view.revision
    for _ in range(HANDFULS):
        after = max(NO_STREAM, before - HANDFUL)
        handful = await asked.resources.log.after(view.union_id, after, most=before - after)
        left = [place for place, one in enumerate(handful) if _is_leaving(one, member)]
        since = [*handful[left[-1] if left else 0 :], *since]
        if left or after == NO_STREAM:
            break
        before = after
    return since


def _is_leaving(envelope: UnionEnvelope, member: MemberNumber) -> bool:
    return isinstance(envelope.event, events.MemberAway) and envelope.event.member == member


def _answers(waiting: Sequence[Open], asked: AskedOfUnion, kinds: Sequence[Action]) -> Rows:
    """With the number, where there are several."""
    return tuple(tuple(_button(kind, one, asked, len(waiting) > 1) for kind in kinds) for one in waiting)


def _button(kind: Action, proposal: Open, asked: AskedOfUnion, is_numbered: bool) -> Button:
    number, view = proposal.number, asked.view
    label = asked.words(f"button-{kind}") + (f" {number}" if is_numbered else "")
    return Button(
        label=label,
        action=action(kind, view.union_id, number, view.opening(number), version=proposal.version),
    )


def _until(asked: AskedOfUnion, rest: str) -> datetime:
    """The end of a day."""
    zone, words = asked.words.zone, asked.words
    length = length_named(rest)
    day = day_named(rest, asked.at.astimezone(zone).date())
    if length is not None:
        day = (asked.at + length).astimezone(zone).date()
    if day is None:
        options = [Option(typed=typed, label=words(key)) for typed, key in AWAY.items()]
        raise Missing(Part.RETURN, options=options)
    return end_of(day, zone)


AWAY = {"3d": "away-three-days", "1w": "away-week", "2w": "away-two-weeks"}
"""For how long it is offered, as it is typed and as it is named."""

UNTIL: Arguments[AskedOfUnion, datetime] = Arguments(
    read=_until, fits=lambda rest, _: length_named(rest) is not None or day_named(rest, SOME_DAY) is not None
)

COMMANDS = (
    ChatCommand("away", away, here, UNTIL, begins=True, deed=UnionDeed(Away)),
    ChatCommand("back", back, here, NOTHING, begins=True, deed=UnionDeed(Back)),
)
