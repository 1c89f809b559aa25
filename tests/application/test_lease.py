"""One of several processes speaks and listens, and another one soon when that one is gone."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from uuid import UUID

import pytest

from adapters.sqlite.store import SqliteEventStore
from bot.application.lease import (
    AGAIN,
    EARLIER_TERM,
    FAREWELL,
    MARGIN,
    RELEASED,
    RENEWAL,
    RETRY,
    STREAM,
    TAKEN,
    TERM,
    WATCH,
    Lease,
    LeaseLost,
    speaker,
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
        self.place: str | None = None
        self.is_through = asyncio.Event()
        self._time = house.time
        house.time.lines.append(self.line)
        self.lease = Lease(
            self.line,
            holder=name,
            new_id=lambda: next(house.ids),
            monotonic=house.time.monotonic,
            sleep=house.time.sleep,
            place=lambda: self.place,
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

    async def starts(self, name: str, *, place: str | None = None) -> Process:
        process = Process(name, self)
        process.place = place
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


async def test_a_holder_that_is_cut_off_stops_before_anybody_else_begins(house: House) -> None:
    ann, bob = await house.starts("ann"), await house.starts("bob")
    await house.time.pass_by(29.9)
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
    with pytest.raises(LeaseLost, match="taken"):
        await ann.task
    assert (await house.history())[-1] == (TAKEN, "thief")


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
