"""Where the bot may, an open card is pinned without a sound, and unpinned when the proposal ends."""

from tests.simulation.on_telegram import Home, at_home


async def propose(here: Home) -> None:
    await here.says("Ann", "/propose Plant an oak")


async def test_an_open_card_is_pinned_silently_and_the_notice_taken_away() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await here.becomes("administrator")
        await propose(here)
        chat = here.group.chat
        assert (chat.pinned, chat.loud_pins) == ([here.card().id], 0)
        assert not any("pinned_message" in message.service for message in here.group.messages)


async def test_when_it_ends_the_pin_goes() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await here.becomes("administrator")
        await propose(here)
        await here.waits(hours=25)
        assert here.group.chat.pinned == []


async def test_of_a_new_text_the_new_card_is_pinned_in_place_of_the_old() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await here.becomes("administrator")
        await propose(here)
        first = here.card()
        await here.says("Ann", "/revise 1 Plant a birch")
        assert here.card() is not first
        assert here.group.chat.pinned == [here.card().id]


async def test_with_the_right_what_is_open_is_pinned_too() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await propose(here)
        assert here.group.chat.pinned == []
        await here.becomes("administrator")
        assert here.group.chat.pinned == [here.card().id]
        await here.says("Bob", "/consent 1")
        await here.says("Cy", "/consent 1")
        assert here.group.chat.pinned == []


async def test_without_the_right_it_is_tried_once_and_everything_else_is_as_ever() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await propose(here)
        await here.says("Bob", "/propose Plant a birch")
        await here.waits(hours=25)
        assert len(here.server.calls("pinChatMessage")) == 1
        assert here.server.calls("unpinChatMessage") == []
        assert "Carried" in here.last("birch").text


async def test_a_copy_in_private_is_not_pinned() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        await here.becomes("administrator")
        await propose(here)
        await here.says("Bob", "/proposal 1", at=here.private("Bob"))
        assert here.private("Bob").chat.pinned == []
