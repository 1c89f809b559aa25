"""Takes what waits in a lane to its channel, one message after another."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from bot.clock import Clock
from bot.inbox.watermark import Watermark
from bot.log.store import NO_STREAM
from bot.network.homes import Homes
from bot.network.locale import Languages
from bot.network.outgoing import Messenger, Outgoing, Unreachable, Urgency
from bot.operation.supervisor import Troubles
from bot.outbox.deliveries import Deliveries, PostedCard, PostedReminder
from bot.outbox.lane import Due, Key, Lane
from bot.union.cards import ending_line
from bot.union.changes import heading
from bot.union.notices import Notices
from bot.union.notifications import Notification
from bot.union.profile import profile
from bot.union.reminders import due_reminder, reminder
from bot.union.views import View, Views, shown
from domain.union.changes import ExpelMember
from domain.union.people import Channel, network_of
from domain.union.proposal import Open, Proposal, deadline_of


@dataclass(frozen=True, slots=True)
class _Step:
    """What is next in a lane, whom it concerns, and how the lane goes on without it."""

    concerned: str
    act: Callable[[], Awaitable[None]]
    skip: Callable[[], object]


class Sender:
    def __init__(
        self,
        *,
        messengers: Mapping[str, Messenger],
        residences: Mapping[str, Homes],
        views: Views,
        deliveries: Deliveries,
        notices: Notices,
        watermark: Watermark,
        languages: Languages,
        clock: Clock,
        troubles: Troubles,
    ) -> None:
        self._messengers = messengers
        self._residences = residences
        self._views = views
        self._deliveries = deliveries
        self._notices = notices
        self._watermark = watermark
        self._languages = languages
        self._clock = clock
        self._troubles = troubles

    def serves(self, channel: Channel) -> bool:
        return network_of(channel) in self._messengers and not self._watermark.is_lost(channel)

    async def empty(self, lane: Lane) -> None:
        """Until nothing waits in the lane, or nobody can be reached there. Raises Unavailable."""
        self._move_in(lane)
        while lane.has_work() and self.serves(lane.channel):
            await self._next(lane)

    def _move_in(self, lane: Lane) -> None:
        """A union that nobody listens for any more can still speak at its home."""
        residence, row = self._residences.get(network_of(lane.channel)), self._views.row_at(lane.channel)
        if residence is not None and row is not None and lane.has_work():
            residence.move_in(row.id)

    async def _next(self, lane: Lane) -> None:
        """What is refused, or cannot be said for a bug of ours, is told to the operator and skipped: the rest goes on."""
        step = await self._first(lane)
        with self._troubles.apart(step.concerned) as attempt:
            try:
                await step.act()
            except Unreachable:
                self._give_up(lane)
        if attempt.trouble:
            step.skip()

    async def _first(self, lane: Lane) -> _Step:
        """What is owed first, and the passing answers last."""
        here = f"channel {lane.channel}"
        if lane.due:
            burst = lane.next_burst()
            return _Step(here, lambda: self._tell(lane, burst), lambda: self._skip(lane, burst))
        if lane.cards:
            card_due = await self._first_card(lane)
            concerned = f"union {card_due[0]}, card of proposal {card_due[1]} in {lane.channel}"
            post = partial(self._notices.post, lane, card_due)
            return _Step(concerned, post, lambda: lane.cards.pop(card_due, None))
        if lane.receipts:
            return _Step(here, lambda: self._acknowledge(lane), lane.receipts.popleft)
        if lane.stale:
            stale = next(iter(lane.stale))
            return _Step(here, lambda: self._redraw(lane, stale), lambda: lane.stale.pop(stale, None))
        if lane.reminding:
            late = next(iter(lane.reminding))
            return _Step(here, lambda: self._remind(lane, late), lambda: lane.reminding.pop(late, None))
        if lane.profile:
            shows = lane.profile
            return _Step(here, lambda: self._show(lane, shows), lambda: self._leave_profile(lane))
        return _Step(here, lambda: self._chat(lane), lambda: None)

    async def _first_card(self, lane: Lane) -> Key:
        """Whoever is to be expelled, and those who are to stop a flood, are told before it is."""
        for union_id, number in lane.cards:
            view = await self._views.get(union_id)
            proposal = shown(view).open.get(number) if view else None
            if proposal and isinstance(proposal.change, ExpelMember):
                return union_id, number
        return next(iter(lane.cards))

    async def _tell(self, lane: Lane, burst: list[Due]) -> None:
        match burst:
            case [due]:
                await self._post(lane, due, due.what)
            case _:
                text, language = "\n\n".join(due.what.text for due in burst), burst[0].what.language
                await self._post(lane, burst[0], Notification(text=text, language=language))
        lane.done(burst)
        self._deliveries.note_told(lane.channel, burst[-1].position)

    def _skip(self, lane: Lane, burst: list[Due]) -> None:
        """Of several that were put into one message perhaps only one is refused."""
        if len(burst) > 1:
            lane.singly = len(burst)
            return
        lane.done(burst)
        self._deliveries.note_told(lane.channel, burst[0].position)

    def _leave_profile(self, lane: Lane) -> None:
        lane.profile = None

    async def _post(self, lane: Lane, due: Due, notification: Notification) -> None:
        number = notification.proposal
        posted = self._deliveries.card(due.union_id, number, lane.channel) if number else None
        message = Outgoing(
            channel=lane.channel,
            text=notification.text,
            buttons=notification.buttons,
            replies_to=posted.message if posted else None,
            urgency=Urgency.OUTCOME,
            language=notification.language,
        )
        if number and posted is None:
            message = self._with_all_of_it(message, lane, await self._view(due), notification)
        message_id = await self._messenger(lane).post(message)
        if number:
            self._notices.note_subject(lane.channel, (due.union_id, number), message_id)

    def _with_all_of_it(
        self, message: Outgoing, lane: Lane, view: View, notification: Notification
    ) -> Outgoing:
        """A proposal that ended before its card was posted, as a sole member's does, is told whole."""
        settled = view.settled(notification.proposal or 0)
        if settled is None:
            return message
        card = self._notices.draw(lane.channel, view, settled)
        return replace(
            card, text="\n".join(filter(None, (card.text, notification.effect))), urgency=message.urgency
        )

    async def _say_until_when(self, lane: Lane, view: View, proposal: Proposal, posted: PostedCard) -> bool:
        """Below a card that was posted before the clock ran, where no card is ever drawn again. True once told."""
        resides = network_of(lane.channel) in self._residences
        if posted.dated or not resides or not isinstance(proposal, Open) or deadline_of(proposal) is None:
            return posted.dated
        union, words = shown(view), self._languages[shown(view).language]
        line = ending_line(proposal, union, words, self._clock.now())
        text = f"{heading(proposal, union, words)}\n{line}"
        message = Outgoing(
            channel=lane.channel,
            text=text,
            replies_to=posted.message,
            urgency=Urgency.CARD,
            language=words.language,
        )
        message_id = await self._messenger(lane).post(message)
        self._notices.note_subject(lane.channel, (view.union_id, proposal.number), message_id)
        return True

    async def _acknowledge(self, lane: Lane) -> None:
        # a stance counts without its receipt, and the channel is not lost over it
        with suppress(Unreachable):
            await self._residences[network_of(lane.channel)].acknowledge(lane.receipts[0])
        lane.receipts.popleft()

    async def _redraw(self, lane: Lane, key: Key) -> None:
        view, posted = await self._views.get(key[0]), self._deliveries.card(*key, lane.channel)
        proposal = view.proposal(key[1]) if view else None
        if view is None or posted is None or proposal is None:
            lane.stale.pop(key)
            return
        revision = view.revision
        try:
            await self._messenger(lane).edit(posted.message, self._notices.draw(lane.channel, view, proposal))
        except Unreachable:
            # one message that cannot be changed is no reason to give the channel up
            lane.stale.pop(key)
            return
        dated = await self._say_until_when(lane, view, proposal, posted)
        self._deliveries.note_card(*key, lane.channel, replace(posted, revision=revision, dated=dated))
        if view.changed(key[1]) <= revision:  # else it changed again meanwhile
            lane.stale.pop(key)

    async def _remind(self, lane: Lane, key: Key) -> None:
        """One message for a countdown, edited as the deadline comes nearer; another when it begins anew."""
        view = await self._views.get(key[0])
        proposal = shown(view).open.get(key[1]) if view else None
        hours = due_reminder(proposal, self._clock.now()) if proposal else None
        if view is not None and proposal is not None and hours is not None:
            await self._post_reminder(lane, view, proposal, hours)
        lane.reminding.pop(key)

    async def _post_reminder(self, lane: Lane, view: View, proposal: Open, hours: int) -> None:
        key, deadline = (view.union_id, proposal.number), deadline_of(proposal)
        posted = self._deliveries.reminder(*key, lane.channel)
        words = self._languages[shown(view).language]
        message = reminder(proposal, shown(view), lane.channel, words, self._clock.now())
        if posted is not None and hours < posted.hours:
            message_id = posted.message
            await self._messenger(lane).edit(message_id, message)
        elif posted is None or posted.deadline != deadline:
            card = self._deliveries.card(*key, lane.channel)
            message = replace(message, replies_to=card.message if card else None)
            message_id = await self._messenger(lane).post(message)
            self._notices.note_subject(lane.channel, key, message_id)
        else:
            return
        if deadline is not None:
            done = PostedReminder(message=message_id, deadline=deadline, hours=hours)
            self._deliveries.note_reminder(*key, lane.channel, done)

    async def _show(self, lane: Lane, union_id: UUID) -> None:
        view, residence = await self._views.get(union_id), self._residences.get(network_of(lane.channel))
        revision = view.revision if view else NO_STREAM
        if view is not None and residence is not None:
            words = self._languages[shown(view).language]
            await residence.show(lane.channel, profile(view, words))
        now = await self._views.get(union_id)
        if now is None or now.revision == revision:  # else it may look different again
            lane.profile = None

    async def _chat(self, lane: Lane) -> None:
        """Answers are lost without harm: they are not tried twice."""
        chatter = lane.chatter.popleft()
        message = await self._messenger(lane).post(chatter.message)
        if chatter.subject is not None:
            subject = replace(chatter.subject, is_card=chatter.message.card is not None)
            self._deliveries.note_subject(lane.channel, message, subject)

    def _give_up(self, lane: Lane) -> None:
        """A union's channel waits until we are let in again; a person who blocked us is let alone."""
        if self._views.row_at(lane.channel) is not None:
            self._watermark.lost(lane.channel, self._clock.now())
            return
        if lane.due:
            self._deliveries.note_told(lane.channel, lane.due[-1].position)
        lane.clear()

    async def _view(self, due: Due) -> View:
        view = await self._views.get(due.union_id)
        if view is None:
            raise LookupError(due.union_id)
        return view

    def _messenger(self, lane: Lane) -> Messenger:
        return self._messengers[network_of(lane.channel)]
