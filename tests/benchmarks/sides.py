"""Bots beside each other, each on a Telegram of its own, to be pressed in turn."""

from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from tests.benchmarks.presses import presses, stream, throng
from tests.benchmarks.processes import Process, bot, echo_bot
from tests.benchmarks.telegram import Press, Telegram
from tests.benchmarks.worlds import World, world
from tests.benchmarks.writing import write

GROUPS = 100
MEMBERS = 40
WARM = 200
"""Presses before anything is measured."""


@dataclass(slots=True)
class Side:
    """`rates` are how many presses were answered a second of each throng, `edits` what was edited for each press."""

    telegram: Telegram
    process: Process
    coming: Iterator[Press]
    rates: list[float] = field(default_factory=list)
    edits: list[float] = field(default_factory=list)

    async def throng(self, count: int) -> float:
        """What a press costs, in microseconds of CPU, where as many come as are answered."""
        await self.telegram.quiet()
        before, edited = self.process.cpu_seconds(), self.telegram.edits
        self.rates.append(await throng(self.telegram, islice(self.coming, count)))
        self.edits.append((self.telegram.edits - edited) / count)
        return (self.process.cpu_seconds() - before) / count * 1e6

    async def stream(self, count: int, rate: float) -> list[float]:
        """The seconds until each answer, in their order, where so many come a second whatever becomes of them."""
        await self.telegram.quiet()
        return await stream(self.telegram, islice(self.coming, count), rate)


def groups() -> World:
    """Ten proposals are open in each, and nobody has spoken but who opened them."""
    return world(GROUPS, members=MEMBERS, stances=1)


async def our_bot(stack: AsyncExitStack, folder: Path, *, others: int = 0) -> Side:
    """Beside so many other unions with ten open proposals each, where nobody speaks."""
    folder.mkdir()
    told = groups()
    write(folder / "union.db", told, *([world(others, first=GROUPS + 1, now=told.now)] if others else []))
    telegram = await stack.enter_async_context(Telegram())
    process = await stack.enter_async_context(bot(folder, telegram=telegram.url))
    return await _warm(Side(telegram, process, presses(told)))


async def an_echo_bot(stack: AsyncExitStack, folder: Path) -> Side:
    folder.mkdir()
    telegram = await stack.enter_async_context(Telegram())
    process = await stack.enter_async_context(echo_bot(folder, telegram=telegram.url))
    return await _warm(Side(telegram, process, presses(groups())))


async def _warm(side: Side) -> Side:
    await side.telegram.polled()
    await side.throng(WARM)
    side.rates.clear()
    side.edits.clear()
    return side
