"""Makes the message of what a channel is owed about a union, as things stand when it is sent."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeAlias
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.network.homes import Profile
from bot.network.incoming import MessageId
from bot.network.locale import Languages, Words
from bot.network.network import Networks
from bot.network.outgoing import Outgoing, Urgency
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Message, Owed
from bot.union.actions import FOUNDING
from bot.union.read_models.log import UnionLog
from bot.union.read_models.posted import CopyKind, Posted
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.answered import AnsweredHere
from bot.union.telling.copies import Copies
from bot.union.telling.digesting import Digesting
from bot.union.telling.notices import Notices
from bot.union.telling.notification import Notification
from bot.union.telling.notifications import notification
from bot.union.telling.page_link import with_page
from bot.union.telling.phrases import short
from bot.union.telling.private_notifications import is_new, private_notification
from bot.union.telling.profile import profile
from bot.union.telling.redrawing import Redrawing
from bot.union.telling.reminding import Reminding, gone
from bot.union.telling.requested import requested
from bot.union.telling.requests import Requests
from bot.union.telling.subjects import (
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
from domain.people import Channel
from domain.union.events import UnionStarted
from domain.union.members import MemberNumber
from domain.union.proposal_events import ObjectionReasonGiven
from domain.union.state import period_of

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
    """A `Rendering` of the union's kinds. `site_url` is where people find the pages of public unions, if they do.

    `period` is what proposals run for where a union has chosen nothing longer.
    """

    log: UnionLog
    views: Views
    posted: Posted
    copies: Copies
    answered: AnsweredHere
    notices: Notices
    redrawing: Redrawing
    reminding: Reminding
    requests: Requests
    digesting: Digesting
    contacts: Contacts
    languages: Languages
    networks: Networks
    site_url: str
    period: timedelta

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
        made = await self._made(subject, owed, view)
        if not isinstance(made, Message):
            return made
        words = self.languages[made.outgoing.language]
        return replace(made, outgoing=with_page(made.outgoing, view, self.site_url, words))

    async def _made(self, subject: Kind, owed: Owed, view: View) -> Message | Profile | None:
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
                return self.redrawing.changed(subject, owed.channel, view, self._words(view))
            case CopyChanged():
                return await self.redrawing.changed_copy(subject, owed.channel, view)
            case CardReplaced():
                return self.redrawing.replaced(subject, owed.channel, view, self._words(view))
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
                return self.redrawing.pinned(number, owed.channel, view)
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
            period = period_of(shown(then), self.period)
            told = private_notification(envelope.event, news.to, then, period, words)
        else:
            return None
        if told is None:
            return None
        message = self._outcome(channel, told, view, words)
        if isinstance(envelope.event, ObjectionReasonGiven):
            return self._in_place_of_its_question(message, view, envelope.event.number, channel)
        if not isinstance(envelope.event, Invites) or (news.to and is_new(news.to, envelope.event)):
            return message
        number = FOUNDING if isinstance(envelope.event, UnionStarted) else envelope.event.number
        message = replace(message, about=Subject(union_id=view.union_id, number=number))
        if news.to is None:
            return message
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
        in_short = "" if told.buttons or told.asks else told.text
        return Message(outgoing=outgoing, in_short=in_short, about=told.about(view.union_id))

    def _with_all_of_it(self, outgoing: Outgoing, view: View, told: Notification) -> Outgoing:
        """A proposal that ended before its card was posted, as a sole member's does, is told whole."""
        settled = view.settled(told.proposal or 0)
        if settled is None:
            return outgoing
        card = self.notices.draw(outgoing.channel, view, settled)
        return replace(card, text="\n".join(filter(None, (card.text, told.effect))), urgency=outgoing.urgency)

    def _personally_reminded(self, channel: Channel, view: View, number: MemberNumber) -> Message | None:
        """Who is a member still, in their own language."""
        member = shown(view).roster.get(number)
        if member is None or channel not in self.contacts.to_remind(member):
            return None
        spoken = filter(None, map(self.contacts.language, member.identities))
        words = self._words_for(next(spoken, None), view)
        return self.reminding.message(channel, view, words, to=number)

    def _words(self, view: View) -> Words:
        return self._words_for(None, view)

    def _words_for(self, own: str | None, view: View) -> Words:
        """In one's own language, on the clocks of the union."""
        union = shown(view)
        return self.languages.of(own or union.language, union.time_zone)


def _at(news: News) -> tuple[UUID, int]:
    return news.union_id, news.revision
