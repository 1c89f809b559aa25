"""A union waits only for what may still bring a word that counts there."""

from dataclasses import replace
from datetime import timedelta

from adapters.telegram.adapter import ABILITIES as TELEGRAM
from bot.network.network import Network, Networks
from bot.wiring.application import Application
from domain.people import Channel
from tests.simulation.test_one_network_down import BOB_ON_NOSTR, GROUP, HOME, OWN_PLACE, Two, here

__all__ = ["here"]


async def hears(here: Two, network: str, *, behind: dict[Channel, timedelta] | None = None) -> None:
    """Until now; in some places so much less."""
    now = here.clock.now()
    late = {place: now - by for place, by in (behind or {}).items()}
    here.bot.watermark.heard(network, now, late)
    await here.bot.heard(network, until=now, behind=late)
    await here.bot.act()
    await here.tells()


async def test_a_network_on_which_nobody_has_a_voice_holds_nothing_back(here: Two) -> None:
    """Bob speaks on Telegram too, and then no longer on Nostr; the union's home there stays."""
    await here.says(BOB_ON_NOSTR, "leave", HOME)
    await here.answers(BOB_ON_NOSTR, "Leave")
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    assert await here.deadline() is None


async def test_what_waits_at_the_unions_own_place_holds_it_back(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={HOME: timedelta(hours=2)})
    assert await here.deadline() is not None
    await hears(here, "nostr")
    assert await here.deadline() is None


async def test_what_waits_at_the_bots_own_place_holds_it_back(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={OWN_PLACE: timedelta(hours=2)})
    assert await here.deadline() is not None


async def test_what_waits_in_private_with_the_bot_holds_back_whom_it_may_concern_alone(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    stranger = Channel(f"{OWN_PLACE}/{'c' * 64}")
    bob = Channel(f"{OWN_PLACE}/{BOB_ON_NOSTR.partition(':')[2]}")
    await hears(here, "nostr", behind={stranger: timedelta(hours=2), bob: timedelta(hours=2)})
    assert await here.deadline() is not None
    await hears(here, "nostr", behind={stranger: timedelta(hours=2)})
    assert await here.deadline() is None


async def test_what_was_missed_in_private_with_the_bot_moves_deadlines_where_it_may_have_counted(
    here: Two,
) -> None:
    before, now = await here.deadline(), here.clock.now()
    await here.bot.missed(Channel(f"{OWN_PLACE}/{'c' * 64}"), start=now - timedelta(hours=1), end=now)
    assert await here.deadline() == before
    bob = Channel(f"{OWN_PLACE}/{BOB_ON_NOSTR.partition(':')[2]}")
    await here.bot.missed(bob, start=now - timedelta(hours=1), end=now)
    assert await here.deadline() != before


async def test_what_waits_at_another_unions_place_holds_nothing_back(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={Channel("nostr:another"): timedelta(hours=2)})
    assert await here.deadline() is None
    assert here.told("Carried: nobody objected.", GROUP) == 1


async def test_a_place_that_is_a_little_behind_holds_nothing_back_that_was_due_before(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={HOME: timedelta(minutes=30)})
    assert await here.deadline() is None


async def test_a_network_that_was_taken_away_holds_back_who_has_a_voice_there_and_the_operator_is_told(
    here: Two,
) -> None:
    left = Network(name="telegram", abilities=TELEGRAM, messenger=here.network)
    here.bot = Application(replace(here.world, networks=Networks(left)))
    await here.bot.start()
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    assert await here.deadline() is not None
    assert any("nostr, which is not set up" in trouble for trouble in here.bot.troubles.standing.values())
