"""Notes what each channel is to be told, from the log, in order and once.

The log is the outbox: how far a channel was told is written down after each message, so that after
a crash at most the last one is told again.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.network.addresses import is_in
from bot.network.homes import Homes
from bot.network.incoming import Said
from bot.network.locale import Languages, Words
from bot.network.outgoing import Outgoing
from bot.operation.supervisor import Troubles
from bot.outbox.deliveries import Deliveries, Subject
from bot.outbox.lane import Chatter, Due, Lane
from bot.union.indexing import touched
from bot.union.notifications import CardDue, Notification, notifications
from bot.union.phrases import short
from bot.union.private_notifications import private_notifications
from bot.union.profile import changes_the_profile
from bot.union.quotas import Quotas
from bot.union.tables import Row
from bot.union.touches import UnionEnvelope
from bot.union.views import View, Views, shown
from domain.union.events import (
    ChannelBound,
    ChannelMoved,
    ChannelUnbound,
    LanguageChosen,
    ProposalOpened,
    UnionDissolved,
    UnionEvent,
    UnionStarted,
)
from domain.union.people import Channel, Identity, network_of
from domain.union.proposal import PATIENCE
from domain.union.proposal_events import ElectorsFoundAbsent, NoticePublished
from domain.union.state import Active, Union


class Outbox:
    """`lanes` hold what is to be told; a sender empties them. `waiting` is set whenever there may be a new one."""

    def __init__(
        self,
        *,
        views: Views,
        deliveries: Deliveries,
        contacts: Contacts,
        languages: Languages,
        residences: Mapping[str, Homes],
        quotas: Quotas,
        troubles: Troubles,
    ) -> None:
        self._views = views
        self._deliveries = deliveries
        self._contacts = contacts
        self._languages = languages
        self._residences = residences
        self._quotas = quotas
        self._troubles = troubles
        self._lanes: dict[Channel, Lane] = {}
        self.waiting = asyncio.Event()

    def is_busy(self, channel: Channel) -> bool:
        return channel in self._lanes and self._lanes[channel].has_work()

    def leave_unchanged(self, is_heard: Callable[[UUID], bool]) -> None:
        """What a union looks like that is not heard was shown as long as nothing else is to be told."""
        for lane in self._lanes.values():
            if lane.profile is not None and not lane.due and not is_heard(lane.profile):
                lane.profile = None

    def lanes(self) -> list[Lane]:
        return [self._lanes[channel] for channel in sorted(self._lanes)]

    def lane(self, channel: Channel) -> Lane:
        """To add something to, or to try again."""
        lane = self._lanes.setdefault(channel, Lane(channel=channel))
        lane.waiting.set()
        self.waiting.set()
        return lane

    def forgets(self, lane: Lane) -> bool:
        """Whether nothing waits here, nor is likely to; then whatever comes later waits in a new lane."""
        if lane.has_work() or self._views.row_at(lane.channel) is not None:
            return False
        return self._lanes.pop(lane.channel, None) is not None

    def try_again(self, channel: Channel) -> None:
        """What waits in this channel, and in what is in it."""
        for known in [known for known in self._lanes if is_in(known, channel)]:
            self.lane(known)

    async def watch(self, envelope: UnionEnvelope, before: Union, view: View) -> None:
        """`view` holds the event already, `before` not yet. Raises Unavailable."""
        for channel in self._told_of(envelope.event, view):
            if envelope.position > self._deliveries.told(channel):
                self._owe(envelope, view, channel)
        self._owe_privately(envelope, view)
        if isinstance(envelope.event, NoticePublished | ElectorsFoundAbsent) and envelope.event.absent:
            self._owe_cards_to_absent(view)
        if changes_the_profile(envelope.event):
            self._redraw_profile(view)
        for number in touched(before if isinstance(before, Active) else None, shown(view)):
            self._mark_stale(envelope, view, number)
        for row in self._heirs(envelope.event, view):
            await self._recover(row.id)

    def begin(self, position: int) -> None:
        """After the log was read for the first time: whatever is older is not news."""
        if self._deliveries.since() is None:
            self.forget_news(position)

    def forget_news(self, position: int) -> None:
        """Nobody is told of what happened before `position`."""
        self._deliveries.begin(position)
        for lane in self._lanes.values():
            lane.due.clear()
            lane.cards.clear()

    async def recover(self) -> None:
        """Owe again what a crash, or a lost notebook, may have left undone. Raises Unavailable."""
        for union_id in self._views.tables.undecided():
            with self._troubles.apart(f"union {union_id}, its cards"):
                await self._recover(union_id)

    def say(self, message: Outgoing, *, subject: Subject | None = None) -> None:
        self.lane(message.channel).say(Chatter(message=message, subject=subject))

    def tell(self, view: View, channel: Channel, notification: Notification, *, position: int) -> Due:
        """Something that is owed beside what the log tells; it goes out first."""
        due = Due(position=position, union_id=view.union_id, what=notification)
        self.lane(channel).due.appendleft(due)
        return due

    def is_told(self, channel: Channel, due: Due) -> bool:
        lane = self._lanes.get(channel)
        return lane is None or due not in lane.due

    def acknowledge(self, said: Said) -> None:
        self.lane(said.channel).receipts.append(said)

    def remind(self, view: View, number: int) -> None:
        for channel in self._views.homes(view):
            self.lane(channel).reminding[view.union_id, number] = None

    def _redraw_profile(self, view: View) -> None:
        for channel in self._views.homes(view):
            if network_of(channel) in self._residences:
                self.lane(channel).profile = view.union_id

    def _owe(self, envelope: UnionEnvelope, view: View, channel: Channel) -> None:
        words = self._languages[shown(view).language]
        for what in self._news(envelope, view, words, channel):
            match what:
                case CardDue(number=number):
                    self.lane(channel).cards[view.union_id, number] = None
                case Notification():
                    due = Due(position=envelope.position, union_id=view.union_id, what=what)
                    self.lane(channel).due.append(due)
        if isinstance(envelope.event, LanguageChosen):
            # what can still be answered should read, and its buttons be named, in the new language
            self.lane(channel).stale.update({(view.union_id, number): None for number in shown(view).open})

    def _owe_privately(self, envelope: UnionEnvelope, view: View) -> None:
        def words_of(identity: Identity) -> Words:
            return self._languages[self._contacts.language(identity) or shown(view).language]

        invites = isinstance(envelope.event, UnionStarted | ProposalOpened)
        welcome = self._quotas.invites(envelope)
        for identity, notification in private_notifications(envelope, view, words_of):
            if invites and identity not in welcome:
                continue  # the invitation stands in the union's channels alone
            channel = self._contacts.private_channel(identity)
            news = channel is not None and envelope.position > self._deliveries.told(channel)
            if channel is not None and news and not self._is_unasked(envelope, view, identity):
                due = Due(position=envelope.position, union_id=view.union_id, what=notification)
                self.lane(channel).due.append(due)

    def _is_unasked(self, envelope: UnionEnvelope, view: View, identity: Identity) -> bool:
        """A stranger's invitation, when another came lately: nobody is to be flooded by people they never met."""
        if not isinstance(envelope.event, UnionStarted):
            return False
        strangers = [
            invited.id
            for invited in self._views.tables.inviting(identity, since=envelope.event.at - PATIENCE)
            if not self._views.tables.know_each_other(identity, invited.founder)
        ]
        return view.union_id in strangers and len(strangers) > 1

    def _mark_stale(self, envelope: UnionEnvelope, view: View, number: int) -> None:
        event = envelope.event
        for channel in self._views.homes(view):
            card = self._deliveries.card(view.union_id, number, channel)
            drawn_so = isinstance(event, NoticePublished) and event.channel == channel
            if card is not None and card.revision < envelope.revision and not drawn_so:
                self.lane(channel).stale[view.union_id, number] = None

    async def _recover(self, union_id: UUID) -> None:
        view = await self._views.get(union_id)
        if view is None or not isinstance(view.union, Active):
            return
        self._owe_cards_to_absent(view)
        for channel in self._views.homes(view):
            for number, proposal in view.union.open.items():
                # a card that we do not know of cannot be kept up to date: it is posted anew
                known = self._deliveries.card(view.union_id, number, channel) is not None
                if channel not in proposal.notices or not known:
                    self.lane(channel).cards[view.union_id, number] = None

    def _owe_cards_to_absent(self, view: View) -> None:
        """Whoever sees nothing of the channels in which a proposal stands is told of it in private."""
        union = shown(view)
        for number, proposal in union.open.items():
            for member in proposal.absent:
                for channel in self._contacts.private_channels(union.roster[member]):
                    self.lane(channel).cards[view.union_id, number] = None

    def _told_of(self, event: UnionEvent, view: View) -> Iterator[Channel]:
        yield from self._views.homes(view)
        if isinstance(event, ChannelUnbound) and self._views.row_at(event.channel) is None:
            yield event.channel

    def _heirs(self, event: UnionEvent, view: View) -> Iterator[Row]:
        """Who is at home only now, where this union was before."""
        match event:
            case ChannelUnbound(channel=left) | ChannelMoved(old=left):
                given_up: tuple[Channel, ...] = (left,)
            case UnionDissolved():
                given_up = shown(view).channels
            case _:
                given_up = ()
        for channel in given_up:
            heir = self._views.row_at(channel)
            if heir is not None and heir.id != view.union_id:
                yield heir

    def _news(
        self, envelope: UnionEnvelope, view: View, words: Words, channel: Channel
    ) -> list[Notification | CardDue]:
        news = notifications(envelope, view, words)
        match envelope.event:
            case ChannelBound(channel=new) | ChannelMoved(new=new) if new == channel:
                # cards are where members can answer them
                return [*news, *(CardDue(number=number) for number in shown(view).open)]
            case ChannelBound(channel=new) if (home := self._views.row_at(new)) and home.id != view.union_id:
                text = words("told-not-bound", channel=short(new))
                return [*news, Notification(text=text, language=words.language)]
            case _:
                return news
