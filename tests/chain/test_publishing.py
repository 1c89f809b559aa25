"""Each public union's chain stands on relays, whatever happens to who publishes it."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.log.notebook import Notebook
from bot.union.chain.publishing import AGAIN, Publishing
from tests.adapters.nostr.fakes import Memory
from tests.chain.checking import checked
from tests.chain.shelves import Shelf, publishing
from tests.simulation.readers import reader_of
from tests.simulation.town import Town, found, town


@pytest.fixture
async def here() -> AsyncIterator[Town]:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/add_article Water by turns.")
        await here.says("bob", "/consent 1")
        yield here


async def publisher(here: Town, shelf: Shelf, notebook: Notebook) -> Publishing:
    log = reader_of(here.store)
    await log.subscription.catch_up()
    made = publishing(log, notebook, shelf, here.clock)
    await made.begin()
    return made


async def publishes(here: Town, shelf: Shelf, notebook: Notebook) -> Publishing:
    made = await publisher(here, shelf, notebook)
    await made.publish()
    return made


def is_well(shelf: Shelf) -> int:
    """How many events there are of it."""
    verdict = checked([json.dumps(event) for event in shelf.kept])
    assert verdict.findings == []
    return len(verdict.chain)


async def test_all_of_a_public_union_is_published_and_goes_on(here: Town) -> None:
    shelf, notebook = Shelf(), Memory()
    made = await publishes(here, shelf, notebook)
    before = is_well(shelf)
    assert before == here.view.revision + 1
    await here.says("ann", "/propose Plant an oak")
    await publishes(here, shelf, notebook)
    assert is_well(shelf) == here.view.revision + 1 > before
    assert not made.next_wake()


async def test_what_is_published_is_not_published_again(here: Town) -> None:
    shelf, notebook = Shelf(), Memory()
    await publishes(here, shelf, notebook)
    shelf.refuses = True
    made = await publishes(here, shelf, notebook)
    assert not made._around.log.troubles.standing  # noqa: SLF001


@pytest.mark.parametrize("room", [0, 1, 4])
async def test_who_goes_on_after_a_crash_publishes_the_same(here: Town, room: int) -> None:
    shelf, notebook = Shelf(room=room), Memory()
    made = await publishes(here, shelf, notebook)
    assert len(shelf.kept) == room
    shelf.room = 1_000
    here.passes(seconds=AGAIN.total_seconds())
    await made.publish()
    assert is_well(shelf) == here.view.revision + 1
    successor = Shelf()
    await publishes(here, successor, Memory())
    assert [one["id"] for one in successor.kept] == [one["id"] for one in shelf.kept]


async def test_who_lost_the_notebook_publishes_the_same(here: Town) -> None:
    shelf = Shelf()
    await publishes(here, shelf, Memory())
    count = is_well(shelf)
    await publishes(here, shelf, Memory())
    assert is_well(shelf) == count


async def test_a_private_union_publishes_nothing_until_it_is_public() -> None:
    shelf, notebook = Shelf(), Memory()
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await publishes(here, shelf, notebook)
        assert (shelf.kept, shelf.asked) == ([], 0)
        await here.says("ann", "/visibility public")
        await here.says("bob", "/consent 2")
        await here.presses("bob", "I consent")
        await publishes(here, shelf, notebook)
    [first, *_] = shelf.kept
    assert "UnionStarted" not in str(first["content"])
    assert is_well(shelf)


async def test_who_went_private_publishes_that_and_no_more(here: Town) -> None:
    shelf, notebook = Shelf(), Memory()
    await publishes(here, shelf, notebook)
    here.is_public = False
    await here.says("ann", "/visibility private")
    await here.waits(days=2)
    await publishes(here, shelf, notebook)
    count = is_well(shelf)
    assert '"public":false' in str(shelf.kept[-1]["content"])
    await here.says("ann", "/propose A secret")
    await publishes(here, shelf, notebook)
    assert len(shelf.kept) == count


async def test_what_relays_refuse_is_told_to_the_operator_and_tried_again(here: Town) -> None:
    shelf, notebook = Shelf(refuses=True), Memory()
    made = await publishes(here, shelf, notebook)
    [(concerned, trouble)] = made._around.log.troubles.standing.items()  # noqa: SLF001
    assert (concerned, "not here" in trouble) == (f"union {here.view.union_id}, its chain", True)
    shelf.refuses = False
    await made.publish()
    assert not shelf.kept
    here.passes(seconds=AGAIN.total_seconds())
    await made.publish()
    assert is_well(shelf)
    assert not made._around.log.troubles.standing  # noqa: SLF001


async def test_nothing_is_signed_before_a_relay_has_answered(here: Town) -> None:
    shelf, notebook = Shelf(is_silent=True), Memory()
    await publishes(here, shelf, notebook)
    assert not shelf.kept


@pytest.mark.parametrize("has_notebook", [True, False])
async def test_a_log_that_lacks_what_was_published_makes_no_second_history(
    here: Town, has_notebook: bool
) -> None:
    """As after a backup was restored, with what was noted since or without."""
    shelf, notebook = Shelf(), Memory()
    await publishes(here, shelf, notebook)
    kept = [*shelf.kept]
    async with town() as restored:
        restored.is_public = True
        restored.passes(minutes=1)
        await found(restored, "ann", "bob")
        assert restored.view.union_id == here.view.union_id
        made = await publishes(restored, shelf, notebook if has_notebook else Memory())
    assert shelf.kept == kept
    [trouble] = made._around.log.troubles.standing.values()  # noqa: SLF001
    assert "nothing is published" in trouble
