"""Rounds in turn, so that what disturbs the machine disturbs each side alike; and a row as a program."""

import argparse
import asyncio
import gc
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeAlias

from tests.benchmarks import machine
from tests.benchmarks.figures import AS_JSON, Result, Series, Size
from tests.benchmarks.printing import printed

Round: TypeAlias = Callable[[], Awaitable[float]]
Row: TypeAlias = Callable[[Size, Path], Coroutine[None, None, Result]]


async def in_turn(rounds: int, sides: Mapping[str, Round]) -> dict[str, Series]:
    """Each side's figure in each round. Every second round goes the other way about."""
    values: dict[str, list[float]] = {side: [] for side in sides}
    for number in range(rounds):
        for side in list(sides) if number % 2 == 0 else reversed(list(sides)):
            gc.collect()
            values[side].append(await sides[side]())
    return {side: Series(tuple(figures)) for side, figures in values.items()}


def run(row: Row) -> None:
    """A row's `__main__`: measures it in a folder of its own, prints it, and leaves it as JSON where it is asked to.

    The folder lies below the present one, since `/tmp` is often memory, where a sync costs nothing.
    """
    asked = argparse.ArgumentParser(description=row.__doc__)
    asked.add_argument("--size", type=Size, choices=list(Size), default=Size.SMALL)
    asked.add_argument("--json", type=Path)
    asked.add_argument("--folder", type=Path, default=Path())
    options = asked.parse_args()
    with TemporaryDirectory(dir=options.folder, prefix=".bench-") as folder:
        start = perf_counter()
        result = asyncio.run(row(options.size, Path(folder).absolute()))
        seconds = perf_counter() - start
    result = replace(result, machine=machine.described(), seconds=seconds)
    print(printed(result), flush=True)  # noqa: T201 - what it is for
    if options.json is not None:
        options.json.write_bytes(AS_JSON.dump_json(result, indent=1))
