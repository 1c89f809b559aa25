"""What proposals that are open take of memory: those that nobody touches are not to be held."""

from pathlib import Path

from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_most
from tests.benchmarks.measuring import run
from tests.benchmarks.starts import Standing
from tests.benchmarks.worlds import World, world

UNIONS = {Size.SMALL: (100, 400), Size.FULL: (1_000, 3_000, 10_000)}
ROUNDS = {Size.SMALL: 1, Size.FULL: 3}
OPEN = 10
LIMIT = 60


def with_stances(unions: int) -> World:
    """Ten stances to each of ten proposals."""
    return world(unions, open=OPEN, members=12, stances=10)


async def measure(size: Size, folder: Path) -> Result:
    """Whole processes after a dozen answers, beside one with a single union."""
    sizes = (1, *UNIONS[size])
    bots = {unions: await Standing.made(with_stances(unions), folder / str(unions)) for unions in sizes}
    held = dict[int, list[float]]()
    for _ in range(ROUNDS[size]):
        idle = (await bots[1].starts()).memory
        for unions in UNIONS[size]:
            held.setdefault(unions, []).append((await bots[unions].starts()).memory - idle)
    lines = tuple(
        Line(
            what=f"memory of {unions * OPEN:,} open proposals with 10 stances each",
            unit="MiB over an idle bot's",
            ours=Series(tuple(found)),
            bar=at_most(LIMIT),
        )
        for unions, found in held.items()
    )
    curve = Curve(
        title="Memory of open proposals",
        across="open proposals with 10 stances each",
        up="MiB over an idle bot's",
        points=tuple((float(line_of * OPEN), Series(tuple(found)).median) for line_of, found in held.items()),
    )
    return Result(row="memory", size=size, lines=lines, curves=(curve,))


if __name__ == "__main__":
    run(measure)
