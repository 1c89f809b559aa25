"""Each line of a list leads to its card: by a link where messages have addresses, by a button where they have none."""

from tests.adapters.telegram.chats import Shown
from tests.simulation.on_telegram import Home, at_home


async def test_in_a_supergroup_each_open_proposal_is_a_link_to_its_card() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose Plant an oak")
        card = here.card()
        await here.says("Bob", "/proposals")
        shown = here.group.from_bot[-1]
        assert f'<a href="https://t.me/c/{-1_000_000_000_000 - here.group.chat.id}/{card.id}">' in shown.html
        assert shown.labels == []


async def test_in_a_basic_group_each_has_a_button_that_shows_it() -> None:
    async with at_home("Ann", "Bob", supergroup=False) as here:
        await here.says("Ann", "/propose Plant an oak")
        await here.says("Bob", "/proposals")
        shown = here.group.from_bot[-1]
        assert shown.labels == ["Show 1"]
        await here.presses("Bob", "Show 1", on=shown)
        assert "Consent" in here.group.from_bot[-1].labels


async def test_many_open_proposals_are_shown_page_by_page() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        for name in ("Ann", "Bob", "Cy"):
            for number in range(4):
                await here.says(name, f"/propose {name} plants tree {number}")
        await here.says("Ann", "/proposals")
        shown = here.group.from_bot[-1]
        assert "Cy plants tree 3" in shown.text
        assert "Ann plants tree 0" not in shown.text
        await here.presses("Ann", "Older", on=shown)
        assert "Ann plants tree 0" in shown.text


async def decides_on_an_article(here: Home) -> Shown:
    await here.says("Ann", "/add_article We meet on Sundays")
    card = here.card()
    await here.presses("Bob", "Consent")
    return card


def leads_to(card: Shown) -> str:
    return f'<a href="https://t.me/c/{-1_000_000_000_000 - card.chat.id}/{card.id}">'


async def test_the_decision_behind_an_article_is_a_link_to_its_card() -> None:
    async with at_home("Ann", "Bob") as here:
        card = await decides_on_an_article(here)
        await here.says("Bob", "/regulation")
        assert f"{leads_to(card)}Revision 1, by proposal 1 of Ann" in here.group.from_bot[-1].html
        assert here.group.from_bot[-1].labels == []
        await here.says("Bob", "/regulation 1")
        assert leads_to(card) in here.group.from_bot[-1].html


async def test_in_a_basic_group_a_button_shows_the_decision_behind_an_article() -> None:
    async with at_home("Ann", "Bob", supergroup=False) as here:
        await decides_on_an_article(here)
        await here.says("Bob", "/regulation")
        shown = here.group.from_bot[-1]
        assert shown.labels == ["Show 1"]
        await here.presses("Bob", "Show 1", on=shown)
        assert "everybody consented" in here.group.from_bot[-1].text


async def test_of_a_long_regulation_each_article_is_a_link() -> None:
    async with at_home("Ann", "Bob") as here:
        card = await decides_on_an_article(here)
        for number in (2, 3, 4, 5):
            await here.says("Ann", f"/add_article Trees {number}. {'We plant. ' * 180}")
            await here.says("Bob", f"/consent {number}")
        await here.says("Bob", "/regulation")
        shown = here.group.from_bot[-1]
        assert leads_to(card) in shown.html
        assert "In full: /regulation NUMBER" in shown.text


async def test_who_comes_back_is_led_to_what_was_decided_and_to_what_waits() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await here.says("Cy", "/away 1w")
        card = await decides_on_an_article(here)
        await here.waits(hours=25)
        await here.says("Ann", "/propose Plant an oak")
        waiting = here.card(2)
        await here.says("Cy", "/back")
        html = here.group.from_bot[-1].html
        assert leads_to(card) in html
        assert leads_to(waiting) in html
