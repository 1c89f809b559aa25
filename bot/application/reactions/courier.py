"""Takes what waits in a lane to its channel, one message after another."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from bot.application.deliveries import Deliveries, PostedCard, PostedReminder, Subject
from bot.application.execute import Execute
from bot.application.hearing import Hearing
from bot.application.phrases import heading
from bot.application.projections.follower import Follower
from bot.application.projections.views import View, Views, shown
from bot.application.reactions.cards import card, ending_line
from bot.application.reactions.lane import Chatter, Due, Key, Lane
from bot.application.reactions.portraits import portrait
from bot.application.reactions.refused import named, reported
from bot.application.reactions.reminders import due_reminder, reminder
from bot.application.reactions.tellings import CardDue, Telling
from bot.application.words import Languages
from bot.messages import MessageId, MessageRefused, Messenger, Outgoing, Residence, Unreachable, Urgency
from bot.ports import NO_STREAM, Clock
from domain.union.commands import PublishNotice
from domain.union.evolve_proposal import evolve_proposal
from domain.union.notices import notice
from domain.union.people import Channel, network_of
from domain.union.proposal import Open, Proposal, Settled, deadline_of
from domain.union.state import Active, proposal_numbered


class Courier:
    def __init__(
        self,
        *,
        messengers: Mapping[str, Messenger],
        residences: Mapping[str, Residence],
        views: Views,
        deliveries: Deliveries,
        execute: Execute,
        follower: Follower,
        hearing: Hearing,
        languages: Languages,
        clock: Clock,
    ) -> None:
        self._messengers = messengers
        self._residences = residences
        self._views = views
        self._deliveries = deliveries
        self._execute = execute
        self._follower = follower
        self._hearing = hearing
        self._languages = languages
        self._clock = clock

    def serves(self, channel: Channel) -> bool:
        return network_of(channel) in self._messengers and not self._hearing.is_lost(channel)

    async def empty(self, lane: Lane) -> None:
        """Until nothing waits in the lane, or nobody can be reached there. Raises Unavailable."""
        while lane.has_work() and self.serves(lane.channel):
            try:
                await self._next(lane)
            except Unreachable:
                self._give_up(lane)

    async def _next(self, lane: Lane) -> None:
        """What is owed first, and the passing answers last."""
        if lane.due:
            await self._tell(lane)
        elif lane.receipts:
            await self._acknowledge(lane)
        elif lane.stale:
            await self._redraw(lane, next(iter(lane.stale)))
        elif lane.reminding:
            await self._remind(lane, next(iter(lane.reminding)))
        elif lane.portrait:
            await self._show(lane, lane.portrait)
        else:
            await self._chat(lane)

    async def _tell(self, lane: Lane) -> None:
        match lane.next_burst():
            case [due]:
                with reported(lane, named(due)):
                    await self._tell_one(lane, due)
                self._note_told(lane, [due])
            case burst:
                await self._tell_together(lane, burst)

    async def _tell_one(self, lane: Lane, due: Due) -> None:
        match due.what:
            case CardDue(number=number):
                await self._post_card(lane, self._view(due), number)
            case Telling() as telling:
                await self._post(lane, due, telling)

    async def _tell_together(self, lane: Lane, burst: Sequence[Due]) -> None:
        texts = [due.what.text for due in burst if isinstance(due.what, Telling)]
        try:
            await self._post(lane, burst[0], Telling(text="\n\n".join(texts)))
        except MessageRefused:  # one of them costs the others nothing
            for due in burst:
                with reported(lane, named(due)):
                    await self._tell_one(lane, due)
                self._note_told(lane, [due])
        else:
            self._note_told(lane, burst)

    def _note_told(self, lane: Lane, burst: Sequence[Due]) -> None:
        for due in burst:
            lane.due.remove(due)
        self._deliveries.note_told(lane.channel, burst[-1].position)

    async def _post(self, lane: Lane, due: Due, telling: Telling) -> None:
        number = telling.proposal
        posted = self._deliveries.card(due.union_id, number, lane.channel) if number else None
        message = Outgoing(
            channel=lane.channel,
            text=telling.text,
            buttons=telling.buttons,
            replies_to=posted.message if posted else None,
            urgency=Urgency.OUTCOME,
        )
        if number and posted is None:
            message = self._with_all_of_it(message, lane, self._view(due), telling)
        message_id = await self._messenger(lane).post(message)
        if number:
            self._note_subject(lane, (due.union_id, number), message_id)

    def _with_all_of_it(self, message: Outgoing, lane: Lane, view: View, telling: Telling) -> Outgoing:
        """A proposal that ended before its card was posted, as a sole member's does, is told whole."""
        settled = shown(view).settled.get(telling.proposal or 0)
        if settled is None:
            return message
        card = self._card(lane, view, settled)
        return replace(
            card, text="\n".join(filter(None, (card.text, telling.effect))), urgency=message.urgency
        )

    async def _post_card(self, lane: Lane, view: View, number: int) -> None:
        """The card, and then the notice that it stands there: from that moment the clock may run."""
        proposal = shown(view).open.get(number)
        if proposal is None or lane.channel not in shown(view).channels:
            return
        drawn, posted = None, self._deliveries.card(view.union_id, number, lane.channel)
        if posted is None:
            noticed = self._as_noticed(proposal, shown(view), lane.channel)
            drawn = self._card(lane, view, noticed)
            posted = await self._post_new_card(lane, view, noticed, drawn)
        command = PublishNotice(number=number, channel=lane.channel, at=posted.posted)
        command_id = f"notice {number} {lane.channel}"
        executed = await self._execute(view.union_id, command, command_id=command_id)
        await self._follower.reach(view.union_id, executed.revision)
        # posting may have taken long, and much have happened meanwhile
        if drawn != self._card(lane, view, proposal_numbered(shown(view), number) or proposal):
            lane.stale[view.union_id, number] = None

    async def _post_new_card(self, lane: Lane, view: View, noticed: Proposal, drawn: Outgoing) -> PostedCard:
        last = noticed.last if isinstance(noticed, Settled) else noticed
        revision, key = view.revision, (view.union_id, last.number)
        message = await self._messenger(lane).post(drawn)
        dated = deadline_of(last) is not None
        posted = PostedCard(message=message, posted=self._clock.now(), revision=revision, dated=dated)
        self._deliveries.note_card(*key, lane.channel, posted)
        self._note_subject(lane, key, message, is_card=True)
        return posted

    async def _say_until_when(self, lane: Lane, view: View, proposal: Proposal, posted: PostedCard) -> bool:
        """Below a card that was posted before the clock ran, where no card is ever drawn again. True once told."""
        resides = network_of(lane.channel) in self._residences
        if posted.dated or not resides or not isinstance(proposal, Open) or deadline_of(proposal) is None:
            return posted.dated
        union, words = shown(view), self._languages[shown(view).language]
        line = ending_line(proposal, union, words, self._clock.now())
        text = f"{heading(proposal, union, words)}\n{line}"
        message = Outgoing(channel=lane.channel, text=text, replies_to=posted.message, urgency=Urgency.CARD)
        message_id = await self._messenger(lane).post(message)
        self._note_subject(lane, (view.union_id, proposal.number), message_id)
        return True

    def _note_subject(self, lane: Lane, key: Key, message: MessageId, *, is_card: bool = False) -> None:
        """So that a reply to it is understood as a reply to the proposal."""
        subject = Subject(union_id=key[0], number=key[1], is_card=is_card)
        self._deliveries.note_subject(lane.channel, message, subject)

    async def _acknowledge(self, lane: Lane) -> None:
        # a stance counts without its receipt, and the channel is not lost over it
        with suppress(Unreachable):
            await self._residences[network_of(lane.channel)].acknowledge(lane.receipts[0])
        lane.receipts.popleft()

    async def _redraw(self, lane: Lane, key: Key) -> None:
        view, posted = self._views.get(key[0]), self._deliveries.card(*key, lane.channel)
        proposal = proposal_numbered(shown(view), key[1]) if view else None
        if view is None or posted is None or proposal is None:
            lane.stale.pop(key)
            return
        revision = view.revision
        try:
            await self._messenger(lane).edit(posted.message, self._card(lane, view, proposal))
        except (Unreachable, MessageRefused):
            # one message that cannot be changed is no reason to give the channel up
            lane.stale.pop(key)
            return
        dated = await self._say_until_when(lane, view, proposal, posted)
        self._deliveries.note_card(*key, lane.channel, replace(posted, revision=revision, dated=dated))
        if view.changed[key[1]] <= revision:  # else it changed again meanwhile
            lane.stale.pop(key)

    async def _remind(self, lane: Lane, key: Key) -> None:
        """One message for a countdown, edited as the deadline comes nearer; another when it begins anew."""
        view = self._views.get(key[0])
        proposal = shown(view).open.get(key[1]) if view else None
        hours = due_reminder(proposal, self._clock.now()) if proposal else None
        if view is not None and proposal is not None and hours is not None:
            with reported(lane, f"A reminder of proposal {key[1]} of union {key[0]}"):
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
            self._note_subject(lane, key, message_id)
        else:
            return
        if deadline is not None:
            done = PostedReminder(message=message_id, deadline=deadline, hours=hours)
            self._deliveries.note_reminder(*key, lane.channel, done)

    async def _show(self, lane: Lane, union_id: UUID) -> None:
        view, residence = self._views.get(union_id), self._residences.get(network_of(lane.channel))
        revision = view.revision if view else NO_STREAM
        if view is not None and residence is not None:
            words = self._languages[shown(view).language]
            await residence.show(lane.channel, portrait(view, words))
        if view is None or view.revision == revision:  # else it may look different again
            lane.portrait = None

    async def _chat(self, lane: Lane) -> None:
        """Answers are lost without harm: they are not tried twice."""
        chatter = lane.chatter.popleft()
        with reported(lane, "An answer"):
            await self._answer(lane, chatter)

    async def _answer(self, lane: Lane, chatter: Chatter) -> None:
        message = await self._messenger(lane).post(chatter.message)
        if chatter.subject is not None:
            subject = replace(chatter.subject, is_card=chatter.message.card is not None)
            self._deliveries.note_subject(lane.channel, message, subject)

    def _card(self, lane: Lane, view: View, proposal: Proposal) -> Outgoing:
        words = self._languages[shown(view).language]
        return card(proposal, view=view, channel=lane.channel, words=words, now=self._clock.now())

    def _as_noticed(self, proposal: Open, union: Active, channel: Channel) -> Proposal:
        """As the card will read once it stands, so that it need not be edited at once."""
        if channel in proposal.notices:
            return proposal
        command = PublishNotice(number=proposal.number, channel=channel, at=self._clock.now())
        return evolve_proposal(proposal, notice(proposal, union, command))

    def _give_up(self, lane: Lane) -> None:
        """A union's channel waits until we are let in again; a person who blocked us is let alone."""
        if self._views.at(lane.channel) is not None:
            self._hearing.lost(lane.channel, self._clock.now())
            return
        if lane.due:
            self._deliveries.note_told(lane.channel, lane.due[-1].position)
        lane.due.clear()
        lane.receipts.clear()
        lane.portrait = None
        lane.chatter.clear()

    def _view(self, due: Due) -> View:
        view = self._views.get(due.union_id)
        if view is None:
            raise LookupError(due.union_id)
        return view

    def _messenger(self, lane: Lane) -> Messenger:
        return self._messengers[network_of(lane.channel)]
