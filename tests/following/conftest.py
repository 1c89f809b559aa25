"""A town with a program beside it."""

from collections.abc import AsyncIterator

import pytest

from tests.following.programs import Program, Wired
from tests.simulation.town import found, town


@pytest.fixture
async def here() -> AsyncIterator[Wired]:
    Wired.program = Program()
    async with town(kind=Wired) as one:
        one.is_public = True
        await found(one, "ann", "bob")
        yield one
