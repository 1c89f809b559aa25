"""What concerns one person in a group only they are shown, unless a stance hangs on it or it is to be answered."""

from tests.simulation.on_telegram import Home, at_home


async def opens_the_menu(here: Home) -> None:
    await here.says("Ann", "/menu")


def shown_alone(here: Home, name: str) -> list[str]:
    return [each.text for each in here.group.alone(here.people[name])]


async def test_what_somebody_looks_up_by_a_button_they_alone_see() -> None:
    async with at_home("Ann", "Bob") as here:
        await opens_the_menu(here)
        here.counts_from_now()
        await here.presses("Bob", "Members")
        await here.presses("Bob", "All commands")
        assert "1. Ann" in shown_alone(here, "Bob")[0]
        assert len(shown_alone(here, "Bob")) == 2
        assert (here.count(), shown_alone(here, "Ann")) == (0, [])


async def test_a_page_that_one_person_sees_is_turned_for_that_person() -> None:
    async with at_home("Ann", "Bob") as here:
        for number in range(9):
            await here.says("Ann", f"/propose Plant oak {number}", at=here.private("Ann"))
            await here.says("Bob", f"/consent {number + 1}")
        await opens_the_menu(here)
        here.counts_from_now()
        await here.presses("Bob", "What we decided")
        (page,) = here.group.alone(here.people["Bob"])
        assert "oak 8" in page.text
        await here.presses("Bob", "Older", on=page)
        assert "oak 0" in page.text
        assert here.count() == 0


async def test_a_card_all_see_since_it_is_to_be_answered() -> None:
    async with at_home("Ann", "Bob", supergroup=False) as here:
        await here.says("Ann", "/propose Plant an oak")
        await opens_the_menu(here)
        await here.presses("Bob", "What waits for me")
        (waiting,) = here.group.alone(here.people["Bob"])
        here.counts_from_now()
        await here.presses("Bob", "Show 1", on=waiting)
        assert here.count() == 1
        await here.presses("Bob", "Consent", on=here.card())
        assert "Carried" in here.last("oak").text


async def test_what_is_asked_in_words_all_see() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.becomes("administrator")
        await opens_the_menu(here)
        await here.presses("Bob", "I am away")
        assert "until which day?" in here.group.from_bot[-1].text
        assert shown_alone(here, "Bob") == []


async def test_where_the_bot_administers_who_wants_to_leave_is_asked_alone() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.becomes("administrator")
        here.counts_from_now()
        await here.says("Bob", "/leave")
        (asked,) = here.group.alone(here.people["Bob"])
        await here.presses("Bob", "Leave", on=asked)
        assert "Bob left" in here.group.from_bot[-1].text
        assert here.count() == 1


async def test_elsewhere_all_see_that_question() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Bob", "/leave")
        await here.presses("Bob", "Leave", on=here.group.from_bot[-1])
        assert "Bob left" in here.group.from_bot[-1].text


async def test_whether_something_was_an_objection_is_asked_for_all_to_see() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.becomes("administrator")
        await here.says("Ann", "/propose Plant an oak")
        await here.says("Bob", "hm, an oak is rather large", to=here.card())
        assert here.group.from_bot[-1].labels
        assert shown_alone(here, "Bob") == []


async def test_a_stance_that_was_told_to_the_bot_alone_counts() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose Plant an oak")
        await here.group.whispers(here.people["Bob"], "/object 1 too large")
        await here.settles()
        assert "too large" in here.card().text


async def test_what_was_told_to_the_bot_alone_and_not_understood_is_answered() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.becomes("administrator")
        here.counts_from_now()
        await here.group.whispers(here.people["Bob"], "what a lovely day")
        await here.settles()
        assert len(shown_alone(here, "Bob")) == 1
        assert here.count() == 0
