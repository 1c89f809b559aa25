"""The bot on its networks: everything that is configured, kept alive until it is told to stop."""

import asyncio
import logging
import os
import secrets
import signal
import socket
from collections.abc import Callable
from functools import partial

from adapters.timer import ApTimer
from bot.inbox.inbox import Inbox
from bot.log.codec import UnionCodec
from bot.log.notebook import Notebook
from bot.log.store import NotThisLog, Unavailable, Unusable
from bot.network.locale import Languages, all_words
from bot.network.outgoing import Messenger
from bot.operation.shared_notebook import OnRecord
from bot.operation.side_by_side import until_one_ends
from bot.operation.socket import Command
from bot.operation.supervisor import Part, Supervisor
from bot.outbox.lane import Lane
from bot.settings import Settings
from bot.wiring.application import Application, World
from bot.wiring.clock import SystemClock
from bot.wiring.codes import codes
from bot.wiring.embedded import answering, beside
from bot.wiring.failures import about_failures
from bot.wiring.leading import in_turn
from bot.wiring.networks import Networks, open_networks
from bot.wiring.nostr import PROBLEMS
from bot.wiring.place import Place
from bot.wiring.stores import data_folder, is_shared, open_store, problems_of
from domain.union.people import Channel

log = logging.getLogger(__name__)


async def run_bot(settings: Settings) -> None:
    """Until SIGTERM or SIGINT; whatever is missing meanwhile is waited for."""
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    url = settings.event_store_url.get_secret_value()
    supervisor = Supervisor(expected=(Unavailable, Unusable, NotThisLog, *problems_of(url), *PROBLEMS))
    place = Place(data_folder(url) / "speaker.lock")
    us = f"{socket.gethostname()} {os.getpid()} {secrets.token_hex(4)}"
    try:
        await supervisor.keep({"store": lambda: _serve(settings, supervisor, us, place)})
    except asyncio.CancelledError:
        log.info("stopping")
    finally:
        place.close()


async def _serve(settings: Settings, supervisor: Supervisor, us: str, place: Place) -> None:
    url = settings.event_store_url.get_secret_value()
    commands: dict[str, Command] = {}
    async with open_store(url) as store:

        async def speak(notebook: Notebook, on_record: Callable[[Messenger], Messenger]) -> None:
            clock = SystemClock()
            inbox = Inbox(clock=clock, troubles=supervisor.troubles)
            async with open_networks(settings, inbox, clock, notebook) as networks:
                world = World(
                    store=store,
                    codec=UnionCodec(),
                    notebook=notebook,
                    clock=clock,
                    messengers={name: on_record(network.messenger) for name, network in networks.items()},
                    residences={name: at for name, network in networks.items() if (at := network.residence)},
                    new_code=codes(secrets.choice),
                    languages=Languages(all_words(), settings.default_language),
                    period=settings.decision_period,
                    troubles=supervisor.troubles,
                )
                application = Application(world)
                commands.update(about_failures(application))
                await _speak(application, inbox, networks, supervisor)

        async def speak_and_answer(notebook: Notebook, on_record: Callable[[Messenger], Messenger]) -> None:
            async with answering(url, commands, supervisor=supervisor):
                await speak(notebook, on_record)

        if is_shared(url):
            await in_turn(store, speak_and_answer, holder=us, place=place)
        else:
            # the lock on its file lets nobody else speak
            async with beside(url, store, commands, clock=SystemClock(), supervisor=supervisor) as notebook:
                await speak(notebook, lambda messenger: OnRecord(messenger, notebook))


async def _speak(application: Application, inbox: Inbox, networks: Networks, supervisor: Supervisor) -> None:
    await application.start()
    log.info("the log is read, up to position %d", application.subscription.position)
    supervisor.failures.pop("store", None)
    listening = {name: partial(network.listen, application) for name, network in networks.items()}
    parts: dict[str, Part] = {
        "log": application.subscription.follow,
        "inbox": lambda: inbox.run(application),
        "scheduler": lambda: _schedule(application),
        "announcements": lambda: announce(application, supervisor),
        **listening,
    }
    await until_one_ends(supervisor.keep(parts), application.subscription.until_replaced())


async def _schedule(application: Application) -> None:
    """Act whenever the timer, or a change in the log, says that something may be due."""
    with ApTimer(application.changed.set) as timer:
        while True:
            application.changed.clear()
            await application.deadlines.act()
            timer.set(application.deadlines.next_wake())
            await application.changed.wait()


async def announce(application: Application, supervisor: Supervisor) -> None:
    """Each channel at its own pace: one that is slow, or in trouble, delays no other."""
    outbox, served = application.outbox, set[Channel]()
    async with asyncio.TaskGroup() as tasks:
        while True:
            outbox.waiting.clear()
            for lane in outbox.lanes():
                if lane.channel not in served:
                    served.add(lane.channel)
                    part = partial(_serve_lane, application, lane, served)
                    tasks.create_task(supervisor.see_through(f"channel {lane.channel}", part))
            await outbox.waiting.wait()


async def _serve_lane(application: Application, lane: Lane, served: set[Channel]) -> None:
    """Strangers' chats come without end: theirs is served until it is empty, a union's for ever."""
    while True:
        lane.waiting.clear()
        await application.sender.empty(lane)
        if application.outbox.forgets(lane):
            served.remove(lane.channel)
            return
        await lane.waiting.wait()
