"""The whole bot between its ports: what it hears, what it does by itself, what it tells."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.application.bounded import Bounded, Needed
from bot.application.chat.asking_first import AskingFirst
from bot.application.chat.chat import Chat
from bot.application.chat.doing import Doing
from bot.application.chat.founding import Founding
from bot.application.chat.identities import Identities
from bot.application.chat.lookup import Lookup
from bot.application.contacts import Contacts
from bot.application.deliveries import Deliveries
from bot.application.execute import Execute
from bot.application.fruitless import Fruitless
from bot.application.gate import Gate
from bot.application.hearing import Hearing
from bot.application.linking import Linking
from bot.application.presence import Presence
from bot.application.processes.absences import Absences
from bot.application.processes.deadlines import Deadlines
from bot.application.processes.interruptions import Interruptions
from bot.application.processes.residents import Residents
from bot.application.processes.restoration import Restoration
from bot.application.projections.follower import Follower
from bot.application.projections.views import View, Views
from bot.application.put_off import PutOff
from bot.application.questions import Questions
from bot.application.quotas import Quotas
from bot.application.reactions.announcements import Announcements
from bot.application.reactions.courier import Courier
from bot.application.reactions.notices import Notices
from bot.application.reception import Reception
from bot.application.words import Languages
from bot.messages import NOWHERE, Incoming, Messenger
from bot.ports import Clock, Codec, EventStore, Fact, Notebook
from bot.residence import Residence
from bot.supervisor import Troubles
from domain.union.people import Channel

BETWEEN_RECOVERIES = timedelta(hours=1)
"""A card that was refused is tried again so often."""


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
    troubles: Troubles = field(default_factory=Troubles)


class Application:
    """An `Ear` for the networks. Whoever runs it lets `deadlines` act in time and the `courier` empty the lanes.

    `changed` is set when the log has grown.
    """

    def __init__(self, world: World) -> None:
        self.views = Views()
        world = replace(world, notebook=Bounded(world.notebook, is_needed=Needed(self.views)))
        self._clock = world.clock
        self._notebook = world.notebook
        contacts = Contacts(world.notebook)
        self._deliveries = deliveries = Deliveries(world.notebook, self.views.opening)
        self.troubles = troubles = world.troubles
        own_places = [residence.own_place() for residence in world.residences.values()]
        self.hearing = Hearing(world.notebook, world.clock, own_places=own_places)
        quotas = Quotas(self.views)
        self.execute = Execute(
            store=world.store,
            codec=world.codec,
            clock=world.clock,
            hearing=self.hearing,
            quotas=quotas,
            fruitless=Fruitless(world.notebook),
            troubles=troubles,
            known=self.views.revision,
        )
        self.announcements = Announcements(
            views=self.views,
            deliveries=deliveries,
            contacts=contacts,
            languages=world.languages,
            residences=world.residences,
            quotas=quotas,
            troubles=troubles,
        )
        self.changed = asyncio.Event()
        self._started = False
        self._recovered = world.clock.now()
        self.follower = Follower(
            store=world.store, codec=world.codec, views=self.views, watch=self._watch, troubles=troubles
        )
        presence = Presence(world.messengers, open_networks=world.residences.keys())
        notices = Notices(
            messengers=world.messengers,
            views=self.views,
            deliveries=deliveries,
            execute=self.execute,
            follower=self.follower,
            contacts=contacts,
            presence=presence,
            languages=world.languages,
            clock=world.clock,
        )
        absences = Absences(
            views=self.views,
            follower=self.follower,
            execute=self.execute,
            hearing=self.hearing,
            presence=presence,
        )
        self.deadlines = Deadlines(
            views=self.views,
            execute=self.execute,
            hearing=self.hearing,
            absences=absences,
            announcements=self.announcements,
            deliveries=deliveries,
            networks=world.messengers.keys(),
            clock=world.clock,
            troubles=troubles,
        )
        self.courier = Courier(
            messengers=world.messengers,
            residences=world.residences,
            views=self.views,
            deliveries=deliveries,
            notices=notices,
            hearing=self.hearing,
            languages=world.languages,
            clock=world.clock,
            troubles=troubles,
        )
        self.residents = Residents(
            residences=world.residences,
            views=self.views,
            notebook=world.notebook,
            clock=world.clock,
            is_busy=self.announcements.is_busy,
        )
        self._interruptions = Interruptions(
            views=self.views,
            follower=self.follower,
            execute=self.execute,
            hearing=self.hearing,
            clock=world.clock,
            troubles=troubles,
        )
        self._restoration = Restoration(
            networks=world.messengers.keys(),
            notebook=world.notebook,
            views=self.views,
            follower=self.follower,
            execute=self.execute,
            hearing=self.hearing,
            announcements=self.announcements,
            deliveries=deliveries,
            languages=world.languages,
            clock=world.clock,
            troubles=troubles,
        )
        put_off = PutOff(world.notebook, self.hearing)
        self._reception = Reception(
            chat=self._chat(world, contacts),
            gate=Gate(
                views=self.views,
                deliveries=deliveries,
                put_off=put_off,
                residences=frozenset(world.residences),
                clock=world.clock,
            ),
            put_off=put_off,
            contacts=contacts,
            deliveries=deliveries,
            hearing=self.hearing,
            interruptions=self._interruptions,
            residents=self.residents,
            views=self.views,
            follower=self.follower,
            execute=self.execute,
            announcements=self.announcements,
            languages=world.languages,
            messengers=world.messengers,
            clock=world.clock,
            troubles=troubles,
        )

    def _chat(self, world: World, contacts: Contacts) -> Chat:
        doing = Doing(
            views=self.views,
            follower=self.follower,
            execute=self.execute,
            announcements=self.announcements,
            residences=world.residences,
            questions=Questions(world.notebook, world.new_code),
            contacts=contacts,
            languages=world.languages,
            clock=world.clock,
        )
        asking_first = AskingFirst(doing=doing, contacts=contacts)
        return Chat(
            views=self.views,
            doing=doing,
            asking_first=asking_first,
            founding=Founding(
                views=self.views,
                contacts=contacts,
                residences=world.residences,
                announcements=self.announcements,
                asking_first=asking_first,
                doing=doing,
                period=world.period,
            ),
            contacts=contacts,
            deliveries=self._deliveries,
            languages=world.languages,
            messengers=world.messengers,
            residences=world.residences,
            identities=Identities(
                views=self.views,
                contacts=contacts,
                linking=Linking(world.notebook, world.new_code),
                residences=world.residences,
                period=world.period,
            ),
            lookup=Lookup(
                announcements=self.announcements,
                store=world.store,
                codec=world.codec,
                residences=world.residences,
            ),
            clock=world.clock,
            period=world.period,
        )

    async def start(self) -> None:
        """Take in the log; afterwards whatever was left undone is owed again. Raises Unavailable."""
        await self.follower.catch_up()
        self.announcements.begin(self.follower.position)
        await self._restoration.begin()
        self.announcements.recover()
        for view in self.views:
            if not self.residents.is_heard(view):
                self.announcements.leave_unchanged(view)
        self.residents.review()
        self._started = True

    async def connected(self, network: str, *, at: datetime) -> None:
        await self._interruptions.connected(network, at)

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        until = min(until, self._clock.now())
        await self._interruptions.heard(network, until)
        self.hearing.heard(network, until, behind)
        await self._reception.take_what_was_put_off()
        await self._restoration.act()
        await self.deadlines.act()
        self._look_again()

    def _look_again(self) -> None:
        """At what may have changed with time alone, and at what could not be posted before."""
        self.residents.review()
        now = self._clock.now()
        if now - self._recovered >= BETWEEN_RECOVERIES:
            self._recovered = now
            self.announcements.recover()

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        await self._interruptions.missed(channel, start, end)

    async def hear(self, incoming: Incoming) -> None:
        await self._reception.hear(incoming)
        await self._notebook.on_record()  # only then may the network forget it

    def _watch(self, fact: Fact, view: View) -> None:
        self.announcements.watch(fact, view)
        if self._started:
            self.residents.settle(view)
        self.changed.set()
