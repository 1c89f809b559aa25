"""More time is told by whom, and counts."""

from datetime import timedelta

from domain.union.changes import ChangePeriod
from domain.union.commands import AskMoreTime, Lengthen, OpenProposal
from domain.union.proposal import deadline_of
from tests.simulation.town import DAY, identity, town


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
        assert (
            "Bob obtained more time for proposal 1 (“Plant an oak”), until" in here.network.messages[-1].text
        )


async def test_a_union_chooses_for_how_long_its_proposals_stay_open() -> None:
    async with town("ann", "bob") as here:
        change = ChangePeriod(period=timedelta(days=3))
        at = here.clock.now()
        await here.decides(OpenProposal(change=change, period=DAY, by=identity("ann"), at=at))
        assert "Keep proposals open for 3 days from now on" in here.card(1).text
        await here.presses("bob", "Consent")
        assert here.told("Proposals that are opened from now on stay open for 3 days.") == 1
        await here.says("bob", "/propose Plant an oak")
        assert deadline_of(here.union.open[2]) == at + 3 * DAY
