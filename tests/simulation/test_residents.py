"""Which unions are heard at an address of their own: however many are founded, those that decide."""

from uuid import UUID

from domain.people import Channel
from tests.simulation.test_one_network_down import ANN, BOB, OWN_PLACE, Two, here

__all__ = ["here"]

ALONE = Channel("telegram:-2")


async def quiet_union(here: Two) -> UUID:
    """Ann's second one: she has bound it to Nostr and let it be."""
    before = {row.id for row in here.bot.reader.tables.all()}
    await here.says(ANN, "/start_union Others - plant limes", ALONE)
    [founded] = {row.id for row in here.bot.reader.tables.all()} - before
    await here.says(ANN, "/bind nostr", ALONE)
    assert founded in here.homes.heard
    await here.hears("telegram", "nostr", hours=7 * 24)
    return founded


async def test_a_union_of_one_member_that_decided_nothing_for_a_week_is_not_heard(here: Two) -> None:
    [busy] = here.homes.heard
    founded = await quiet_union(here)
    assert here.homes.heard == {busy}
    assert founded != busy


async def test_it_is_heard_again_when_its_member_writes_to_the_bot_itself(here: Two) -> None:
    founded = await quiet_union(here)
    await here.says(BOB, "hello", OWN_PLACE)
    assert founded not in here.homes.heard
    await here.says(ANN, "hello", OWN_PLACE)
    assert founded in here.homes.heard
    await here.hears("telegram", "nostr", hours=6 * 24)
    assert founded in here.homes.heard
    await here.hears("telegram", "nostr", hours=25)
    assert founded not in here.homes.heard


async def test_it_is_heard_again_when_something_is_proposed_elsewhere(here: Two) -> None:
    founded = await quiet_union(here)
    await here.says(ANN, "/invite @2", ALONE)
    assert founded in here.homes.heard


async def test_a_dissolved_union_has_its_end_told_at_home_and_is_heard_no_more(here: Two) -> None:
    founded = await quiet_union(here)
    await here.says(ANN, "/dissolve It is done", ALONE)
    await here.answers(ANN, "Dissolve")
    assert here.told("dissolved", here.homes.homes[founded]) >= 1
    await here.hears("telegram", "nostr", hours=1)
    assert founded not in here.homes.heard


async def test_a_union_that_was_not_founded_after_all_is_not_listened_for(here: Two) -> None:
    before = set(here.homes.heard)
    for number in range(10):
        said = f"start union Garden {number} - plant trees"
        await here.says(ANN, said, OWN_PLACE)
    assert len(here.homes.heard - before) <= 3
