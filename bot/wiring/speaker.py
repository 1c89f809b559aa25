"""What the process does whose turn it is: it speaks and listens on every network, and acts in time.

Loading this takes seconds, so it is done off the loop, once HTTP answers.
"""

import asyncio
import logging
import os
import random
import secrets
import socket
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol, TypeAlias
from uuid import uuid4

from adapters.outbound.client import Outbound
from adapters.sqlite.database import MEMORY
from adapters.sqlite.notebook import SqliteNotebook
from adapters.timer import ApTimer
from bot.http.desk import Desk, Reception
from bot.http.status import Status
from bot.inbox.inbox import Inbox
from bot.log.notebook import Notebook
from bot.log.reader import LogReader
from bot.log.store import EventStore
from bot.network.backoff import Jitter
from bot.network.locale import Languages, Words
from bot.network.network import Network, Networks
from bot.network.outgoing import Messenger
from bot.network.page import Page
from bot.operation.leadership import Leadership, Place, nowhere
from bot.operation.shared_notebook import OnRecord
from bot.operation.socket import Command
from bot.pulse import at_work
from bot.settings import Settings
from bot.side_by_side import Sleep
from bot.standing import utc_now
from bot.supervisor import Supervisor
from bot.union.read_models.tables import UnionTables
from bot.vigil import Part
from bot.wiring.accounts import of_the_speaker
from bot.wiring.application import Application
from bot.wiring.clock import SystemClock
from bot.wiring.codes import codes
from bot.wiring.desk import desk_of
from bot.wiring.embedded import answering, beside
from bot.wiring.failures import about_failures
from bot.wiring.networks import Configured, open_networks
from bot.wiring.page import Speaking, through
from bot.wiring.secrets import secrets_of
from bot.wiring.sharing import notebook_in
from bot.wiring.stores import data_folder, is_shared
from bot.wiring.world import World

log = logging.getLogger(__name__)

DELIVERING = 10.0
"""Seconds in which a program has to take what it is sent."""

Voice: TypeAlias = Callable[[Messenger], Messenger]
"""Makes a messenger speak no faster than what it said can be noted."""

Timer: TypeAlias = Callable[[Callable[[], None]], AbstractContextManager["Waking"]]
"""Calls what it was given when it is time."""

Speak: TypeAlias = Callable[[Notebook, Voice], Coroutine[Any, Any, None]]


class Waking(Protocol):
    def set(self, at: datetime | None) -> None: ...


async def in_turn(
    store: EventStore,
    speak: Speak,
    *,
    holder: str,
    place: Place = nowhere,
    monotonic: Callable[[], float] = time.monotonic,
    sleep: Sleep = asyncio.sleep,
    jitter: Jitter = random.random,
) -> None:
    """Wait for our turn, and speak until it is over, with what whoever spoke before has noted.

    `holder` names this process, `place` where nobody else can be while it lives. Raises Unavailable, also when the turn is over: then ask for another.
    """
    lease = Leadership(store, holder=holder, new_id=uuid4, monotonic=monotonic, sleep=sleep, place=place)

    async def take_turn() -> None:
        with closing(SqliteNotebook.open(MEMORY)) as local:
            notebook = notebook_in(store, local, monotonic=monotonic, sleep=sleep, jitter=jitter)
            await notebook.keep(lambda: speak(notebook, lambda messenger: OnRecord(messenger, notebook)))

    await lease.hold(take_turn)


