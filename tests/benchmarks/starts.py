"""Starts of the whole bot on a log that stands: how long until who pressed is answered, and what it holds then."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter

from tests.benchmarks.presses import presses
from tests.benchmarks.processes import bot
from tests.benchmarks.telegram import Press, Telegram
from tests.benchmarks.worlds import World
from tests.benchmarks.writing import index, write

ANSWERS = 12
"""In each start: the first, the second, and some more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """Seconds until the first answer, counted from before there was a process, and for the others; MiB after them."""

    first: float
    others: tuple[float, ...]
    memory: float


class Standing:
    """A bot on a log of its own in the folder, with its notebook and its index, which nobody has started yet."""

    def __init__(self, world: World, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "union.db"
        self._presses: Iterator[Press] = presses(world)

    @classmethod
    async def made(cls, world: World, folder: Path) -> "Standing":
        folder.mkdir()
        await asyncio.to_thread(write, folder / "union.db", world)
        await index(folder / "union.db")
        return cls(world, folder)

    async def starts(self) -> Started:
        """Somebody pressed while it was away; then more do, one after another."""
        async with Telegram() as telegram:
            first, *others = islice(self._presses, ANSWERS)
            telegram.press(first)
            began = perf_counter()
            async with bot(self.folder, telegram=telegram.url, LOG_LEVEL="WARNING") as process:
                await telegram.answered(1)
                seconds = perf_counter() - began
                for count, press in enumerate(others, start=2):
                    telegram.press(press)
                    await telegram.answered(count)
                return Started(first=seconds, others=tuple(telegram.taken[1:]), memory=process.memory())
