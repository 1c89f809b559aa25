"""A process from its start: until it answers, until the first press is answered, and what it holds when idle."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figures import Line, Result, Series, Size, at_most
from tests.benchmarks.measuring import in_turn, run
from tests.benchmarks.presses import presses
from tests.benchmarks.processes import Process, bot, echo_bot
from tests.benchmarks.telegram import Telegram
from tests.benchmarks.worlds import World, world
from tests.benchmarks.writing import write

ROUNDS = {Size.SMALL: 1, Size.FULL: 5}
UNIONS = {Size.SMALL: (1, 300), Size.FULL: (1, 10_000)}
MEMBERS = 40
IDLE_AFTER = 1.0
"""Seconds after the first answer."""

ECHO = "an echo bot"
LOOK_AGAIN = 0.005


class Starts:
    """Of a bot, again and again, on its log if it has one: a press waits for it each time."""

    def __init__(self, folder: Path, told: World, *, has_log: bool) -> None:
        folder.mkdir()
        self.folder = folder
        self.has_log = has_log
        self.seconds_to_http: list[float] = []
        self.cpu: list[float] = []
        self.memory: list[float] = []
        self._coming = presses(told)
        if has_log:
            write(folder / "union.db", told)

    async def once(self) -> float:
        """Seconds until the press was answered."""
        async with Telegram() as telegram:
            for press in islice(self._coming, 1):
                telegram.press(press)
            began = perf_counter()
            async with self._started(telegram.url) as process:
                if self.has_log:
                    await answers_over_http(self.folder / "http.port")
                    self.seconds_to_http.append(perf_counter() - began)
                await telegram.answered(1)
                seconds = perf_counter() - began
                self.cpu.append(process.cpu_seconds())
                await asyncio.sleep(IDLE_AFTER)
                self.memory.append(process.memory())
        return seconds

    @asynccontextmanager
    async def _started(self, url: str) -> AsyncIterator[Process]:
        async with (bot if self.has_log else echo_bot)(self.folder, telegram=url) as process:
            yield process


async def answers_over_http(port_file: Path) -> None:
    """Returns once it is answered."""
    while not port_file.exists():  # noqa: ASYNC110 - another process writes it
        await asyncio.sleep(LOOK_AGAIN)
    reader, writer = await asyncio.open_connection("127.0.0.1", int(port_file.read_text()))
    writer.write(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    answer = await reader.readline()
    writer.close()
    if b" 200 " not in answer:
        raise RuntimeError(f"the bot answers {answer!r}")


async def measure(size: Size, folder: Path) -> Result:
    """Each start is of a process that ran before, on files that the system still knows."""
    sides = {ECHO: Starts(folder / "echo", _world(1), has_log=False)}
    for unions in UNIONS[size]:
        sides[_named(unions)] = Starts(folder / str(unions), _world(unions), has_log=True)
    for starts in sides.values():
        await starts.once()
        starts.cpu.clear()
        starts.memory.clear()
        starts.seconds_to_http.clear()
    first = await in_turn(ROUNDS[size], {name: starts.once for name, starts in sides.items()})
    lines = [
        Line(
            what=f"until the first press is answered, {name}",
            unit="s",
            ours=first[name],
            beside=ECHO,
            theirs=first[ECHO],
            bar=at_most(0.5),
        )
        for name in map(_named, UNIONS[size])
    ]
    lines += [
        Line(
            what=f"the same in CPU, {name}",
            unit="s",
            ours=Series(tuple(sides[name].cpu)),
            beside=ECHO,
            theirs=Series(tuple(sides[ECHO].cpu)),
        )
        for name in map(_named, UNIONS[size])
    ]
    smallest = sides[_named(UNIONS[size][0])]
    to_http, memory = Series(tuple(smallest.seconds_to_http)), Series(tuple(smallest.memory))
    lines += [
        Line(what="until it answers over HTTP", unit="s", ours=to_http, bar=at_most(1)),
        Line(what="memory when idle", unit="MiB", ours=memory, bar=at_most(120)),
        Line(what=f"memory of {ECHO}", unit="MiB", ours=Series(tuple(sides[ECHO].memory))),
    ]
    return Result(row="process", size=size, lines=tuple(lines))


def _world(unions: int) -> World:
    return world(unions, members=MEMBERS, stances=1)


def _named(unions: int) -> str:
    return f"with {unions:,} unions of 10 open proposals" if unions > 1 else "with one union"


if __name__ == "__main__":
    run(measure)
