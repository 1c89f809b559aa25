"""A loopback EventStoreDB that runs, and a store that is connected to it."""

from collections.abc import AsyncIterator

import pytest

from adapters.eventstoredb import EventStoreDBStore
from tests.adapters.eventstoredb.loopback import Loopback


@pytest.fixture
async def server() -> AsyncIterator[Loopback]:
    server = Loopback()
    await server.start()
    yield server
    await server.kill()


@pytest.fixture
async def store(server: Loopback) -> AsyncIterator[EventStoreDBStore]:
    store = await EventStoreDBStore.open(server.uri)
    yield store
    await store.close()
