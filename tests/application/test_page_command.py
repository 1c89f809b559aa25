"""The way to one's own page, from where one speaks with the bot."""

from dataclasses import replace

from tests.application.test_page_link import SITE, Sited
from tests.simulation.network import ABILITIES
from tests.simulation.town import SQUARE, Town, private_chat, town


class SignsIn(Sited):
    abilities = replace(ABILITIES, signs_in=True)


def signing_in(here: Town) -> list[str]:
    rows = here.network.messages[-1].now.buttons
    return [button.signs_in for row in rows for button in row if button.signs_in]


async def test_a_button_signs_in_who_presses_it() -> None:
    async with town("ann", kind=SignsIn) as here:
        for asked in ("/page", "/start page"):
            await here.says("ann", asked, private=True)
            assert signing_in(here) == [f"{SITE}/sign-in/link"]
            assert here.network.messages[-1].now.buttons[0][0].app == "page"
        assert here.told(f"{SITE}/me", where=private_chat("ann")) == 2


async def test_in_a_group_it_leads_to_where_nobody_else_presses_it() -> None:
    async with town("ann", kind=SignsIn) as here:
        await here.says("ann", "/page")
        assert signing_in(here) == []
        assert here.told("for you alone", where=SQUARE) == 1
        assert here.network.messages[-1].now.buttons[0][0].start == "page"


async def test_where_no_button_signs_in_the_address_is_told() -> None:
    async with town("ann", kind=Sited) as here:
        await here.says("ann", "/page", private=True)
        assert here.told(f"{SITE}/sign-in", where=private_chat("ann")) == 1


async def test_where_there_are_no_pages_it_says_so() -> None:
    async with town("ann") as here:
        await here.says("ann", "/page", private=True)
        assert here.told("has not set up the pages", where=private_chat("ann")) == 1
