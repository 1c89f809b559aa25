"""A server in a process of its own, so that killing and freezing it are real."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from adapters.eventstoredb import EventStoreDBStore
from bot.log.store import NO_STREAM, START, NewEvent, Unavailable
from tests.adapters.eventstoredb.samples import PATIENCE_SECONDS, event, events, union, until_caught_up
from tests.adapters.eventstoredb.separate import Separate

KEEP_ALIVE = "&KeepAliveInterval=100&KeepAliveTimeout=100"


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Separate]:
    process = Separate(tmp_path / "log")
    await process.start()
    yield process
    await process.kill()


async def test_a_subscription_survives_a_server_that_is_killed_and_started_again(process: Separate) -> None:
    store = await EventStoreDBStore.open(process.uri)
    await store.append(union(1), events(2), expected=NO_STREAM)
    subscription = store.subscribe(after=START)
    before = await until_caught_up(subscription)
    await process.kill()
    with pytest.raises(Unavailable):
        await anext(subscription)
    added = event()
    with pytest.raises(Unavailable):
        await store.append(union(1), [added], expected=1)
    await process.start()
    # The same store goes on: what it appends, reads and follows is the new server's.
    assert await appended(store, added) == 2
    after = await until_caught_up(store.subscribe(after=before[-1].checkpoint))
    assert [recorded.revision for recorded in (*before, *after)] == [0, 1, 2]
    await store.close()


async def appended(store: EventStoreDBStore, added: NewEvent) -> int:
    """As a caller would: the same append again until there is an answer."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            with suppress(Unavailable):
                return await store.append(union(1), [added], expected=1)
            await asyncio.sleep(0)


async def test_a_subscription_to_a_server_that_stands_still_ends(process: Separate) -> None:
    store = await EventStoreDBStore.open(process.uri + KEEP_ALIVE)
    subscription = store.subscribe(after=START)
    await until_caught_up(subscription)
    process.freeze()
    async with asyncio.timeout(PATIENCE_SECONDS):
        with pytest.raises(Unavailable):
            await anext(subscription)
    await store.close()
