"""Several processes on one store take turns: one speaks and listens, the others stand by."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from contextlib import closing
from typing import Any, TypeAlias
from uuid import uuid4

from adapters.sqlite.database import MEMORY
from adapters.sqlite.notebook import SqliteNotebook
from bot.log.notebook import Notebook
from bot.log.store import EventStore
from bot.network.outgoing import Messenger
from bot.operation.leadership import Leadership, Place, nowhere
from bot.operation.shared_notebook import OnRecord, SharedNotebook
from bot.operation.side_by_side import Sleep
from bot.wiring.tables import all_tables

Voice: TypeAlias = Callable[[Messenger], Messenger]
"""Makes a messenger speak no faster than what it said can be noted."""

Speak: TypeAlias = Callable[[Notebook, Voice], Coroutine[Any, Any, None]]


async def in_turn(
    store: EventStore,
    speak: Speak,
    *,
    holder: str,
    place: Place = nowhere,
    monotonic: Callable[[], float] = time.monotonic,
    sleep: Sleep = asyncio.sleep,
) -> None:
    """Wait for our turn, and speak until it is over, with what whoever spoke before has noted.

    `holder` names this process, `place` where nobody else can be while it lives. Raises Unavailable, also when the turn is over: then ask for another.
    """
    lease = Leadership(store, holder=holder, new_id=uuid4, monotonic=monotonic, sleep=sleep, place=place)

    async def take_turn() -> None:
        with closing(SqliteNotebook.open(MEMORY)) as local:
            notebook = shared_notebook(store, local, monotonic=monotonic, sleep=sleep)
            await notebook.keep(lambda: speak(notebook, lambda messenger: OnRecord(messenger, notebook)))

    await lease.hold(take_turn)


def shared_notebook(
    store: EventStore,
    local: Notebook,
    *,
    monotonic: Callable[[], float] = time.monotonic,
    sleep: Sleep = asyncio.sleep,
) -> SharedNotebook:
    """`local` is empty."""
    return SharedNotebook(store, local, tables=all_tables(), new_id=uuid4, monotonic=monotonic, sleep=sleep)
