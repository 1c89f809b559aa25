"""What several simulations share."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.adapters.nostr.relay_process import RelayProcess
from tests.simulation.process import Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.closes()


@pytest.fixture
async def relay(tmp_path: Path) -> AsyncIterator[RelayProcess]:
    """Of Nostr; the bot of the test has its home beside it."""
    (tmp_path / "bot").mkdir()
    relay = RelayProcess(tmp_path / "relay")
    try:
        await relay.start()
        yield relay
    finally:
        await relay.kill()
