"""A hundred thousand proposals that are due at once, and members who speak in other unions meanwhile."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_least, at_most
from tests.benchmarks.indoors import Indoors, indoors
from tests.benchmarks.measuring import run
from tests.benchmarks.worlds import World, world
from tests.benchmarks.writing import index, write

SHAPES = {Size.SMALL: ((100, 10), (20, 50)), Size.FULL: ((10_000, 10), (2_000, 50))}
"""Unions, and the proposals that are open in each: no more than the rules let a union have."""

MEMBERS = 10
SPEAKING = 20
"""Unions whose members speak meanwhile."""

BETWEEN_PRESSES = 0.05
WARMED = timedelta(seconds=2)
BETWEEN_LOOKS = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    a_second: float
    told_a_second: float
    of_a_core: float
    waited: float


async def measure(size: Size, folder: Path) -> Result:
    """The application as it is wired, on real files, and a network that answers at once: everybody is present."""
    lines, points, notes = list[Line](), list[tuple[float, float]](), list[str]()
    for unions, open_ in SHAPES[size]:
        settled = await _settled(unions, open_, folder / f"{unions}.db")
        what = f"{unions * open_:,} proposals due at once, {unions:,} unions of {open_}"
        lines += [
            Line(what=f"settling {what}", unit="a second", ours=Series((settled.a_second,)), bar=at_least(3_000)),
            Line(what="a member who speaks meanwhile, p99", unit="s", ours=Series((settled.waited,)), bar=at_most(0.1)),
            Line(what="settled and everything they cause owed", unit="a second", ours=Series((settled.told_a_second,))),
        ]  # fmt: skip
        points.append((float(open_), settled.a_second))
        notes.append(f"of {open_} a union: {settled.of_a_core:,.0f} a second of this process's CPU time")
    curve = Curve(
        title="Settling what is due at once", across="open proposals in a union", up="settled a second", points=tuple(points)
    )  # fmt: skip
    return Result(row="settling", size=size, lines=tuple(lines), curves=(curve,), notes=tuple(notes))


async def _settled(unions: int, open_: int, log: Path) -> Settled:
    due = world(unions, open=open_, members=MEMBERS, stances=2, lasts=timedelta(minutes=1))
    others = world(SPEAKING, first=unions + 1, open=10, members=60, stances=1, now=due.now)
    await asyncio.to_thread(write, log, due, others)
    await index(log)
    async with indoors(log, at=due.deadline - WARMED) as house:
        await asyncio.sleep(WARMED.total_seconds() / 2)
        speaking = asyncio.create_task(_speak(house, others))
        while house.clock.now() < due.deadline:  # noqa: ASYNC110 - nobody announces these
            await asyncio.sleep(0.01)
        house.messenger.waited.clear()
        began, used = perf_counter(), process_time()
        while house.undecided() > SPEAKING:  # noqa: ASYNC110
            await asyncio.sleep(BETWEEN_LOOKS)
        settled, used = perf_counter() - began, process_time() - used
        waited = quantiles([*house.messenger.waited, *house.still_waiting()], n=100)[98]
        speaking.cancel()
        while not await house.has_followed():  # noqa: ASYNC110
            await asyncio.sleep(BETWEEN_LOOKS)
        told = perf_counter() - began
    return Settled(
        a_second=unions * open_ / settled,
        told_a_second=unions * open_ / told,
        of_a_core=unions * open_ / used,
        waited=waited,
    )


async def _speak(house: Indoors, world: World) -> None:
    """One after another, each in another union than the one before."""
    for number, member, union in product(world.proposals, range(2, world.members), world.numbers):
        if member != 1 + number % world.members:
            house.press(world, union, number, member)
            await asyncio.sleep(BETWEEN_PRESSES)


if __name__ == "__main__":
    run(measure)
