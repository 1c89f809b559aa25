"""A log that is not the one that was read is noticed, and whoever runs the bot is told."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import CONTEXTS
from bot.contexts import codec as union_codec
from bot.log.reader import LogReader
from bot.log.store import NO_STREAM, START, EventStore, NewEvent, NotThisLog, Unavailable
from bot.log.streams import Streams
from bot.log.troubles import Troubles
from bot.side_by_side import until_one_ends
from bot.standing import utc_now
from bot.wiring.reading import Reading
from tests.simulation.process import until
from tests.simulation.readers import reader_of
from tests.simulation.ticking import Line


def event() -> NewEvent:
    return NewEvent(id=uuid4(), type="kept", data=b"{}", metadata=b"{}")


@pytest.fixture
async def logs() -> AsyncIterator[tuple[EventStore, EventStore]]:
    """Two, with as many events."""
    stores = [await SqliteEventStore.open(":memory:") for _ in range(2)]
    for store in stores:
        await store.append("marker", [event(), event()], expected=NO_STREAM)
    yield stores[0], stores[1]
    for store in stores:
        await store.close()


async def test_a_log_that_was_replaced_is_not_followed_on(logs: tuple[EventStore, EventStore]) -> None:
    line = Line(logs[0])
    database = LocalDatabase.in_memory()
    reader = LogReader(CONTEXTS, store=line, codec=union_codec(), database=database, troubles=Troubles())
    subscription = reader.subscription
    told = asyncio.create_task(reader.until_replaced())
    await subscription.catch_up()
    line.store = logs[1]
    with pytest.raises(NotThisLog):
        await subscription.catch_up()
    with pytest.raises(NotThisLog):
        await subscription.follow()
    with pytest.raises(NotThisLog, match="restored or replaced"):
        await told
    assert Streams(database).checkpoint("views") == START


async def test_all_is_built_anew_also_where_whoever_finds_it_replaced_ends_the_rest(
    logs: tuple[EventStore, EventStore],
) -> None:
    line, database = Line(logs[0]), LocalDatabase.in_memory()
    reader = reader_of(line, file=database)
    await reader.subscription.catch_up()
    line.store = logs[1]
    with pytest.raises(NotThisLog):
        await until_one_ends(reader.until_replaced(), reader.subscription.catch_up())
    await reader_of(line, file=database).subscription.catch_up()


async def test_whoever_still_asks_the_reader_of_before_learns_that_all_is_made_anew(
    logs: tuple[EventStore, EventStore],
) -> None:
    database = LocalDatabase.in_memory()
    reader, reading = reader_of(logs[0], file=database), Reading(utc_now)
    following = asyncio.create_task(reading.follow(reader))
    await until(lambda: reading.following.holds, lambda: "it does not follow")
    assert reading.known() is reader
    database.spoilt.set()
    with pytest.raises(Unavailable, match="made anew"):
        await reader.until_replaced()
    assert not database.spoilt.is_set()
    with pytest.raises(Unavailable, match="being read"):
        reading.known()
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)
