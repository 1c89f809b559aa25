"""What each event of a union, and what stands open in it, owes to which channels."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.network.addresses import place_of
from bot.network.incoming import MessageId
from bot.outbox.deliveries import Deliveries
from bot.outbox.owed import Owed, Priority
from bot.union.actions import FOUNDING
from bot.union.quotas import Quotas
from bot.union.read_models.indexing import touched
from bot.union.read_models.posted import Posted, PostedCard
from bot.union.read_models.tables import Row
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.notifications import goes_private, is_told
from bot.union.telling.one_by_one import OneByOne
from bot.union.telling.private_notifications import is_new, told_in_private
from bot.union.telling.profile import changes_the_profile
from bot.union.telling.reminding import left_standing
from bot.union.telling.subjects import (
    CardChanged,
    CardDue,
    CardReplaced,
    CopyChanged,
    News,
    NotBound,
    ProfileChanged,
)
from bot.union.touches import Invites, UnionEnvelope
from domain.people import Channel, Identity, network_of
from domain.union import events
from domain.union.changes import ExpelMember
from domain.union.events import MoveCause, UnionEvent
from domain.union.proposal import PATIENCE, deadline_of, silent
from domain.union.state import Active, Union

HARDLY = timedelta(hours=1)
"""An end that moves by less is no news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owing:
    """`homes` are the networks where a union shows itself."""

    views: Views
    deliveries: Deliveries
    posted: Posted
    contacts: Contacts
    quotas: Quotas
    one_by_one: OneByOne
    homes: Collection[str]

    async def owed_for(self, envelope: UnionEnvelope, before: Union, view: View) -> list[Owed]:
        """`view` holds the event already, `before` not yet. Raises Unavailable."""
        owed = [
            one
            for channel in self._told_of(envelope.event, view)
            if envelope.position > self.deliveries.told(channel)
            for one in self._news(envelope, before, view, channel)
        ]
        owed += self._private_news(envelope, view)
        if (
            isinstance(envelope.event, events.NoticePublished | events.ElectorsFoundAbsent)
            and envelope.event.absent
        ):
            owed += self._cards_of_absent(view, envelope.position)
        if isinstance(envelope.event, events.ChannelMoved):
            owed += self._left_behind(envelope.event, view)
        if changes_the_profile(envelope.event):
            owed += self._profiles(envelope.event, view, envelope.position)
        changed = touched(before if isinstance(before, Active) else None, shown(view))
        for number in (*changed, *_naming_as_away(envelope.event, shown(view))):
            owed += self._changed_cards(envelope, view, number)
        owed += self._answered_invitations(envelope, view)
        if isinstance(envelope.event, events.Outcome):
            for channel in self.views.homes(view):
                owed += left_standing(envelope.event.number, view, channel, self.posted)
        for row in self._heirs(envelope.event, view):
            owed += await self.left_undone(row.id)
        return owed

    async def left_undone(self, union_id: UUID) -> list[Owed]:
        """What was refused before, or what a lost notebook knows nothing of. Raises Unavailable."""
        view = await self.views.get(union_id)
        if view is None or not isinstance(view.union, Active):
            return []
        owed = [*self._cards_of_absent(view)]
        for channel in self.views.homes(view):
            for number, proposal in view.union.open.items():
                # a card that we do not know of cannot be kept up to date: it is posted anew
                known = self.posted.card(union_id, number, channel) is not None
                if channel not in proposal.notices or not known:
                    owed.append(self._card(view, number, channel))
        for channel in self.one_by_one.places(view):
            untold = (number for number, one in view.union.open.items() if channel not in one.notices)
            owed += (self._card(view, number, channel) for number in untold)
        return owed

    def _news(self, envelope: UnionEnvelope, before: Union, view: View, channel: Channel) -> Iterator[Owed]:
        event, union, position = envelope.event, shown(view), envelope.position
        is_news = is_told(event, union) and not _hardly_moves(event, before)
        if is_news and (not goes_private(event, union) or _is_left(event, channel)):
            yield self._outcome(channel, News(union_id=view.union_id, revision=envelope.revision), position)
        match event:
            case events.ProposalOpened(number=number) | events.ProposalRevised(number=number):
                yield self._card(view, number, channel, position)
            case events.ChannelBound(channel=new) | events.ChannelMoved(new=new) if new == channel:
                # cards are where members can answer them
                yield from (self._card(view, number, channel, position) for number in union.open)
            case events.ChannelBound(channel=new) if self._is_anothers(new, view):
                yield self._outcome(channel, NotBound(union_id=view.union_id, channel=new), position)
            case events.LanguageChosen():
                # what can still be answered should read, and its buttons be named, in the new language
                yield from (self._changed_card(envelope, number, channel) for number in union.open)
            case _:
                pass

    def _private_news(self, envelope: UnionEnvelope, view: View) -> Iterator[Owed]:
        event = envelope.event
        may_be_invited = self.quotas.invites(envelope) if isinstance(event, Invites) else None
        for identity in told_in_private(event, shown(view)):
            if not is_new(identity, event):
                if may_be_invited is not None and identity not in may_be_invited:
                    continue  # the invitation stands in the union's channels alone
                if self._is_unasked(envelope, view, identity):
                    continue
            channel = self.contacts.private_channel(identity)
            if channel is not None and envelope.position > self.deliveries.told(channel):
                news = News(union_id=view.union_id, revision=envelope.revision, to=identity)
                yield self._outcome(channel, news, envelope.position)

    def _is_unasked(self, envelope: UnionEnvelope, view: View, identity: Identity) -> bool:
        """A stranger's invitation, when another came lately: nobody is to be flooded by people they never met."""
        if not isinstance(envelope.event, events.UnionStarted):
            return False
        tables, founder = self.views.tables, envelope.event.founder.identity
        lately = tables.inviting(identity, since=envelope.event.at - PATIENCE)
        before = takewhile(
            lambda row: row.id != view.union_id, lately
        )  # the tables may be ahead of what is told
        return not tables.know_each_other(identity, founder) and any(
            not tables.know_each_other(identity, row.founder) for row in before
        )

    def _changed_cards(self, envelope: UnionEnvelope, view: View, number: int) -> Iterator[Owed]:
        event = envelope.event
        for channel in self.views.homes(view):
            card = self.posted.card(view.union_id, number, channel)
            drawn_so = isinstance(event, events.NoticePublished) and event.channel == channel
            if card is not None and card.revision < envelope.revision and not drawn_so:
                yield self._changed_card(envelope, number, channel)
        for channel, message, copy in self.posted.copies(view.union_id, number):
            if copy.revision < envelope.revision:
                yield changed_copy(view.union_id, number, channel, message, envelope.revision)

    def _answered_invitations(self, envelope: UnionEnvelope, view: View) -> Iterator[Owed]:
        """To found the union: no proposal changes with them."""
        event = envelope.event
        if isinstance(event, events.FoundingInvitationAccepted | events.FoundingInvitationDeclined):
            for channel, message, copy in self.posted.copies(view.union_id, FOUNDING):
                if copy.to == event.identity:
                    yield changed_copy(view.union_id, FOUNDING, channel, message, envelope.revision)

    def _profiles(self, event: UnionEvent, view: View, position: int) -> Iterator[Owed]:
        """Also where the union is seen no more, because it went private: there it is emptied."""
        left = [event.channel] if isinstance(event, events.ChannelUnbound) else []
        emptied = left if goes_private(event, shown(view)) else []
        for channel in (*self.views.homes(view), *emptied):
            if network_of(channel) in self.homes:
                profile = ProfileChanged(union_id=view.union_id)
                yield Owed(
                    channel=channel,
                    subject=profile,
                    priority=Priority.PROFILE,
                    key="profile",
                    position=position,
                )

    def _left_behind(self, moved: events.ChannelMoved, view: View) -> Iterator[Owed]:
        """Within one chat the cards in the former place can still be read, and say where they can be answered."""
        if place_of(moved.old).chat == place_of(moved.new).chat:
            for number in shown(view).open:
                if card := self.posted.card(view.union_id, number, moved.old):
                    yield replaced_card(view.union_id, number, moved.old, card)

    def _cards_of_absent(self, view: View, position: int | None = None) -> Iterator[Owed]:
        """Whoever sees nothing of the channels in which a proposal stands is told of it in private."""
        union = shown(view)
        for number, proposal in union.open.items():
            for member in proposal.absent:
                for channel in self.contacts.private_channels(union.roster[member]):
                    yield self._card(view, number, channel, position)

    def _told_of(self, event: UnionEvent, view: View) -> Iterator[Channel]:
        yield from self.views.homes(view)
        yield from self.one_by_one.places(view)
        if isinstance(event, events.ChannelUnbound) and self.views.row_at(event.channel) is None:
            yield event.channel

    def _heirs(self, event: UnionEvent, view: View) -> Iterator[Row]:
        """Who is at home only now, where this union was before."""
        match event:
            case events.ChannelUnbound(channel=left) | events.ChannelMoved(old=left):
                given_up: tuple[Channel, ...] = (left,)
            case events.UnionDissolved():
                given_up = shown(view).channels
            case _:
                given_up = ()
        for channel in given_up:
            heir = self.views.row_at(channel)
            if heir is not None and heir.id != view.union_id:
                yield heir

    def _is_anothers(self, channel: Channel, view: View) -> bool:
        home = self.views.row_at(channel)
        return home is not None and home.id != view.union_id

    def _outcome(self, channel: Channel, subject: News | NotBound, position: int) -> Owed:
        return Owed(channel=channel, subject=subject, priority=Priority.OUTCOME, position=position)

    def _card(self, view: View, number: int, channel: Channel, position: int | None = None) -> Owed:
        """Whoever is to be expelled, and those who are to stop a flood, are told before it is."""
        proposal = shown(view).open.get(number)
        is_urgent = proposal is not None and isinstance(proposal.change, ExpelMember)
        return Owed(
            channel=channel,
            subject=CardDue(union_id=view.union_id, number=number),
            priority=Priority.URGENT_CARD if is_urgent else Priority.CARD,
            key=f"card {view.union_id} {number}",
            position=position,
        )

    def _changed_card(self, envelope: UnionEnvelope, number: int, channel: Channel) -> Owed:
        return changed_card(envelope.aggregate, number, channel, envelope.revision, envelope.position)


