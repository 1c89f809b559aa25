"""Appending to EventStoreDB when answers are lost, late, refused or wrong."""

import asyncio

import pytest

from adapters.eventstoredb import EventStoreDBStore
from bot.log.store import MAX_APPEND_BYTES, NO_STREAM, START, Conflict, TooLarge, Unavailable
from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.eventstoredb.node import Gate
from tests.adapters.eventstoredb.samples import SHORT_SECONDS, event, events, union


async def test_an_append_that_the_client_sends_again_still_has_its_events(
    server: Loopback, store: EventStoreDBStore
) -> None:
    server.faults.unavailable_appends = 1
    assert await store.append(union(1), events(2), expected=NO_STREAM) == 1
    assert len(server.node.log.streams[union(1)]) == 2


async def test_an_append_whose_answer_is_lost_is_stored_once(
    server: Loopback, store: EventStoreDBStore
) -> None:
    server.faults.lost_answers = 1
    assert await store.append(union(1), events(2), expected=NO_STREAM) == 1
    assert len(server.node.log.streams[union(1)]) == 2


async def test_an_append_that_is_never_answered_may_be_repeated(
    server: Loopback, store: EventStoreDBStore
) -> None:
    server.faults.lost_answers = 100
    founded = events(2)
    with pytest.raises(Unavailable):
        await store.append(union(1), founded, expected=NO_STREAM)
    server.faults.lost_answers = 0
    assert await store.append(union(1), founded, expected=NO_STREAM) == 1
    assert len(server.node.log.streams[union(1)]) == 2


async def test_a_lost_answer_does_not_make_an_append_wait_for_the_subscriptions(
    server: Loopback,
) -> None:
    store = await EventStoreDBStore.open(server.uri, deadline=2)
    subscription = store.subscribe(after=START)
    await anext(subscription)
    server.faults.lost_answers = 1
    assert await store.append(union(1), events(1), expected=NO_STREAM) == 0
    await store.close()


async def test_an_append_to_a_frozen_server_is_given_up_after_one_deadline(server: Loopback) -> None:
    store = await EventStoreDBStore.open(server.uri, deadline=SHORT_SECONDS)
    server.faults.frozen = True
    with pytest.raises(Unavailable):
        await store.append(union(1), events(1), expected=NO_STREAM)
    assert server.node.calls["BatchAppend"] == 1
    await store.close()


async def test_an_append_in_flight_while_the_connection_is_replaced_is_unavailable(
    server: Loopback, store: EventStoreDBStore
) -> None:
    gate = server.faults.append_gate = Gate()
    in_flight = asyncio.create_task(store.append(union(1), events(1), expected=NO_STREAM))
    await gate.reached.wait()
    server.faults.unavailable_appends = 1
    # esdbclient leaves the other calls five seconds; then it cancels them, but not the task we await.
    await store.append(union(2), events(1), expected=NO_STREAM)
    with pytest.raises(Unavailable, match="replaced"):
        await in_flight


async def test_a_cancelled_append_is_cancelled(server: Loopback, store: EventStoreDBStore) -> None:
    gate = server.faults.append_gate = Gate()
    in_flight = asyncio.create_task(store.append(union(1), events(1), expected=NO_STREAM))
    await gate.reached.wait()
    in_flight.cancel()
    with pytest.raises(asyncio.CancelledError):
        await in_flight


async def test_an_append_may_be_made_while_its_task_cleans_up_after_a_cancellation(
    store: EventStoreDBStore,
) -> None:
    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            last_words.append(await store.append(union(1), events(1), expected=NO_STREAM))

    last_words: list[int] = []
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert last_words == [0]


async def test_an_error_that_esdbclient_has_no_name_for_is_unavailable(
    server: Loopback, store: EventStoreDBStore
) -> None:
    server.faults.unanswered_appends = 1
    with pytest.raises(Unavailable):
        await store.append(union(1), events(1), expected=NO_STREAM)


async def test_a_server_that_is_not_ready_is_unavailable(server: Loopback, store: EventStoreDBStore) -> None:
    server.faults.not_ready = True
    with pytest.raises(Unavailable):
        await store.append(union(1), events(1), expected=NO_STREAM)


async def test_an_append_over_the_limit_is_not_even_sent(server: Loopback, store: EventStoreDBStore) -> None:
    half = b"x" * (MAX_APPEND_BYTES // 2)
    with pytest.raises(TooLarge):
        await store.append(union(1), [event(data=half, metadata=half + b"x")], expected=NO_STREAM)
    assert server.node.calls["BatchAppend"] == 0


async def test_the_largest_possible_append_is_taken(store: EventStoreDBStore) -> None:
    half = b"x" * (MAX_APPEND_BYTES // 2)
    assert await store.append(union(1), [event(data=half, metadata=half)], expected=NO_STREAM) == 0


async def test_an_append_that_only_the_server_finds_too_large_is_too_large(
    store: EventStoreDBStore,
) -> None:
    kind = "A" * 30_000  # the server counts two bytes for each letter
    with pytest.raises(TooLarge):
        await store.append(union(1), [event(kind, data=b"x" * (MAX_APPEND_BYTES - 9))], expected=NO_STREAM)


@pytest.mark.parametrize("forgotten_ids", [False, True])
async def test_a_repeated_append_is_a_success_even_if_the_server_calls_it_a_conflict(
    server: Loopback, store: EventStoreDBStore, *, forgotten_ids: bool
) -> None:
    founded = events(2)
    await store.append(union(1), founded, expected=NO_STREAM)
    await store.append(union(1), events(1), expected=1)
    server.faults.forgotten_ids = forgotten_ids
    assert await store.append(union(1), founded, expected=NO_STREAM) == 1
    assert len(server.node.log.streams[union(1)]) == 3


@pytest.mark.parametrize("forgotten_ids", [False, True])
async def test_the_same_events_in_another_order_or_with_more_are_a_conflict(
    server: Loopback, store: EventStoreDBStore, *, forgotten_ids: bool
) -> None:
    first, second = events(2)
    await store.append(union(1), [first, second], expected=NO_STREAM)
    server.faults.forgotten_ids = forgotten_ids
    for other in ([second, first], [first, second, event()], [first, event()], [second]):
        with pytest.raises(Conflict):
            await store.append(union(1), other, expected=NO_STREAM)


async def test_the_same_id_in_two_streams_is_two_events(store: EventStoreDBStore) -> None:
    founded = events(1)
    assert await store.append(union(1), founded, expected=NO_STREAM) == 0
    assert await store.append(union(2), founded, expected=NO_STREAM) == 0
    assert [recorded.stream for recorded in await store.read_all(after=START, limit=9)] == [
        union(1),
        union(2),
    ]


async def test_events_are_stored_as_json_with_their_type_and_metadata(
    server: Loopback, store: EventStoreDBStore
) -> None:
    founded = event(
        "UnionFounded.2", data=b'{"name": "\xd0\xa1\xd0\xbe\xd1\x8e\xd0\xb7"}', metadata=b'{"by": "ann"}'
    )
    await store.append(union(1), [founded], expected=NO_STREAM)
    [entry] = server.node.log.streams[union(1)]
    assert entry.event.content_type == "application/json"
    assert (entry.event.type, entry.event.data) == (founded.type, founded.data)
    assert (entry.event.metadata, entry.event.id) == (founded.metadata, str(founded.id))


async def test_a_closed_store_is_unavailable(store: EventStoreDBStore) -> None:
    await store.close()
    with pytest.raises(Unavailable):
        await store.append(union(1), events(1), expected=NO_STREAM)