def _our_name() -> str:
    return f"{socket.gethostname()} {os.getpid()} {secrets.token_hex(4)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """That it speaks shows in `status`. `commands` are what an operator may ask of it, `reception` leads
    others who ask over HTTP to it.
    """

    settings: Settings
    supervisor: Supervisor
    status: Status
    place: Place
    words: Mapping[str, Words]
    reception: Reception = field(default_factory=Reception)
    name: str = field(default_factory=_our_name)
    commands: dict[str, Command] = field(default_factory=dict)

    async def take_turns(self, reader: LogReader) -> None:
        """Raises NotThisLog, and Unavailable; then ask for another turn."""

        async def speak(notebook: Notebook, voice: Voice) -> None:
            await self._speak(reader, notebook, voice)

        async def speak_and_answer(notebook: Notebook, voice: Voice) -> None:
            async with answering(url, self.commands, supervisor=self.supervisor):
                await speak(notebook, voice)

        store = reader.store
        url = self.settings.event_store_url.get_secret_value()
        if is_shared(url):
            await in_turn(store, speak_and_answer, holder=self.name, place=self.place)
        else:
            # the lock on its file lets nobody else speak
            async with beside(
                url, store, self.commands, clock=SystemClock(), supervisor=self.supervisor
            ) as notebook:
                await speak(notebook, lambda messenger: OnRecord(messenger, notebook))

    async def _speak(self, reader: LogReader, notebook: Notebook, voice: Voice) -> None:
        clock = SystemClock()
        inbox = Inbox(clock=clock, troubles=self.supervisor.troubles)
        async with (
            open_networks(
                self.settings,
                inbox=inbox,
                clock=clock,
                notebook=notebook,
                words=self.words,
                unions=UnionTables(reader.database),
            ) as configured,
            Outbound(seconds=DELIVERING) as outbound,
        ):
            networks, supervisor = {one.network.name for one in configured}, self.supervisor
            page = Page()
            world = World(
                reader=reader,
                notebook=notebook,
                clock=clock,
                networks=Networks(*(_spoken_with(voice, one.network) for one in configured), page.network),
                new_code=codes(secrets.choice),
                languages=Languages(self.words, self.settings.default_language),
                period=self.settings.decision_period,
                is_read_over_http=self.settings.site_port is not None,
                site_url=self.settings.site_url,
                deliver=outbound.deliver,
                secret_for=secrets_of(
                    self.settings, data_folder(self.settings.event_store_url.get_secret_value())
                ),
                # a network that is stopped is one that says nothing, which its own unions alone wait for
                is_whole=lambda: not supervisor.is_any_stopped(supervisor.stoppable - networks),
            )
            application = Application(world)
            self.commands.update(about_failures(application))
            desk = desk_of(
                application,
                world,
                next((one.hand_in for one in configured if one.hand_in), None),
                [door for one in configured for door in one.doors],
                Speaking(application=application, page=page, clock=clock, take_in=through(inbox)),
            )
            await self._live(application, inbox, configured, desk)

    async def _live(
        self, application: Application, inbox: Inbox, configured: Sequence[Configured], desk: Desk
    ) -> None:
        await application.start()
        log.info("the log is read, up to position %d", application.notifications.position)
        self.supervisor.failures.pop("store", None)
        parts = parts_of(application, inbox, self.supervisor)
        parts |= {one.network.name: one.listen for one in configured if one.listen}
        self.supervisor.stoppable |= parts.keys()
        tellings = of_the_speaker(application, inbox, configured, utc_now)
        with (
            self.status.speaking.holding(),
            self.status.telling(tellings),
            self.reception.open(desk),
        ):
            await self.supervisor.keep(parts)


def parts_of(
    application: Application, inbox: Inbox, supervisor: Supervisor, timer: Timer = ApTimer
) -> dict[str, Part]:
    """All that lets an application hear, act in time and tell."""
    return {
        "notifications": application.notifications.follow,
        "scheduler": lambda: _schedule(application, timer),
        "outbox": lambda: application.sender.run(supervisor),
        "inbox": lambda: inbox.run(application),
        **{f"process {one.name}": one.subscription.follow for one in application.processes},
        **application.parts,
    }


def _spoken_with(voice: Voice, network: Network) -> Network:
    return replace(network, messenger=voice(network.messenger))


async def _schedule(application: Application, timer_of: Timer) -> None:
    """Act whenever the timer, or a change in the log, says that something may be due."""
    with timer_of(application.changed.set) as timer:
        while True:
            application.changed.clear()
            with at_work("doing what is due"):
                await application.act()
            timer.set(application.next_wake())
            await application.changed.wait()