def _is_left(event: UnionEvent, channel: Channel) -> bool:
    return isinstance(event, events.ChannelUnbound) and event.channel == channel


def _hardly_moves(event: UnionEvent, before: Union) -> bool:
    """An objection was taken back so soon that its end moves by next to nothing: the card says all of it."""
    if not isinstance(event, events.DeadlineMoved) or event.cause is not MoveCause.OBJECTION_WITHDRAWN:
        return False
    proposal = before.open.get(event.number) if isinstance(before, Active) else None
    former = deadline_of(proposal) if proposal else None
    return former is not None and event.deadline - former < HARDLY


def _naming_as_away(event: UnionEvent, union: Active) -> list[int]:
    """Proposals whose cards name somebody as silent who has gone or come back."""
    if not isinstance(event, events.MemberAway | events.MemberBack):
        return []
    return [number for number, proposal in union.open.items() if event.member in silent(proposal)]


def changed_card(
    union_id: UUID, number: int, channel: Channel, revision: int, position: int | None = None
) -> Owed:
    return Owed(
        channel=channel,
        subject=CardChanged(union_id=union_id, number=number, revision=revision),
        priority=Priority.REDRAWING,
        key=f"changed {union_id} {number}",
        position=position,
    )


def changed_copy(union_id: UUID, number: int, channel: Channel, message: MessageId, revision: int) -> Owed:
    return Owed(
        channel=channel,
        subject=CopyChanged(union_id=union_id, number=number, message=message, revision=revision),
        priority=Priority.REDRAWING,
        key=f"copy {union_id} {number} {message}",
    )


def replaced_card(union_id: UUID, number: int, channel: Channel, replaced: PostedCard) -> Owed:
    """Below it stands the text that took its place."""
    return Owed(
        channel=channel,
        subject=CardReplaced(
            union_id=union_id, number=number, version=replaced.version, message=replaced.message
        ),
        priority=Priority.REDRAWING,
        key=f"replaced {union_id} {number} {replaced.version}",
    )
