"""One message that the network takes in no form costs that message, and neither the lane nor the union."""

from collections.abc import Callable

import pytest

from bot.network.markup import plain
from bot.network.outgoing import Outgoing
from domain.union.proposal import deadline_of
from tests.simulation.town import town


def saying(words: str) -> Callable[[Outgoing], bool]:
    return lambda message: words in plain(message.text)


def nothing(_: Outgoing) -> bool:
    return False


async def test_a_refused_card_starts_no_clock_and_the_lane_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    async with town("ann", "bob") as here:
        here.network.refuses = saying("Plant an oak")
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/propose Plant a lime")
        assert "Plant a lime" in here.card(2).text
        await here.waits(hours=30)
        assert not here.union.open[1].notices
        assert deadline_of(here.union.open[1]) is None
        assert 2 not in here.union.open
        assert here.told("Carried: nobody objected.") == 1
    assert "card of proposal 1" in caplog.text
    assert "Plant an oak" not in caplog.text


async def test_a_refused_card_is_tried_again_after_a_restart() -> None:
    async with town("ann", "bob") as here:
        here.network.refuses = saying("Plant an oak")
        await here.says("ann", "/propose Plant an oak")
        here.network.refuses = nothing
        await here.restarts()
        assert "Plant an oak" in here.card(1).text
        await here.waits(hours=25)
        assert here.told("Carried: nobody objected.") == 1


async def test_of_several_outcomes_in_one_message_only_the_refused_one_is_lost(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with town("ann", "bob") as here:
        for number in range(1, 6):
            await here.says("ann", f"/propose Plant tree {number}")
        here.network.refuses = saying("Plant tree 3")
        here.network.down = True
        await here.waits(hours=25)
        await here.connects()
        await here.waits(hours=30)
        carried = [number for number in range(1, 6) if here.told(f"Plant tree {number}") == 2]
        assert carried == [1, 2, 4, 5]
    assert "Plant tree" not in caplog.text
    assert "this is not said here" in caplog.text


async def test_an_edit_or_a_reminder_that_is_refused_costs_the_channel_nothing() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.network.refuses = saying("Proposal 1")
        await here.waits(hours=23)
        await here.says("ann", "/propose Plant a lime")
        assert "Plant a lime" in here.card(2).text
        here.network.refuses = nothing
        await here.waits(hours=25)
        assert here.card(1).labels == []


async def test_a_refused_answer_is_lost_alone() -> None:
    async with town("ann", "bob") as here:
        here.network.refuses = saying("Founded by")
        await here.says("ann", "/union")
        await here.says("ann", "/propose Plant an oak")
        assert "Plant an oak" in here.card(1).text
