"""One life of the bot: the real parts, put together as they are where it really runs, on a loop that is stepped.

It ends when it is killed, at whatever step it is. The next one finds the files, as they were or as a power cut
left them, and nothing else.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw

from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.channels import channel as nostr_channel
from adapters.nostr.homes import NostrHomes, UnionKeys
from adapters.sqlite import event_table
from adapters.sqlite.database import CannotOpen
from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from adapters.telegram.adapter import Telegram as TelegramAdapter
from bot.chat.buttons import reply_line
from bot.contexts import CONTEXTS, codec
from bot.inbox.inbox import Inbox
from bot.log.reader import LogReader
from bot.log.store import START, EventStore, NotThisLog, Recorded, Unavailable, Unusable
from bot.log.tables import Tables
from bot.network.locale import Languages, all_words
from bot.network.network import Networks
from bot.operation.shared_notebook import OnRecord
from bot.side_by_side import until_one_ends
from bot.supervisor import Supervisor
from bot.union.read_models.tables import UnionTables
from bot.wiring.application import Application
from bot.wiring.codes import codes
from bot.wiring.nostr import Membership, Nostr
from bot.wiring.reading import Reading
from bot.wiring.speaker import _spoken_with as spoken_with
from bot.wiring.speaker import parts_of
from bot.wiring.world import World as Ground
from tests.simulation.worlds.bot_api import QUIET_POLL, TOKEN
from tests.simulation.worlds.disk import Disk
from tests.simulation.worlds.loop import SteppedLoop
from tests.simulation.worlds.networks import BotsClock, Clock
from tests.simulation.worlds.nostr import BOT, URLS
from tests.simulation.worlds.nostr import Nostr as MadeUpNostr
from tests.simulation.worlds.on_the_loop import LoopCommitter, LoopNoteWriter, closes, pauses
from tests.simulation.worlds.relays import Net
from tests.simulation.worlds.telegram import Telegram as MadeUpTelegram
from tests.simulation.worlds.wire import Wire

PERIOD = timedelta(hours=24)
WORDS = all_words()
SWEEP = 1800.0

_VERSION = "1"


class Process:
    """`shared` is the event store where it is no file of ours."""

    def __init__(
        self,
        *,
        folder: Path,
        disk: Disk,
        clock: Clock,
        chance: random.Random,
        telegram: MadeUpTelegram,
        nostr: MadeUpNostr,
        shared: EventStore | None = None,
    ) -> None:
        self._folder, self._disk, self._chance = folder, disk, chance
        self._clock, self._telegram, self._nostr, self._shared = BotsClock(clock), telegram, nostr, shared
        self._connections: list[apsw.Connection] = []
        self._log: apsw.Connection | None = None
        self.loop = SteppedLoop(  # type: ignore[abstract]  # it refuses all that is not needed
            chance,
            now=clock.seconds,
            passes_to=clock.passes_to,
            stops=self.is_dead,
        )
        self.supervisor: Supervisor
        self.strikes_at: int | None = None
        self.loop.create_task(self._runs())

    def is_dead(self) -> bool:
        strikes_at = self.strikes_at
        return self._disk.is_dark or (strikes_at is not None and self.loop.steps >= strikes_at)

    def ends(self) -> None:
        """At once: nothing of what it was about to do happens any more."""
        self._disk.is_dark = True
        self.loop.ends()
        with suppress(apsw.Error):
            closes(self._connections)

    def troubles(self) -> list[str]:
        """What a part of it has failed with for a bug of ours."""
        return [name for name, said in self.supervisor.failures.items() if "bug" in said]

    def recorded(self) -> Sequence[Recorded] | None:
        """What stands in its log, without waiting for it; None where it has closed it."""
        try:
            return event_table.read_all(self._log, START, 1_000_000) if self._log is not None else ()
        except apsw.ConnectionClosedError:
            return None

    # --- as `bot.wiring.reader` and `speaker` put it together ---------------------------------

    async def _runs(self) -> None:
        self.supervisor = Supervisor(
            expected=(Unavailable, Unusable, NotThisLog, CannotOpen),
            jitter=self._chance.random,
            monotonic=self.loop.time,
            now=self._clock.now,
        )
        await self.supervisor.keep({"store": self._reads})

    async def _reads(self) -> None:
        database = LocalDatabase.open(self._folder / "index.db", version=_VERSION, vfs=self._disk.name)
        self._connections.append(database._connection)  # noqa: SLF001 - to be closed when it is killed
        try:
            async with self._opened() as store:
                reader = LogReader(
                    CONTEXTS,
                    store=store,
                    codec=codec(),
                    database=database,
                    troubles=self.supervisor.troubles,
                )
                views = {"views": partial(Reading(self._clock.now).follow, reader)}
                await until_one_ends(
                    self.supervisor.keep(views), reader.until_replaced(), self._speaks(reader)
                )
        finally:
            database.close()

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[EventStore]:
        if self._shared is not None:
            yield self._shared
            return
        path = self._folder / "events.db"
        store = await SqliteEventStore.open(path, vfs=self._disk.name, committer=self._committer)
        try:
            yield store
        finally:
            await store.close()

    def _committer(self, connection: apsw.Connection) -> LoopCommitter:
        self._log = connection
        self._connections.append(connection)
        return LoopCommitter(connection, pauses(self._chance))

    def _writer(self, connection: apsw.Connection) -> LoopNoteWriter:
        self._connections.append(connection)
        return LoopNoteWriter(connection, pauses(self._chance))

    async def _speaks(self, reader: LogReader) -> None:
        path = self._folder / "notebook.db"
        notebook = SqliteNotebook.open(path, vfs=self._disk.name, writer=self._writer)
        self._connections.append(notebook._notes)  # noqa: SLF001
        try:
            await self._lives(reader, notebook)
        finally:
            notebook.close()

    async def _lives(self, reader: LogReader, notebook: SqliteNotebook) -> None:
        jitter = self._chance.random
        inbox = Inbox(clock=self._clock, troubles=self.supervisor.troubles, jitter=jitter)
        telegram, nostr = self._on_telegram(), self._on_nostr(inbox, notebook, UnionTables(reader.database))
        ground = Ground(
            reader=reader,
            notebook=notebook,
            clock=self._clock,
            networks=Networks(
                *(
                    spoken_with(lambda messenger: OnRecord(messenger, notebook), network)
                    for network in (telegram.network, nostr.network)
                )
            ),
            new_code=codes(self._chance.choice),
            languages=Languages(WORDS, "en"),
            period=PERIOD,
        )
        application = Application(ground)
        await application.start()
        self.supervisor.failures.pop("store", None)
        parts = parts_of(application, inbox, self.supervisor, partial(LoopTimer, now=self._clock.now))
        listening = {"telegram": lambda: telegram.run(inbox), "nostr": nostr.adapter.run}
        await self.supervisor.keep({**parts, **listening})

    def _on_telegram(self) -> TelegramAdapter:
        async def connect() -> Wire:
            return Wire(self._telegram.api.serve)

        return TelegramAdapter(
            TOKEN,
            clock=self._clock,
            jitter=self._chance.random,
            connect=connect,  # type: ignore[arg-type]  # as much of a session as is used
            long_poll=int(QUIET_POLL),
        )

    def _on_nostr(self, inbox: Inbox, notebook: SqliteNotebook, unions: UnionTables) -> Nostr:
        keys = UnionKeys(BOT)
        membership = Membership(bot=nostr_channel(BOT.public), home=keys.of, unions=unions)
        languages = Languages(WORDS, "en")
        adapter = NostrAdapter(
            urls=URLS,
            bot=BOT,
            inbox=inbox,
            clock=self._clock,
            tables=Tables(notebook),
            is_member=membership.holds,
            reply_line=lambda buttons, language: reply_line(buttons, languages[language]),
            timings=self._nostr.timings,
            connect=Net(self._nostr.relays).opened,  # type: ignore[arg-type]  # as much of a session as is used
            jitter=self._chance.random,
        )
        return Nostr(adapter, NostrHomes(adapter=adapter, keys=keys, urls=URLS))


class LoopTimer:
    """Calls when it is time by the bot's clock, and now and then besides, as the real one does."""

    def __init__(self, wake: Callable[[], None], now: Callable[[], datetime]) -> None:
        self._wake, self._now = wake, now
        self._timer: asyncio.TimerHandle | None = None
        self._at: datetime | None = None
        self._is_over = False

    def __enter__(self) -> Self:
        self._sweeps()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over = True

    def set(self, at: datetime | None) -> None:
        if at == self._at:
            return
        self._at = at
        if self._timer is not None:
            self._timer.cancel()
        if at is not None:
            later = max(0.0, (at - self._now()).total_seconds())
            self._timer = asyncio.get_running_loop().call_later(later, self._rings)

    def _rings(self) -> None:
        self._at = None
        if not self._is_over:
            self._wake()

    def _sweeps(self) -> None:
        if not self._is_over:
            asyncio.get_running_loop().call_later(SWEEP, self._sweeps)
            self._wake()
