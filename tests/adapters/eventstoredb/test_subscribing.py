"""Following EventStoreDB's log through drops, restarts, races and cancellations."""

import asyncio

import pytest

from adapters.eventstoredb import EventStoreDBStore
from bot.log.store import NO_STREAM, START, CaughtUp, Recorded, Unavailable
from tests.adapters.eventstoredb.log import Proposed
from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.eventstoredb.samples import (
    PATIENCE_SECONDS,
    SHORT_SECONDS,
    events,
    next_events,
    union,
    until_caught_up,
)
from tests.adapters.eventstoredb.wire import Wire


async def test_a_cancelled_subscriber_is_cancelled(store: EventStoreDBStore) -> None:
    following = asyncio.Event()

    async def follow() -> None:
        async for _ in store.subscribe(after=START):
            following.set()  # and now it waits for what never comes

    task = asyncio.create_task(follow())
    await following.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_subscriber_that_is_given_little_time_is_timed_out(store: EventStoreDBStore) -> None:
    subscription = store.subscribe(after=START)
    assert await anext(subscription) == CaughtUp()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await anext(subscription)


async def test_a_killed_server_ends_a_subscription_which_goes_on_where_it_was(
    server: Loopback, store: EventStoreDBStore
) -> None:
    await store.append(union(1), events(2), expected=NO_STREAM)
    subscription = store.subscribe(after=START)
    before = await until_caught_up(subscription)
    await server.kill()
    with pytest.raises(Unavailable):
        await anext(subscription)
    await server.start()
    await store.append(union(1), events(2), expected=1)
    after = await until_caught_up(store.subscribe(after=before[-1].checkpoint))
    assert [recorded.revision for recorded in (*before, *after)] == [0, 1, 2, 3]


async def test_a_subscription_begins_where_the_caller_says_whatever_was_delivered_before(
    store: EventStoreDBStore,
) -> None:
    await store.append(union(1), events(3), expected=NO_STREAM)
    first = await until_caught_up(store.subscribe(after=START))
    again = await until_caught_up(store.subscribe(after=START))
    rest = await until_caught_up(store.subscribe(after=first[0].checkpoint))
    assert first == again
    assert rest == first[1:]


async def test_an_unavailable_append_leaves_subscriptions_alone(
    server: Loopback, store: EventStoreDBStore
) -> None:
    subscription = store.subscribe(after=START)
    await until_caught_up(subscription)
    server.faults.unavailable_appends = 1
    await store.append(union(1), events(1), expected=NO_STREAM)
    assert [recorded.stream for recorded in await next_events(subscription, 1)] == [union(1)]


async def test_each_subscription_has_a_connection_of_its_own(
    server: Loopback, store: EventStoreDBStore
) -> None:
    for _ in range(2):
        await until_caught_up(store.subscribe(after=START))
    await store.append(union(1), events(1), expected=NO_STREAM)
    assert len(server.node.connections) == 3


async def test_a_lost_subscription_leaves_the_other_ones_alone(store: EventStoreDBStore) -> None:
    first, second = store.subscribe(after=START), store.subscribe(after=START)
    await until_caught_up(first)
    await until_caught_up(second)
    await first.aclose()  # type: ignore[attr-defined]  # the port says iterator, this one is a generator
    await store.append(union(1), events(1), expected=NO_STREAM)
    assert len(await next_events(second, 1)) == 1


async def test_closing_the_store_ends_its_subscriptions_with_unavailable(store: EventStoreDBStore) -> None:
    subscription = store.subscribe(after=START)
    await until_caught_up(subscription)
    await store.close()
    with pytest.raises(Unavailable):
        await anext(subscription)


async def test_caught_up_may_be_said_twice(server: Loopback, store: EventStoreDBStore) -> None:
    server.faults.caught_up_times = 2
    await store.append(union(1), events(1), expected=NO_STREAM)
    subscription = store.subscribe(after=START)
    assert isinstance(await anext(subscription), Recorded)
    assert [await anext(subscription), await anext(subscription)] == [CaughtUp(), CaughtUp()]
    await store.append(union(1), events(1), expected=0)
    assert len(await next_events(subscription, 1)) == 1


