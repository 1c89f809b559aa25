"""A start on a long log: the first and the second answer, what is held then, and what a start without a local file costs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_most
from tests.benchmarks.measuring import run
from tests.benchmarks.starts import Standing, Started
from tests.benchmarks.worlds import world
from tests.benchmarks.writing import index

UNIONS = {Size.SMALL: (100, 400), Size.FULL: (100, 1_000, 10_000)}
ROUNDS = {Size.SMALL: 2, Size.FULL: 5}


async def measure(size: Size, folder: Path) -> Result:
    """Whole processes on warm files, in turn with a bot of one union, whose imports and connecting are taken off."""
    bots = {unions: await Standing.made(world(unions), folder / str(unions)) for unions in (1, *UNIONS[size])}
    rounds = [{unions: await bot.starts() for unions, bot in bots.items()} for _ in range(ROUNDS[size])]
    most = UNIONS[size][-1]
    events = world(most).events_each * most
    began = perf_counter()
    (folder / str(most) / "union.index.db").unlink()
    await index(folder / str(most) / "union.db")
    rebuilt = perf_counter() - began
    what = f"{events:,} events, {most * 10:,} open proposals of {most:,} unions"
    lines = (
        Line(what=f"start with {what}: first answer", unit="s beyond an idle bot's", ours=_beyond(rounds, most), bar=at_most(1)),
        Line(what="the second answer", unit="s", ours=_second(rounds, most), bar=at_most(0.1)),
        Line(what="memory", unit="MiB over an idle bot's", ours=_memory(rounds, most), bar=at_most(150)),
        Line(what="a start with no local file, reading the log anew", unit="s", ours=Series((rebuilt,))),
    )  # fmt: skip
    curve = Curve(
        title="Start until the first answer",
        across="events in the log",
        up="seconds beyond an idle bot's",
        points=tuple(
            (float(world(unions).events_each * unions), _beyond(rounds, unions).median)
            for unions in UNIONS[size]
        ),
    )
    note = "the local files stand from the run before; an idle bot is the same one on a log of one union"
    return Result(row="start", size=size, lines=lines, curves=(curve,), notes=(note,))


def _beyond(rounds: Sequence[Mapping[int, Started]], unions: int) -> Series:
    return Series(tuple(started[unions].first - started[1].first for started in rounds))


def _second(rounds: Sequence[Mapping[int, Started]], unions: int) -> Series:
    return Series(tuple(started[unions].others[0] for started in rounds))


def _memory(rounds: Sequence[Mapping[int, Started]], unions: int) -> Series:
    return Series(tuple(started[unions].memory - started[1].memory for started in rounds))


if __name__ == "__main__":
    run(measure)
