"""Money is booked once, whenever the bot is killed, and a union on two networks has one ledger."""

from domain.treasury.events import EntryBooked
from tests.simulation.fate import Fate
from tests.simulation.test_killed import live
from tests.simulation.test_one_network_down import ANN, BOB_ON_NOSTR, GROUP, HOME, Two, here
from tests.simulation.town import Town

__all__ = ["here"]

STEP = 61
"""Every so many moments the bot is killed once."""


async def common_money(here: Town) -> None:
    await here.says("ann", "/start_union Gardeners — plant trees @bob")
    await here.says("bob", "/accept")
    await here.says("ann", "/attest received 500 EUR from the fair")
    await here.waits(hours=30)
    await here.says("ann", "/attest spent 20 EUR seeds")
    await here.says("bob", "/consent 2")
    await here.presses("bob", "I consent")


async def test_killed_at_any_moment_it_books_the_same() -> None:
    whole = Fate()
    _, events = await live(common_money, whole)
    assert sum(isinstance(event, EntryBooked) for event in events) == 2
    for moment in range(1, whole.moments + 1, STEP):
        _, again = await live(common_money, Fate(moment.__eq__))
        assert again == events, f"killed at moment {moment} of {whole.moments}"


async def test_what_is_said_on_nostr_is_decided_on_both_networks_and_seen_on_telegram(here: Two) -> None:
    await here.says(BOB_ON_NOSTR, "attest received 500 EUR from the fair", HOME)
    for channel in (GROUP, HOME):
        assert here.told("Money received: €500.00 — from the fair", channel)
    await here.hears("telegram", "nostr", hours=30)
    await here.says(ANN, "/treasury")
    assert here.told("+€500.00, “from the fair” (proposal 3)", GROUP) == 1
