"""What was said before, and waits, is not carried over: neither by everybody's yes nor by a candidate's."""

from tests.simulation.town import Town, found, town


async def says_too_much_and_objects(here: Town, name: str) -> None:
    """The objection is put off: it came over the rate."""
    for _ in range(40):
        here.writes(name, "/whoami")
    here.writes(name, "/object 1 It takes the light")
    await here.says(name, "well?")
    assert here.told("What you said is kept") == 1


async def test_everybodys_yes_waits_for_a_no_that_is_put_off() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        await says_too_much_and_objects(here, "bob")
        await here.says("cy", "/consent 1")
        await here.waits(minutes=2)
        kinds = await here.kinds()
        assert "ProposalCarried" not in kinds
        assert "ObjectionRaised" in kinds


async def test_a_candidates_yes_waits_for_it_too() -> None:
    async with town() as here:
        await found(here, "ann", "bob", "cy")
        await here.says("dora", "/start", private=True)
        await here.says("ann", "/invite @dora")
        await here.says("ann", "ok")
        await here.waits(hours=25)
        await says_too_much_and_objects(here, "bob")
        await here.says("dora", "/accept", private=True)
        await here.waits(minutes=2)
        kinds = await here.kinds()
        assert "MemberAdmitted" not in kinds
        assert "ProposalRejected" in kinds


async def test_what_everybody_agreed_to_is_carried_once_all_was_heard() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        for _ in range(40):
            here.writes("bob", "/whoami")
        here.writes("bob", "/consent 1")
        await here.says("bob", "well?")
        await here.says("cy", "/consent 1")
        await here.waits(minutes=2)
        assert here.told("Carried: everybody consented.") == 1
