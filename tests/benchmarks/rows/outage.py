"""The first answer after an hour in which nobody was heard, where every union is to be told of that."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_most
from tests.benchmarks.measuring import Round, in_turn, run
from tests.benchmarks.starts import Standing
from tests.benchmarks.worlds import DAY, world

OUTAGE = timedelta(hours=1)
UNIONS = {Size.SMALL: (50, 200), Size.FULL: (50, 100, 200, 1_000)}
ROUNDS = {Size.SMALL: 1, Size.FULL: 3}
LIMIT = 2.0


async def measure(size: Size, folder: Path) -> Result:
    """Whole processes; what a bot of one union needs that missed nothing is taken off: imports, connecting."""
    found = dict[int, Series]()
    for unions in UNIONS[size]:
        sides = {"idle": _first(folder / f"idle{unions}", 1, timedelta())}
        sides |= {"missed": _first(folder / f"missed{unions}", unions, OUTAGE)}
        figures = await in_turn(ROUNDS[size], sides)
        pairs = zip(figures["missed"].values, figures["idle"].values, strict=True)
        found[unions] = Series(tuple(missed - idle for missed, idle in pairs))
    lines = tuple(
        Line(
            what=f"first answer after an hour's outage, {unions:,} unions with 10 open proposals each, beyond imports",
            unit="s",
            ours=series,
            bar=at_most(LIMIT),
        )
        for unions, series in found.items()
    )
    curve = Curve(
        title="First answer after an hour's outage",
        across="unions with 10 open proposals each",
        up="seconds beyond an idle bot's",
        points=tuple((float(unions), series.median) for unions, series in found.items()),
    )
    return Result(row="outage", size=size, lines=lines, curves=(curve,))


def _first(folder: Path, unions: int, missed: timedelta) -> Round:
    async def first() -> float:
        """A log of its own each time: an outage is told once."""
        made = world(unions, now=datetime.now(UTC) - missed, lasts=3 * DAY)
        folder.mkdir(exist_ok=True)
        standing = await Standing.made(made, folder / str(len([*folder.iterdir()])))
        return (await standing.starts()).first

    return first


if __name__ == "__main__":
    run(measure)
