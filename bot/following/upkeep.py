"""Finds what those who follow unions are to be told by now, and sees that what they may not have any more ends.

What is due is read from the log each time and never remembered: a start finds all of it again.
"""

from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, tzinfo
from typing import Any
from uuid import UUID

from bot.following.calls import calls
from bot.following.mailboxes import forget
from bot.following.reading import Readable, Reading
from bot.following.subjects import KINDS, EmailEnded, FollowedNews, FollowingEnded, LastCallDue, PlaceBack
from bot.following.tables import Followers
from bot.following.telling import FollowedMessages, zone_of
from bot.following.told import Told
from bot.following.webhooks import Webhooks
from bot.log.causes import service_id
from bot.log.envelope import Stream
from bot.network.incoming import Pressed, Said
from bot.network.mailing import EMAIL
from bot.outbox.owed import Owed, Priority, Rendering
from bot.upkeep import Surroundings
from domain.following.commands import ClosePlace, EndSubscriptions, FollowingCommand, LeavePlace, ReopenPlace
from domain.following.decide import FOLLOWING
from domain.following.events import EndCause
from domain.following.moments import told_at
from domain.following.state import Following, is_members_only
from domain.people import Channel, network_of
from domain.union.decider import UNION


class FollowingUpkeep:
    """An `Upkeep`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._states = around.log.states(FOLLOWING)
        self._followers = Followers(around.log.database)
        self._reading = Reading(around.log)
        self._told = Told(around.tables, around.log)
        self._stale: dict[tuple[UUID, UUID], None] = {}
        self._due: dict[tuple[UUID, UUID], datetime] = {}
        self._closed: set[Channel] = set()
        messages = FollowedMessages(around, self._reading, self._told, self._again)
        self.webhooks = Webhooks(around)
        self.parts: Mapping[str, Callable[[], Coroutine[Any, Any, None]]] = {"webhooks": self.webhooks.run}
        self.renderings: Mapping[type, Rendering] = dict.fromkeys(KINDS, messages)
        around.log.noticed.append(self._notice)

    async def begin(self) -> None:
        """Where it is not known what was told, nobody is told all of it again."""
        for followed in self._followers.all():
            if not self._told.is_known():
                self._told.skip(followed.place, followed.union_id)
            self._again(followed.person, followed.union_id)
        self._told.begin()

    async def act(self) -> None:
        now = self._around.clock.now()
        while self._closed:
            await self._close(self._closed.pop(), now)
        due = [one for one, at in self._due.items() if at <= now]
        for person, union_id in dict.fromkeys([*due, *self._stale]):
            self._stale.pop((person, union_id), None)
            with self._around.log.troubles.apart(f"{FOLLOWING.category} {person}, union {union_id}"):
                await self._look(person, union_id, now)

    def next_wake(self) -> datetime | None:
        return min(self._due.values(), default=None)

    async def spoken_to(self, by: Said | Pressed) -> None:
        """Whoever speaks where nothing was taken is told there again."""
        for person in self._followers.closed(by.channel):
            for followed in self._followers.of_person(person):
                if followed.place == by.channel:
                    self._told.skip(by.channel, followed.union_id)
            at = self._around.clock.now()
            await self._do(person, ReopenPlace(place=by.channel, at=at), f"{by.id}+")
            self._owe(by.channel, PlaceBack(person=person), "back")

    def gave_up(self, channel: Channel) -> None:
        self._closed.add(channel)

    def _again(self, person: UUID, union_id: UUID) -> None:
        self._stale[person, union_id] = None

    def _notice(self, stream: Stream) -> None:
        followed = {
            UNION.category: self._followers.of_union,
            FOLLOWING.category: self._followers.of_person,
        }.get(stream.category)
        for one in followed(stream.aggregate) if followed else ():
            self._again(one.person, one.union_id)

    async def _look(self, person: UUID, union_id: UUID, now: datetime) -> None:
        """At all that one person is owed of one union, and when they are owed more."""
        self._due.pop((person, union_id), None)
        state = (await self._states.get(person)).state
        if state.by is None or not state.of(union_id):
            return
        readable = await self._reading.union(union_id, state.by)
        if readable is None:
            await self._end(person, state, union_id, EndCause.NO_ACCESS, now)
            return
        if readable.member is None and any(is_members_only(one) for one in state.of(union_id)):
            await self._end(person, state, union_id, EndCause.NO_MEMBER, now)
            state = (await self._states.get(person)).state
        moments = [
            *await self._news(person, state, readable, now),
            *self._calls(person, state, readable, now),
        ]
        if moments:
            self._due[person, union_id] = min(moments)

    async def _news(
        self, person: UUID, state: Following, readable: Readable, now: datetime
    ) -> list[datetime]:
        moments, union_id = list[datetime](), readable.union_id
        for place, subscriptions in state.told_of(union_id).items():
            after = self._told.to(place, union_id)
            async for first in self._reading.news(readable, subscriptions, after=after):
                at = told_at(first.at, state.hours, self._zone(state, readable))
                if at > now:
                    moments.append(at)
                else:
                    self._owe(place, FollowedNews(person=person, union_id=union_id), f"followed {union_id}")
                break
        return moments

    def _calls(self, person: UUID, state: Following, readable: Readable, now: datetime) -> list[datetime]:
        moments, union_id = list[datetime](), readable.union_id
        for place, subscriptions in state.told_of(union_id).items():
            for call in calls(readable, subscriptions, state.hours, self._zone(state, readable)):
                if self._told.was_called(place, union_id, call.number, call.deadline):
                    continue
                if call.at > now:
                    moments.append(call.at)
                elif now < call.deadline:
                    due = LastCallDue(person=person, union_id=union_id, number=call.number)
                    self._owe(place, due, f"call {union_id} {call.number}")
        return moments

    async def _end(
        self, person: UUID, state: Following, union_id: UUID, cause: EndCause, now: datetime
    ) -> None:
        """They are told first: whoever is killed in between tells it once more, and ends it all the same."""
        since = max(one.since for one in state.of(union_id))
        ended = FollowingEnded(person=person, union_id=union_id, since=since, cause=cause)
        for place in state.told_of(union_id):
            self._owe(place, ended, f"ended {union_id}")
        command = EndSubscriptions(union_id=union_id, cause=cause, at=now)
        await self._do(person, command, service_id("ends", str(union_id), person, cause, state.made))

    async def _close(self, place: Channel, now: datetime) -> None:
        """Whoever reads mail says nothing there by which they were back: it ends, as they are told elsewhere."""
        if network_of(place) == EMAIL:
            await self._end_email(place, now)
            return
        for person in self._followers.told_in(place):
            command = ClosePlace(place=place, at=now)
            await self._do(person, command, service_id("closes", place, person, now.isoformat()))

    async def _end_email(self, place: Channel, now: datetime) -> None:
        for person in self._followers.told_in(place):
            by = (await self._states.get(person)).state.by
            elsewhere = by and self._around.contacts.private_channel(by)
            if elsewhere:
                self._owe(elsewhere, EmailEnded(person=person), "email ended")
            leave = LeavePlace(place=place, cause=EndCause.FAILING, at=now)
            await self._do(person, leave, service_id("leaves", place, person, now.isoformat()))
        forget(place, self._around.tables)

    async def _do(self, person: UUID, command: FollowingCommand, command_id: str) -> None:
        await self._around.execute(person, command, command_id=command_id)

    def _owe(self, place: Channel, subject: object, key: str) -> None:
        self._around.owe([Owed(channel=place, subject=subject, priority=Priority.REMINDER, key=key)])

    def _zone(self, state: Following, readable: Readable) -> tzinfo:
        return zone_of(state, readable, self._around.languages)
