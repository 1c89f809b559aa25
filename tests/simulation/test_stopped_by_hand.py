"""A part that its operator stops is an outage: nobody's silence counts meanwhile, and members are told for how long."""

from datetime import timedelta

import pytest

from tests.simulation.house import OURS, POLL, house
from tests.simulation.network import NETWORK
from tests.simulation.running import DAY


@pytest.mark.parametrize("part", [NETWORK, *OURS])
async def test_a_part_that_is_stopped_for_hours_moves_deadlines_by_as_long(part: str) -> None:
    async with house() as here:
        await here.passes(hours=20)
        await here.stops(part)
        await here.passes(hours=6)
        assert await here.deadline() == DAY
        assert here.told("could not hear you") == 0
        await here.starts(part)
        await here.passes(minutes=5)
        await here.until(lambda: here.told("could not hear you") == 1)
        assert timedelta() <= await here.deadline() - DAY - timedelta(hours=6) <= POLL
        await here.passes(hours=3, minutes=50)
        assert 1 in (await here.union()).open
        await here.passes(minutes=20)
        await here.until(lambda: here.told("Carried") == 1)


@pytest.mark.parametrize("part", [NETWORK, "scheduler"])
async def test_a_part_that_is_stopped_for_five_minutes_moves_nothing(part: str) -> None:
    async with house() as here:
        await here.passes(hours=20)
        await here.stops(part)
        await here.passes(minutes=5)
        await here.starts(part)
        await here.passes(minutes=5)
        assert await here.deadline() == DAY
        assert here.told("could not hear you") == 0


@pytest.mark.parametrize("part", ["notifications", "outbox", "scheduler", "views"])
async def test_what_is_said_while_a_part_is_stopped_counts_and_the_deadline_has_moved_before(
    part: str,
) -> None:
    async with house() as here:
        await here.passes(hours=20)
        await here.stops(part)
        await here.passes(hours=6)
        here.writes("bob", "/object 1 It takes the light")
        await here.passes(minutes=5)
        await here.is_objected_to()
        assert await here.deadline() >= DAY + timedelta(hours=6)
        await here.starts(part)


async def test_what_is_said_while_the_inbox_is_stopped_is_taken_in_when_it_is_started() -> None:
    async with house() as here:
        await here.passes(hours=23)
        await here.stops("inbox")
        here.writes("bob", "/object 1 It takes the light")
        await here.passes(hours=2)
        assert await here.objections() == 0
        await here.starts("inbox")
        await here.passes(minutes=5)
        await here.is_objected_to()


async def test_nothing_is_told_while_the_outbox_is_stopped_and_all_of_it_afterwards() -> None:
    async with house() as here:
        await here.stops("outbox")
        here.writes("ann", "/propose Plant a lime")
        await here.passes(minutes=30)
        assert here.told("Plant a lime") == 0
        await here.starts("outbox")
        await here.until(lambda: here.told("Plant a lime") == 1)
