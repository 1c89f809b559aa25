"""However much is open when a union is dissolved, its members are told that it is."""

from tests.simulation.town import town

MEMBERS = ("ann", "bob", "cy", "dee", "eve", "fay", "gil")


async def test_members_are_told_of_the_end_of_a_union_with_more_open_than_it_knows_by_heart() -> None:
    async with town(*MEMBERS) as here:
        for each in range(5):
            for name in MEMBERS[: 6 if each < 4 else 7]:
                await here.says(name, f"/propose Plant tree {each} of {name}")
                await here.waits(minutes=3)
        await here.says("gil", "/dissolve The garden is sold")
        number = here.union.opened
        assert len(here.union.open) > 31
        for name in MEMBERS[:6]:
            await here.says(name, f"/consent {number}")
            await here.presses(name, "I consent")
        assert not here.bot.troubles.standing
        assert here.told("Gardeners is dissolved") == 1
