"""While an objection stands, nobody is told that silence carries anything."""

from domain.union.changes import ReplaceIdentity
from domain.union.commands import OpenProposal
from tests.simulation.town import DAY, Town, identity, town

STANDS = "Bob’s objection stands: unless it is withdrawn, this will not be carried."


def said_last(here: Town) -> str:
    return here.network.messages[-1].text


async def test_the_card_says_what_follows_from_an_objection_until_it_is_withdrawn() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 Too early")
        assert STANDS in here.card(1).text
        assert "Whoever stays silent agrees" not in here.card(1).text
        await here.says("bob", "/retract 1")
        assert "objection stands" not in here.card(1).text
        assert "Whoever stays silent agrees" in here.card(1).text


async def test_of_several_objections_all_have_to_be_withdrawn() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 Too early")
        await here.says("cy", "/object 1 Too dear")
        stand = "Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried."
        assert stand in here.card(1).text


async def test_a_reminder_says_it_and_so_does_the_list_of_what_is_open() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 Too early")
        await here.waits(hours=12)
        assert f"Cy: 12 h left, until 2 May 2026, 12:00 UTC. {STANDS}" in said_last(here)
        await here.says("ann", "/proposals")
        assert STANDS in said_last(here)


async def test_what_silence_cannot_carry_says_both() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/expel cy Fells trees")
        await here.says("bob", "/object 1 Talk first")
        assert STANDS in here.card(1).text
        assert "Silence is not enough here" in here.card(1).text


async def test_an_objection_that_does_not_count_by_itself_stops_nothing_by_itself() -> None:
    async with town("ann", "bob", "cy") as here:
        old, new = here.union.roster[2].identities[0], identity("bobby")
        change = ReplaceIdentity(member=2, old=old, new=new)
        at = here.clock.now()
        await here.decides(OpenProposal(change=change, period=DAY, by=identity("ann"), at=at))
        await here.says("bob", "/object 1 It is me")
        assert "It is me" in here.card(1).text
        assert "objection stands" not in here.card(1).text
