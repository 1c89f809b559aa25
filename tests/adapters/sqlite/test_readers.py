"""A subscription is a position and a wake-up: it costs little while it lives and nothing afterwards."""

import asyncio
import gc
from pathlib import Path

from adapters.sqlite.store import PAGE, SqliteEventStore
from bot.log.store import NO_STREAM, START, Recorded
from tests.adapters.sqlite.samples import new_events


def recorded_in_memory() -> int:
    gc.collect()
    return sum(isinstance(thing, Recorded) for thing in gc.get_objects())


async def test_a_slow_reader_holds_one_page_at_most(path: Path) -> None:
    store = await SqliteEventStore.open(path)
    before = recorded_in_memory()
    await store.append("union", new_events(PAGE * 2), expected=NO_STREAM)
    slow = store.subscribe(after=START)
    await anext(slow)
    for _ in range(10):
        revision = (await store.read("union", after=NO_STREAM, limit=100_000))[-1].revision
        await store.append("union", new_events(PAGE), expected=revision)
    assert recorded_in_memory() - before <= PAGE
    await store.close()


async def test_a_reader_that_is_gone_leaves_nothing_behind(path: Path) -> None:
    store = await SqliteEventStore.open(path)
    tasks = asyncio.all_tasks()
    arrived = asyncio.Event()

    async def follow() -> None:
        async for _ in store.subscribe(after=START):
            arrived.set()

    readers = [asyncio.create_task(follow()) for _ in range(10)]
    await arrived.wait()
    for reader in readers:
        reader.cancel()
    await asyncio.wait(readers)
    assert all(reader.cancelled() for reader in readers)
    assert asyncio.all_tasks() == tasks
    await store.close()
