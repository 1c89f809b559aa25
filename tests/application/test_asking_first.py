"""What may mean somebody else is asked first, and counts once who said it has answered."""

from dataclasses import replace

from bot.messages import Said
from domain.union.changes import AdmitMember
from tests.simulation.town import Town, town


async def says_by_username(here: Town, name: str, text: str) -> Said:
    """As Telegram hands it over: the @name stands there, and nobody says whose it is."""
    said = here.writes(name, text)
    here.pending[-1] = replace(said, mentions=tuple(replace(one, identity=None) for one in said.mentions))
    await here.waits(hours=0)
    return said


async def test_whom_a_username_means_is_shown_before_it_counts() -> None:
    async with town("ann", "bob") as here:
        await here.says("cy", "hello")
        await says_by_username(here, "ann", "/invite @cy")
        assert here.union.open == {}
        assert here.told("Ann, do you mean Cy (@cy, town:cy)?") == 1
        await here.presses("bob", "Yes, them")
        assert here.union.open == {}, "only who was asked can answer"
        await here.presses("ann", "Yes, them")
        change = here.union.open[1].change
        assert isinstance(change, AdmitMember)
        assert change.candidate.identity == "town:cy"


async def test_without_an_answer_or_with_a_no_nothing_happens() -> None:
    async with town("ann", "bob") as here:
        await here.says("cy", "hello")
        await says_by_username(here, "ann", "/invite @cy")
        await here.waits(hours=1)
        await here.presses("ann", "No")
        await here.presses("ann", "Yes, them")
        assert here.union.open == {}


async def test_a_yes_after_a_restart_still_counts_and_a_second_one_changes_nothing() -> None:
    async with town("ann", "bob") as here:
        await here.says("cy", "hello")
        await says_by_username(here, "ann", "/invite @cy")
        await here.restarts()
        await here.presses("ann", "Yes, them")
        await here.presses("ann", "Yes, them")
        assert list(here.union.open) == [1]


async def test_founders_invited_by_username_are_shown_before_the_union_stands() -> None:
    async with town() as here:
        await here.says("bob", "hello")
        await says_by_username(here, "ann", "/start_union Gardeners — plant trees @bob")
        assert here.told("Gardeners is founded") == 0
        await here.presses("ann", "Yes, them")
        assert here.told("Gardeners is founded") == 1
        await here.says("bob", "/accept")
        assert len(here.union.roster) == 2


async def test_a_chat_that_got_a_union_meanwhile_gets_no_second_one() -> None:
    async with town() as here:
        await here.says("bob", "hello")
        await says_by_username(here, "ann", "/start_union Gardeners — plant trees @bob")
        await here.says("bob", "/start_union Bakers — bake bread")
        await here.presses("ann", "Yes, them")
        assert here.told("Gardeners is founded") == 0
        assert here.union.name == "Bakers"
