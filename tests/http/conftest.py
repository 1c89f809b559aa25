"""A public union and a private one, each with a site before it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.http.visiting import Visitor, open_site
from tests.simulation.town import found, town


@pytest.fixture
async def public(tmp_path: Path) -> AsyncIterator[Visitor]:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/add_article Water by turns.")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 2 It takes the light")
        async with open_site(here, tmp_path) as someone:
            yield someone


@pytest.fixture
async def private(tmp_path: Path) -> AsyncIterator[Visitor]:
    async with town("ann", "bob") as here:
        await here.says("ann", "/add_article Water by turns.")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant an oak")
        async with open_site(here, tmp_path) as someone:
            yield someone
