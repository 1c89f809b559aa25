"""In a group a question is taken away once it is answered or has run out: what is left is what came of it."""

from tests.adapters.telegram.chats import Shown
from tests.simulation.on_telegram import Home, at_home


def question(here: Home, words: str) -> Shown:
    return here.last(words)


def stands(here: Home, message: Shown) -> bool:
    return message in here.group.from_bot


async def test_a_form_goes_once_it_is_filled_in() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose")
        form = question(here, "what do you propose?")
        await here.says("Ann", "Plant an oak", to=form)
        assert "oak" in here.card().text
        assert not stands(here, form)


async def test_a_form_that_leads_to_another_goes_too() -> None:
    async with at_home("Ann", "Bob", founded=False) as here:
        await here.says("Ann", "/start_union")
        first = question(here, "what should the union be called?")
        await here.says("Ann", "Gardeners", to=first)
        second = question(here, "what is it for?")
        await here.says("Ann", "Plant trees", to=second)
        assert [stands(here, each) for each in (first, second)] == [False, False]
        assert "is founded" in here.group.from_bot[-1].text


async def test_a_question_goes_when_its_button_is_pressed() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose Plant an oak")
        await here.says("Bob", "hm, an oak is rather large", to=here.card())
        asked = here.group.from_bot[-1]
        await here.presses("Bob", asked.labels[0], on=asked)
        assert not stands(here, asked)
        assert "rather large" in here.card().text


async def test_what_was_asked_stays_while_its_answer_is_refused() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/amend_article")
        asked = here.group.from_bot[-1]
        await here.says("Ann", "77", to=asked)
        assert stands(here, asked)


async def test_somebody_else_s_answer_takes_nothing_away() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose")
        form = question(here, "what do you propose?")
        await here.says("Bob", "Plant an oak", to=form)
        assert stands(here, form)


async def test_what_nobody_answers_goes_when_it_has_run_out() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose")
        form = question(here, "what do you propose?")
        await here.waits(hours=23)
        assert stands(here, form)
        await here.waits(hours=2)
        assert not stands(here, form)


async def test_what_telegram_does_not_take_away_any_more_says_that_it_is_over() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose 9d: Plant an oak")
        await here.says("Bob", "hm, an oak is rather large", to=here.card())
        asked = here.group.from_bot[-1]
        await here.waits(hours=49)
        await here.presses("Bob", asked.labels[0], on=asked)
        assert (asked.text, asked.labels) == ("This question is not open any more.", [])


async def test_what_is_asked_in_private_stays() -> None:
    async with at_home("Ann", "Bob") as here:
        private = here.private("Ann")
        await here.says("Ann", "/propose", at=private)
        form = private.from_bot[-1]
        await here.says("Ann", "Plant an oak", to=form, at=private)
        assert form in private.from_bot


async def test_what_one_person_alone_was_asked_goes_for_them() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.becomes("administrator")
        await here.says("Bob", "/leave")
        (asked,) = here.group.alone(here.people["Bob"])
        await here.presses("Bob", "Stay", on=asked)
        assert here.group.alone(here.people["Bob"]) == []
