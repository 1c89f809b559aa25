"""Reminders as the deadline comes nearer: to the silent, by name, and at last to who could still agree."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from bot.network.locale import Words
from bot.network.markup import bold, mention
from bot.network.outgoing import Outgoing
from bot.union.changes import heading
from bot.union.read_models.views import View, shown
from bot.union.reminder_times import is_last_call, quiet
from bot.union.telling.card_lines import standing
from bot.union.telling.cards import Rows, reminding_buttons
from bot.union.telling.phrases import names_in, time_left
from domain.people import Channel, network_of
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Running, objectors
from domain.union.state import Active
from domain.union.voices import is_supported

Reminders: TypeAlias = Sequence[tuple[Open, int]]
"""Of proposals, each when so many hours are left."""


def reminder(
    due: Reminders,
    view: View,
    channel: Channel,
    words: Words,
    now: datetime,
    *,
    to: MemberNumber | None = None,
) -> Outgoing:
    """One message, with buttons for each proposal. `to` a member alone it says which union it is about."""
    told = [_told(one, hours, view, channel, words=words, now=now, to=to) for one, hours in due]
    if to is not None:
        told.insert(0, bold(shown(view).name))
    buttons = tuple(row for proposal, _ in due for row in _buttons(proposal, view, words, many=len(due) > 1))
    return Outgoing(channel=channel, text="\n\n".join(told), buttons=buttons, language=words.language)


def _told(
    proposal: Open,
    hours: int,
    view: View,
    channel: Channel,
    *,
    words: Words,
    now: datetime,
    to: MemberNumber | None,
) -> str:
    union = shown(view)
    deadline = proposal.phase.deadline if isinstance(proposal.phase, Running) else now
    silent_ones = quiet(proposal, union, now) if to is None else []
    names = _names(silent_ones, union, channel, words)
    time = {"left": time_left(deadline, now, words), "when": words.when(deadline)}
    left = words("reminder", names=names, **time) if names else words("reminder-time", **time)
    lines = [heading(proposal, view, words), f"{left} {_follows(proposal, union, words, now)}"]
    if is_last_call(proposal, hours):
        at_last = dict.fromkeys([*sorted(objectors(proposal)), proposal.proposer])
        lines.append(words("reminder-last-call", names=_names([*at_last], union, channel, words)))
    return "\n".join(lines)


def _buttons(proposal: Open, view: View, words: Words, *, many: bool) -> Rows:
    """With its number, where there are several."""
    rows = reminding_buttons(proposal.number, view, words)
    if not many:
        return rows
    return tuple(
        tuple(replace(button, label=f"{button.label} {proposal.number}") for button in row) for row in rows
    )


def _follows(proposal: Open, union: Active, words: Words, now: datetime) -> str:
    """What comes of it if they go on being silent."""
    if objected := standing(proposal, union, words):
        return objected
    return words("reminder-silence" if is_supported(proposal, union, now) else "reminder-unsupported")


def _names(members: Sequence[MemberNumber], union: Active, channel: Channel, words: Words) -> str:
    here = [member for member in members if member in union.roster]
    return ", ".join(_addressed(union, member, channel, words) for member in here)


def _addressed(union: Active, number: int, channel: Channel, words: Words) -> str:
    """A name that notifies, where the person can be reached on the channel's network."""
    member = union.roster[number]
    here = (one for one in member.identities if network_of(one) == network_of(channel))
    identity = next(here, None)
    name = names_in(union, words)[number]
    return mention(identity, name) if identity else name
