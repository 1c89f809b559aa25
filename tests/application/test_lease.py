"""One of several processes speaks and listens, and another one soon when that one is gone."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from uuid import UUID

import pytest

from adapters.sqlite.store import SqliteEventStore
from bot.application.lease import (
    FAREWELL,
    MARGIN,
    RELEASED,
    RENEWAL,
    STREAM,
    TAKEN,
    TERM,
    WATCH,
    Lease,
    LeaseLost,
)
from bot.ports import NO_STREAM, EventStore, NewEvent, Unavailable
from tests.simulation.ticking import Line, Ticking


class Process:
    """Asks for the lease once; `began` and `stopped` are when it spoke."""

    def __init__(self, name: str, house: "House") -> None:
        self.line = Line(house.store)
        self.began: float | None = None
        self.stopped: float | None = None
        self.bug: Exception | None = None
        self.is_through = asyncio.Event()
        self._time = house.time
        house.time.lines.append(self.line)
        self.lease = Lease(
            self.line,
            holder=name,
            new_id=lambda: next(house.ids),
            monotonic=house.time.monotonic,
            sleep=house.time.sleep,
        )
        self.task = asyncio.create_task(self.lease.hold(self._act))

    @property
    def speaks(self) -> bool:
        return self.began is not None and self.stopped is None

    async def _act(self) -> None:
        self.began = self._time.now
        try:
            await self.is_through.wait()
            if self.bug:
                raise self.bug
        finally:
            self.stopped = self._time.now

    async def is_told_to_stop(self) -> None:
        self.task.cancel()
        await self._time.settle()

    async def is_killed(self) -> None:
        """No goodbye of it reaches the store."""
        self.line.dead = True
        await self.is_told_to_stop()


class House:
    def __init__(self, store: EventStore) -> None:
        self.store = store
        self.time = Ticking()
        self.ids: Iterator[UUID] = (UUID(int=number) for number in range(1, 10_000))
        self.processes: list[Process] = []

    async def starts(self, name: str) -> Process:
        process = Process(name, self)
        self.processes.append(process)
        await self.time.settle()
        return process

    async def history(self) -> list[tuple[str, str]]:
        events = await self.store.read(STREAM, after=NO_STREAM, limit=1_000)
        return [(event.type, json.loads(event.data)["holder"]) for event in events]

    async def empties(self) -> None:
        for process in self.processes:
            process.task.cancel()
        await self.time.pass_by(FAREWELL)
        await asyncio.gather(*(process.task for process in self.processes), return_exceptions=True)


@pytest.fixture
async def house() -> AsyncIterator[House]:
    store = await SqliteEventStore.open(":memory:")
    house = House(store)
    yield house
    await house.empties()
    await store.close()


async def test_whoever_is_alone_speaks_at_once(house: House) -> None:
    ann = await house.starts("ann")
    assert ann.speaks
    assert await house.history() == [(TAKEN, "ann")]


async def test_it_is_renewed_as_long_as_it_is_held(house: House) -> None:
    ann = await house.starts("ann")
    await house.time.pass_by(60)
    assert ann.speaks
    assert await house.history() == [(TAKEN, "ann")] * 7


async def test_nobody_else_speaks_meanwhile(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(600)
    assert ann.speaks
    assert bob.began is None


async def test_it_passes_to_a_standby_soon_after_its_holder_was_killed(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(95)
    await ann.is_killed()
    took = await house.time.until(lambda: bob.speaks, within=60)
    assert TERM - RENEWAL <= took <= TERM + 2 * WATCH


async def test_a_standby_that_has_just_come_waits_for_a_term_of_its_own(house: House) -> None:
    ann = await house.starts("ann")
    await ann.is_killed()
    await house.time.pass_by(1_000)
    bob = await house.starts("bob")
    assert not bob.speaks
    assert await house.time.until(lambda: bob.speaks, within=60) >= TERM


async def test_it_passes_at_once_when_its_holder_is_told_to_stop(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(15)
    await ann.is_told_to_stop()
    assert ann.task.cancelled()
    assert await house.time.until(lambda: bob.speaks, within=60) <= WATCH
    assert (await house.history())[-2:] == [(RELEASED, "ann"), (TAKEN, "bob")]


async def test_only_one_of_several_standbys_gets_it(house: House) -> None:
    ann = await house.starts("ann")
    others = [await house.starts(name) for name in ("bob", "cleo", "dan")]
    await ann.is_killed()
    await house.time.pass_by(120)
    assert sum(other.speaks for other in others) == 1


async def test_a_holder_that_is_cut_off_stops_before_anybody_else_begins(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(29.5)
    ann.line.dead = True
    await house.time.until(lambda: bob.speaks, within=60)
    assert ann.stopped is not None
    assert bob.began is not None
    assert bob.began - ann.stopped >= MARGIN
    assert ann.task.done()
    with pytest.raises(LeaseLost, match="in time"):
        await ann.task


async def test_a_renewal_counts_from_before_it_was_first_sent(house: House) -> None:
    """It was stored at once, and its answer came only later: the others count from the former."""
    ann = await house.starts("ann")
    ann.line.answers_to_lose = 8
    await house.time.pass_by(RENEWAL + 8)
    ann.line.dead = True
    sent = house.time.now - 8
    await house.time.pass_by(TERM)
    assert ann.stopped == sent + TERM - MARGIN


async def test_an_outage_that_is_shorter_than_the_term_changes_nothing(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(9)
    ann.line.refusing = True
    await house.time.pass_by(14)
    ann.line.refusing = False
    await house.time.pass_by(300)
    assert ann.speaks
    assert bob.began is None


async def test_a_renewal_whose_answer_was_lost_is_repeated_as_the_same(house: House) -> None:
    ann = await house.starts("ann")
    ann.line.answers_to_lose = 3
    await house.time.pass_by(RENEWAL + 5)
    assert ann.speaks
    assert await house.history() == [(TAKEN, "ann")] * 2


async def test_what_was_taken_without_an_answer_is_taken_again_at_once(house: House) -> None:
    ann = Process("ann", house)
    ann.line.answers_to_lose = 2  # its metadata is stored first
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
    with pytest.raises(LeaseLost, match="taken"):
        await ann.task
    assert (await house.history())[-1] == (TAKEN, "thief")


async def test_it_is_given_back_when_there_is_nothing_more_to_do(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    ann.is_through.set()
    await house.time.settle()
    await ann.task
    assert await house.time.until(lambda: bob.speaks, within=60) <= WATCH


async def test_a_failure_is_passed_on_and_the_lease_given_back(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    ann.bug = ValueError("a bug")
    ann.is_through.set()
    await house.time.settle()
    with pytest.raises(ValueError, match="a bug"):
        await ann.task
    assert await house.time.until(lambda: bob.speaks, within=60) <= WATCH


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


async def test_the_store_is_told_once_how_much_of_the_stream_to_keep(house: House) -> None:
    ann = await house.starts("ann")
    await ann.is_told_to_stop()
    await house.starts("bob")
    [limit] = await house.store.read(f"$${STREAM}", after=NO_STREAM, limit=10)
    assert limit.type == "$metadata"
    assert json.loads(limit.data) == {"$maxCount": 100}


async def test_a_limit_that_is_there_already_is_left_alone(house: House) -> None:
    theirs = NewEvent(id=UUID(int=88_888), type="$metadata", data=b'{"$maxCount":5}', metadata=b"{}")
    await house.store.append(f"$${STREAM}", [theirs], expected=NO_STREAM)
    assert (await house.starts("ann")).speaks
