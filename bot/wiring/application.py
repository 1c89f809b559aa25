"""The whole bot between its ports: what it hears, what it does by itself, what it tells."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.chat.asking_first import AskingFirst
from bot.chat.chat import Chat
from bot.chat.contacts import Contacts
from bot.chat.doing import Doing
from bot.chat.founding import Founding
from bot.chat.identities import Identities
from bot.chat.lookup import Lookup
from bot.chat.questions import Questions
from bot.clock import Clock
from bot.inbox.dispatcher import Dispatcher
from bot.inbox.gate import Gate
from bot.inbox.poisoned import Poison, Poisoned
from bot.inbox.put_off import PutOff
from bot.inbox.rejected import RejectedCommands
from bot.inbox.watermark import Watermark
from bot.log.envelope import Codec, Envelope
from bot.log.handler import Execute
from bot.log.notebook import Notebook
from bot.log.store import EventStore
from bot.log.subscription import Subscription
from bot.log.tables import Tables
from bot.network.incoming import NOWHERE, Incoming
from bot.network.locale import Languages
from bot.network.outgoing import Messenger
from bot.network.presence import Presence
from bot.network.residence import Residence
from bot.operation.supervisor import Troubles
from bot.outbox.deliveries import Deliveries
from bot.outbox.outbox import Outbox
from bot.outbox.sender import Sender
from bot.union.absences import Absences
from bot.union.deadlines import Deadlines
from bot.union.failures import Failures
from bot.union.interruptions import Interruptions
from bot.union.linking import Linking
from bot.union.needed import keep_what_is_needed
from bot.union.notices import Notices
from bot.union.quotas import Quotas
from bot.union.residents import Residents
from bot.union.restoration import Restoration
from bot.union.views import View, Views
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
    """What hears behind the inbox. Whoever runs it lets `deadlines` act in time and the `sender` empty the lanes.

    `changed` is set when the log has grown.
    """

    def __init__(self, world: World) -> None:
        self.views = Views()
        self._clock = world.clock
        self._tables = tables = Tables(world.notebook)
        keep_what_is_needed(tables, self.views)
        contacts = Contacts(tables)
        self._deliveries = deliveries = Deliveries(tables, self.views.opening)
        self.troubles = troubles = world.troubles
        own_places = [residence.own_place() for residence in world.residences.values()]
        self.watermark = Watermark(tables, world.clock, own_places=own_places)
        quotas = Quotas(self.views)
        self.execute = Execute(
            store=world.store,
            codec=world.codec,
            clock=world.clock,
            watermark=self.watermark,
            quotas=quotas,
            rejected=RejectedCommands(tables),
            troubles=troubles,
            known=self.views.revision,
        )
        self.outbox = Outbox(
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
        self.subscription = Subscription(
            store=world.store, codec=world.codec, views=self.views, watch=self._watch, troubles=troubles
        )
        presence = Presence(world.messengers, open_networks=world.residences.keys())
        notices = Notices(
            messengers=world.messengers,
            views=self.views,
            deliveries=deliveries,
            execute=self.execute,
            subscription=self.subscription,
            contacts=contacts,
            presence=presence,
            languages=world.languages,
            clock=world.clock,
        )
        absences = Absences(
            views=self.views,
            subscription=self.subscription,
            execute=self.execute,
            watermark=self.watermark,
            presence=presence,
        )
        self.deadlines = Deadlines(
            views=self.views,
            execute=self.execute,
            watermark=self.watermark,
            absences=absences,
            outbox=self.outbox,
            deliveries=deliveries,
            networks=world.messengers.keys(),
            clock=world.clock,
            troubles=troubles,
        )
        self.sender = Sender(
            messengers=world.messengers,
            residences=world.residences,
            views=self.views,
            deliveries=deliveries,
            notices=notices,
            watermark=self.watermark,
            languages=world.languages,
            clock=world.clock,
            troubles=troubles,
        )
        self.residents = Residents(
            residences=world.residences,
            views=self.views,
            tables=tables,
            clock=world.clock,
            is_busy=self.outbox.is_busy,
        )
        self._interruptions = Interruptions(
            views=self.views,
            subscription=self.subscription,
            execute=self.execute,
            watermark=self.watermark,
            clock=world.clock,
            troubles=troubles,
        )
        self._restoration = Restoration(
            networks=world.messengers.keys(),
            tables=tables,
            views=self.views,
            subscription=self.subscription,
            execute=self.execute,
            watermark=self.watermark,
            outbox=self.outbox,
            deliveries=deliveries,
            languages=world.languages,
            clock=world.clock,
            troubles=troubles,
        )
        put_off = PutOff(tables, self.watermark)
        self.poisoned = Poisoned(tables)
        self._dispatcher = Dispatcher(
            chat=self._chat(world, contacts),
            gate=Gate(
                views=self.views,
                deliveries=deliveries,
                put_off=put_off,
                residences=frozenset(world.residences),
                clock=world.clock,
            ),
            put_off=put_off,
            poisoned=self.poisoned,
            failures=Failures(
                views=self.views,
                subscription=self.subscription,
                execute=self.execute,
                clock=world.clock,
                troubles=troubles,
            ),
            contacts=contacts,
            deliveries=deliveries,
            watermark=self.watermark,
            interruptions=self._interruptions,
            residents=self.residents,
            views=self.views,
            subscription=self.subscription,
            execute=self.execute,
            outbox=self.outbox,
            languages=world.languages,
            messengers=world.messengers,
            clock=world.clock,
            troubles=troubles,
        )

    def _chat(self, world: World, contacts: Contacts) -> Chat:
        doing = Doing(
            views=self.views,
            subscription=self.subscription,
            execute=self.execute,
            outbox=self.outbox,
            residences=world.residences,
            questions=Questions(self._tables, world.new_code),
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
                outbox=self.outbox,
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
                linking=Linking(self._tables, world.new_code),
                residences=world.residences,
                period=world.period,
            ),
            lookup=Lookup(
                outbox=self.outbox,
                store=world.store,
                codec=world.codec,
                residences=world.residences,
            ),
            clock=world.clock,
            period=world.period,
        )

    async def start(self) -> None:
        """Take in the log; afterwards whatever was left undone is owed again. Raises Unavailable."""
        await self.subscription.catch_up()
        self.outbox.begin(self.subscription.position)
        await self._restoration.begin()
        self.outbox.recover()
        for view in self.views:
            if not self.residents.is_heard(view):
                self.outbox.leave_unchanged(view)
        self.residents.review()
        self._dispatcher.name_what_failed()
        self._started = True

    async def connected(self, network: str, *, at: datetime) -> None:
        await self._interruptions.connected(network, at)

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        until = min(until, self._clock.now())
        await self._interruptions.heard(network, until)
        self.watermark.heard(network, until, behind)
        await self._dispatcher.take_what_was_put_off()
        await self._restoration.act()
        await self.deadlines.act()
        self._look_again()

    def _look_again(self) -> None:
        """At what may have changed with time alone, and at what could not be posted before."""
        self.residents.review()
        now = self._clock.now()
        if now - self._recovered >= BETWEEN_RECOVERIES:
            self._recovered = now
            self.outbox.recover()

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        await self._interruptions.missed(channel, start, end)

    async def hear(self, incoming: Incoming) -> None:
        await self._dispatcher.hear(incoming)
        await self._tables.on_record()  # only then may the network forget it

    async def try_again(self, poison: Poison) -> str:
        """What went wrong this time, empty when it was taken in. Raises Unavailable."""
        trouble = await self._dispatcher.try_again(poison)
        await self._tables.on_record()
        return trouble

    def _watch(self, envelope: Envelope, view: View) -> None:
        self.outbox.watch(envelope, view)
        if self._started:
            self.residents.settle(view)
        self.changed.set()
