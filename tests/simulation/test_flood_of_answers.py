"""Who answers what tells of several proposals takes up as much of the group as who answers a card, and no more."""

from tests.simulation.town import found, town

REPLIES = 100


async def test_a_flood_of_them_is_put_off_and_asked_about_in_its_time() -> None:
    async with town() as here:
        await found(here, "ann", "bob", "cy")
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/proposals")
        listed = here.network.messages[-1]
        told = len(here.network.messages)
        for _ in range(REPLIES):
            await here.says("bob", "I object", to=listed)
        assert 0 < len(here.network.messages) - told < REPLIES / 2
