from collections.abc import AsyncIterator

import pytest

from adapters.sqlite.store import SqliteEventStore


@pytest.fixture
async def store() -> AsyncIterator[SqliteEventStore]:
    opened = await SqliteEventStore.open(":memory:")
    yield opened
    await opened.close()
