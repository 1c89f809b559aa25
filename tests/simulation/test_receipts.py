"""On Telegram a member who speaks in the group sees by a reaction that it was taken, and the group is not told again."""

from bot.network.locale import Words
from tests.simulation.on_telegram import at_home

WORDS = Words("en")


async def test_a_consent_in_words_is_receipted_by_a_reaction_and_by_no_message() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await here.says("Ann", "/propose Plant an oak")
        here.counts_from_now()
        said = await here.says("Bob", "fine with me", to=here.card())
        assert said.reactions[here.server.bot.id] == ["✍"]
        assert "Consented: Ann, Bob" in here.card().text
        assert here.count() == 0


async def test_where_a_group_allows_no_such_reaction_it_is_said_in_words() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        here.group.chat.signs = set()
        await here.says("Ann", "/propose Plant an oak")
        said = await here.says("Bob", "/consent 1")
        assert here.last(WORDS("done-consented", number="1")).replies_to is said


async def test_a_server_that_knows_no_reactions_is_asked_once() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        here.server.knows_no("setMessageReaction")
        await here.says("Ann", "/propose Plant an oak")
        for name in ("Bob", "Ann"):
            said = await here.says(name, "/consent 1")
            assert here.group.from_bot[-1].replies_to is said
        assert len(here.server.calls("setMessageReaction")) == 1


async def test_in_private_words_say_more() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await here.says("Ann", "/propose Plant an oak")
        await here.says("Bob", "/consent 1", at=here.private("Bob"))
        assert here.private("Bob").from_bot[-1].text == WORDS("done-consented", number="1")
        assert here.server.calls("setMessageReaction") == []
