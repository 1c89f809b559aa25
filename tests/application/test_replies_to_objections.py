"""Who agrees with an objection does not agree to the proposal: a yes in reply to what another said is asked about."""

import pytest

from domain.union.proposal import Consent, Objecting
from tests.simulation.town import Posted, Town, town


async def objected_to(here: Town) -> Posted:
    """By Cy; what tells of it."""
    await here.says("ann", "/propose Plant an oak")
    await here.says("cy", "/object 1 oaks need water")
    return next(one for one in here.network.messages if "oaks need water" in one.first.text)


@pytest.mark.parametrize("yes", ["I agree", "+1", "yes", "согласен", "поддерживаю", "I don't agree", "нет"])
async def test_a_yes_or_a_no_to_it_is_no_stance_until_its_author_says_so(yes: str) -> None:
    async with town("ann", "bob", "cy") as here:
        told = await objected_to(here)
        await here.says("bob", yes, to=told)
        assert 2 not in here.union.open[1].stances
        assert 2 in here.union.open[1].doubts
        await here.presses("bob", "I object")
        assert isinstance(here.union.open[1].stances[2], Objecting)


@pytest.mark.parametrize("no", ["I object too", "I am against it: they fall", "я тоже против"])
async def test_who_says_that_they_are_against_objects(no: str) -> None:
    async with town("ann", "bob", "cy") as here:
        told = await objected_to(here)
        await here.says("bob", no, to=told)
        assert isinstance(here.union.open[1].stances[2], Objecting)


async def test_who_consented_and_agrees_with_it_is_asked_whether_they_still_do() -> None:
    async with town("ann", "bob", "cy") as here:
        told = await objected_to(here)
        await here.says("bob", "/consent 1")
        await here.says("bob", "I agree", to=told)
        assert here.told("Do you take that back, do you object, or does it stand?") == 1


async def test_who_objects_and_agrees_with_another_objects_still() -> None:
    async with town("ann", "bob", "cy") as here:
        told = await objected_to(here)
        await here.says("bob", "/object 1 oaks fall")
        await here.says("bob", "I agree", to=told)
        assert isinstance(here.union.open[1].stances[2], Objecting)


async def test_its_proposer_who_sees_the_point_says_no_more_than_that() -> None:
    async with town("ann", "bob", "cy") as here:
        told = await objected_to(here)
        await here.says("ann", "ok, I agree", to=told)
        assert here.union.open[1].stances[1] == Consent()
        assert "ok, I agree" in here.card(1).text


async def test_a_yes_to_what_another_is_asked_is_asked_about_as_well() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "hm, an oak is rather large", to=here.card(1))
        asked = here.network.messages[-1]
        await here.says("cy", "+1", to=asked)
        assert 3 not in here.union.open[1].stances
