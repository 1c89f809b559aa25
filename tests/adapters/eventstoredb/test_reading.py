"""Reading from EventStoreDB: nothing of the server's own, nothing cut short."""

import asyncio

import pytest

from adapters.eventstoredb import EventStoreDBStore
from bot.log.store import NO_STREAM, START, Unavailable
from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.eventstoredb.node import Gate
from tests.adapters.eventstoredb.samples import SHORT_SECONDS, event, events, union, until_caught_up


async def test_a_reading_whose_connection_is_replaced_is_unavailable_rather_than_short(
    server: Loopback, store: EventStoreDBStore
) -> None:
    await store.append(union(1), events(3), expected=NO_STREAM)
    gate = server.faults.read_gate = Gate()
    reading = asyncio.create_task(store.read(union(1), after=NO_STREAM, limit=9))
    await gate.reached.wait()
    server.faults.unavailable_appends = 1
    await store.append(union(2), events(1), expected=NO_STREAM)
    with pytest.raises(Unavailable):
        await reading


async def test_a_reading_that_breaks_off_is_unavailable(server: Loopback, store: EventStoreDBStore) -> None:
    await store.append(union(1), events(3), expected=NO_STREAM)
    server.faults.cut_off_reads = 1
    with pytest.raises(Unavailable):
        await store.read_all(after=START, limit=9)


async def test_a_cancelled_reading_is_cancelled(server: Loopback, store: EventStoreDBStore) -> None:
    await store.append(union(1), events(3), expected=NO_STREAM)
    gate = server.faults.read_gate = Gate()
    reading = asyncio.create_task(store.read(union(1), after=NO_STREAM, limit=9))
    await gate.reached.wait()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading


async def test_a_reading_from_a_frozen_server_is_given_up_after_one_deadline(server: Loopback) -> None:
    store = await EventStoreDBStore.open(server.uri, deadline=SHORT_SECONDS)
    server.faults.frozen = True
    with pytest.raises(Unavailable):
        await store.read(union(1), after=NO_STREAM, limit=9)
    assert server.node.calls["Read"] == 1
    await store.close()


async def test_a_reading_that_stops_half_way_is_given_up_at_the_deadline(server: Loopback) -> None:
    store = await EventStoreDBStore.open(server.uri, deadline=SHORT_SECONDS)
    await store.append(union(1), events(3), expected=NO_STREAM)
    server.faults.read_gate = Gate()
    with pytest.raises(Unavailable):
        await store.read(union(1), after=NO_STREAM, limit=9)
    await store.close()


async def test_the_servers_own_events_are_not_in_the_log(server: Loopback, store: EventStoreDBStore) -> None:
    for number in range(5):
        await store.append(union(number), events(1), expected=NO_STREAM)
    assert any(entry.stream.startswith("$") for entry in server.node.log.entries)
    assert {recorded.stream for recorded in await store.read_all(after=START, limit=99)} == {
        union(number) for number in range(5)
    }


async def test_a_page_of_the_log_is_full_whatever_the_server_keeps_between(store: EventStoreDBStore) -> None:
    for number in range(5):
        await store.append(union(number), events(1), expected=NO_STREAM)
    first = await store.read_all(after=START, limit=3)
    second = await store.read_all(after=first[-1].checkpoint, limit=3)
    assert [recorded.stream for recorded in (*first, *second)] == [union(number) for number in range(5)]


@pytest.mark.parametrize(
    "neighbour",
    [
        "union-1",
        f"cash-{union(1)}",
        f"{union(1)}-too",
        union(0xABC).upper().replace("UNION", "union"),
        f"$ce-{union(1)}",
        "account-7a39b2a4-4a0c-4c5c-8a2c-5a1f0e7f6c11",
    ],
)
async def test_another_applications_streams_neither_cost_nor_move_us(
    store: EventStoreDBStore, neighbour: str
) -> None:
    await store.append(neighbour, events(2), expected=NO_STREAM)
    ours = [event("$PriceSet"), event("PersistentConfig1"), event("PriceSet$")]
    await store.append(union(1), ours, expected=NO_STREAM)
    await store.append(neighbour, events(2), expected=1)
    read = await store.read_all(after=START, limit=9)
    followed = await until_caught_up(store.subscribe(after=START))
    assert [recorded.id for recorded in read] == [new.id for new in ours]
    assert followed == read


async def test_a_further_context_adds_its_category(server: Loopback) -> None:
    store = await EventStoreDBStore.open(server.uri, categories=("union", "account"))
    account = union(1).replace("union", "account")
    await store.append(account, events(1), expected=NO_STREAM)
    await store.append(union(1), events(1), expected=NO_STREAM)
    read = await store.read_all(after=START, limit=9)
    assert [recorded.stream for recorded in read] == [account, union(1)]
    assert await until_caught_up(store.subscribe(after=START)) == read
    await store.close()


async def test_a_stream_nobody_wrote_to_is_empty(store: EventStoreDBStore) -> None:
    assert await store.read(union(1), after=NO_STREAM, limit=9) == []


@pytest.mark.parametrize("beside", ["lease-speaker", "notebook-shared", "check"])
async def test_what_stands_beside_the_log_is_read_for_itself_and_is_never_a_checkpoint(
    store: EventStoreDBStore, beside: str
) -> None:
    """It is written to all day, and forgotten: whoever reads the log would read little else, or lose their place."""
    await store.append(union(1), [event()], expected=NO_STREAM)
    await store.append(beside, events(3), expected=NO_STREAM)
    assert (await store.read(beside, after=NO_STREAM, limit=9))[-1].revision == 2
    assert [recorded.stream for recorded in await store.read_all(after=START, limit=9)] == [union(1)]
    assert [recorded.stream for recorded in await until_caught_up(store.subscribe(after=START))] == [union(1)]
