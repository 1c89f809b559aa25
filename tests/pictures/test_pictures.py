"""The picture in the README is one of what the bot sends today."""

from tests.pictures.belonging import belonging, noted, picture
from tests.pictures.page import THEMES, page
from tests.pictures.scene import scene


async def test_the_pictures_were_taken_of_todays_page() -> None:
    assert belonging(await scene()) == noted(), (
        "the card reads otherwise now: `make pictures`, and look at them"
    )


async def test_the_page_is_the_same_whenever_it_is_made() -> None:
    assert page(await scene(), "light") == page(await scene(), "light")


async def test_the_picture_shows_a_card_that_can_be_answered() -> None:
    _, card, _, asking = await scene()
    assert card.html.startswith("<b>Proposal 1: “Open the shop")
    assert [key.label for key in card.keys[0]] == ["Consent", "Object"]
    assert "what would have to change" in asking.html


def test_the_pictures_are_there_in_each_theme() -> None:
    for theme in THEMES:
        assert picture(theme).read_bytes().startswith(b"\x89PNG")
