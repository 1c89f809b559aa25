"""The whole bot between its ports: what it hears, what it does by itself, what it tells."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.application.chat.asking_first import AskingFirst
from bot.application.chat.chat import Chat
from bot.application.chat.doing import Doing
from bot.application.chat.founding import Founding
from bot.application.chat.identities import Identities
from bot.application.chat.legible import legible_author
from bot.application.chat.looking import RECENT
from bot.application.chat.lookup import Lookup
from bot.application.contacts import Contacts
from bot.application.deliveries import Deliveries
from bot.application.execute import Execute
from bot.application.fruitless import Fruitless
from bot.application.hearing import Hearing
from bot.application.linking import Linking
from bot.application.processes.deadlines import Deadlines
from bot.application.processes.interruptions import Interruptions
from bot.application.projections.follower import Follower
from bot.application.projections.views import View, Views
from bot.application.questions import Questions
from bot.application.reactions.announcements import Announcements
from bot.application.reactions.courier import Courier
from bot.application.words import Languages
from bot.messages import (
    NOWHERE,
    Edited,
    Found,
    Incoming,
    Lost,
    Messenger,
    Moved,
    Pressed,
    Residence,
    Said,
    SaidAnonymously,
    Seen,
)
from bot.ports import NO_STREAM, Clock, Codec, EventStore, Fact, Notebook, union_stream
from domain.union.commands import MoveChannel
from domain.union.people import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the application stands on. `period` is the objection period of new proposals.

    `residences` are the networks where a union has an address of its own. `new_code` makes a code
    that nobody can guess, like `K7QF-2M9D`.
    """

    store: EventStore
    codec: Codec
    notebook: Notebook
    clock: Clock
    messengers: Mapping[str, Messenger]
    residences: Mapping[str, Residence] = field(default_factory=dict)
    new_code: Callable[[], str]
    languages: Languages
    period: timedelta


class Application:
    """An `Ear` for the networks. Whoever runs it lets `deadlines` act in time and the `courier` empty the lanes.

    `changed` is set when the log has grown.
    """

    def __init__(self, world: World) -> None:
        self._clock = world.clock
        self._contacts = Contacts(world.notebook)
        self.views = Views()
        self._deliveries = deliveries = Deliveries(world.notebook, self.views.opening)
        self.hearing = Hearing(world.notebook)
        self.execute = Execute(
            store=world.store,
            codec=world.codec,
            clock=world.clock,
            hearing=self.hearing,
            fruitless=Fruitless(world.notebook),
        )
        self.announcements = Announcements(
            views=self.views,
            deliveries=deliveries,
            contacts=self._contacts,
            languages=world.languages,
            residences=world.residences,
        )
        self.changed = asyncio.Event()
        self.follower = Follower(store=world.store, codec=world.codec, views=self.views, watch=self._watch)
        self.deadlines = Deadlines(
            views=self.views,
            execute=self.execute,
            hearing=self.hearing,
            announcements=self.announcements,
            deliveries=deliveries,
            clock=world.clock,
        )
        self.courier = Courier(
            messengers=world.messengers,
            residences=world.residences,
            views=self.views,
            deliveries=deliveries,
            execute=self.execute,
            follower=self.follower,
            hearing=self.hearing,
            languages=world.languages,
            clock=world.clock,
        )
        self._interruptions = Interruptions(
            views=self.views, follower=self.follower, execute=self.execute, hearing=self.hearing
        )
        self._chat = self._chat_in(world)

    def _chat_in(self, world: World) -> Chat:
        doing = Doing(
            views=self.views,
            follower=self.follower,
            execute=self.execute,
            announcements=self.announcements,
            residences=world.residences,
            questions=Questions(world.notebook, world.new_code),
            contacts=self._contacts,
            languages=world.languages,
            clock=world.clock,
        )
        asking_first = AskingFirst(doing=doing, contacts=self._contacts)
        return Chat(
            views=self.views,
            doing=doing,
            asking_first=asking_first,
            founding=Founding(
                views=self.views,
                contacts=self._contacts,
                residences=world.residences,
                announcements=self.announcements,
                asking_first=asking_first,
                doing=doing,
                period=world.period,
            ),
            contacts=self._contacts,
            deliveries=self._deliveries,
            languages=world.languages,
            messengers=world.messengers,
            residences=world.residences,
            identities=Identities(
                views=self.views,
                contacts=self._contacts,
                linking=Linking(world.notebook, world.new_code),
                residences=world.residences,
                period=world.period,
            ),
            lookup=Lookup(
                announcements=self.announcements,
                recent=_Recent(world.store, world.codec),
                residences=world.residences,
            ),
            clock=world.clock,
            period=world.period,
        )

    async def start(self) -> None:
        """Take in the log; afterwards whatever was left undone is owed again. Raises Unavailable."""
        await self.follower.catch_up()
        self.announcements.begin(self.follower.position)
        self.announcements.recover()

    async def connected(self, network: str, *, at: datetime) -> None:
        await self._interruptions.connected(network, at)

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        self.hearing.heard(network, min([until, *behind.values()]))
        await self.deadlines.act()

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        await self._interruptions.missed(channel, start, end)

    async def hear(self, incoming: Incoming) -> None:
        match incoming:
            case Said():
                await self._said(incoming)
            case Pressed():
                await self._chat.pressed(incoming)
            case Edited():
                self._chat.edited(incoming)
            case SaidAnonymously():
                self._chat.anonymous(incoming)
            case Seen(author=author):
                self._contacts.met(legible_author(author), self._clock.now())
            case Moved():
                await self._moved(incoming)
            case Lost(channel=channel, at=at):
                self.hearing.lost(channel, at)
            case Found(channel=channel, at=at):
                await self._found(channel, at)

    async def _said(self, said: Said) -> None:
        since = self.hearing.lost_since(said.channel)
        if since is not None and said.at > since:  # we are in again, and were not told so
            await self._found(said.channel, said.at)
        if said.private and self._contacts.private_channel(said.author.identity) is None:
            self._deliveries.note_told(said.channel, self.follower.position)  # what is older is no news
        await self._chat.said(said)

    async def _found(self, channel: Channel, at: datetime) -> None:
        await self._interruptions.found(channel, at)
        self.announcements.try_again(channel)

    def _watch(self, fact: Fact, view: View) -> None:
        self.announcements.watch(fact, view)
        self.changed.set()

    async def _moved(self, moved: Moved) -> None:
        view = self.views.at(moved.old)
        if view is not None:
            command = MoveChannel(old=moved.old, new=moved.new, at=moved.at)
            executed = await self.execute(view.union_id, command, command_id=moved.id)
            await self.follower.reach(view.union_id, executed.revision)


@dataclass(frozen=True, slots=True)
class _Recent:
    store: EventStore
    codec: Codec

    async def __call__(self, view: View) -> Sequence[Fact]:
        after = max(NO_STREAM, view.revision - RECENT)
        recorded = await self.store.read(union_stream(view.union_id), after=after, limit=RECENT)
        return [fact for one in recorded if (fact := self.codec.decode(one))]
