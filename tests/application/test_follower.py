"""A log that is not the one that was read is noticed, and whoever runs the bot is told."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from adapters.sqlite.store import SqliteEventStore
from bot.log.codec import UnionCodec
from bot.log.store import NO_STREAM, EventStore, NewEvent, NotThisLog
from bot.log.subscription import Subscription
from bot.operation.supervisor import Troubles
from bot.union.views import Views
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
    subscription = Subscription(
        store=line, codec=UnionCodec(), views=Views(), watch=lambda _, __: None, troubles=Troubles()
    )
    told = asyncio.create_task(subscription.until_replaced())
    await subscription.catch_up()
    line.store = logs[1]
    with pytest.raises(NotThisLog):
        await subscription.catch_up()
    with pytest.raises(NotThisLog):
        await subscription.follow()
    with pytest.raises(NotThisLog, match="restored or replaced"):
        await told
