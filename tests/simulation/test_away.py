"""Who is away is not called, and nobody outside learns of it."""

from domain.union.commands import Away, Back
from tests.simulation.town import DAY, Town, identity, town


async def leaves_for_a_week(here: Town, name: str) -> None:
    at = here.clock.now()
    await here.decides(Away(until=at + 7 * DAY, by=identity(name), at=at))


def called(here: Town) -> str:
    reminders = [message.text for message in here.network.messages if "left, until" in message.text]
    return reminders[-1] if reminders else ""


async def test_reminders_call_who_is_silent_and_not_away() -> None:
    async with town("ann", "bob", "cy") as here:
        await leaves_for_a_week(here, "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=13)
        assert "Cy" in called(here)
        assert "Bob" not in called(here)


async def test_where_all_the_silent_are_away_nobody_is_called() -> None:
    async with town("ann", "bob") as here:
        await leaves_for_a_week(here, "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23)
        assert called(here) == ""
        await here.waits(hours=2)
        assert here.told("Carried: nobody objected.") == 1


async def test_who_is_back_is_called_again() -> None:
    async with town("ann", "bob") as here:
        await leaves_for_a_week(here, "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=13)
        await here.decides(Back(by=identity("bob"), at=here.clock.now()))
        await here.waits(hours=9)
        assert "Bob" in called(here)


async def test_neither_a_message_nor_the_history_says_so() -> None:
    async with town("ann", "bob") as here:
        before = len(here.network.messages)
        await leaves_for_a_week(here, "bob")
        assert len(here.network.messages) == before
        await here.says("stranger", "/history")
        assert "away" not in here.network.messages[-1].text
