"""What the worlds stand on: a loop that is stepped, and a disk whose power can be cut."""

import asyncio
import random
from pathlib import Path
from uuid import UUID

import apsw

from adapters.sqlite import event_table
from adapters.sqlite.database import connect, transaction
from bot.log.store import START, NewEvent
from tests.simulation.worlds.disk import Disk
from tests.simulation.worlds.loop import SteppedLoop


def event(number: int) -> NewEvent:
    return NewEvent(id=UUID(int=number), type="said", data=b"x" * 900, metadata=b"{}")


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


def kept_after_a_power_cut(path: Path, seed: int, *, synchronous: str) -> tuple[int, int]:
    """How many appends were acknowledged, and how many of them are there."""
    chance, disk = random.Random(seed), Disk()  # noqa: S311 - repeatable is what it must be
    log = connect(path, event_table.EVENT_LOG, vfs=disk.name)
    log.pragma("synchronous", synchronous)
    last = disk.changes + chance.randrange(1, 40)
    disk.strikes = lambda count: count >= last
    acknowledged = 0
    try:
        while True:
            with transaction(log):
                event_table.append(log, "stream", [event(acknowledged)], acknowledged - 1)
            acknowledged += 1
    except apsw.Error:
        disk.is_dark = True
        log.close(True)
    disk.loses(chance)
    again = connect(path, event_table.EVENT_LOG, vfs=disk.name)
    there = len(event_table.read_all(again, START, 1000))
    again.close()
    disk.unregister()
    return acknowledged, there


def test_what_was_acknowledged_outlives_a_power_cut(tmp_path: Path) -> None:
    for seed in range(60):
        acknowledged, there = kept_after_a_power_cut(tmp_path / f"{seed}.db", seed, synchronous="FULL")
        assert acknowledged <= there <= acknowledged + 1


def test_a_disk_that_is_not_waited_for_loses_it(tmp_path: Path) -> None:
    lost = 0
    for seed in range(60):
        try:
            acknowledged, there = kept_after_a_power_cut(tmp_path / f"{seed}.db", seed, synchronous="NORMAL")
        except apsw.Error:
            acknowledged, there = 1, 0
        lost += there < acknowledged
    assert lost > 10
