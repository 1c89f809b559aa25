"""How much a group is shown: everything counts, what was taken away again and notices of pins too.

A proposal on which all consent costs at most three messages, each objection that is resolved at most three more.
"""

from collections.abc import Awaitable, Callable

import pytest

from tests.adapters.telegram.chats import Shown
from tests.simulation.on_telegram import Home, at_home

Way = Callable[[Home, str], Awaitable[object]]


async def by_a_button(here: Home, name: str) -> None:
    await here.presses(name, "Consent", on=here.card())


async def in_words(here: Home, name: str) -> None:
    await here.says(name, "fine with me", to=here.card())


async def by_a_command(here: Home, name: str) -> None:
    await here.says(name, "/consent 1")


async def by_a_reaction(here: Home, name: str) -> None:
    await here.reacts(name, here.card(), "👍")


PEOPLE = ("Ann", "Bob", "Cy", "Dee")


async def proposed(here: Home) -> None:
    await here.becomes("administrator")
    here.counts_from_now()
    await here.says("Ann", "/propose We open at ten")


@pytest.mark.parametrize("way", [by_a_button, in_words, by_a_command, by_a_reaction])
async def test_what_all_consent_to_costs_three_messages(way: Way) -> None:
    """Its card, the notice that it is pinned, what came of it."""
    async with at_home(*PEOPLE) as here:
        await proposed(here)
        for name in ("Bob", "Cy", "Dee"):
            await way(here, name)
        assert "Carried" in here.group.from_bot[-1].text
        assert here.count() == 3


async def objects_at_once(here: Home) -> None:
    await here.says("Bob", "no, ten is too late for those who work", to=here.card())


async def objects_and_is_asked_why(here: Home) -> None:
    await here.presses("Bob", "Object", on=here.card())
    await here.says("Bob", "Ten is too late for those who work", to=here.last("what would have to change"))


async def objects_by_a_reaction(here: Home) -> None:
    await here.reacts("Bob", here.card(), "👎")
    await here.says("Bob", "Ten is too late for those who work", to=here.last("what would have to change"))


@pytest.mark.parametrize("objects", [objects_at_once, objects_and_is_asked_why, objects_by_a_reaction])
async def test_an_objection_that_is_met_costs_three_more(objects: Callable[[Home], Awaitable[None]]) -> None:
    """What would have to change, the new card, the notice that it is pinned."""
    async with at_home(*PEOPLE) as here:
        await proposed(here)
        await objects(here)
        assert "too late" in here.card().text
        await here.says("Ann", "/revise 1 We open at eight")
        await here.presses("Bob", "This meets it", on=here.card())
        for name in ("Cy", "Dee"):
            await here.presses(name, "Consent", on=here.card())
        assert "Carried" in here.group.from_bot[-1].text
        assert here.count() <= 3 + 3, here.group.transcript()


async def test_an_objection_that_is_withdrawn_costs_no_more() -> None:
    async with at_home(*PEOPLE) as here:
        await proposed(here)
        await objects_at_once(here)
        await here.waits(hours=2)
        await here.says("Bob", "I take my objection back", to=here.card())
        for name in ("Bob", "Cy", "Dee"):
            await here.presses(name, "Consent", on=here.card())
        assert "Carried" in here.group.from_bot[-1].text
        assert here.count() <= 3 + 3, here.group.transcript()


async def test_two_objections_that_one_text_meets_cost_six() -> None:
    async with at_home(*PEOPLE) as here:
        await proposed(here)
        await objects_and_is_asked_why(here)
        await here.presses("Cy", "Object", on=here.card())
        asked: Shown = here.group.from_bot[-1]
        await here.says("Cy", "Not on Sundays", to=asked)
        await here.says("Ann", "/revise 1 We open at eight, but on Sundays")
        for name in ("Bob", "Cy"):
            await here.presses(name, "This meets it", on=here.card())
        await here.presses("Dee", "Consent", on=here.card())
        assert "Carried" in here.group.from_bot[-1].text
        assert here.count() <= 3 + 3 + 3


async def test_a_reason_stands_in_the_place_of_the_question_for_it() -> None:
    async with at_home(*PEOPLE) as here:
        await proposed(here)
        await here.presses("Bob", "Object", on=here.card())
        question = here.last("what would have to change")
        await here.says("Bob", "Ten is too late", to=question)
        assert "Ten is too late" in question.text


async def test_a_reason_given_elsewhere_is_told_to_all() -> None:
    async with at_home(*PEOPLE) as here:
        await proposed(here)
        await here.presses("Bob", "Object", on=here.card())
        question = here.last("what would have to change")
        await here.says("Bob", "/object 1 Ten is too late", at=here.private("Bob"))
        assert here.last("Ten is too late") is not question
