"""A union that goes private leaves its address on Nostr, and tells its members there one by one."""

import pytest

from bot.union.telling.profile import NOTHING
from domain.people import Channel
from tests.simulation.test_one_network_down import (
    ANN,
    BOB_ON_NOSTR,
    GROUP,
    HOME,
    OWN_PLACE,
    Two,
    here,
)

__all__ = ["here"]

ALONE = Channel(f"{OWN_PLACE}/{'b' * 64}")
"""Where the bot writes to Bob, who is on Nostr only."""


@pytest.fixture
async def private(here: Two) -> Two:
    await here.says(BOB_ON_NOSTR, "consent 2", HOME)
    await here.says(ANN, "a word in a group that has no public name any more", in_public=False)
    await here.says(ANN, "/visibility private", in_public=False)
    await here.says(BOB_ON_NOSTR, "consent 3", HOME)
    return here


async def test_it_says_goodbye_where_everybody_read_it(private: Two) -> None:
    assert private.told("open to its members alone", HOME) == 1
    assert private.told("open to its members alone", GROUP) == 0


async def test_how_it_was_decided_is_told_to_members_alone(private: Two) -> None:
    assert [private.told("Nobody but members reads", where) for where in (GROUP, ALONE, HOME)] == [1, 1, 0]


async def test_what_it_showed_of_itself_is_emptied(private: Two) -> None:
    assert private.homes.shown[-1] == (HOME, NOTHING)
    assert sum(profile == NOTHING for _, profile in private.homes.shown) == 1


async def test_nobody_hears_it_there_any_more(private: Two) -> None:
    assert private.homes.heard
    await private.hears("telegram", "nostr", minutes=5)
    assert not private.homes.heard


async def test_who_is_told_alone_is_told(private: Two) -> None:
    """The clock starts with it, and their answer counts."""
    await private.says(ANN, "/propose Plant an elm", in_public=False)
    assert private.told("Plant an elm", ALONE) == 1
    assert private.told("Plant an elm", HOME) == 0
    assert await private.deadline() is not None
    await private.says(BOB_ON_NOSTR, "object 4 It takes the light", ALONE, private=True)
    await private.hears("telegram", "nostr", hours=25)
    assert await private.deadline() is None
    assert private.told("It takes the light", ALONE) >= 1


async def test_a_private_union_gets_no_such_address(private: Two) -> None:
    await private.says(ANN, "/bind nostr", in_public=False)
    assert private.told("everybody reads what is said there", GROUP) == 1
