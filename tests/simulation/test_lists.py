"""Each line of a list leads to its card: by a link where messages have addresses, by a button where they have none."""

from tests.simulation.on_telegram import at_home


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
