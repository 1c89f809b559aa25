"""A part that says nothing for longer than its work may take: it is ended and started again, and that is shown."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import monotonic

import pytest

from bot.pulse import USUAL, at_work, beat, patiently
from bot.standing import Kind, State
from bot.supervisor import HOPE, SLOWLY, Supervisor
from bot.vigil import LOOK, Hung, Vigil

Part = Callable[[], Awaitable[None]]


class Time:
    """Passes when the test says so; a supervisor that pauses goes on at once."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)


class Hanging:
    """At work for ever, so often; then it waits for something to do."""

    def __init__(self, *, times: int, swallows: int = 0) -> None:
        self.times = times
        self.swallows = swallows
        self.begun = 0
        self.idle = asyncio.Event()

    async def run(self) -> None:
        self.begun += 1
        if self.begun <= self.times:
            with at_work("settling"):
                await self.for_ever()
        self.idle.set()
        await asyncio.Event().wait()

    async def for_ever(self) -> None:
        while True:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                self.swallows -= 1
                if self.swallows < 0:
                    raise


@asynccontextmanager
async def kept(time: Time, **parts: Part) -> AsyncIterator[Supervisor]:
    supervisor = Supervisor(sleep=time.sleep, jitter=lambda: 1.0, monotonic=lambda: time.now)
    keeping = asyncio.create_task(supervisor.keep(parts))
    try:
        await settled()
        async with asyncio.timeout(5):
            yield supervisor
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def passes(supervisor: Supervisor, time: Time, seconds: float) -> None:
    time.now += seconds
    supervisor.vigil.look()
    await settled()


async def test_what_hangs_is_ended_and_started_again_and_says_at_what_it_hung() -> None:
    clock, part = Time(), Hanging(times=1)
    async with kept(clock, scheduler=part.run) as supervisor:
        await passes(supervisor, clock, USUAL)
        assert part.begun == 1
        await passes(supervisor, clock, 1)
        await part.idle.wait()
        standing = supervisor.parts["scheduler"]
        assert (standing.state, standing.restarts) == (State.RUNS, 1)
        assert standing.last_trouble is not None
        assert standing.last_trouble.kind is Kind.HUNG
        assert (
            standing.last_trouble.words
            == "it hung: settling went on for more than 120 seconds without a word"
        )


async def test_what_hangs_takes_no_other_part_down() -> None:
    clock, hanging, other = Time(), Hanging(times=1), Hanging(times=0)
    async with kept(clock, scheduler=hanging.run, outbox=other.run) as supervisor:
        await passes(supervisor, clock, USUAL + 1)
        await hanging.idle.wait()
        assert other.begun == 1


async def test_what_hangs_again_and_again_is_tried_ever_more_patiently_and_given_up() -> None:
    clock, part = Time(), Hanging(times=HOPE)
    async with kept(clock, scheduler=part.run) as supervisor:
        for _ in range(HOPE):
            await passes(supervisor, clock, USUAL + 1)
        await part.idle.wait()
    assert clock.pauses[:3] == [1, 2, 4]
    assert clock.pauses[-1] == SLOWLY


async def test_while_it_does_not_end_it_shows_that_it_hangs_and_is_told_again_to_end() -> None:
    clock, part = Time(), Hanging(times=1, swallows=2)
    async with kept(clock, scheduler=part.run) as supervisor:
        await passes(supervisor, clock, USUAL + 1)
        assert supervisor.parts["scheduler"].state is State.HANGS
        await passes(supervisor, clock, LOOK)
        assert supervisor.parts["scheduler"].state is State.HANGS
        await passes(supervisor, clock, LOOK)
        await part.idle.wait()
        assert part.begun == 2


async def test_what_waits_for_something_to_do_does_not_hang_however_long() -> None:
    clock, part = Time(), Hanging(times=0)
    async with kept(clock, scheduler=part.run) as supervisor:
        await passes(supervisor, clock, 100 * USUAL)
        assert part.begun == 1


async def test_long_work_that_says_a_word_now_and_then_does_not_hang_nor_what_it_is_part_of() -> None:
    clock, go_on = Time(), asyncio.Event()

    async def works() -> None:
        with at_work("all of it"), at_work("a piece"):
            while True:
                await go_on.wait()
                go_on.clear()
                beat()

    async with kept(clock, scheduler=works) as supervisor:
        for _ in range(3):
            await passes(supervisor, clock, USUAL)
            go_on.set()
            await settled()
        assert supervisor.parts["scheduler"].last_trouble is None
        await passes(supervisor, clock, USUAL + 1)
        assert supervisor.parts["scheduler"].last_trouble is not None


async def test_who_is_made_to_wait_does_not_hang_and_may_hang_afterwards() -> None:
    clock, allowed = Time(), asyncio.Event()

    async def tells() -> None:
        with at_work("telling"):
            with patiently():
                await allowed.wait()
            await asyncio.Event().wait()

    async with kept(clock, outbox=tells) as supervisor:
        await passes(supervisor, clock, 100 * USUAL)
        assert supervisor.parts["outbox"].last_trouble is None
        allowed.set()
        await settled()
        await passes(supervisor, clock, USUAL)
        assert supervisor.parts["outbox"].last_trouble is None
        await passes(supervisor, clock, 1)
        assert supervisor.parts["outbox"].last_trouble is not None


async def test_one_piece_of_work_beside_others_that_go_on_is_noticed() -> None:
    clock, turn = Time(), asyncio.Event()

    async def hangs() -> None:
        with at_work("taking in one message", within=60):
            await asyncio.Event().wait()

    async def goes_on() -> None:
        while True:
            with at_work("taking in another"):
                await turn.wait()
                turn.clear()

    async def both() -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(hangs())
            tasks.create_task(goes_on())

    async with kept(clock, inbox=both) as supervisor:
        await passes(supervisor, clock, 50)
        turn.set()
        await settled()
        await passes(supervisor, clock, 11)
        trouble = supervisor.parts["inbox"].last_trouble
        assert trouble is not None
        assert "taking in one message" in trouble.words


async def test_told_to_end_while_it_hangs_the_whole_process_ends() -> None:
    clock, part = Time(), Hanging(times=1)
    supervisor = Supervisor(sleep=clock.sleep, monotonic=lambda: clock.now)
    keeping = asyncio.create_task(supervisor.keep({"scheduler": part.run}))
    await settled()
    clock.now += USUAL + 1
    supervisor.vigil.look()
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping
    assert part.begun == 1


async def test_it_is_looked_at_without_anybody_asking() -> None:
    noticed = dict[str, str]()
    vigil = Vigil(monotonic=monotonic, noticed=noticed.__setitem__, every=0.001)

    async def works() -> None:
        with at_work("settling", within=0.01):
            await asyncio.Event().wait()

    async with asyncio.timeout(5):
        with pytest.raises(Hung, match="settling"):
            await vigil.keep("scheduler", works)
    assert list(noticed) == ["scheduler"]


async def test_nobody_looks_before_anything_could_hang() -> None:
    vigil = Counting(monotonic=monotonic, noticed=lambda *_: None, every=0.001)

    async def works() -> None:
        with at_work("settling", within=0.1):
            with patiently():
                await asyncio.sleep(0.05)
            await asyncio.Event().wait()

    with pytest.raises(Hung):
        await vigil.keep("scheduler", works)
    assert vigil.looks < 10


class Counting(Vigil):
    looks = 0

    def look(self) -> None:
        self.looks += 1
        super().look()
