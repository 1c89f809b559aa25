"""The notebook of processes that share a store: it stands in the store too."""

import asyncio
import random
import time
from collections.abc import Callable
from uuid import uuid4

from bot.log.notebook import Notebook
from bot.log.store import EventStore
from bot.network.backoff import Jitter
from bot.operation.shared_notebook import SharedNotebook
from bot.side_by_side import Sleep
from bot.wiring.tables import all_tables


def notebook_in(
    store: EventStore,
    local: Notebook,
    *,
    monotonic: Callable[[], float] = time.monotonic,
    sleep: Sleep = asyncio.sleep,
    jitter: Jitter = random.random,
) -> SharedNotebook:
    """`local` is empty."""
    return SharedNotebook(
        store,
        local,
        tables=all_tables(),
        new_id=uuid4,
        monotonic=monotonic,
        sleep=sleep,
        jitter=jitter,
    )
