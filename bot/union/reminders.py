"""Reminders to the silent, by name, as the deadline comes nearer."""

from datetime import datetime, timedelta

from bot.network.locale import Words
from bot.network.markup import mention
from bot.network.outgoing import Outgoing
from bot.union.card_lines import standing
from bot.union.changes import heading
from bot.union.phrases import names_in, time_left
from bot.union.views import View, shown
from domain.people import Channel, network_of
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Running, silent
from domain.union.state import Active, is_away
from domain.union.voices import is_supported

HOURS_BEFORE = (12, 3, 1)


def due_reminder(proposal: Open, union: Active, now: datetime) -> int | None:
    """How many hours before the deadline the last reminder was due, if anybody is to be reminded."""
    match proposal.phase:
        case Running(deadline=deadline) if now < deadline and _called(proposal, union, now):
            due = [hours for hours in _hours(proposal) if deadline - timedelta(hours=hours) <= now]
            return min(due, default=None)
        case _:
            return None


def reminder_moments(proposal: Open) -> list[datetime]:
    match proposal.phase:
        case Running(deadline=deadline) if silent(proposal):
            return [deadline - timedelta(hours=hours) for hours in _hours(proposal)]
        case _:
            return []


def reminder(proposal: Open, view: View, channel: Channel, words: Words, now: datetime) -> Outgoing:
    union = shown(view)
    deadline = proposal.phase.deadline if isinstance(proposal.phase, Running) else now
    quiet = [_addressed(union, number, channel, words) for number in _called(proposal, union, now)]
    left = words(
        "reminder",
        names=", ".join(quiet),
        left=time_left(deadline, now, words),
        when=words.when(deadline),
    )
    text = f"{left} {_follows(proposal, union, words, now)}"
    told = f"{heading(proposal, view, words)}\n{text}"
    return Outgoing(channel=channel, text=told, language=words.language)


def _follows(proposal: Open, union: Active, words: Words, now: datetime) -> str:
    """What comes of it if they go on being silent."""
    if objected := standing(proposal, union, words):
        return objected
    return words("reminder-silence" if is_supported(proposal, union, now) else "reminder-unsupported")


def _called(proposal: Open, union: Active, now: datetime) -> list[MemberNumber]:
    """The silent, but for who said that they are away."""
    return [member for member in sorted(silent(proposal)) if not is_away(union, member, now)]


def _addressed(union: Active, number: int, channel: Channel, words: Words) -> str:
    """A name that notifies, where the person can be reached on the channel's network."""
    member = union.roster[number]
    here = (one for one in member.identities if network_of(one) == network_of(channel))
    identity = next(here, None)
    name = names_in(union, words)[number]
    return mention(identity, name) if identity else name


def _hours(proposal: Open) -> list[int]:
    """A short period is not all reminders: each must fall well inside it."""
    return [hours for hours in HOURS_BEFORE if timedelta(hours=hours) <= proposal.period / 2]
