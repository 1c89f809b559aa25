"""A subscription tells what was, says that it has caught up, and goes on telling."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import TypeAlias
from uuid import UUID

import pytest

from bot.log.store import NO_STREAM, CaughtUp, Checkpoint, EventStore, NewEvent, Recorded, Unavailable

New: TypeAlias = Callable[[int], list[NewEvent]]
Subscription: TypeAlias = AsyncIterator[Recorded | CaughtUp]

PATIENCE = 20.0
"""Seconds after which a test fails instead of waiting on. Nothing here waits for time to pass."""


async def take(subscription: Subscription, count: int) -> list[UUID]:
    taken: list[UUID] = []
    async with asyncio.timeout(PATIENCE):
        while len(taken) < count:
            match await anext(subscription):
                case Recorded(id=id_):
                    taken.append(id_)
                case CaughtUp():
                    pass
    return taken


async def take_history(subscription: Subscription) -> list[UUID]:
    taken: list[UUID] = []
    async with asyncio.timeout(PATIENCE):
        while isinstance(told := await anext(subscription), Recorded):
            taken.append(told.id)
    return taken


async def exhaust(subscription: Subscription) -> None:
    async for _ in subscription:
        pass


def ids_of(events: list[NewEvent]) -> list[UUID]:
    return [event.id for event in events]


async def test_history_then_caught_up_then_what_comes(
    store: EventStore, stream: str, other_stream: str, new: New, origin: Checkpoint
) -> None:
    await store.append(stream, past := new(3), expected=NO_STREAM)
    subscription = store.subscribe(after=origin)
    assert await take_history(subscription) == ids_of(past)
    for number, event in enumerate(coming := new(4)):
        await store.append(other_stream, [event], expected=number - 1)
        assert await take(subscription, 1) == ids_of(coming[number : number + 1])


async def test_with_nothing_to_tell_it_is_caught_up_at_once(store: EventStore, origin: Checkpoint) -> None:
    assert await take_history(store.subscribe(after=origin)) == []


async def test_it_tells_what_reading_tells(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    await store.append(stream, new(1), expected=NO_STREAM)
    subscription = store.subscribe(after=origin)
    async with asyncio.timeout(PATIENCE):
        assert [await anext(subscription)] == list(await store.read(stream, after=NO_STREAM, limit=1))


async def test_it_resumes_after_any_position(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    await store.append(stream, events := new(4), expected=NO_STREAM)
    for recorded in await store.read_all(after=origin, limit=10):
        history = await take_history(store.subscribe(after=recorded.checkpoint))
        assert history == ids_of(events[recorded.revision + 1 :])


async def test_it_waits_for_the_first_event(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    subscription = store.subscribe(after=origin)
    await take_history(subscription)
    waiting = asyncio.create_task(take(subscription, 1))
    await asyncio.sleep(0)
    await store.append(stream, events := new(1), expected=NO_STREAM)
    assert await waiting == ids_of(events)


async def test_nothing_is_lost_or_told_twice_between_history_and_what_comes(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    events = new(400)

    async def write() -> None:
        for number in range(0, len(events), 4):
            await store.append(stream, events[number : number + 4], expected=number - 1)

    told, _ = await asyncio.gather(take(store.subscribe(after=origin), len(events)), write())
    assert told == ids_of(events)


async def test_every_subscriber_is_told_everything(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    events = new(20)
    subscribers = [asyncio.create_task(take(store.subscribe(after=origin), len(events))) for _ in range(5)]
    for number, event in enumerate(events):
        await store.append(stream, [event], expected=number - 1)
    assert await asyncio.gather(*subscribers) == [ids_of(events)] * 5


async def test_a_slow_reader_is_told_everything_and_holds_nobody_up(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    events = new(2_000)
    slow, quick = store.subscribe(after=origin), store.subscribe(after=origin)
    await store.append(stream, events[:2], expected=NO_STREAM)
    assert await take(slow, 1) == ids_of(events[:1])
    for number in range(2, len(events), 111):
        await store.append(stream, events[number : number + 111], expected=number - 1)
    assert await take(quick, len(events)) == ids_of(events)
    assert await take(slow, len(events) - 1) == ids_of(events[1:])


async def test_a_cancelled_reader_is_cancelled_and_others_read_on(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    subscription, other = store.subscribe(after=origin), store.subscribe(after=origin)
    await take_history(subscription)
    await take_history(other)
    reader = asyncio.create_task(exhaust(subscription))
    await asyncio.sleep(0)
    reader.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reader
    assert reader.cancelled()
    await store.append(stream, events := new(1), expected=NO_STREAM)
    assert await take(other, 1) == ids_of(events)


async def test_a_reader_may_leave_in_the_middle(
    store: EventStore, stream: str, new: New, origin: Checkpoint
) -> None:
    await store.append(stream, events := new(3), expected=NO_STREAM)
    async for told in store.subscribe(after=origin):
        assert isinstance(told, Recorded)
        break
    assert await take_history(store.subscribe(after=origin)) == ids_of(events)


async def test_closing_ends_a_waiting_subscription_with_unavailable(
    store: EventStore, origin: Checkpoint
) -> None:
    subscription = store.subscribe(after=origin)
    await take_history(subscription)
    reader = asyncio.create_task(exhaust(subscription))
    await asyncio.sleep(0)
    await store.close()
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(Unavailable):
            await reader
