"""What the worlds stand on: a loop that is stepped, and a disk whose power can be cut."""

import asyncio
import random
from collections import Counter

from tests.simulation.powercuts import lived_through
from tests.simulation.worlds.loop import SteppedLoop


class Steps:
    def __init__(self, seed: int = 1) -> None:
        self.seconds = 0.0
        self.loop = SteppedLoop(  # type: ignore[abstract]  # it refuses all that is not needed
            random.Random(seed),  # noqa: S311 - repeatable is what it must be
            now=lambda: self.seconds,
            passes_to=self.passes_to,
        )

    def passes_to(self, seconds: float) -> None:
        self.seconds = seconds


def test_a_day_of_waiting_takes_no_time() -> None:
    here, woken = Steps(), list[float]()

    async def wait() -> None:
        await asyncio.sleep(86_400)
        woken.append(here.loop.time())

    here.loop.create_task(wait())
    here.loop.runs_until(86_399)
    assert not woken
    here.loop.runs_until(90_000)
    assert woken == [86_400]


def test_what_wakes_at_one_instant_wakes_in_an_order_of_the_seed() -> None:
    def order(seed: int) -> list[int]:
        here, woken = Steps(seed), list[int]()
        for number in range(10):
            here.loop.call_later(5, woken.append, number)
        here.loop.runs_until(5)
        return woken

    assert order(1) == order(1)
    assert order(1) != order(2)


def test_there_is_no_socket() -> None:
    async def connects() -> None:
        await asyncio.open_connection("127.0.0.1", 1)

    here = Steps()
    task = here.loop.create_task(connects())
    here.loop.runs_until(1)
    assert isinstance(task.exception(), NotImplementedError)


def test_what_was_acknowledged_outlives_power_cuts() -> None:
    counts = sum((lived_through(seed) for seed in range(10)), Counter[str]())
    assert counts["appends"] > 100
    assert not counts["lost"]


def test_a_disk_that_is_not_waited_for_loses_it() -> None:
    assert sum((lived_through(seed, "NORMAL") for seed in range(5)), Counter[str]())["lost"] > 10
