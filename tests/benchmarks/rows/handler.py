"""The command handler alone, from a member's word to its event on disk, beside the peer's save."""

from itertools import islice
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from tests.benchmarks import unions
from tests.benchmarks.figures import Result, Size
from tests.benchmarks.handling import a_handler, beside_saves, carried_out
from tests.benchmarks.measuring import run

BARS = {1: 1.0, 16: 3.0, 128: 4.0}
"""By how many unions at once."""


async def ours(folder: Path, at_once: int, seconds: float) -> float:
    """Commands a second."""
    said = {union: unions.stances(union) for union in (uuid4() for _ in range(at_once))}
    async with a_handler(folder) as (store, execute):
        for union, stances in said.items():
            await unions.write(store, union, unions.founded(union))
            for command, command_id in islice(stances, 2):
                await execute(union, command, command_id=command_id)
        begin = perf_counter()
        done = await carried_out(execute, said, seconds)
        return done / (perf_counter() - begin)


async def measure(size: Size, folder: Path) -> Result:
    """How many commands a second become durable, beside the peer's save of a union that it holds in memory."""
    measured = await beside_saves("commands carried out", ours, BARS, size, folder)
    return Result(row="handler", size=size, lines=measured.lines, notes=measured.notes)


if __name__ == "__main__":
    run(measure)
