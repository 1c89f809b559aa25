"""A message that meets a bug: it holds back no other, its author is no silent one, and it can be tried again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from operator import eq

import pytest

from adapters.sqlite.local import LocalDatabase
from bot.inbox.poisoned import MOST_OF_ONE, Poison
from bot.inbox.rates import A_PERSON
from bot.log.store import Unavailable
from domain.people import Channel
from domain.union.evolve import LATEST
from tests.simulation.fate import Fate
from tests.simulation.stumbling import Stumbling
from tests.simulation.town import SQUARE, Town, found, town

PARK = Channel("town:park")
CARRIED = "Carried: nobody objected."
LOST = "Please say it again"
NOT_SILENT = "your silence carries nothing"


@asynccontextmanager
async def stumbling(fate: Fate | None = None) -> AsyncIterator[Town]:
    """Ann has proposed something to Bob and Cy; whoever objects with a boom is not understood."""
    async with town("ann", "bob", "cy", fate=fate) as here:
        here.codec = Stumbling()
        await here.restarts()
        await here.says("ann", "/propose Plant an oak")
        yield here


def mend(here: Town) -> None:
    assert isinstance(here.codec, Stumbling)
    here.codec.is_mended = True


def poisoned(here: Town) -> list[Poison]:
    return [*here.bot.poisoned]


async def retry(here: Town, number: str) -> str:
    """By the operator."""
    poison = here.bot.poisoned.get(int(number))
    assert poison is not None
    trouble = await here.bot.try_again(poison)
    await here.waits(minutes=1)
    return trouble


async def test_it_holds_back_no_other_and_its_author_is_told_at_once() -> None:
    async with stumbling() as here:
        here.writes("bob", "/object 1 boom")
        here.writes("bob", "/propose Plant a lime")
        await here.says("ann", "/propose Plant a fig")
        assert [*here.union.open] == [1, 2, 3]
        assert here.told(LOST) == here.told(NOT_SILENT) == 1


async def test_its_author_is_not_silent_until_a_period_has_passed_once() -> None:
    async with stumbling() as here:
        await here.says("bob", "/object 1 boom")
        await here.waits(hours=25)
        assert here.told(CARRIED) == 0
        assert here.told("Bob, a fault of mine") == 1
        await here.says("bob", "/object 1 boom")
        await here.waits(hours=24)
        assert here.told(CARRIED) == 1
        assert here.told("Bob, a fault of mine") == 1


async def test_who_speaks_again_is_not_waited_for() -> None:
    for said in ("/consent 1", "/propose Plant a lime", "/help"):
        async with stumbling() as here:
            await here.says("bob", "/object 1 boom")
            await here.says("bob", said)
            await here.waits(hours=25)
            assert here.told("a fault of mine") == 0
            assert here.told(CARRIED) >= 1
            assert all(poison.answered for poison in poisoned(here))
            assert not here.bot.troubles.standing


async def test_small_talk_is_no_answer() -> None:
    async with stumbling() as here:
        await here.says("bob", "/object 1 boom")
        await here.says("bob", "What now?")
        await here.waits(hours=25)
        assert here.told(CARRIED) == 0


async def test_what_they_say_in_the_time_they_are_given_counts() -> None:
    async with stumbling() as here:
        await here.says("bob", "/object 1 boom")
        await here.waits(hours=30)
        await here.says("bob", "/object 1 It takes the light")
        await here.waits(hours=24)
        assert here.told("Not carried") + here.told("Rejected") == 1


async def test_tried_again_once_the_bug_is_mended_it_counts_from_when_it_was_said() -> None:
    async with stumbling() as here:
        await here.says("bob", "/object 1 boom")
        (poison,) = poisoned(here)
        assert poison.trouble == "KeyError"  # and not what was said
        await here.restarts()
        await here.waits(hours=1)
        assert poisoned(here) == [poison]  # not tried by itself
        assert here.bot.troubles.standing == {f"message {poison.spoken.id}": "KeyError"}
        assert await retry(here, poison.number) == "KeyError"
        assert [one.tries for one in poisoned(here)] == [2]
        assert here.told(LOST) == 1
        mend(here)
        await here.waits(hours=26)  # by now only the time it was given keeps the proposal open
        assert await retry(here, poison.number) == ""
        assert "boom" in here.card(1).text
        assert poisoned(here) == []
        assert not here.bot.troubles.standing
        await here.waits(hours=24)
        assert here.told(CARRIED) == 0


async def test_what_was_tried_again_does_not_come_after_what_its_author_said_later() -> None:
    async with stumbling() as here:
        await here.says("bob", "/object 1 boom")
        await here.says("ann", "/propose Plant a lime")
        await here.says("bob", "/object 2 boom")
        mend(here)
        first, second = poisoned(here)
        assert await retry(here, second.number) == ""
        assert [(one.number, one.answered) for one in poisoned(here)] == [(first.number, True)]


async def test_as_long_as_a_later_one_is_lost_its_author_is_waited_for() -> None:
    async with stumbling() as here:
        await here.says("ann", "/propose Plant a lime")
        await here.says("bob", "/object 1 boom")
        await here.says("bob", "/object 2 boom")
        mend(here)
        await retry(here, poisoned(here)[0].number)
        await here.waits(hours=25)
        assert here.told(CARRIED) == 0
        assert here.told("a fault of mine") == 1


async def test_only_what_its_author_has_a_voice_in_waits() -> None:
    """Bob is in the union of the park as well, and what he said was said in the square."""
    async with stumbling() as here:
        here.home = PARK
        await found(here, "dee", "bob")
        await here.says("dee", "/propose Plant a lime")
        here.home = SQUARE
        await here.says("bob", "/object 1 boom")
        await here.waits(hours=25)
        assert here.told(CARRIED) == 0
        assert here.told(CARRIED, where=PARK) == 1


async def test_delivered_again_it_is_not_tried_again() -> None:
    async with stumbling() as here:
        said = here.writes("bob", "/object 1 boom")
        await here.says("ann", "/propose Plant a lime")
        mend(here)
        here.pending.append(said)
        await here.says("ann", "/propose Plant a fig")
        assert [one.tries for one in poisoned(here)] == [1]
        assert here.told(LOST) == 1


async def test_a_flood_of_failures_is_kept_within_bounds_and_told_once_a_minute() -> None:
    async with stumbling() as here:
        for _ in range(A_PERSON + 10):  # the last are put off
            here.writes("bob", "/object 1 boom")
        here.writes("cy", "/object 1 boom")
        await here.says("ann", "/propose Plant a lime")
        assert here.told(LOST) == 2  # to each of them once
        assert [one.spoken.author.name for one in poisoned(here)] == ["Bob"] * MOST_OF_ONE + ["Cy"]
        assert (await here.kinds()).count("MessageFailed") == 2
        await here.waits(hours=24)
        assert here.told("a fault of mine") == 2  # of each proposal once


async def test_in_whatever_moment_it_is_killed_the_author_is_told_and_waited_for() -> None:
    moment = 0
    while True:
        moment += 1
        fate = Fate()
        async with stumbling(fate) as here:
            begun = fate.moments
            fate.strikes = partial(eq, begun + moment)
            await here.says("bob", "/object 1 boom")
            fate.strikes = lambda _: False
            deaths = here.deaths
            await here.restarts()
            await here.waits(hours=25)
            assert here.told(LOST) >= 1, moment
            assert len(poisoned(here)) == 1, moment
            assert here.told(CARRIED) == 0, moment
            assert (await here.kinds()).count("MessageFailed") == 1, moment
        if not deaths:
            break
    assert moment > 5


async def test_a_message_that_meets_a_damaged_index_is_taken_in_again_once_that_is_made_anew() -> None:
    index = LocalDatabase.in_memory()
    async with town("ann", "bob", file=index) as here:
        for number in range(1, LATEST + 2):
            await here.says("ann", f"/propose Plant oak {number}")
            await here.says("bob", f"/consent {number}")
            await here.waits(minutes=1)
        index.write("UPDATE proposal SET ended = zeroblob(99) WHERE number = 1")
        with pytest.raises(Unavailable, match="damaged"):
            await here.says("ann", "/proposal 1")
        assert index.spoilt.is_set()
        index.clear()
        await here.restarts()
        assert "Plant oak 1" in here.network.messages[-1].text
