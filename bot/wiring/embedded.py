"""What stands beside a log while the bot runs: the notebook of an embedded one, and the socket for the operator."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from adapters.sqlite.store import SqliteEventStore
from bot.clock import Clock
from bot.log.notebook import Notebook
from bot.log.store import EventStore, Unavailable
from bot.operation.socket import Command, private, serve
from bot.supervisor import Supervisor
from bot.wiring.backing_up import clear_away, saving
from bot.wiring.pairing import open_paired_notebook
from bot.wiring.stores import operator_folder

log = logging.getLogger(__name__)


@asynccontextmanager
async def beside(
    url: str, store: EventStore, commands: dict[str, Command], *, clock: Clock, supervisor: Supervisor
) -> AsyncIterator[Notebook]:
    """The notebook; the operator's `commands`, and `backup`, are served as long as it is open. Raises CannotOpen."""
    if not isinstance(store, SqliteEventStore):
        raise TypeError("a shared log has its notebook in itself")
    notebook = await open_paired_notebook(url, store, now=clock.now(), tell=log.warning)
    try:
        commands["backup"] = saving(store, notebook, url, clock)
        async with answering(url, commands, supervisor=supervisor):
            yield notebook
    finally:
        await asyncio.to_thread(notebook.close)  # the disk may take its time


@asynccontextmanager
async def answering(
    url: str, commands: Mapping[str, Command], *, supervisor: Supervisor
) -> AsyncIterator[None]:
    """Whoever asks over the socket; what is added to `commands` meanwhile can be asked as well."""

    async def serve_operator() -> None:
        try:
            folder = private(operator_folder(url))
        except OSError as error:
            raise Unavailable(f"There is no place for the operator's socket ({error}).") from error
        clear_away(folder)
        await serve(folder, commands)

    serving = asyncio.create_task(supervisor.keep({"operator": serve_operator}))
    try:
        yield
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
