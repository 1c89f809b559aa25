"""EventStoreDB as the contract suite wants it: a loopback server, or a real one that is there already."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from adapters.eventstoredb import EventStoreDBStore
from tests.adapters.eventstoredb.loopback import Loopback

REAL_URI = os.environ.get("EVENTSTOREDB_TEST_URI", "")


class Real:
    """A server that others may use too: nothing of it is killed or cleaned."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._stores: list[EventStoreDBStore] = []

    async def open(self) -> EventStoreDBStore:
        self._stores.append(await EventStoreDBStore.open(self._uri))
        return self._stores[-1]

    async def kill(self) -> None:
        pytest.skip("a real server is not ours to kill")

    async def leave(self) -> None:
        while self._stores:
            await self._stores.pop().close()


class OnLoopback(Real):
    def __init__(self, server: Loopback) -> None:
        super().__init__(server.uri)
        self._server = server

    async def kill(self) -> None:
        await self._server.kill()
        await self._server.start()


@asynccontextmanager
async def eventstoredb_loopback(_folder: Path) -> AsyncIterator[OnLoopback]:
    server = Loopback()
    await server.start()
    house = OnLoopback(server)
    yield house
    await house.leave()
    await server.kill()


@asynccontextmanager
async def eventstoredb_real(_folder: Path) -> AsyncIterator[Real]:
    house = Real(REAL_URI)
    yield house
    await house.leave()
