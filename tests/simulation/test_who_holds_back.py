"""A union waits only for what may still bring a word that counts there."""

from datetime import timedelta

from domain.union.people import Channel
from tests.simulation.test_one_network_down import BOB_ON_NOSTR, GROUP, HOME, OWN_PLACE, Two, here

__all__ = ["here"]


async def hears(here: Two, network: str, *, behind: dict[Channel, timedelta] | None = None) -> None:
    """Until now; in some places so much less."""
    now = here.clock.now()
    late = {place: now - by for place, by in (behind or {}).items()}
    here.bot.hearing.heard(network, now, late)
    await here.bot.heard(network, until=now, behind=late)
    await here.tells()


async def test_a_network_on_which_nobody_has_a_voice_holds_nothing_back(here: Two) -> None:
    """Bob speaks on Telegram too, and then no longer on Nostr; the union's home there stays."""
    await here.says(BOB_ON_NOSTR, "leave", HOME)
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    assert here.deadline() is None


async def test_what_waits_at_the_unions_own_place_holds_it_back(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={HOME: timedelta(hours=2)})
    assert here.deadline() is not None
    await hears(here, "nostr")
    assert here.deadline() is None


async def test_what_waits_at_the_bots_own_place_holds_it_back(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={OWN_PLACE: timedelta(hours=2)})
    assert here.deadline() is not None


async def test_what_waits_at_another_unions_place_holds_nothing_back(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={Channel("nostr:another"): timedelta(hours=2)})
    assert here.deadline() is None
    assert here.told("Carried: nobody objected.", GROUP) == 1


async def test_a_place_that_is_a_little_behind_holds_nothing_back_that_was_due_before(here: Two) -> None:
    here.clock.time += timedelta(hours=5)
    await hears(here, "telegram")
    await hears(here, "nostr", behind={HOME: timedelta(minutes=30)})
    assert here.deadline() is None
