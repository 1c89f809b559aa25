"""Takes in what the networks hand over, one thing whatever befalls another.

A message that meets a bug is kept for the operator: its author is asked to say it again, their silence
settles nothing meanwhile, and those behind it are heard.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeAlias
from uuid import UUID

from bot.chat.asking import answer_to
from bot.chat.contacts import Contacts
from bot.chat.dispatch import Chat
from bot.chat.legible import legible_author
from bot.clock import Clock
from bot.inbox.poisoned import Poison, Poisoned
from bot.inbox.put_off import PutOff, Spoken
from bot.inbox.watermark import Watermark
from bot.log.subscription import Subscription
from bot.log.troubles import Troubles
from bot.network.incoming import (
    Borrowed,
    Departed,
    Edited,
    Entered,
    Found,
    Incoming,
    Lost,
    Moved,
    Pressed,
    Said,
    SaidAnonymously,
    Trusted,
)
from bot.network.locale import Languages, Words
from bot.network.network import Networks
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Deliveries
from bot.outbox.outbox import Outbox
from bot.union.chat.menu import introduction
from bot.union.executing import ExecuteUnion
from bot.union.hearing.gate import Gate, Passage, Voiceless, Weight
from bot.union.hearing.late import Late
from bot.union.read_models.residents import Residents
from bot.union.read_models.views import Views
from bot.union.topics import Topics
from bot.union.upkeep.failures import Failures
from bot.union.upkeep.interruptions import Interruptions
from bot.union.upkeep.marks import Marks
from domain.decider import Undecided
from domain.people import Channel, Identity, network_of
from domain.union.commands import MoveChannel

Unspoken: TypeAlias = Voiceless | Entered | Departed | Moved | Lost | Found | Trusted


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatcher:
    """`period` is what new proposals run for."""

    chat: Chat
    gate: Gate
    put_off: PutOff
    late: Late
    poisoned: Poisoned
    failures: Failures
    contacts: Contacts
    deliveries: Deliveries
    watermark: Watermark
    interruptions: Interruptions
    residents: Residents
    marks: Marks
    topics: Topics
    views: Views
    notifications: Subscription
    execute: ExecuteUnion
    outbox: Outbox
    languages: Languages
    networks: Networks
    period: timedelta
    clock: Clock
    troubles: Troubles
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def hear(self, incoming: Incoming) -> None:
        """Returns once the consequences are durable. Raises Unavailable: hand it over again."""
        if isinstance(incoming, Said):
            if incoming.replied and incoming.replied_author is None:
                await self.deliveries.until_known(incoming.channel, incoming.replied)
            incoming = self.marks.placed(incoming)
        match incoming:
            case Said() | Pressed():
                await self._apart(incoming, self._let_in)
            case _:
                place = _place(incoming)
                with self.troubles.apart(f"something in {place}"):
                    self._look_for_a_gap(place)
                    await self._notice(incoming)

    def _look_for_a_gap(self, place: Channel) -> None:
        """After one, what is said now counts by deadlines that have moved."""
        self.interruptions.heard(network_of(place), self.clock.now())

    async def take_what_was_put_off(self) -> None:
        """What there is room for, or is decided by now, each author's in the order they spoke. Raises Unavailable."""
        if not (self.put_off or self.late.kept):
            return
        async with self._turn:
            async for waiting in self.late.known():
                if await self._apart(waiting.spoken, self._take):
                    self.late.kept.done(waiting)
            waiting_on = set[Identity]()
            for waiting in self.put_off:
                author = waiting.spoken.author.identity
                if author in waiting_on or not self.gate.has_room_later(waiting.spoken):
                    waiting_on.add(author)
                    continue
                await self._apart(waiting.spoken, self._take)
                self.put_off.done(waiting)

    def name_what_failed(self) -> None:
        """To the operator, after a start."""
        for poison in self.poisoned:
            if not poison.answered:
                self.troubles.note(_named(poison.spoken), poison.trouble)

    async def try_again(self, poison: Poison) -> str:
        """What went wrong this time, empty when it was taken in. Raises Unavailable."""
        async with self._turn:
            with self.troubles.apart(_named(poison.spoken)) as attempt:
                await self._act(poison.spoken)
            if attempt.trouble:
                self.poisoned.failed_again(poison, attempt.trouble, self.clock.now())
            else:
                await self._made_good(poison)
            return attempt.trouble

    async def _made_good(self, poison: Poison) -> None:
        """What they said before it must not come after it; what they said after it may still be lost."""
        others = self.poisoned.of(await self.failures.accounts_of(poison.spoken.author.identity))
        if not any(other.number > poison.number for other in others):
            await self.failures.made_good(poison.spoken)
        self.poisoned.drop(poison)
        self._answer_all(other for other in others if other.number < poison.number)

    def _answer_all(self, poisoned: Iterable[Poison]) -> None:
        for poison in poisoned:
            self.poisoned.answer(poison)
            self.troubles.over(_named(poison.spoken))

    async def _apart(self, spoken: Spoken, act: Callable[[Spoken], Awaitable[bool]]) -> bool:
        """Whether no more is to be done about it: it was taken, or failed and is kept as such."""
        if spoken.id not in self.poisoned:
            taken = False
            with self.troubles.apart(_named(spoken)) as attempt:
                taken = await act(spoken)
            if not attempt.trouble:
                return taken
            self.poisoned.note(spoken, attempt.trouble, self.clock.now())
        key = "failed-and-waited-for" if await self.failures.failed(spoken) else "failed"
        if self.gate.tells(spoken, "failed"):
            self._say(spoken, key)
        return True

    async def _let_in(self, spoken: Spoken) -> bool:
        self._look_for_a_gap(spoken.channel)
        match self.gate.passage(spoken):
            case Passage.NOW:
                _, unions = self.gate.weigh(spoken)
                if self.late.has_earlier(spoken, unions):
                    return await self._keep(spoken, unions)
                return await self._take(spoken)
            case Passage.LATER:
                await self._slow_down(spoken, "put-off")
            case Passage.REFUSED:
                await self._slow_down(spoken, "too-fast")
        return False

    async def _slow_down(self, spoken: Spoken, key: str) -> None:
        if isinstance(spoken, Pressed):
            text = self._words(spoken)(key)
            await self.networks.messenger(spoken.channel).answer(spoken, text)
        elif self.gate.tells(spoken, key):
            self._say(spoken, key)

    async def _take(self, spoken: Spoken) -> bool:
        is_taken = await self._act(spoken)
        await self._heard(spoken)
        return is_taken

    async def _act(self, spoken: Spoken) -> bool:
        """Unless it cannot be known yet whether it was too late: then it is kept."""
        try:
            match spoken:
                case Said():
                    await self._said(spoken)
                case Pressed():
                    await self.chat.pressed(spoken)
        except Undecided as undecided:
            return await self._keep(spoken, [undecided.aggregate])
        return True

    async def _keep(self, spoken: Spoken, unions: Sequence[UUID]) -> bool:
        if key := self.late.keep(spoken, unions):
            await self._slow_down(spoken, key)
        return False

    async def _heard(self, spoken: Spoken) -> None:
        """Whoever says more than small talk has said again what had failed, or what they say instead."""
        author = spoken.author.identity
        failed = self.poisoned.of(await self.failures.accounts_of(author)) if self.poisoned else []
        if not failed and not await self.failures.waits_for(author):
            return
        if self.gate.weigh(spoken)[0] is not Weight.TALK:
            await self.failures.made_good(spoken)
            self._answer_all(failed)

    async def _said(self, said: Said) -> None:
        since = self.watermark.lost_since(said.channel)
        if since is not None and said.at > since:  # we are in again, and were not told so
            await self._found(Found(channel=said.channel, at=said.at))
        if said.reaches_author and self.contacts.private_channel(said.author.identity) is None:
            await self.notifications.catch_up()
            self.deliveries.note_told(said.channel, self.notifications.position)  # what is older is no news
        if self.watermark.is_own_place(said.channel):
            self.residents.wake(said.author.identity)
        await self.chat.said(said)

    async def _notice(self, incoming: Unspoken) -> None:
        match incoming:
            case Edited() | Borrowed():
                self._answer(incoming, await self.chat.unspoken(incoming))
            case SaidAnonymously():
                self._answer(incoming, await self.chat.anonymous(incoming))
            case Entered(author=author, at=at):
                self.contacts.met(legible_author(author), at)
            case Departed():
                pass  # the network says who is present whenever somebody counts on it
            case Moved():
                await self._moved(incoming)
            case Lost(channel=channel, at=at):
                if self.views.tables.is_home(channel):  # anybody can let us in somewhere, and put us out
                    self.watermark.lost(channel, at)
            case Found():
                await self._found(incoming)
            case Trusted():
                await self.marks.trusted(incoming)
                self.topics.trusted(incoming)

    def _answer(self, voiceless: Voiceless, answer: Outgoing | None) -> None:
        if answer is not None and self.gate.answers(voiceless):
            self.outbox.say(answer)

    async def _found(self, found: Found) -> None:
        await self.interruptions.found(found.channel, found.at)
        self.outbox.try_again(found.channel)
        if found.added and not any(self.views.tables.homes_in(found.channel)):
            await self._introduce(found)

    async def _introduce(self, found: Found) -> None:
        """Where no union is at home: the group may never have heard of us."""
        if self.gate.greets(found.channel):
            words = await self.chat.community.words(found.channel, found.by, private=False)
            self.outbox.say(introduction(found.channel, self.period, words))

    async def _moved(self, moved: Moved) -> None:
        """Also for a union that waits there until another has left."""
        for row in self.views.tables.at(moved.old):
            with self.troubles.apart(f"union {row.id}, its move"):
                command = MoveChannel(old=moved.old, new=moved.new, at=moved.at)
                await self.execute(row.id, command, command_id=moved.id)

    def _say(self, to: Spoken, key: str) -> None:
        words = self._words(to)
        self.outbox.say(answer_to(to, words(key), words))

    def _words(self, spoken: Spoken) -> Words:
        row = self.views.row_at(spoken.channel)
        return (
            self.languages.of(row.language, row.time_zone) if row else self.languages[spoken.author.language]
        )


def _named(spoken: Spoken) -> str:
    return f"message {spoken.id}"


def _place(incoming: Incoming) -> Channel:
    match incoming:
        case Moved(old=channel) | Lost(channel=channel) | Found(channel=channel):
            return channel
        case _:
            return incoming.channel
