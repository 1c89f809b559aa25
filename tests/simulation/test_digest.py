"""A digest comes once a period, about something, whatever happened to the bot: noon of the first day is a Friday."""

from adapters.sqlite.local import LocalDatabase
from tests.simulation.network import ABILITIES
from tests.simulation.town import SQUARE, Town, town

DIGEST = "What was decided:"
QUIET = "Nothing was decided."


async def decides(here: Town, text: str) -> None:
    number = here.union.opened + 1
    await here.says("ann", f"/propose {text}")
    await here.says("bob", f"/consent {number}")


async def test_once_a_week_it_tells_what_was_decided_what_is_open_and_who_is_away() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "/object 1 Too dear")
        await here.waits(hours=30)
        await here.says("ann", "/propose 5d: Plant pears")
        await here.says("cy", "/away until 10 May")
        await here.waits(days=2)
        digest = next(m for m in here.network.messages if DIGEST in m.text).text
        assert digest.startswith("Gardeners, 1 May 2026 – 4 May 2026")
        assert "“Buy a tractor”\nNot carried: Bob’s objection stands." in digest
        assert "What is open:\nProposal 2: “Plant pears”" in digest
        assert "Away: Cy (until 10 May 2026)" in digest


async def test_it_is_told_once_however_often_the_bot_starts_again() -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        await decides(here, "Buy a tractor")
        for _ in range(8):
            await here.waits(days=1)
            await here.restarts()
        assert here.told(DIGEST) == 1


async def test_it_is_told_once_though_what_can_be_built_anew_is_lost_at_every_start() -> None:
    async with town("ann", "bob") as here:
        await decides(here, "Buy a tractor")
        for _ in range(8):
            await here.waits(days=1)
            await here.restarts()
        assert here.told(DIGEST) == 1


async def test_about_nothing_there_is_none() -> None:
    async with town("ann", "bob") as here:
        await here.waits(days=15)
        await here.restarts()
        await here.waits(days=15)
        assert here.told("2026 – ") == 0


async def test_what_happens_after_a_quiet_week_waits_for_the_next_monday() -> None:
    async with town("ann", "bob") as here:
        await here.waits(days=18)  # a Tuesday
        await decides(here, "Buy a tractor")
        await here.restarts()
        assert here.told(DIGEST) == 0
        await here.waits(days=6)
        assert here.told(DIGEST) == 1


async def test_one_that_fell_into_an_outage_comes_late_and_the_next_in_time() -> None:
    async with town("ann", "bob") as here:
        await decides(here, "Buy a tractor")
        here.goes_down()
        here.passes(days=4)  # Tuesday
        await here.comes_up()
        assert here.told(DIGEST) == 1
        await decides(here, "Sell it")
        await here.waits(days=5)
        assert here.told(DIGEST) == 1
        await here.waits(days=2)
        assert here.told(DIGEST) == 2
        assert "Buy a tractor" not in [m for m in here.network.messages if DIGEST in m.text][-1].text


async def test_nobody_gets_one_who_switched_it_off_and_who_is_alone() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/digest off")
        assert here.told("Bob has switched the digest off.") == 1
        await decides(here, "Buy a tractor")
        await here.waits(days=8)
        assert here.told(DIGEST) == 0
    async with town("ann") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.waits(days=8)
        assert here.told(DIGEST) == 0


async def test_a_daily_one_begins_when_it_is_chosen() -> None:
    async with town("ann", "bob") as here:
        await decides(here, "Buy a tractor")
        await here.waits(days=4)
        await decides(here, "Sell it")
        await here.says("ann", "/digest daily")
        await here.restarts()
        assert here.told(DIGEST) == 1
        await here.waits(days=1)
        assert here.told(DIGEST) == 2
        await here.waits(days=2)
        assert here.told(DIGEST) == 2


async def test_it_comes_at_nine_on_the_clocks_of_the_union() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/timezone Tokyo")
        assert here.told("Bob has set the clocks to Asia/Tokyo: it is 1 May 2026, 21:00 UTC+9.") == 1
        await decides(here, "Buy a tractor")
        await here.waits(days=3)
        digest = next(m for m in here.network.messages if DIGEST in m.text)
        assert digest.at.isoformat() == "2026-05-04T00:00:00+00:00"


class Square(Town):
    abilities = ABILITIES.__class__(edits=True, is_open=True, longest=4096)


async def test_who_is_away_is_told_nobody_who_is_no_member() -> None:
    async with town("ann", "bob", kind=Square) as here:
        await decides(here, "Buy a tractor")
        await here.says("bob", "/away until 10 May")
        await here.waits(days=4)
        assert here.told(DIGEST) == 1
        assert here.told("Away:") == 0


async def test_a_group_that_is_closed_to_us_gets_one_when_it_lets_us_in_again() -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        await decides(here, "Buy a tractor")
        await here.puts_the_bot_out()
        await here.waits(days=12)
        assert here.told(DIGEST) == 0
        await here.lets_the_bot_in()
        assert here.told(DIGEST) == 1
        assert SQUARE in here.union.channels