async def test_an_append_between_history_and_caught_up_is_delivered_once(
    server: Loopback, store: EventStoreDBStore
) -> None:
    squeezed = Proposed(
        id="00000000-0000-4000-8000-00000000000a",
        type="UnionFounded",
        content_type="application/json",
        data=b"{}",
        metadata=b"{}",
    )
    await store.append(union(1), events(1), expected=NO_STREAM)
    server.faults.before_caught_up = lambda: server.node.log.append(union(2), [squeezed], -1)
    subscription = store.subscribe(after=START)
    await store.append(union(3), events(1), expected=NO_STREAM)
    history = await until_caught_up(subscription)
    live = await next_events(subscription, 1)
    await store.append(union(4), events(1), expected=NO_STREAM)
    last = await next_events(subscription, 1)
    assert [recorded.stream for recorded in history + live + last] == [
        union(1),
        union(3),
        union(2),
        union(4),
    ]


async def test_appends_racing_a_subscription_that_catches_up_are_delivered_once_and_in_order(
    store: EventStoreDBStore,
) -> None:
    async def write(stream: str) -> None:
        for revision in range(20):
            await store.append(stream, events(1), expected=revision - 1)

    subscription = store.subscribe(after=START)
    async with asyncio.TaskGroup() as group:
        for number in range(5):
            group.create_task(write(union(number)))
        followed = await next_events(subscription, 100)
    assert followed == await store.read_all(after=START, limit=999)


async def test_a_slow_consumer_loses_nothing(store: EventStoreDBStore) -> None:
    subscription = store.subscribe(after=START)
    await until_caught_up(subscription)
    for start in range(0, 3_000, 100):
        await store.append(union(1), events(100), expected=start - 1)
    assert [recorded.revision for recorded in await next_events(subscription, 3_000)] == list(range(3_000))


async def test_a_consumer_that_the_server_finds_too_slow_goes_on_where_it_was(
    server: Loopback, store: EventStoreDBStore
) -> None:
    await store.append(union(1), events(5), expected=NO_STREAM)
    server.faults.too_slow_after = 3
    subscription = store.subscribe(after=START)
    before = await next_events(subscription, 3)
    with pytest.raises(Unavailable, match="ConsumerTooSlow"):
        await anext(subscription)
    server.faults.too_slow_after = None
    after = await until_caught_up(store.subscribe(after=before[-1].checkpoint))
    assert [recorded.revision for recorded in before + after] == [0, 1, 2, 3, 4]


async def test_subscribing_to_a_frozen_server_is_given_up_after_one_deadline(server: Loopback) -> None:
    store = await EventStoreDBStore.open(server.uri, deadline=SHORT_SECONDS)
    server.faults.frozen = True
    with pytest.raises(Unavailable):
        await anext(store.subscribe(after=START))
    assert server.node.calls["Read"] == 1
    await store.close()


async def test_subscribing_to_a_server_that_is_not_ready_is_unavailable(
    server: Loopback, store: EventStoreDBStore
) -> None:
    server.faults.not_ready = True
    with pytest.raises(Unavailable, match="Not Ready"):
        await anext(store.subscribe(after=START))


async def test_a_quiet_line_that_goes_dead_is_noticed(server: Loopback) -> None:
    wire = Wire(server.port)
    await wire.start()
    store = await EventStoreDBStore.open(wire.uri + "&KeepAliveInterval=20&KeepAliveTimeout=20")
    subscription = store.subscribe(after=START)
    await until_caught_up(subscription)
    async with asyncio.timeout(PATIENCE_SECONDS):
        await wire.pinged(4)  # more often than gRPC asks of its own accord
        wire.go_dead()
        with pytest.raises(Unavailable, match="ping timeout"):
            await anext(subscription)
    await store.close()
    await wire.stop()
