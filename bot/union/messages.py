"""Makes the message of what a channel is owed about a union, as things stand when it is sent."""

from dataclasses import dataclass, replace
from typing import TypeAlias
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.clock import Clock
from bot.network.homes import Profile
from bot.network.incoming import MessageId
from bot.network.locale import Languages, Words
from bot.network.network import Networks
from bot.network.outgoing import Outgoing, Urgency
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Message, Owed
from bot.union.actions import FOUNDING
from bot.union.answered import AnsweredHere
from bot.union.cards import ending_line, replaced_card
from bot.union.changes import heading
from bot.union.copies import Copies
from bot.union.digesting import Digesting
from bot.union.log import UnionLog
from bot.union.notices import Notices
from bot.union.notifications import Notification, notification
from bot.union.phrases import short
from bot.union.posted import CopyKind, Posted, PostedCard
from bot.union.private_notifications import private_notification
from bot.union.profile import profile
from bot.union.reminding import Reminding, gone
from bot.union.requested import requested
from bot.union.requests import Requests
from bot.union.subjects import (
    CardChanged,
    CardDue,
    CardReplaced,
    CopyChanged,
    DigestDue,
    MarksHeard,
    News,
    NotBound,
    PersonalReminderDue,
    PinDue,
    ProfileChanged,
    ReminderDue,
    ReminderReplaced,
    Requested,
    Restored,
)
from bot.union.touches import Invites, ToldInPrivate
from bot.union.views import View, Views, shown
from domain.people import Channel
from domain.union.events import UnionStarted
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Proposal, Settled, deadline_of, last_of
from domain.union.proposal_events import ObjectionReasonGiven

