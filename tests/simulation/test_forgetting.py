"""A bot that lost its notebook no longer knows its own cards: it posts those anew that can still be answered."""

from tests.simulation.town import Town, town


def forget(here: Town) -> None:
    for key, _ in here.notebook.under():
        here.notebook.drop(*key)


async def test_open_proposals_get_a_new_card_once_and_nothing_else_is_told_again() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant an elm")
        before = len(here.network.messages)
        forget(here)
        await here.restarts()
        assert [message.first.card for message in here.network.messages[before:]] == [2]
        before += 1
        await here.restarts()
        assert here.network.messages[before:] == []


async def test_the_new_card_is_kept_up_to_date() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        forget(here)
        await here.restarts()
        await here.says("bob", "/object 1 It takes the light")
        assert "It takes the light" in here.card(1).text
