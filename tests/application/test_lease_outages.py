"""Whoever cannot reach the store, or gets no answer from it: never do two speak at once."""

from collections.abc import AsyncIterator
from uuid import UUID

import pytest

from bot.log.store import NO_STREAM, NewEvent, Unavailable
from bot.operation.leadership import AGAIN, MARGIN, RENEWAL, RETRY, STREAM, TAKEN, TERM, LeadershipLost
from tests.application.leases import House, Process, a_house


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with a_house() as house:
        yield house


async def test_a_holder_that_is_cut_off_stops_before_anybody_else_begins(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(29.9)
    ann.line.dead = True
    await house.time.until(lambda: bob.speaks, within=60)
    assert ann.stopped is not None
    assert bob.began is not None
    assert bob.began - ann.stopped >= MARGIN
    assert ann.task.done()
    with pytest.raises(LeadershipLost, match="in time"):
        await ann.task


async def test_a_renewal_counts_from_before_it_was_first_sent(house: House) -> None:
    """It was stored at once, and its answer came only later: the others count from the former."""
    ann = await house.starts("ann")
    ann.line.answers_to_lose = 4
    await house.time.pass_by(RENEWAL + 4 * RETRY)
    ann.line.dead = True
    sent = house.time.now - 4 * RETRY
    await house.time.pass_by(TERM)
    assert ann.stopped == sent + TERM - MARGIN


@pytest.mark.parametrize("outage", ["refusing", "frozen", "swallowing"])
async def test_a_store_that_does_not_answer_for_five_seconds_costs_nobody_the_lease(
    house: House, outage: str
) -> None:
    """Whenever it begins between two renewals."""
    ann, bob = await house.starts("ann"), await house.starts("bob")
    for moment in range(15):
        await house.time.pass_by(30 + moment / 10)
        for process in (ann, bob):
            process.line.refusing = outage == "refusing"
            process.line.dead = outage == "swallowing"
            if outage == "frozen":
                process.line.freezes()
        await house.time.pass_by(5)
        for process in (ann, bob):
            process.line.refusing = process.line.dead = False
            process.line.thaws()
    await house.time.pass_by(60)
    assert ann.speaks
    assert bob.began is None


@pytest.mark.parametrize("seconds", [6, 7.4, 7.6, 8.4, 8.6, 20, 200])
async def test_never_two_speak_at_once_however_long_the_leader_of_the_store_is_frozen(
    house: House, seconds: float
) -> None:
    """What it was sent meanwhile it takes when it wakes."""
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(31.2)
    ann.line.freezes()
    bob.line.freezes()
    await house.time.pass_by(seconds)
    bob.line.thaws()
    await house.time.settle()
    ann.line.thaws()
    await house.time.pass_by(60)
    assert ann.speaks or bob.speaks
    assert not (ann.speaks and bob.speaks)
    if bob.began is not None:
        assert ann.stopped is not None
        assert bob.began - ann.stopped >= MARGIN


async def test_a_renewal_whose_answer_was_lost_is_repeated_as_the_same(house: House) -> None:
    ann = await house.starts("ann")
    ann.line.answers_to_lose = 3
    await house.time.pass_by(RENEWAL + 3 * RETRY)
    assert ann.speaks
    assert await house.history() == [(TAKEN, "ann")] * 2


async def test_a_renewal_that_is_never_answered_is_sent_again_as_the_same(house: House) -> None:
    ann = await house.starts("ann")
    ann.line.dead = True
    await house.time.pass_by(RENEWAL)
    ann.line.dead = False
    await house.time.pass_by(AGAIN)
    ids = [event.id for event in await house.store.read(STREAM, after=NO_STREAM, limit=9)]
    assert ids == [UUID(int=number) for number in (1, 2, 3)], "and the next is due by now"
    await house.time.pass_by(60)
    assert ann.speaks


async def test_what_was_taken_without_an_answer_is_taken_again_at_once(house: House) -> None:
    ann = Process("ann", house)
    ann.line.answers_to_lose = 1
    await house.time.settle()
    with pytest.raises(Unavailable):
        await ann.task
    again = Process("ann", house)
    again.line.answers_to_lose = 1
    await house.time.settle()
    with pytest.raises(Unavailable):
        await again.task
    assert (await house.starts("ann")).speaks


async def test_a_standby_that_was_cut_off_itself_takes_nothing_from_the_living(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    bob.line.dead = True
    await house.time.pass_by(3 * TERM)
    bob.line.dead = False
    await house.time.pass_by(3 * TERM)
    assert ann.speaks
    assert bob.began is None


async def test_a_holder_that_was_overtaken_stops_when_it_renews(house: House) -> None:
    ann = await house.starts("ann")
    theft = NewEvent(id=UUID(int=99_999), type=TAKEN, data=b'{"holder":"thief"}', metadata=b"{}")
    await house.store.append(STREAM, [theft], expected=0)
    await house.time.pass_by(RENEWAL)
    assert not ann.speaks
    assert ann.task.done()
    with pytest.raises(LeadershipLost, match="taken"):
        await ann.task
    assert (await house.history())[-1] == (TAKEN, "thief")
