"""What a bot costs that has nothing to do, however many unions it serves."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_most
from tests.benchmarks.measuring import run
from tests.benchmarks.processes import Process, bot
from tests.benchmarks.telegram import Telegram
from tests.benchmarks.worlds import world
from tests.benchmarks.writing import write

UNIONS = {Size.SMALL: (0, 1_000), Size.FULL: (0, 1_000, 10_000)}
SECONDS = {Size.SMALL: 12, Size.FULL: 60}
ROUNDS = {Size.SMALL: 1, Size.FULL: 3}
SETTLED = 3.0
"""Seconds after which whatever a start causes is over."""


async def measure(size: Size, folder: Path) -> Result:
    """CPU seconds a minute, all of them side by side: they are idle."""
    async with AsyncExitStack() as stack:
        processes = {unions: await _idle(stack, folder / str(unions), unions) for unions in UNIONS[size]}
        await asyncio.sleep(SETTLED)
        rounds = [await _a_minute(processes, SECONDS[size]) for _ in range(ROUNDS[size])]
    costs = {unions: Series(tuple(one[unions] for one in rounds)) for unions in processes}
    lines = [
        Line(
            what=f"idle with {unions:,} unions",
            unit="CPU seconds a minute",
            ours=cost,
            bar=at_most(0.05),
        )
        for unions, cost in costs.items()
    ]
    curve = Curve(
        title="What an idle bot costs",
        across="unions",
        up="CPU seconds a minute",
        points=tuple((unions, cost.median) for unions, cost in costs.items()),
    )
    note = "one proposal is open in each union; Telegram is polled every ten seconds"
    return Result(row="idle", size=size, lines=tuple(lines), curves=(curve,), notes=(note,))


async def _idle(stack: AsyncExitStack, folder: Path, unions: int) -> Process:
    folder.mkdir()
    if unions:
        write(folder / "union.db", world(unions, open=1, members=3, stances=1))
    telegram = await stack.enter_async_context(Telegram())
    process = await stack.enter_async_context(bot(folder, telegram=telegram.url))
    await telegram.polled()
    return process


async def _a_minute(processes: dict[int, Process], seconds: float) -> dict[int, float]:
    before = {unions: process.cpu_seconds() for unions, process in processes.items()}
    await asyncio.sleep(seconds)
    return {
        unions: (process.cpu_seconds() - before[unions]) * 60 / seconds
        for unions, process in processes.items()
    }


if __name__ == "__main__":
    run(measure)
