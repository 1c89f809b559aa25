"""Who is away is not called, and nobody outside learns of it."""

import pytest

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


# --- as it is said in the chat ---------------------------------------------------------------


def said_last(here: Town) -> str:
    return here.network.messages[-1].text


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("/away until 5 May", "5 May 2026"),
        ("/away Monday", "4 May 2026"),
        ("/away a week", "8 May 2026"),
        ("/away 2026-05-09", "9 May 2026"),
    ],
)
async def test_who_goes_away_says_until_which_day_or_is_asked(typed: str, day: str) -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", typed)
        assert f"You are away until the end of {day}" in said_last(here)
        assert "Your silence counts all the same" in said_last(here)
        assert 2 in here.union.away


async def test_who_does_not_say_until_when_is_asked() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/away soon")
        assert "Bob, until which day?" in said_last(here)
        await here.presses("bob", "Three days")
        assert "You are away until the end of 4 May 2026" in said_last(here)


async def test_who_goes_away_is_offered_to_object_and_more_time_for_each_that_is_open() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/propose Plant a lime")
        await here.says("bob", "/away until 5 May")
        answer = here.network.messages[-1]
        assert answer.labels == ["Object 1", "More time 1", "Object 2", "More time 2"]
        await here.presses("bob", "More time 2", on=answer)
        await here.presses("bob", "Object 1", on=answer)
        assert here.told("Bob needs more time for proposal 2") == 1
        assert "Bob: no reason given yet" in here.card(1).text


async def test_cards_say_beside_the_name_who_is_away_and_until_when() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/away until 5 May")
        assert "Silent so far: Bob (away until 5 May 2026), Cy" in here.card(1).text
        await here.says("bob", "/back")
        assert "Silent so far: Bob, Cy" in here.card(1).text


async def test_no_stranger_is_shown_who_is_away() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/away until 5 May")
        await here.says("ann", "/proposal 1", private=True)
        assert "away until" in said_last(here)
        await here.says("stranger", "/proposal 1")
        assert "away until" not in said_last(here)


async def test_who_comes_back_is_told_what_was_decided_and_what_waits() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Before that")
        await here.says("bob", "/consent 1")
        await here.says("cy", "/consent 1")
        await here.says("bob", "/away until 9 May")
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=25)
        await here.says("ann", "/propose Plant a lime")
        await here.says("bob", "/back")
        told = said_last(here)
        assert "Before that" not in told
        assert "“Plant an oak”\nCarried: nobody objected." in told
        assert "Waiting for your answer:\nProposal 3: “Plant a lime”" in told
        assert here.network.messages[-1].labels == ["Consent", "Object", "Show 2"]
        await here.says("bob", "/back")
        assert "You are not away." in said_last(here)


async def test_who_missed_nothing_is_told_so() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/away until 5 May")
        await here.says("bob", "/back")
        assert "You have missed no decision" in said_last(here)


async def test_only_members_are_away_and_for_no_longer_than_sixty_days() -> None:
    async with town("ann", "bob") as here:
        await here.says("stranger", "/away until 5 May")
        assert "Only members of Gardeners" in said_last(here)
        await here.says("bob", "/away until 1 September")
        assert "At most 60 days" in said_last(here)


async def test_who_comes_back_after_much_hears_the_latest_and_how_much_more_there_was() -> None:
    async with town("ann", "bob") as here:
        await leaves_for_a_week(here, "bob")
        for number in range(1, 41):
            await here.says("ann", f"/propose Plant tree {number}")
            await here.says("ann", f"/withdraw {number}")
            await here.waits(minutes=1)
        await here.says("bob", "/back")
        told = said_last(here)
        assert "30 more ended before these: /decisions" in told
        assert [f"Plant tree {number}”" in told for number in (30, 31, 40)] == [False, True, True]
