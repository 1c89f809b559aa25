"""Lets the real bot work for a while and looks at its memory: `make soak MINUTES=60`.

Twelve groups propose, object, take back, consent and read, one thing after another; every proposal is open for half a
minute, so that deadlines come all the time. What is measured is what the system says of the process: resident memory,
its processor time and its threads. A line that rises is a leak.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from statistics import fmean

from tests.adapters.telegram.bot_api import BotApi, Place, User
from tests.simulation.curve import svg
from tests.simulation.process import Bot, bot_on
from tests.simulation.reliability import PAGE, table, with_section

SECTION = "soak"
PLOT = PAGE.parent / "reliability" / "soak.svg"
GROUPS = 12
BETWEEN = 5.0
"""Seconds between two messages in a group; Telegram would not let the bot answer much more."""

WARM = 0.25
"""Of the time, after which all that is kept within a bound has reached it, or nearly so."""


@dataclass(frozen=True)
class Sample:
    minutes: float
    mebibytes: float
    threads: int


@dataclass
class Group:
    """Two people who go on and on."""

    place: Place
    founder: User
    other: User
    chance: Random
    numbers: "count[int]" = field(default_factory=lambda: count(1))
    said: int = 0

    async def goes_on(self) -> None:
        await self.place.says(
            self.founder,
            f"/start_union {self.place.chat.title} — plant trees Other",
            mentions={"Other": self.other},
        )
        await asyncio.sleep(BETWEEN)
        await self.place.says(self.other, "/accept")
        number = 0
        while True:
            await asyncio.sleep(BETWEEN * (0.5 + self.chance.random()))
            if number == 0 or self.chance.random() < 0.3:
                number = next(self.numbers)
                await self._says(self.founder, f"/propose Plant tree {number} of {self.place.chat.title}")
                continue
            who = self.chance.choice((self.founder, self.other))
            await self._says(who, self.chance.choice(SAYINGS).format(number=number))

    async def _says(self, who: User, text: str) -> None:
        self.said += 1
        await self.place.says(who, text)


SAYINGS = (
    "/consent {number}",
    "/object {number} There is no room",
    "/retract {number}",
    "/proposal {number}",
    "/proposals",
    "/history",
    "/regulation",
    "/help",
    "how is everybody?",
)


def sampled(process: int, began: float) -> Sample:
    told = dict(
        line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines() if ":" in line
    )
    return Sample((time.monotonic() - began) / 60, int(told["VmRSS"].split()[0]) / 1024, int(told["Threads"]))


def processor_seconds(process: int) -> float:
    user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@dataclass
class Soaked:
    samples: list[Sample]
    said: int
    posted: int
    events: int
    processor: float

    @property
    def growth(self) -> float:
        """MiB an hour, once it is warm: a straight line through what was measured (least squares)."""
        end = self.samples[-1].minutes
        warm = [one for one in self.samples if one.minutes >= WARM * end]
        x, y = fmean(one.minutes for one in warm), fmean(one.mebibytes for one in warm)
        up = sum((one.minutes - x) * (one.mebibytes - y) for one in warm)
        return 60 * up / sum((one.minutes - x) ** 2 for one in warm)


async def soak(minutes: float, home: Path) -> Soaked:
    async with BotApi(longest_poll=5) as telegram, bot_on(telegram, home, period="PT30S") as bot:
        assert isinstance(bot.process, asyncio.subprocess.Process)
        await bot.says("Telegram: connected")
        groups = [
            Group(
                telegram.group(
                    f"Group{n}", founder := telegram.user(f"Founder{n}"), other := telegram.user(f"Other{n}")
                ),
                founder,
                other,
                Random(n),  # noqa: S311 - no secret
            )
            for n in range(GROUPS)
        ]
        going = [asyncio.create_task(group.goes_on()) for group in groups]
        process, began, samples = bot.process.pid, time.monotonic(), list[Sample]()
        while time.monotonic() - began < 60 * minutes:
            samples.append(sampled(process, began))
            await asyncio.sleep(min(5, minutes))
        for one in going:
            one.cancel()
        await asyncio.gather(*going, return_exceptions=True)
        processor = processor_seconds(process)
        return await _ended(bot, groups, samples, processor)


async def _ended(bot: Bot, groups: Sequence[Group], samples: list[Sample], processor: float) -> Soaked:
    assert await bot.stops() == 0
    assert "Traceback" not in bot.log, bot.log[-5000:]
    assert "hung" not in bot.log, bot.log[-5000:]
    return Soaked(
        samples,
        said=sum(group.said for group in groups),
        posted=sum(len(group.place.from_bot) for group in groups),
        events=len(await bot.envelopes()),
        processor=processor,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("--page", action="store_true", help=f"write what came of it onto {PAGE.name}")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        soaked = asyncio.run(soak(asked.minutes, Path(home)))
    last = soaked.samples[-1]
    head = [
        "minutes",
        "said",
        "posted",
        "events",
        "processor seconds",
        "MiB in the end",
        "MiB at most",
        "MiB an hour, once warm",
        "threads in the end",
    ]
    row = [
        f"{last.minutes:.1f}",
        *(f"{number:,}" for number in (soaked.said, soaked.posted, soaked.events)),
        f"{soaked.processor:.0f}",
        f"{last.mebibytes:.1f}",
        f"{max(one.mebibytes for one in soaked.samples):.1f}",
        f"{soaked.growth:+.1f}",
        str(last.threads),
    ]
    told = table(head, [row])
    sys.stdout.write(f"{told}\n")
    if asked.page:
        PLOT.parent.mkdir(exist_ok=True)
        points = [(one.minutes, one.mebibytes) for one in soaked.samples]
        PLOT.write_text(
            svg(points, title="Resident memory of the bot", across="minutes", up="MiB"), encoding="utf-8"
        )
        page = PAGE.read_text(encoding="utf-8")
        plot = f"{told}\n\n![Resident memory](reliability/{PLOT.name})"
        PAGE.write_text(with_section(SECTION, plot, page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
