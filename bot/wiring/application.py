"""The whole bot between its ports: what it hears, what it does by itself, what it tells."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.chat.contacts import Contacts
from bot.inbox.poisoned import Poison, Poisoned
from bot.inbox.put_off import PutOff
from bot.inbox.rejected import RejectedCommands
from bot.inbox.watermark import Watermark
from bot.log.tables import Tables
from bot.network.incoming import NOWHERE, Incoming
from bot.network.presence import Presence
from bot.outbox.deliveries import Deliveries
from bot.outbox.outbox import Outbox
from bot.outbox.sender import Sender
from bot.union.absences import Absences
from bot.union.answered import AnsweredHere
from bot.union.copies import Copies
from bot.union.deadlines import Deadlines
from bot.union.digesting import Digesting
from bot.union.digests import Digests
from bot.union.dispatcher import Dispatcher
from bot.union.executing import ExecuteUnion, deciding
from bot.union.failures import Failures
from bot.union.forgotten import ForgottenPeople
from bot.union.gaps import Gaps
from bot.union.gate import Gate
from bot.union.interruptions import Interruptions
from bot.union.log import UnionLog
from bot.union.marks import Marks
from bot.union.memory import UnionMemory
from bot.union.messages import Messages
from bot.union.needed import keep_what_is_needed
from bot.union.notices import Notices
from bot.union.notifier import Notifier
from bot.union.one_by_one import OneByOne
from bot.union.owing import Owing
from bot.union.places import UnionPlaces
from bot.union.posted import Posted
from bot.union.quotas import Quotas
from bot.union.reader import UnionReader
from bot.union.reminding import Reminding
from bot.union.requests import Requests
from bot.union.residents import Residents
from bot.union.restoration import Restoration
from bot.union.subjects import KINDS
from bot.wiring.chat import command_table, open_chat
from bot.wiring.executing import executes_of, processes_of, until_nothing_follows
from bot.wiring.world import World
from domain.people import Channel
from domain.union.decider import UNION

BETWEEN_RECOVERIES = timedelta(hours=1)
"""A card that was refused is tried again so often."""


class Application:
    """What hears behind the inbox. Whoever runs it lets it `act` in time and the `sender` run.

    `changed` is set when there may be something to act on: the log has grown, or somebody was heard.
    """

    def __init__(self, world: World) -> None:
        self.log = world.reader
        self.reader = reader = UnionReader(self.log)
        self.views = reader.views
        self._clock = world.clock
        self._is_whole = world.is_whole
        self._tables = tables = Tables(world.notebook)
        keep_what_is_needed(tables, reader.tables)
        contacts = Contacts(tables, world.networks.known_as)
        deliveries = Deliveries(tables, reader.tables.opening)
        posted = Posted(tables, reader.tables.opening)
        self.troubles = troubles = reader.troubles
        own_places = [homes.own_place() for homes in world.networks.homes.values()]
        self.watermark = Watermark(tables, world.clock, own_places=own_places)
        gaps, quotas = Gaps(self.watermark), Quotas(reader.tables)
        executes = executes_of(
            world.contexts,
            world.reader,
            clock=world.clock,
            rejected=RejectedCommands(tables),
            deciding={UNION.category: deciding(self.watermark, gaps, quotas)},
        )
        self.execute: ExecuteUnion = executes[UNION.category]
        self.processes = processes_of(world.contexts, world.reader, executes=executes, tables=tables)
        self.outbox = Outbox(reader.database, KINDS)
        one_by_one = OneByOne(views=self.views, homes=world.networks.homes)
        owing = Owing(
            views=self.views,
            deliveries=deliveries,
            posted=posted,
            contacts=contacts,
            quotas=quotas,
            one_by_one=one_by_one,
            homes=world.networks.homes.keys(),
        )
        self.changed = asyncio.Event()
        reader.noticed.append(lambda _: self.changed.set())
        self._recovered = world.clock.now()
        self._notifier = Notifier(reader=reader, owing=owing, outbox=self.outbox, deliveries=deliveries)
        self.notifications = self._notifier.subscription
        answered = AnsweredHere()
        copies = Copies(
            posted=posted,
            networks=world.networks,
            languages=world.languages,
            log=UnionLog(store=reader.store, codec=reader.codec, people=ForgottenPeople(reader.database)),
            memory=UnionMemory(reader.database),
            clock=world.clock,
            owe=self.outbox.owe,
        )
        presence = Presence(world.networks)
        notices = Notices(
            views=self.views,
            posted=posted,
            copies=copies,
            execute=self.execute,
            contacts=contacts,
            one_by_one=one_by_one,
            presence=presence,
            networks=world.networks,
            languages=world.languages,
            clock=world.clock,
            owe=self.outbox.owe,
        )
        self._digests = digests = Digests(
            views=self.views,
            database=reader.database,
            tables=tables,
            languages=world.languages,
            owe=self.outbox.owe,
            clock=world.clock,
            troubles=troubles,
        )
        reminding = Reminding(posted=posted, clock=world.clock, owe=self.outbox.owe)
        messages = Messages(
            log=copies.log,
            answered=answered,
            views=self.views,
            posted=posted,
            copies=copies,
            notices=notices,
            reminding=reminding,
            requests=Requests(tables, world.new_code),
            digesting=Digesting(digests=digests, posted=posted, networks=world.networks, clock=world.clock),
            contacts=contacts,
            languages=world.languages,
            networks=world.networks,
            clock=world.clock,
        )
        absences = Absences(
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
            reminding=reminding,
            digests=digests,
            contacts=contacts,
            networks=world.networks.messengers.keys(),
            clock=world.clock,
            troubles=troubles,
        )
        self.sender = Sender(
            outbox=self.outbox,
            renderings=dict.fromkeys(KINDS, messages),
            networks=world.networks,
            places=UnionPlaces(self.views, self.watermark, world.networks.homes, world.clock),
            deliveries=deliveries,
            troubles=troubles,
            emptied=self._notifier.note_how_far_all_was_told,
        )
        self.residents = Residents(
            networks=world.networks,
            unions=reader.tables,
            tables=tables,
            clock=world.clock,
            is_busy=self.outbox.is_busy,
        )
        self._interruptions = Interruptions(
            views=self.views,
            last_recorded=reader.streams.last_recorded,
            gaps=gaps,
            execute=self.execute,
            watermark=self.watermark,
            clock=world.clock,
            troubles=troubles,
        )
        self._restoration = Restoration(
            networks=world.networks.messengers.keys(),
            tables=tables,
            views=self.views,
            told=self.notifications,
            execute=self.execute,
            watermark=self.watermark,
            outbox=self.outbox,
            deliveries=deliveries,
            posted=posted,
            clock=world.clock,
            troubles=troubles,
        )
        put_off = PutOff(tables, self.watermark)
        chat_table = command_table(world.languages, world.contexts)
        self.poisoned = Poisoned(tables)
        self._dispatcher = Dispatcher(
            chat=open_chat(
                chat_table,
                world,
                views=self.views,
                contacts=contacts,
                tables=tables,
                outbox=self.outbox,
                execute=self.execute,
                executes=executes,
                deliveries=deliveries,
                copies=copies,
                watermark=self.watermark,
                answered=answered,
            ),
            gate=Gate(
                table=chat_table,
                views=self.views,
                deliveries=deliveries,
                put_off=put_off,
                networks=world.networks,
                clock=world.clock,
            ),
            put_off=put_off,
            poisoned=self.poisoned,
            failures=Failures(
                views=self.views,
                execute=self.execute,
                clock=world.clock,
                troubles=troubles,
            ),
            contacts=contacts,
            deliveries=deliveries,
            watermark=self.watermark,
            interruptions=self._interruptions,
            residents=self.residents,
            marks=Marks(
                tables=tables,
                views=self.views,
                deliveries=deliveries,
                networks=world.networks,
                owe=self.outbox.owe,
            ),
            views=self.views,
            notifications=self.notifications,
            execute=self.execute,
            outbox=self.outbox,
            languages=world.languages,
            networks=world.networks,
            period=world.period,
            clock=world.clock,
            troubles=troubles,
        )

    async def start(self) -> None:
        """Take in what the log has more; whatever was left undone is still owed. Raises NotThisLog and Unavailable."""
        for process in self.processes:
            await process.begin()
        await self.reader.subscription.catch_up()
        await self.log.look_again()
        await until_nothing_follows(self.processes)
        is_known = await self._notifier.begin()
        await self._restoration.begin()
        if not is_known:
            await self._notifier.recover()
        self.residents.review()
        self._dispatcher.name_what_failed()
        self.reader.noticed.append(self.residents.settle)
        self._digests.begin()
        self.reader.noticed.append(self._digests.changed)

    async def catch_up(self) -> None:
        """With all that is in the log by now. Raises NotThisLog and Unavailable."""
        await self.reader.subscription.catch_up()
        await until_nothing_follows(self.processes)
        await self.notifications.catch_up()

    async def connected(self, network: str, *, at: datetime) -> None:
        self._interruptions.connected(network, at)

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        """Who says so goes on listening: what time asks for then is done by who lets this `act`."""
        until = min(until, self._clock.now())
        if self._is_whole():  # who is heard by half of us is not answered: their silence does not count
            self._interruptions.heard(network, until)
            self.watermark.heard(network, until, behind, noted=not self._interruptions.is_behind)
        await self._dispatcher.take_what_was_put_off()
        self.residents.review()
        self.changed.set()

    async def act(self) -> None:
        """Do what is to be done by now though nobody says a word. Raises Unavailable."""
        await self._interruptions.record()
        await self._restoration.act()
        await self.deadlines.act()
        await self._look_again()

    async def _look_again(self) -> None:
        """At what could not be read or posted before."""
        now = self._clock.now()
        if now - self._recovered >= BETWEEN_RECOVERIES:
            self._recovered = now
            await self.log.look_again()
            for process in self.processes:
                await process.try_again()
            await self._notifier.recover()

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
