"""Makes the message of what somebody who follows a union is owed, as they may read it when it is sent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from uuid import UUID

from bot.chat.buttons import look_action
from bot.chat.unions import Audience
from bot.following.reading import Happening, Readable, Reading
from bot.following.subjects import (
    EmailEnded,
    FollowedNews,
    FollowingEnded,
    LastCallDue,
    PlaceBack,
    WebhookEnded,
    WebhookWorks,
)
from bot.following.told import Told
from bot.following.webhooks import secret_of
from bot.network.incoming import MessageId
from bot.network.locale import Languages, Words
from bot.network.markup import bold
from bot.network.outgoing import Button, Outgoing
from bot.outbox.owed import Message, Owed
from bot.upkeep import Surroundings
from domain.following.decide import FOLLOWING
from domain.following.moments import told_at
from domain.following.state import Following, Subscription
from domain.people import Channel, Identity
from domain.union.proposal import deadline_of

BURST = 3
"""More news than this waiting at once are put into one message."""

MOST = 30
"""Of what waits, in one message: the rest follows in another."""

SHARE = 0.8
"""Of the longest message of a network."""


@dataclass(frozen=True, slots=True)
class FollowedMessages:
    """A `Rendering`. What more there is `again` for a person and a union is to be found by who is called so."""

    around: Surroundings
    reading: Reading
    told: Told
    again: Callable[[UUID, UUID], None]

    def concerned(self, owed: Owed) -> str:  # noqa: ARG002 - as the port has it
        return ""

    async def message(self, owed: Owed) -> Message | None:
        match owed.subject:
            case FollowedNews(person=person, union_id=union_id):
                return await self._news(owed, person, union_id)
            case LastCallDue(person=person, union_id=union_id, number=number):
                return await self._last_call(owed.channel, person, union_id, number)
            case FollowingEnded() as ended:
                return await self._ended(owed.channel, ended)
            case PlaceBack(person=person):
                state = await self._state(person)
                words = self._words(state, None)
                return _plainly(owed.channel, words("following-back"), words)
            case WebhookWorks(person=person, number=number):
                return await self._works(owed.channel, person, number)
            case WebhookEnded(person=person, url=url, cause=cause):
                words = self._words(await self._state(person), None)
                return _plainly(owed.channel, words(f"webhook-ended-{cause}", url=url), words)
            case EmailEnded(person=person):
                words = self._words(await self._state(person), None)
                return _plainly(owed.channel, words("email-ended"), words)
            case other:
                raise LookupError(other)

    async def _news(self, owed: Owed, person: UUID, union_id: UUID) -> Message | None:
        place, state = owed.channel, await self._state(person)
        subscriptions = state.told_of(union_id).get(place)
        readable = await self._readable(state, union_id)
        if state.by is None or not subscriptions or readable is None:
            return None
        waiting = await self._waiting(place, state, readable, subscriptions)
        to = Audience(identity=state.by, channel=place, words=self._words(state, readable))
        several = len(waiting) > BURST or (state.hours.daily is not None and len(waiting) > 1)
        told = [
            (one, message)
            for one in waiting
            if (message := await self.around.unions.news(union_id, one.revision, to))
        ][: None if several else 1]
        if not told:
            for last in waiting[-1:]:
                self.told.note(place, union_id, last.revision)
            self.again(person, union_id)
            return None
        if several:
            told = self._fitting(told, place)
        last, message = told[-1]
        if len(told) > 1:
            title = bold(readable.union.name)
            text = "\n\n".join([title, *(one.in_short for _, one in told)])
            message = _plainly(place, text, to.words)
        return self._going_on(message, owed, person, union_id, last.revision)

    async def _waiting(
        self, place: Channel, state: Following, readable: Readable, subscriptions: Sequence[Subscription]
    ) -> list[Happening]:
        """What can be told by now."""
        now, zone = self.around.clock.now(), zone_of(state, readable, self.around.languages)
        waiting = list[Happening]()
        after = self.told.to(place, readable.union_id)
        async for one in self.reading.news(readable, subscriptions, after=after):
            if told_at(one.at, state.hours, zone) > now or len(waiting) == MOST:
                break
            waiting.append(one)
        return waiting

    def _fitting(
        self, told: list[tuple[Happening, Message]], place: Channel
    ) -> list[tuple[Happening, Message]]:
        """As many as fit into one message, the first one in any case."""
        room = SHARE * self.around.networks.abilities(place).longest
        for count in range(len(told), 1, -1):
            if sum(len(message.in_short) + 2 for _, message in told[:count]) <= room:
                return told[:count]
        return told[:1]

    def _going_on(self, message: Message, owed: Owed, person: UUID, union_id: UUID, revision: int) -> Message:
        """Once it stands it is noted, and whatever waits behind it has its turn."""
        stood = message.stands

        async def stands(posted: MessageId) -> None:
            await stood(posted)
            self.told.note(owed.channel, union_id, revision)
            self.around.owe([owed])
            self.again(person, union_id)

        return replace(message, in_short="", stands=stands)

    async def _last_call(self, place: Channel, person: UUID, union_id: UUID, number: int) -> Message | None:
        state = await self._state(person)
        readable = await self._readable(state, union_id)
        proposal = readable.union.open.get(number) if readable else None
        deadline = deadline_of(proposal) if proposal else None
        if (
            state.by is None
            or deadline is None
            or place not in state.told_of(union_id)
            or self.told.was_called(place, union_id, number, deadline)
        ):
            return None
        to = Audience(identity=state.by, channel=place, words=self._words(state, readable))
        message = await self.around.unions.last_call(union_id, number, to)

        async def stands(_: MessageId) -> None:
            self.told.note_called(place, union_id, number, deadline)

        return message and replace(message, in_short="", stands=stands)

    async def _ended(self, place: Channel, ended: FollowingEnded) -> Message:
        state, name = (
            await self._state(ended.person),
            await self.reading.name_at(ended.union_id, ended.since),
        )
        words = self._words(state, None)
        return _plainly(place, words(f"following-ended-{ended.cause}", name=name), words)

    async def _works(self, place: Channel, person: UUID, number: int) -> Message | None:
        state = await self._state(person)
        webhook = state.webhooks.get(number)
        if webhook is None:
            return None
        secret = secret_of(self.around.secret_for, person, number, webhook.rotated)
        words = self._words(state, None)
        text = words("webhook-works", url=webhook.asked.url, number=str(number), secret=secret)
        return _plainly(place, text, words)

    async def _state(self, person: UUID) -> Following:
        return (await self.around.log.states(FOLLOWING).get(person)).state

    async def _readable(self, state: Following, union_id: UUID) -> Readable | None:
        return None if state.by is None else await self.reading.union(union_id, state.by)

    def _words(self, state: Following, readable: Readable | None) -> Words:
        own = self._language(state.by)
        return self.around.languages.of(
            own or (readable.union.language if readable else None),
            state.hours.zone or (readable.union.time_zone if readable else None),
        )

    def _language(self, identity: Identity | None) -> str | None:
        return None if identity is None else self.around.contacts.language(identity)


def zone_of(state: Following, readable: Readable, languages: Languages) -> tzinfo:
    """Their own, or else the union's."""
    return languages.of(None, state.hours.zone or readable.union.time_zone).zone


def _plainly(place: Channel, text: str, words: Words) -> Message:
    button = Button(label=words("tap-subscriptions"), action=look_action("subscriptions"))
    return Message(outgoing=Outgoing(channel=place, text=text, buttons=((button,),), language=words.language))
