"""The whole bot in a terminal: the same application, driven line by line on a clock of its own."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from adapters.console.clock import BEGINNING, ConsoleClock
from adapters.console.lines import Down, NotUnderstood, Press, Speak, Step, Wait
from adapters.console.network import NETWORK, ConsoleNetwork
from adapters.console.seat import Script, Seat, Sight
from adapters.console.terminal import Terminal
from adapters.console.told import Told
from adapters.sqlite.database import MEMORY
from adapters.sqlite.local import LocalDatabase
from bot.chat.contacts import NAMES
from bot.chat.help import menus
from bot.chat.table import called
from bot.contexts import CONTEXTS, codec, words
from bot.log.notebook import Notebook
from bot.log.reader import LogReader
from bot.log.store import EventStore
from bot.log.tables import Tables
from bot.log.troubles import Troubles
from bot.network.addresses import key_of
from bot.network.locale import Languages, Words
from bot.network.network import Networks
from bot.settings import Settings
from bot.wiring.application import Application
from bot.wiring.chat import ALL_COMMANDS
from bot.wiring.clock import SystemClock
from bot.wiring.codes import codes
from bot.wiring.pairing import open_paired_notebook
from bot.wiring.stores import SQLITE, only_failing, open_store
from bot.wiring.world import World
from domain.people import network_of

FARTHEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Where time stops, so that every deadline has its place in the calendar."""


async def run_script(
    lines: AsyncIterator[str],
    *,
    settings: Settings,
    store: str,
    write: Callable[[str], object],
    complain: Callable[[str], object],
) -> None:
    """`store` is a path, or MEMORY. What the bot posts goes to `write`, what it cannot read to `complain`."""
    own = words()[settings.default_language]
    await _run(Script(lines, write=write, complain=complain, words=own), settings, store)


async def run_at_terminal(*, settings: Settings, store: str) -> None:
    """What is typed is kept beside the store, if that is kept."""
    kept = None if store == MEMORY else Path(f"{store}.history")
    await _run(Terminal(kept, words()[settings.default_language]), settings, store)


async def _run(seat: Seat, settings: Settings, store: str) -> None:
    url = f"{SQLITE}{store}"
    async with only_failing(url), open_store(url) as log:
        notebook = await open_paired_notebook(url, log, now=SystemClock().now(), tell=seat.warn)
        try:
            folder = None if store == MEMORY else Path(store).parent
            console = _console(log, notebook, settings, seat.show, folder)
            await console.begin()
            async for line in seat.lines(console.sight(settings)):
                try:
                    step = seat.read(line)
                    if step is not None:
                        await console.take(step)
                except NotUnderstood as problem:
                    seat.complain(line, problem)
        finally:
            notebook.close()


def _console(
    log: EventStore,
    notebook: Notebook,
    settings: Settings,
    show: Callable[[Told], object],
    folder: Path | None,
) -> "_Console":
    clock, tables = ConsoleClock(), Tables(notebook)
    network = ConsoleNetwork(tables=tables, clock=clock, show=show, folder=folder)
    world = World(
        reader=LogReader(
            CONTEXTS, store=log, codec=codec(), database=LocalDatabase.in_memory(), troubles=Troubles()
        ),
        notebook=notebook,
        clock=clock,
        new_code=codes(Random(1).choice),  # noqa: S311 - the same lines, the same output
        networks=Networks(network.network),
        languages=Languages(words(zone=settings.timezone), settings.default_language),
        period=settings.decision_period,
    )
    return _Console(Application(world), network, clock, tables)


class _Console:
    """One step after another, each followed until nothing is left to do: the same lines, the same output."""

    def __init__(
        self, application: Application, network: ConsoleNetwork, clock: ConsoleClock, tables: Tables
    ) -> None:
        self._application = application
        self._network = network
        self._clock = clock
        self._tables = tables

    async def begin(self) -> None:
        """Goes on from where the log ended."""
        await self._application.start()
        application = self._application
        self._pass_time(application.reader.streams.last_recorded() or BEGINNING)
        self._network.session = f"{application.notifications.position + 1:08}"
        await self._go_on()

    def sight(self, settings: Settings) -> Sight:
        offered, language = menus(ALL_COMMANDS, words()), settings.default_language
        own = words()[language]
        return Sight(
            now=lambda: self._clock.now().astimezone(settings.timezone),
            people=self._people,
            buttons=self._network.buttons,
            commands={True: offered["private"][language], False: offered["group"][language]},
            spoken=list(_spoken(own)),
            own=(own("console-word-help"), own("console-word-exit")),
        )

    def _people(self) -> list[str]:
        seen = self._tables.of(NAMES).items()
        return [key_of(identity) for identity, _ in seen if network_of(identity) == NETWORK]

    async def take(self, step: Step) -> None:
        """Raises NotUnderstood."""
        match step:
            case Speak():
                await self._application.hear(self._network.said(step))
            case Press():
                await self._application.hear(self._network.pressed(step))
            case Wait(length=length):
                await self._wait(_later(self._clock.now(), length))
            case Down(length=length):
                self._clock.move_to(_later(self._clock.now(), length))
                await self._application.connected(NETWORK, at=self._clock.now())
        await self._go_on()

    async def _wait(self, until: datetime) -> None:
        while (wake := self._application.next_wake()) and wake <= until:
            self._pass_time(wake)
            await self._go_on()
        self._pass_time(until)

    def _pass_time(self, until: datetime) -> None:
        """Nobody can say anything here while time passes: all of it is heard."""
        self._clock.move_to(until)
        self._application.watermark.heard(NETWORK, until)

    async def _go_on(self) -> None:
        """Tell what is to be told before and after acting on the time that has come."""
        await self._tell()
        await self._application.heard(NETWORK, until=self._clock.now())
        await self._application.act()
        await self._tell()

    async def _tell(self) -> None:
        outbox, sender = self._application.outbox, self._application.sender
        while True:
            await self._application.catch_up()
            channel = next(iter(outbox.channels()), None)
            if channel is None:
                return
            await sender.empty(channel)


def _spoken(own: Words) -> Iterator[tuple[str, str]]:
    """Commands as they are said in this language, where they are not written in Latin letters."""
    for command in ALL_COMMANDS:
        name = called(command, own).replace(" ", "_")
        if not name.isascii():
            yield name, own(f"menu-{command.name}")


def _later(now: datetime, length: timedelta) -> datetime:
    if length > FARTHEST - now:
        raise NotUnderstood("console-too-far")
    return now + length
