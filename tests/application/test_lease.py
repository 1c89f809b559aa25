"""One of several processes speaks and listens, and another one soon when that one is gone."""

from collections.abc import AsyncIterator
from uuid import UUID

import pytest

from bot.log.store import NO_STREAM, NewEvent
from bot.operation.leadership import (
    EARLIER_TERM,
    FAREWELL,
    RELEASED,
    RENEWAL,
    STREAM,
    TAKEN,
    TERM,
    WATCH,
    speaker,
)
from tests.application.leases import House, a_house


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with a_house() as house:
        yield house


async def test_whoever_is_alone_speaks_at_once(house: House) -> None:
    ann = await house.starts("ann")
    assert ann.speaks
    assert await house.history() == [(TAKEN, "ann")]


async def test_it_is_renewed_as_long_as_it_is_held(house: House) -> None:
    ann = await house.starts("ann")
    await house.time.pass_by(60)
    assert ann.speaks
    assert await house.history() == [(TAKEN, "ann")] * (1 + int(60 / RENEWAL))


async def test_nobody_else_speaks_meanwhile(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(600)
    assert ann.speaks
    assert bob.began is None


async def test_at_most_ten_seconds_after_a_kill_a_standby_speaks(house: House) -> None:
    """Whenever it was killed between two renewals; a second is left for what comes before the first poll."""
    for moment in range(15):
        ann, bob = await house.starts(f"ann {moment}"), await house.starts(f"bob {moment}")
        await house.time.until(lambda ann=ann: ann.speaks, within=60)  # type: ignore[misc]  # of this round
        await house.time.pass_by(60 + moment / 10)
        await ann.is_killed()
        took = await house.time.until(lambda bob=bob: bob.speaks, within=60, step=0.1)  # type: ignore[misc]
        assert TERM - RENEWAL <= took <= 9.1
        await bob.is_told_to_stop()


async def test_at_most_ten_seconds_after_a_kill_the_next_process_elsewhere_speaks(house: House) -> None:
    ann = await house.starts("ann")
    await house.time.pass_by(60)
    await ann.is_killed()
    bob = await house.starts("bob")
    assert await house.time.until(lambda: bob.speaks, within=60, step=0.1) <= 9.1


async def test_a_standby_that_has_just_come_waits_for_a_term_of_its_own(house: House) -> None:
    ann = await house.starts("ann")
    await ann.is_killed()
    await house.time.pass_by(1_000)
    bob = await house.starts("bob")
    assert not bob.speaks
    assert await house.time.until(lambda: bob.speaks, within=60) >= TERM


async def test_the_next_process_in_the_same_place_speaks_at_once(house: House) -> None:
    """It could not be there if its predecessor lived."""
    ann = await house.starts("ann", place="this machine, that file")
    await house.time.pass_by(60)
    await ann.is_killed()
    again = await house.starts("again", place="this machine, that file")
    assert again.speaks


async def test_a_standby_that_inherits_the_place_speaks_at_its_next_look(house: House) -> None:
    ann = await house.starts("ann", place="this machine, that file")
    bob = await house.starts("bob")
    await house.time.pass_by(60)
    await ann.is_killed()
    bob.place = ann.place  # the kernel has freed it
    assert await house.time.until(lambda: bob.speaks, within=60, step=WATCH) <= WATCH


async def test_another_place_or_none_proves_nothing(house: House) -> None:
    ann = await house.starts("ann", place="one machine")
    others = [await house.starts("bob", place="another machine"), await house.starts("cleo")]
    await house.time.pass_by(600)
    assert ann.speaks
    assert not any(other.began for other in others)


async def test_a_holder_of_an_earlier_version_has_its_longer_term(house: House) -> None:
    """It renews every ten seconds only, and does not say so."""
    theirs = NewEvent(id=UUID(int=88_888), type=TAKEN, data=b'{"holder":"old"}', metadata=b"{}")
    await house.store.append(STREAM, [theirs], expected=NO_STREAM)
    bob = await house.starts("bob")
    assert await house.time.until(lambda: bob.speaks, within=60) >= EARLIER_TERM


async def test_who_speaks_can_be_read_without_taking_it(house: House) -> None:
    assert await speaker(house.store) is None
    ann = await house.starts("ann")
    await house.time.pass_by(400)
    before = await house.history()
    assert await speaker(house.store) == "ann"
    assert await house.history() == before
    await ann.is_told_to_stop()
    assert await speaker(house.store) is None


async def test_it_passes_at_once_when_its_holder_is_told_to_stop(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(15)
    await ann.is_told_to_stop()
    assert ann.task.cancelled()
    assert await house.time.until(lambda: bob.speaks, within=60, step=WATCH) <= WATCH
    assert (await house.history())[-2:] == [(RELEASED, "ann"), (TAKEN, "bob")]


async def test_only_one_of_several_standbys_gets_it(house: House) -> None:
    ann = await house.starts("ann")
    others = [await house.starts(name) for name in ("bob", "cleo", "dan")]
    await ann.is_killed()
    await house.time.pass_by(120)
    assert sum(other.speaks for other in others) == 1


async def test_it_is_given_back_when_there_is_nothing_more_to_do(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    ann.is_through.set()
    await house.time.settle()
    await ann.task
    assert await house.time.until(lambda: bob.speaks, within=60, step=WATCH) <= WATCH


async def test_a_failure_is_passed_on_and_the_lease_given_back(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    ann.bug = ValueError("a bug")
    ann.is_through.set()
    await house.time.settle()
    with pytest.raises(ValueError, match="a bug"):
        await ann.task
    assert await house.time.until(lambda: bob.speaks, within=60, step=WATCH) <= WATCH


async def test_it_is_given_back_although_a_renewal_was_under_way(house: House) -> None:
    ann = await house.starts("ann")
    ann.line.answers_to_lose = 1
    await house.time.pass_by(RENEWAL)  # stored, and about to be sent again
    await ann.is_told_to_stop()
    assert (await house.history())[-2:] == [(TAKEN, "ann"), (RELEASED, "ann")]


async def test_a_store_that_does_not_answer_holds_up_no_goodbye(house: House) -> None:
    ann = await house.starts("ann")
    await ann.is_killed()
    assert not ann.task.done()
    await house.time.pass_by(FAREWELL)
    assert ann.task.cancelled()
