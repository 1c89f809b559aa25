"""What holds when a store is closed, killed and opened again."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias
from uuid import uuid4

import pytest

from bot.log.store import NO_STREAM, CaughtUp, Checkpoint, EventStore, NewEvent, Recorded, Unavailable

New: TypeAlias = Callable[[int], list[NewEvent]]
Reopen: TypeAlias = Callable[[], Awaitable[EventStore]]


async def test_closing_twice_is_harmless(store: EventStore) -> None:
    await asyncio.gather(store.close(), store.close())
    await store.close()


async def test_a_closed_store_is_unavailable(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    await store.close()
    with pytest.raises(Unavailable):
        await store.append(stream, new(1), expected=NO_STREAM)
    with pytest.raises(Unavailable):
        await store.read(stream, after=NO_STREAM, limit=1)
    with pytest.raises(Unavailable):
        await store.read_all(after=origin, limit=1)
    with pytest.raises(Unavailable):
        await anext(store.subscribe(after=origin))


async def test_nothing_acknowledged_is_lost_by_a_kill(
    store: EventStore, stream: str, new: New, origin: Checkpoint, kill_and_reopen: Reopen
) -> None:
    other_stream = f"union-{uuid4()}"
    await store.append(stream, new(3), expected=NO_STREAM)
    await store.append(other_stream, new(2), expected=NO_STREAM)
    before = list(await store.read_all(after=origin, limit=10))
    store = await kill_and_reopen()
    assert list(await store.read_all(after=origin, limit=10)) == before
    assert list(await store.read(stream, after=NO_STREAM, limit=10)) == before[:3]


async def test_revisions_and_positions_continue_after_a_kill(
    store: EventStore, stream: str, new: New, origin: Checkpoint, kill_and_reopen: Reopen
) -> None:
    await store.append(stream, new(2), expected=NO_STREAM)
    *_, last = await store.read_all(after=origin, limit=10)
    store = await kill_and_reopen()
    assert await store.append(stream, new(1), expected=1) == 2
    [recorded] = await store.read_all(after=last.checkpoint, limit=10)
    assert (recorded.stream, recorded.revision) == (stream, 2)
    assert recorded.position > last.position


async def test_a_repeat_is_known_after_a_kill(
    store: EventStore, stream: str, new: New, kill_and_reopen: Reopen
) -> None:
    events = new(2)
    await store.append(stream, events, expected=NO_STREAM)
    store = await kill_and_reopen()
    assert await store.append(stream, events, expected=NO_STREAM) == 1
    assert len(await store.read(stream, after=NO_STREAM, limit=10)) == 2


async def test_a_kill_ends_a_subscription_with_unavailable_and_it_can_be_resumed(
    store: EventStore, stream: str, new: New, origin: Checkpoint, kill_and_reopen: Reopen
) -> None:
    told: list[Recorded] = []
    caught_up = asyncio.Event()

    async def follow(store: EventStore, after: Checkpoint) -> None:
        async for item in store.subscribe(after=after):
            match item:
                case Recorded():
                    told.append(item)
                case CaughtUp():
                    caught_up.set()

    await store.append(stream, events := new(2), expected=NO_STREAM)
    async with asyncio.timeout(20):
        subscription = asyncio.create_task(follow(store, origin))
        await caught_up.wait()
        store = await kill_and_reopen()
        with pytest.raises(Unavailable):
            await subscription
        await store.append(stream, more := new(1), expected=1)
        caught_up.clear()
        subscription = asyncio.create_task(follow(store, told[-1].checkpoint))
        await caught_up.wait()
        await store.close()
        with pytest.raises(Unavailable):
            await subscription
    assert [recorded.id for recorded in told] == [event.id for event in [*events, *more]]
