"""What Telegram can show beyond plain text, and that a server which cannot is given the plain form from then on."""

from tests.adapters.telegram.chats import Shown
from tests.adapters.telegram.fakes import NOON
from tests.simulation.on_telegram import DAY, at_home

LONG = "\n".join(
    f"Rule {number}. Whoever waters the garden closes the gate behind them." for number in range(9)
)


def kinds(message: Shown) -> list[str]:
    return [entity["type"] for entity in message.entities]


async def test_each_reader_sees_the_deadline_on_their_own_clock() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose Plant an oak")
        (moment,) = [one for one in here.card().entities if one["type"] == "date_time"]
        assert moment["unix_time"] == int((NOON + DAY).timestamp())
        assert "12:00 UTC (24 h left)" in here.card().text


async def test_a_long_text_unfolds() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", f"/add_article {LONG}")
        assert "expandable_blockquote" in kinds(here.card())
        assert "│" not in here.card().text


async def test_an_older_server_is_given_plain_text_and_asked_once() -> None:
    async with at_home("Ann", "Bob") as here:
        here.server.world.knows_rich = False
        await here.says("Ann", f"/add_article {LONG}")
        assert kinds(here.card()) == ["bold"]
        assert "│ Rule 1. Whoever waters" in here.card().text
        assert "12:00 UTC (24 h left)" in here.card().text
        here.server.world.knows_rich = True
        await here.says("Bob", "/propose Plant an oak")
        assert kinds(here.card(2)) == ["bold"]


async def test_an_article_to_be_amended_can_be_copied() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/add_article We meet on Sundays")
        await here.presses("Bob", "Consent")
        await here.says("Bob", "/regulation 1")
        key = here.group.from_bot[-1].key("Copy the text")
        assert key is not None
        assert key.copies == "We meet on Sundays"


async def test_what_is_too_long_to_be_copied_has_no_button_for_it() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", f"/add_article {LONG}")
        await here.presses("Bob", "Consent")
        await here.says("Bob", "/regulation 1")
        assert here.group.from_bot[-1].labels == []


async def test_an_older_server_is_given_the_buttons_that_it_knows() -> None:
    async with at_home("Ann", "Bob") as here:
        here.server.world.knows_rich = False
        await here.says("Ann", "/add_article We meet on Sundays")
        assert here.card().labels[:2] == ["Consent", "Object"]
        await here.presses("Bob", "Consent")
        await here.says("Bob", "/regulation 1")
        assert "We meet on Sundays" in here.group.from_bot[-1].text
        assert here.group.from_bot[-1].labels == []


async def test_yes_and_no_have_their_colours() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/propose Plant an oak")
        keys = {key.label: key.style for row in here.card().keys for key in row}
        assert (keys["Consent"], keys["Object"], keys["More time"]) == ("success", "danger", None)
