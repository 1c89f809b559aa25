"""How long a member's command takes while a thousand read along what happens in their union."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from ipaddress import ip_network
from pathlib import Path
from time import monotonic
from uuid import UUID, uuid4

from bot.http.desk import Reception
from bot.http.server import serve
from bot.http.site import Site
from bot.union.site.routes import routes
from domain.union.events import VisibilitySet
from tests.benchmarks import unions
from tests.benchmarks.figures import Line, Result, Series, Size, at_most
from tests.benchmarks.house import House, a_house
from tests.benchmarks.measuring import in_turn, run

READERS = 1_000
COMMANDS = {Size.SMALL: 20, Size.FULL: 150}
ROUNDS = {Size.SMALL: 2, Size.FULL: 5}
APART = 0.5
"""Seconds between two commands."""


@asynccontextmanager
async def a_site(house: House, folder: Path) -> AsyncIterator[int]:
    """The port. Each reader is told apart, as behind a proxy."""
    site, tried = Site(trusted=[ip_network("127.0.0.1")]), asyncio.Event()
    site.take_in([routes(lambda: house.reader, Reception())])
    serving = asyncio.create_task(
        serve(
            site.app,
            host="127.0.0.1",
            port=0,
            folder=folder,
            tried=tried.set,
            at_once=2 * READERS,
            port_file="site.port",
        )
    )
    await tried.wait()
    yield int((folder / "site.port").read_text())
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


class Audience:
    """Those who read along; `last` is how long after its command the last of them had each event."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.heard: list[float] = []

    async def until_there(self) -> None:
        assert self._process.stdout is not None
        await self._process.stdout.readline()

    async def listen(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            self.heard.append(float(line.split()[1]))


async def commands(house: House, union: UUID, count: int) -> tuple[list[float], list[float]]:
    """How long each took, and when each was done."""
    took, done = [], []
    for command, command_id in (said for said, _ in zip(unions.stances(union), range(count), strict=False)):
        await asyncio.sleep(APART)
        began = monotonic()
        await house.application.execute(union, command, command_id=command_id)
        done.append(monotonic())
        took.append(done[-1] - began)
    return sorted(took), done


async def round_of(folder: Path, count: int, readers: int, late: list[float]) -> float:
    """The 99th percentile, in milliseconds."""
    union = uuid4()
    happened = [*unions.founded(union), VisibilitySet(public=True, proposal=0)]
    async with a_house(folder, {union: happened}) as house, a_site(house, folder) as port:
        if not readers:
            took, _ = await commands(house, union, count)
            return _p99(took)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.benchmarks.audience"),
            *(str(port), f"/v1/unions/{union}/events/live", str(readers)),
            stdout=asyncio.subprocess.PIPE,
        )
        audience = Audience(process)
        await audience.until_there()
        listening = asyncio.create_task(audience.listen())
        took, done = await commands(house, union, count)
        async with asyncio.timeout(10):
            while len(audience.heard) < count:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        process.kill()
        await process.wait()
        await listening
        late.append(max(heard - at for heard, at in zip(audience.heard, done, strict=False)))
        return _p99(took)


def _p99(took: list[float]) -> float:
    return took[int(0.99 * (len(took) - 1))] * 1_000


async def measure(size: Size, folder: Path) -> Result:
    """Beside the same commands while nobody reads along; and when the last reader has what happened."""
    late = list[float]()
    sides = {
        name: partial(round_of, folder, COMMANDS[size], readers, late)
        for name, readers in (("readers", READERS), ("nobody", 0))
    }
    p99 = await in_turn(ROUNDS[size], sides)
    return Result(
        row="readers",
        size=size,
        lines=(
            Line(
                what=f"a command, p99, while {READERS:,} read along",
                unit="ms",
                ours=p99["readers"],
                beside="nobody reading",
                theirs=p99["nobody"],
                bar=at_most(1.2),
            ),
            Line(what="the last reader has it after", unit="s", ours=Series(tuple(late)), bar=at_most(2)),
        ),
    )


if __name__ == "__main__":
    run(measure)
