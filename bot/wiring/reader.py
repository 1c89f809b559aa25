"""What every process does: it answers over HTTP before all else, and reads the log, whether it ever speaks or not."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, TypeAlias

from bot.contexts import CONTEXTS, codec, words
from bot.http.app import Frame
from bot.http.desk import Reception
from bot.http.operating import operating
from bot.http.operator import operator_of
from bot.http.server import serve
from bot.http.status import Status
from bot.loading import loading
from bot.log.database import Database
from bot.log.reader import LogReader
from bot.operation.ending import end_in_order
from bot.operation.off_the_loop import off_the_loop
from bot.operation.stopped import StoppedParts
from bot.operation.watchdog import turn
from bot.settings import Settings
from bot.side_by_side import until_one_ends
from bot.standing import utc_now
from bot.supervisor import Supervisor
from bot.wiring.ground import of_the_place
from bot.wiring.parts import about_parts
from bot.wiring.place import Place
from bot.wiring.reading import Reading
from bot.wiring.stores import data_folder, open_index, open_store, problems_of

log = logging.getLogger(__name__)

TakeTurns: TypeAlias = Callable[[LogReader], Coroutine[Any, Any, None]]
"""Speaks whenever its turn comes, of what the reader knows."""


async def run_bot(settings: Settings, *, tell: Callable[[str], object]) -> None:
    """Until SIGTERM or SIGINT; whatever is missing meanwhile is waited for. Raises BadSetting.

    `tell` is for the operator's eyes: the link it is told opens their page, and belongs into no log.
    """
    end_in_order()
    place = Place(data_folder(settings.event_store_url.get_secret_value()) / "speaker.lock")
    try:
        await Reader(settings, place, tell).stand()
    except asyncio.CancelledError:
        log.info("stopping")
    finally:
        place.close()


class Reader:
    """`place` is where a speaker in this process speaks from."""

    def __init__(self, settings: Settings, place: Place, tell: Callable[[str], object]) -> None:
        self._settings = settings
        self._tell = tell
        self._url = settings.event_store_url.get_secret_value()
        self._place = place
        self._folder = data_folder(self._url)
        self._supervisor = Supervisor(stopped=StoppedParts(self._folder))
        self._supervisor.stoppable.add("views")
        self._reading = Reading(utc_now)
        self._status = Status(
            now=utc_now,
            parts=self._supervisor.parts,
            progress=self._reading,
            troubles=self._supervisor.troubles.standing,
            can_be_stopped=self._supervisor.can_be_stopped,
        )
        self._commands = about_parts(self._supervisor, self._status)
        self._reception = Reception()
        self._database: Database
        self._operator = operator_of(settings.operator_token, self._folder)
        own = operating(self._status, self._operator, self._commands)
        self._frame = Frame(lambda: self._status.is_ready, own, host=settings.http_host)

    async def stand(self) -> None:
        """For ever. Raises BadSetting."""
        tried = asyncio.Event()
        answering = {"http": lambda: self._answer(tried)}
        with self._status.telling(of_the_place(self._folder, utc_now)):
            await until_one_ends(self._supervisor.keep(answering), self._work(tried), turn())

    async def _answer(self, tried: asyncio.Event) -> None:
        await serve(
            self._frame,
            host=self._settings.http_host,
            port=self._settings.http_port,
            folder=self._folder,
            tried=tried.set,
            answers_at=lambda address: self._tell(
                f"How it stands, for its operator: {self._operator.entrance(address)}"
            ),
        )

    async def _work(self, tried: asyncio.Event) -> None:
        await tried.wait()
        with loading():
            take_turns = await off_the_loop(self._load)
        self._frame.take_in(context.routes(self._reading.known) for context in CONTEXTS if context.routes)
        parts = {"store": lambda: self._read(take_turns)}
        if self._settings.site_port is not None:
            parts["site"] = self._show
        await self._supervisor.keep(parts)

    async def _show(self) -> None:
        from bot.wiring.site import serve_site  # noqa: PLC0415 - where nobody wants it, nobody waits for it

        await serve_site(self._settings, CONTEXTS, self._reading.known, self._reception, folder=self._folder)

    def _load(self) -> TakeTurns | None:
        """What takes seconds, outside of the loop; None where there is nobody to speak with. Raises BadSetting."""
        self._supervisor.expect(problems_of(self._url))
        self._database = open_index(self._url)
        if not self._settings.has_networks:
            return None
        from bot.wiring import networks, speaker  # noqa: PLC0415 - that is what takes seconds

        self._supervisor.expect(networks.load(self._settings))
        return speaker.Speaker(
            settings=self._settings,
            supervisor=self._supervisor,
            status=self._status,
            place=self._place,
            commands=self._commands,
            reception=self._reception,
            words=words(zone=self._settings.timezone),
        ).take_turns

    async def _read(self, take_turns: TakeTurns | None) -> None:
        """Whether this process speaks or not."""
        if self._database.spoilt.is_set():
            self._database.clear()  # which could not be done before
        async with open_store(self._url) as store:
            reader = LogReader(
                CONTEXTS,
                store=store,
                codec=codec(),
                database=self._database,
                troubles=self._supervisor.troubles,
            )
            views = {"views": partial(self._reading.follow, reader)}
            speaking = [] if take_turns is None else [take_turns(reader)]
            await until_one_ends(self._supervisor.keep(views), reader.until_replaced(), *speaking)
