"""What is said when a deadline has passed and is not settled: it counts if the deadline is moved after all."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.simulation.town import Town, identity, town

KEPT = "A deadline has just passed"


@asynccontextmanager
async def somebody_is_out_of_the_group() -> AsyncIterator[Town]:
    """At the very second of the deadline, which will be moved for it; nobody knows yet."""
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59, seconds=59)
        here.network.away.add(identity("cy"))
        here.passes(seconds=1)
        yield here


async def test_an_objection_at_a_deadline_that_is_then_moved_counts() -> None:
    async with somebody_is_out_of_the_group() as here:
        await here.says("bob", "/object 1 It takes the light")
        assert here.told(KEPT) == 1
        assert here.told("Bob objects to proposal 1") == 1
        await here.waits(hours=24)
        assert here.told("Not carried: Bob’s objection stands.") == 1


async def test_it_is_kept_however_long_it_takes_and_over_a_restart() -> None:
    async with somebody_is_out_of_the_group() as here:
        here.network.unsure.add(identity("cy"))
        here.network.down = True
        await here.says("bob", "/object 1 It takes the light")
        await here.restarts()
        here.network.unsure.clear()
        await here.connects()
        await here.waits(hours=24)
        assert here.told("Not carried: Bob’s objection stands.") == 1


async def test_of_two_words_the_last_one_counts() -> None:
    async with somebody_is_out_of_the_group() as here:
        here.writes("bob", "/object 1 It takes the light")
        here.writes("bob", "/consent 1")
        await here.says("bob", "/union")
        assert here.told("plant trees") == 2, "whoever waits may ask for anything else"
        assert "Consented: Ann, Bob" in here.card(1).text
        assert here.told(KEPT) == 1


async def test_a_press_is_told_that_it_is_kept() -> None:
    async with somebody_is_out_of_the_group() as here:
        await here.presses("bob", "Consent")
        assert KEPT in here.network.answers[-2]
        assert "Consented: Ann, Bob" in here.card(1).text


async def test_where_the_deadline_stands_it_was_too_late() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59, seconds=59)
        here.passes(seconds=1)
        await here.says("bob", "/object 1 It takes the light")
        assert here.told("Carried: nobody objected.") == 1
        assert here.told("Proposal 1 has ended") == 1
        assert here.notebook.under("late") == []
        await here.says("ann", "/propose Plant a lime")
        await here.waits(hours=24)
        assert here.told("Carried: nobody objected.") == 2
