"""From a card to its page, where people find one."""

from dataclasses import replace

from bot.union.actions import page_link
from bot.wiring.world import World
from tests.simulation.town import Town, found, town

SITE = "https://unions.example"


class Sited(Town):
    def world(self) -> World:
        return replace(super().world(), site_url=SITE)


def opened(here: Town, number: int) -> list[str]:
    """The addresses to which the buttons of the card lead."""
    return [button.opens for row in here.card(number).now.buttons for button in row if button.opens]


def in_the_app(here: Town, number: int) -> list[str]:
    """With what the app begins that they open."""
    return [button.app for row in here.card(number).now.buttons for button in row if button.app]


async def test_a_card_of_a_public_union_leads_to_its_page_also_when_it_is_decided() -> None:
    async with town(kind=Sited) as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/propose Plant an oak")
        page = f"{SITE}/unions/{here.view.union_id}/proposals/1"
        assert opened(here, 1) == [page]
        assert in_the_app(here, 1) == [page_link(here.view.union_id, 1)]
        await here.presses("bob", "Consent")
        assert "Carried" in here.card(1).text
        assert opened(here, 1) == [page]


async def test_a_private_union_has_a_page_only_where_its_members_are_known() -> None:
    async with town("ann", "bob", kind=Sited) as here:
        await here.says("ann", "/propose Plant an oak")
        assert opened(here, 1) == []
        assert in_the_app(here, 1) == [page_link(here.view.union_id, 1)]


async def test_without_a_site_no_card_speaks_of_one() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/propose Plant an oak")
        assert opened(here, 1) == in_the_app(here, 1) == []