Kind: TypeAlias = (
    News
    | NotBound
    | CardDue
    | CardChanged
    | CopyChanged
    | CardReplaced
    | ReminderDue
    | PersonalReminderDue
    | ReminderReplaced
    | Requested
    | DigestDue
    | PinDue
    | MarksHeard
    | ProfileChanged
    | Restored
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """A `Rendering` of the union's kinds."""

    log: UnionLog
    views: Views
    posted: Posted
    copies: Copies
    answered: AnsweredHere
    notices: Notices
    reminding: Reminding
    requests: Requests
    digesting: Digesting
    contacts: Contacts
    languages: Languages
    networks: Networks
    clock: Clock

    def concerned(self, owed: Owed) -> str:
        match owed.subject:
            case CardDue(union_id=union_id, number=number):
                return f"union {union_id}, card of proposal {number} in {owed.channel}"
            case _:
                return ""

    async def message(self, owed: Owed) -> Message | Profile | None:
        subject: Kind = owed.subject  # type: ignore[assignment]  # by what is registered under its kind
        view = await self.views.get(subject.union_id)
        if view is None:
            raise LookupError(subject.union_id)
        match subject:
            case News():
                return await self._news(subject, owed.channel, view)
            case NotBound(channel=channel):
                words = self._words(view)
                told = Notification(text=words("told-not-bound", channel=short(channel)))
                return self._outcome(owed.channel, told, view, words)
            case CardDue(number=number):
                return await self.notices.card(owed.channel, view, number)
            case CardChanged():
                return self._changed(subject, owed.channel, view)
            case CopyChanged():
                return await self._changed_copy(subject, owed.channel, view)
            case CardReplaced():
                return self._replaced(subject, owed.channel, view)
            case ReminderDue():
                return self.reminding.message(owed.channel, view, self._words(view))
            case PersonalReminderDue(member=member):
                return self._personally_reminded(owed.channel, view, member)
            case ReminderReplaced(message=message, ended=ended):
                return gone(message, owed.channel, self._words(view), ended=ended)
            case DigestDue(until=until):
                return self.digesting.message(until, owed.channel, view, self._words(view))
            case Requested(identity=identity):
                request = self.requests.of(view.union_id, identity)
                return requested(request, owed.channel, view, self._words(view)) if request else None
            case PinDue(number=number):
                return self._pinned(number, owed.channel, view)
            case MarksHeard(hears=hears):
                text = self._words(view)("told-marks-heard" if hears else "told-marks-gone")
                return self._outcome(owed.channel, Notification(text=text), view, self._words(view))
            case ProfileChanged():
                return profile(view, self._words(view))
            case Restored(until=until):
                words = self._words(view)
                told = Notification(text=words("told-restored", when=words.when(until)))
                return self._outcome(owed.channel, told, view, words)

    async def _news(self, news: News, channel: Channel, view: View) -> Message | None:
        """As it was told by the event, whatever has happened since."""
        envelope = await self.log.at(news.union_id, news.revision)
        then = view if view.revision == news.revision else await self.views.as_of(*_at(news))
        if news.to is None:
            words = self._words(then)
            told = notification(envelope, then, words)
        elif isinstance(envelope.event, ToldInPrivate):
            words = self._words_for(self.contacts.language(news.to), then)
            told = private_notification(envelope.event, then, words)
        else:
            return None
        if told is None:
            return None
        message = self._outcome(channel, told, view, words)
        if isinstance(envelope.event, ObjectionReasonGiven):
            return self._in_place_of_its_question(message, view, envelope.event.number, channel)
        if news.to is None or not isinstance(envelope.event, Invites):
            return message
        number = FOUNDING if isinstance(envelope.event, UnionStarted) else envelope.event.number
        note = self.copies.stands(CopyKind.INVITATION, number, then, channel, words, to=news.to)

        async def stands(posted: MessageId) -> None:
            note(posted)

        return replace(message, stands=stands)

    def _in_place_of_its_question(
        self, message: Message, view: View, number: int, channel: Channel
    ) -> Message:
        """Where the reason was given in reply to that, all have read it."""
        question = self.answered.question(view.union_id, number, channel)
        if question is None or not self.networks.abilities(channel).in_place:
            return message

        async def stands(_: MessageId) -> None:
            self.answered.over(view.union_id, number, channel)

        return replace(message, edits=question, in_short="", stands=stands)

    def _outcome(self, channel: Channel, told: Notification, view: View, words: Words) -> Message:
        number = told.proposal
        posted = self.posted.card(view.union_id, number, channel) if number else None
        outgoing = Outgoing(
            channel=channel,
            text=told.text,
            buttons=told.buttons,
            replies_to=posted.message if posted else None,
            wants_reply=told.asks is not None,
            urgency=Urgency.OUTCOME,
            language=words.language,
        )
        if number and posted is None:
            outgoing = self._with_all_of_it(outgoing, view, told)
        about = None
        if number:
            about = Subject(
                union_id=view.union_id, number=number, asked=told.asks, suggestion=told.suggestion
            )
        in_short = "" if told.buttons or told.asks else told.text
        return Message(outgoing=outgoing, in_short=in_short, about=about)

    def _with_all_of_it(self, outgoing: Outgoing, view: View, told: Notification) -> Outgoing:
        """A proposal that ended before its card was posted, as a sole member's does, is told whole."""
        settled = view.settled(told.proposal or 0)
        if settled is None:
            return outgoing
        card = self.notices.draw(outgoing.channel, view, settled)
        return replace(card, text="\n".join(filter(None, (card.text, told.effect))), urgency=outgoing.urgency)

    def _changed(self, changed: CardChanged, channel: Channel, view: View) -> Message | None:
        posted = self.posted.card(view.union_id, changed.number, channel)
        proposal = view.proposal(changed.number)
        if posted is None or proposal is None or posted.revision >= changed.revision:
            return None
        if isinstance(proposal, Open) and posted.version != proposal.version:
            return None  # the card of its new text is on its way
        if isinstance(proposal, Open) and self._is_to_be_dated(proposal, channel, posted):
            return self._dated(proposal, channel, posted, view)
        if not self.networks.abilities(channel).edits:
            return None

        async def stands(message: MessageId) -> None:
            ended = isinstance(proposal, Settled)
            if ended and posted.pinned:
                await self.networks.unpin(channel, message)
            pinned = posted.pinned and not ended
            self._note_card(view, proposal, channel, replace(posted, revision=view.revision, pinned=pinned))

        drawn = self.notices.draw(channel, view, proposal)
        return Message(outgoing=drawn, edits=posted.message, stands=stands)

    async def _changed_copy(self, changed: CopyChanged, channel: Channel, view: View) -> Message | None:
        where = (view.union_id, changed.number, channel, changed.message)
        copy = self.posted.copy(*where)
        if copy is None or copy.revision >= changed.revision:
            return None
        redrawn = await self.copies.redrawn(copy, changed.number, view, channel)
        if redrawn is None:
            self.posted.forget_copy(*where)
            return None
        drawn, goes_on = redrawn

        async def stands(_: MessageId) -> None:
            if goes_on:
                self.posted.note_copy(*where, replace(copy, revision=view.revision))
            else:
                self.posted.forget_copy(*where)

        return Message(outgoing=drawn, edits=changed.message, stands=stands)

    def _replaced(self, replaced: CardReplaced, channel: Channel, view: View) -> Message | None:
        """Where nothing is drawn again, the new card stands in the thread of the old one."""
        proposal = view.proposal(replaced.number)
        if proposal is None or not self.networks.abilities(channel).edits:
            return None
        drawn = replaced_card(last_of(proposal), replaced.version, view, channel, self._words(view))

        async def stands(message: MessageId) -> None:
            await self.networks.unpin(channel, message)

        return Message(outgoing=drawn, edits=replaced.message, stands=stands)

    def _pinned(self, number: int, channel: Channel, view: View) -> Message | None:
        """With the right to do so, given after it was posted."""
        posted, proposal = self.posted.card(view.union_id, number, channel), shown(view).open.get(number)
        if posted is None or proposal is None or posted.pinned:
            return None

        async def stands(message: MessageId) -> None:
            pinned = await self.networks.pin(channel, message)
            current = self.posted.card(view.union_id, number, channel)
            if current and current.message == message:
                self._note_card(view, proposal, channel, replace(current, pinned=pinned))

        drawn = self.notices.draw(channel, view, proposal)
        return Message(outgoing=drawn, edits=posted.message, stands=stands)

    def _personally_reminded(self, channel: Channel, view: View, number: MemberNumber) -> Message | None:
        """Who is a member still, in their own language."""
        member = shown(view).roster.get(number)
        if member is None or channel not in self.contacts.to_remind(member):
            return None
        spoken = filter(None, map(self.contacts.language, member.identities))
        words = self._words_for(next(spoken, None), view)
        return self.reminding.message(channel, view, words, to=number)

    def _is_to_be_dated(self, proposal: Open, channel: Channel, posted: PostedCard) -> bool:
        """It was posted before the clock ran, where no card is ever drawn again."""
        redrawn = self.networks.abilities(channel).edits
        return not (redrawn or posted.dated) and deadline_of(proposal) is not None

    def _dated(self, proposal: Open, channel: Channel, posted: PostedCard, view: View) -> Message:
        """Until when, in a message below the card."""
        union, words = shown(view), self._words(view)
        line = ending_line(proposal, union, words, self.clock.now())
        text = f"{heading(proposal, view, words)}\n{line}"
        outgoing = Outgoing(
            channel=channel,
            text=text,
            replies_to=posted.message,
            urgency=Urgency.CARD,
            language=words.language,
        )

        async def stands(_: MessageId) -> None:
            dated = replace(posted, revision=view.revision, dated=True)
            self._note_card(view, proposal, channel, dated)

        about = Subject(union_id=view.union_id, number=proposal.number)
        return Message(outgoing=outgoing, about=about, stands=stands)

    def _note_card(self, view: View, proposal: Proposal, channel: Channel, card: PostedCard) -> None:
        number = proposal.number if isinstance(proposal, Open) else proposal.last.number
        self.posted.note_card(view.union_id, number, channel, card)

    def _words(self, view: View) -> Words:
        return self._words_for(None, view)

    def _words_for(self, own: str | None, view: View) -> Words:
        """In one's own language, on the clocks of the union."""
        union = shown(view)
        return self.languages.of(own or union.language, union.time_zone)


def _at(news: News) -> tuple[UUID, int]:
    return news.union_id, news.revision
