"""A command with everything that it causes, beside the peer's save, which causes nothing."""

from pathlib import Path
from time import perf_counter
from uuid import uuid4

from tests.benchmarks import unions
from tests.benchmarks.figures import Result, Size
from tests.benchmarks.handling import beside_saves, carried_out
from tests.benchmarks.house import a_house
from tests.benchmarks.measuring import run

BARS = {1: 1.0, 16: 2.0, 128: 2.5}
"""By how many unions at once."""


async def ours(folder: Path, at_once: int, seconds: float) -> float:
    """Until all of it stands in the tables, and what it owes to its card as well."""
    said = {union: unions.stances(union) for union in (uuid4() for _ in range(at_once))}
    async with a_house(folder, {union: unions.founded(union) for union in said}) as house:
        begin = perf_counter()
        done = await carried_out(house.application.execute, said, seconds)
        await house.until_followed()
        taken = perf_counter() - begin
        for union in said:
            assert house.application.outbox.owes(unions.home(union), f"changed {union} 1")
    return done / taken


async def measure(size: Size, folder: Path) -> Result:
    """How many commands a second, with all that follows: tables, due times, what is owed, a reader of the log."""
    measured = await beside_saves("commands with all they cause", ours, BARS, size, folder)
    union = f"each union has {unions.MEMBERS} members and {unions.OPEN} open proposals, whose cards stand in a chat"
    return Result(row="commands", size=size, lines=measured.lines, notes=(*measured.notes, union))


if __name__ == "__main__":
    run(measure)
