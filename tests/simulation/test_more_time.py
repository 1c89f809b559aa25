"""More time is told by whom, and counts."""

from datetime import timedelta

import pytest

from domain.union.changes import ChangePeriod
from domain.union.commands import AskMoreTime, Away, Lengthen, OpenProposal
from domain.union.proposal import deadline_of
from tests.simulation.town import DAY, NOON, Town, identity, town


async def test_the_union_is_told_who_gave_time_and_who_asked_for_it() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        at = here.clock.now()
        await here.decides(Lengthen(number=1, until=at + 3 * DAY, by=identity("ann"), at=at))
        assert here.told("Ann gives proposal 1 more time: you can object until 4 May 2026, 12:00 UTC.") == 1
        await here.decides(AskMoreTime(number=1, by=identity("bob"), at=at))
        assert (
            here.told("Bob needs more time for proposal 1: you can object until 5 May 2026, 12:00 UTC.") == 1
        )
        assert "5 May 2026, 12:00 UTC" in here.card(1).text
        await here.waits(hours=95)
        assert deadline_of(here.union.open[1]) == at + 4 * DAY
        await here.waits(hours=2)
        assert here.told("Carried: nobody objected.") == 1
        await here.says("cy", "/history")
        assert "Bob got more time for proposal 1 (“Plant an oak”), until" in here.network.messages[-1].text


async def test_a_union_chooses_for_how_long_its_proposals_stay_open() -> None:
    async with town("ann", "bob") as here:
        change = ChangePeriod(period=timedelta(days=3))
        at = here.clock.now()
        await here.decides(OpenProposal(change=change, period=DAY, by=identity("ann"), at=at))
        assert "Keep proposals open for 3 days" in here.card(1).text
        await here.presses("bob", "Consent")
        assert here.told("New proposals stay open for 3 days.") == 1
        await here.says("bob", "/propose Plant an oak")
        assert deadline_of(here.union.open[2]) == at + 3 * DAY


@pytest.mark.parametrize(("typed", "days"), [("48h", 2), ("3 days", 3), ("неделя", 7)])
async def test_a_member_proposes_it_in_the_chat(typed: str, days: int) -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", f"/period {typed}")
        assert here.union.open[1].change == ChangePeriod(period=timedelta(days=days))
        assert f"Keep proposals open for {days} days" in here.card(1).text


async def test_without_a_period_it_is_asked_for_and_too_short_a_one_is_refused() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/period 48")
        assert "for how long should proposals stay open" in here.network.messages[-1].text
        assert here.network.messages[-1].labels == ["2 days", "3 days", "7 days"]
        await here.presses("ann", "2 days")
        assert here.union.open[1].change == ChangePeriod(period=timedelta(days=2))
        await here.says("ann", "/period 12h")
        assert "too short" in here.network.messages[-1].text


# --- as it is asked for in the chat ----------------------------------------------------------


def open_until(here: Town, number: int = 1) -> timedelta:
    """From the moment at which the town was founded."""
    deadline = deadline_of(here.union.open[number])
    assert deadline is not None
    return deadline - NOON


def asked_last(here: Town) -> str:
    return here.network.messages[-1].text


async def test_who_needs_more_time_taps_for_it_and_gets_as_much_as_is_usual() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.presses("bob", "More time", on=here.card(1))
        assert open_until(here) == 2 * DAY
        assert here.told("Bob needs more time for proposal 1") == 1
        await here.presses("bob", "More time", on=here.card(1))
        assert here.network.answers[-1] == "You have had more time for proposal 1 already."


async def test_the_proposer_is_asked_for_how_long() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.presses("ann", "More time", on=here.card(1))
        assert "for how much longer, or until which day?" in asked_last(here)
        assert here.network.messages[-1].labels == ["One day", "Three days", "A week"]
        await here.presses("ann", "Three days")
        assert open_until(here) == 4 * DAY
        assert here.told("Ann gives proposal 1 more time") == 1


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("/more_time 1 3 days", 4 * DAY),
        ("/more_time 3 days", 4 * DAY),
        ("/more_time 1 a week", 8 * DAY),
        ("/more_time until 5 May", timedelta(days=4, hours=12)),
        ("/more_time 1 12h", timedelta(hours=36)),
        ("/extend 5 May", timedelta(days=4, hours=12)),
        ("/больше_времени 1 неделя", 8 * DAY),
    ],
)
async def test_the_proposer_types_a_length_or_a_day(typed: str, ends: timedelta) -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", typed)
        assert open_until(here) == ends


async def test_what_is_no_time_is_asked_for_again() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/more_time 1 soonish")
        assert "until which day?" in asked_last(here)
        await here.says("ann", "Monday", to=here.network.messages[-1])
        assert open_until(here) == timedelta(days=3, hours=12)


async def test_two_words_below_a_card_ask_for_it_and_a_sentence_does_not() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "There is more time than you think", to=here.card(1))
        assert open_until(here) == DAY
        await here.says("bob", "More time!", to=here.card(1))
        assert open_until(here) == 2 * DAY


async def test_too_late_a_day_and_too_early_a_day_are_refused_with_what_is_possible() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/more_time 1 2026-09-01")
        assert "can stay open until 31 May 2026" in asked_last(here)
        await here.says("ann", "/more_time 1 today")
        assert "stays open until 2 May 2026, 12:00 UTC anyway" in asked_last(here)


async def test_who_is_no_member_gets_no_time() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.presses("eve", "More time", on=here.card(1))
        assert "Only members of Gardeners can do that" in here.network.answers[-1]
        assert open_until(here) == DAY


async def test_while_only_the_candidate_is_awaited_there_is_no_button_for_it() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dan")
        assert "More time" in here.card(1).labels
        await here.waits(hours=25)
        assert "More time" not in here.card(1).labels


# --- for who is away -------------------------------------------------------------------------


async def test_the_proposer_is_offered_to_wait_for_who_is_away_beyond_the_end() -> None:
    async with town("ann", "bob", "cy") as here:
        at = here.clock.now()
        await here.decides(Away(until=at + 3 * DAY, by=identity("bob"), at=at))
        await here.says("ann", "/propose Plant an oak")
        assert "away until after the end of proposal 1: Bob. Their silence counts." in asked_last(here)
        await here.presses("ann", "Until they are back")
        assert open_until(here) == 4 * DAY


async def test_nobody_waits_for_who_is_back_in_time_or_for_longer_than_is_possible() -> None:
    for days in (0.5, 40):
        async with town("ann", "bob", "cy") as here:
            at = here.clock.now()
            await here.decides(Away(until=at + timedelta(days=days), by=identity("bob"), at=at))
            await here.says("ann", "/propose Plant an oak")
            assert here.told("Their silence counts") == 0


async def test_a_proposer_who_gives_more_time_may_give_it_until_all_are_back() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        at = here.clock.now()
        await here.decides(Away(until=at + timedelta(days=3, hours=12), by=identity("bob"), at=at))
        await here.presses("ann", "More time", on=here.card(1))
        await here.presses("ann", "Until 5 May 2026, when all are back")
        assert open_until(here) == timedelta(days=4, hours=12)
