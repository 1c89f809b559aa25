"""How far a process has read the log: it is said also while the store is away, as of when."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from adapters.eventstoredb import EventStoreDBStore
from bot.log.store import NO_STREAM, START, Unavailable
from bot.vigil import Part
from bot.wiring.reading import Reading
from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.eventstoredb.samples import PATIENCE_SECONDS, events, union
from tests.simulation.process import until
from tests.simulation.readers import reader_of

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.minutes = 0

    def now(self) -> datetime:
        return NOON + timedelta(minutes=self.minutes)


@asynccontextmanager
async def followed(part: Part, reading: Reading) -> AsyncIterator[Callable[[], Awaitable[None]]]:
    """Given is what waits for its failure."""
    task = asyncio.ensure_future(part())

    async def failure() -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await task

    await until(lambda: reading.following.holds, lambda: f"it does not follow: {task}")
    try:
        yield failure
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_nothing_is_known_before_the_log_was_read() -> None:
    reading = Reading(Clock().now)
    assert (reading.position, reading.as_of, reading.following.holds) == (START.position, None, False)


async def test_what_was_read_stands_as_of_when_the_store_went_away_and_is_gone_on_from() -> None:
    server, clock = Loopback(), Clock()
    await server.start()
    store = await EventStoreDBStore.open(server.uri)
    reading = Reading(clock.now)
    part = partial(reading.follow, reader_of(store))
    async with followed(part, reading) as failure:
        await store.append(union(1), events(2), expected=NO_STREAM)
        await until(lambda: reading.position > START.position, lambda: "nothing is read")
        clock.minutes = 1
        assert reading.as_of == clock.now()
        await server.kill()
        with pytest.raises(Unavailable):
            await failure()
    read = reading.position
    clock.minutes = 30
    assert (reading.following.holds, reading.as_of) == (False, NOON + timedelta(minutes=1))
    await server.start()
    async with followed(part, reading):
        assert (reading.position, reading.as_of) == (read, clock.now())
    await store.close()
    await server.kill()
