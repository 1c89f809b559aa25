"""The message of what a union is reminded of in a channel: a new one each time, in place of the one before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from bot.clock import Clock
from bot.network.incoming import MessageId
from bot.network.locale import Words
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Message, Owed, Priority
from bot.union.read_models.posted import Posted, PostedReminder
from bot.union.read_models.views import View, shown
from bot.union.reminder_times import TOGETHER, called, due_reminder
from bot.union.telling.reminders import Reminders, reminder
from bot.union.telling.subjects import PersonalReminderDue, ReminderDue, ReminderReplaced
from domain.people import Channel
from domain.union.members import MemberNumber
from domain.union.proposal import Open, deadline_of

MOST = 8
"""Proposals in one message, which has to fit with its buttons; what is due beside them follows in another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    posted: Posted
    clock: Clock
    owe: Callable[[Sequence[Owed]], None]

    def message(
        self, channel: Channel, view: View, words: Words, *, to: MemberNumber | None = None
    ) -> Message | None:
        """Where one is due, with those that would follow soon; `to` one member alone, of what waits for them."""
        now, union = self.clock.now(), shown(view)
        if not self._unreminded(channel, view, to, ahead=False):
            return None
        due = self._unreminded(channel, view, to, ahead=True)[:MOST]
        outgoing = replace(
            reminder(due, view, channel, words, now, to=to), idempotency_key=_key(due, view.union_id)
        )
        about = None
        if len(due) == 1:
            number = due[0][0].number
            card = self.posted.card(view.union_id, number, channel)
            outgoing = replace(outgoing, replies_to=card.message if card else None)
            about = Subject(union_id=view.union_id, number=number)
        numbers = {proposal.number for proposal, _ in due}
        former = self._messages(numbers, channel, view) - self._messages(
            union.open.keys() - numbers, channel, view
        )

        async def stands(message: MessageId) -> None:
            for proposal, hours in due:
                self._note(proposal, hours, message, channel, view)
            left = self._unreminded(channel, view, to, ahead=False)
            rest = [reminder_due(view, channel, to)] if left else []
            self.owe([*rest, *(_replaced(one, channel, view) for one in sorted(former))])

        return Message(outgoing=outgoing, about=about, stands=stands)

    def has_reminded(self, proposal: Open, hours: int, channel: Channel, view: View) -> bool:
        """Of this deadline, as urgently as this."""
        known = self.posted.reminder(view.union_id, proposal.number, channel)
        return known is not None and known.deadline == deadline_of(proposal) and known.hours <= hours

    def _unreminded(self, channel: Channel, view: View, to: MemberNumber | None, *, ahead: bool) -> Reminders:
        """What ends sooner than that is due now."""
        union, now = shown(view), self.clock.now()
        soon = now + TOGETHER if ahead else now
        due = [
            (one, due_reminder(one, union, soon) or due_reminder(one, union, now))
            for one in union.open.values()
        ]
        return [
            (one, hours)
            for one, hours in due
            if hours is not None
            and not self.has_reminded(one, hours, channel, view)
            and (to is None or to in called(one, union, now, hours))
        ]

    def _messages(self, numbers: set[int], channel: Channel, view: View) -> set[MessageId]:
        known = (self.posted.reminder(view.union_id, number, channel) for number in numbers)
        return {one.message for one in known if one}

    def _note(self, proposal: Open, hours: int, message: MessageId, channel: Channel, view: View) -> None:
        deadline = deadline_of(proposal)
        if deadline is not None:
            done = PostedReminder(message=message, deadline=deadline, hours=hours)
            self.posted.note_reminder(view.union_id, proposal.number, channel, done)


def _key(due: Reminders, union_id: UUID) -> str:
    of_each = (f"{proposal.number} {deadline_of(proposal)} {hours}" for proposal, hours in due)
    return f"reminder {union_id} {', '.join(of_each)}"


def gone(message: MessageId, channel: Channel, words: Words, *, ended: bool) -> Message:
    """Where it cannot be taken away, it says why it means nothing any more."""
    text = words("reminder-ended" if ended else "reminder-replaced")
    line = Outgoing(channel=channel, text=text, language=words.language)
    return Message(outgoing=line, edits=message, removes=True)


def reminder_due(view: View, channel: Channel, to: MemberNumber | None = None) -> Owed:
    due = ReminderDue(union_id=view.union_id)
    return Owed(
        channel=channel,
        subject=due if to is None else PersonalReminderDue(union_id=view.union_id, member=to),
        priority=Priority.REMINDER,
        key=f"reminder {view.union_id}",
    )


def left_standing(number: int, view: View, channel: Channel, posted: Posted) -> Iterator[Owed]:
    """The last reminder of a proposal that has ended, unless it reminds of one that has not."""
    last = posted.reminder(view.union_id, number, channel)
    others = (posted.reminder(view.union_id, one, channel) for one in shown(view).open)
    if last is not None and last.message not in {one.message for one in others if one}:
        yield _replaced(last.message, channel, view, ended=True)


def _replaced(message: MessageId, channel: Channel, view: View, *, ended: bool = False) -> Owed:
    return Owed(
        channel=channel,
        subject=ReminderReplaced(union_id=view.union_id, message=message, ended=ended),
        priority=Priority.REMINDER,
        key=f"reminded {message}",
    )
