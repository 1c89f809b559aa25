"""Deciding a stance, by how many proposals are open in the union."""

from functools import partial
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from domain.union.decide import decide
from domain.union.evolve import evolve, fold
from domain.union.limits import MAX_OPEN
from domain.union.state import Union
from tests.benchmarks import unions
from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_most
from tests.benchmarks.handling import carried_out
from tests.benchmarks.house import a_house
from tests.benchmarks.measuring import in_turn, run

OPEN = (1, MAX_OPEN, 4 * MAX_OPEN)
"""Beyond what a union may have open otherwise by expulsions alone."""

MEMBERS = 70
"""Three expulsions each are enough for the most."""

DECIDED = {Size.SMALL: 500, Size.FULL: 2_000}
SECONDS = {Size.SMALL: 0.5, Size.FULL: 2.0}
ROUNDS = {Size.SMALL: 9, Size.FULL: 25}
BAR = 1.3


async def decided(union: Union, times: int) -> float:
    """Microseconds to decide one, and to fold what came of it."""
    said = unions.stances(uuid4())
    begin = perf_counter()
    for _ in range(times):
        command, _ = next(said)
        (event,) = decide(command, union)
        union = evolve(union, event)
    return (perf_counter() - begin) / times * 1e6


async def carried_out_in(folder: Path, open_: int, seconds: float) -> float:
    """Microseconds of a command with all it causes, one after another in one union."""
    union = uuid4()
    async with a_house(folder, {union: unions.founded(union, members=MEMBERS, open=open_)}) as house:
        said = {union: unions.stances(union)}
        await carried_out(house.application.execute, said, 0.05)
        begin = perf_counter()
        done = await carried_out(house.application.execute, said, seconds)
        return (perf_counter() - begin) / done * 1e6


async def measure(size: Size, folder: Path) -> Result:
    """What it takes to decide a stance where one proposal is open, and where many are."""
    some = uuid4()
    states = {open_: fold(unions.founded(some, members=MEMBERS, open=open_)) for open_ in OPEN}
    alone = await in_turn(
        ROUNDS[size], {str(open_): partial(decided, states[open_], DECIDED[size]) for open_ in OPEN}
    )
    whole = await in_turn(
        3, {str(open_): partial(carried_out_in, folder, open_, SECONDS[size]) for open_ in OPEN}
    )
    lines = [
        _line(what, figures[str(open_)], figures["1"], open_)
        for what, figures in (
            ("a stance decided and folded", alone),
            ("… carried out with all it causes", whole),
        )
        for open_ in OPEN[1:]
    ]
    curves = tuple(
        Curve(
            title=title,
            across="open proposals of the union",
            up="µs",
            points=tuple((open_, figures[str(open_)].median) for open_ in OPEN),
        )
        for title, figures in (("Deciding a stance", alone), ("A stance with all it causes", whole))
    )
    notes = (f"the union has {MEMBERS} members; beyond {MAX_OPEN} proposals the others are expulsions",)
    return Result(row="stances", size=size, lines=tuple(lines), curves=curves, notes=notes)


def _line(what: str, ours: Series, least: Series, open_: int) -> Line:
    return Line(
        what=f"{what}, {open_} proposals open",
        unit="µs",
        ours=ours,
        beside="with one",
        theirs=least,
        bar=at_most(BAR),
    )


if __name__ == "__main__":
    run(measure)
