"""Fails the real bot at one system call after another, and looks at what is left: `make syscalls EVERY=10`.

Each call that it makes after its imports and that touches its data folder or a socket, as strace counts them in a
first run, is the one at which it is killed, or which fails with EIO or with ENOSPC, once, in a run of its own.
"""

import argparse
import asyncio
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.calls.tracing import STRACE, Call, Fault, calls_in, files_in, spoiling, traced, watching
from tests.simulation.kills.promises import broken_as_if_nothing_had_been
from tests.simulation.kills.stories import SHORT, Town, is_told
from tests.simulation.kills.telling import Told
from tests.simulation.process import Bot, Child, Nursery, eventually
from tests.simulation.reliability import PAGE, table, with_section

SECTION = "system calls"
AT_ONCE = 2
SLOWEST_START = 240.0
"""Seconds: each call waits for strace, and that on a busy machine."""

NEEDED = "strace is needed for this: apt-get install strace, or the like."


@dataclass
class Spoilt:
    """A bot that is traced in its first life, and started again whenever it has ended. `deaths` are its exit statuses."""

    bot: Bot
    options: list[str]
    exits: AsyncExitStack
    nursery: Nursery
    deaths: list[int] = field(default_factory=list)

    async def lives(self) -> None:
        child = self.nursery.bears(self.bot.home, self.bot.environment(), stopped=True)
        self.bot.process = child
        await self.exits.enter_async_context(traced(child, self.options, self.bot.home.parent / "trace"))
        while True:
            while (status := child.status) is None:  # noqa: ASYNC110 - nothing announces it
                await asyncio.sleep(0.05)
            self.deaths.append(status)
            self.bot.process = child = self.nursery.bears(self.bot.home, self.bot.environment())


@dataclass(frozen=True)
class Lived:
    told: Told
    deaths: list[int]
    trace: str


async def live(folder: Path, nursery: Nursery, options: list[str]) -> Lived:
    """The story, told to a bot that is traced with these options; on a busy machine each of its calls takes its time."""
    (home := folder / "home").mkdir(parents=True)
    async with BotApi(longest_poll=0.5) as telegram:
        bot = Bot(telegram, home, nursery=nursery)
        async with AsyncExitStack() as exits:
            spoilt = Spoilt(bot, options, exits, nursery)
            living = asyncio.create_task(spoilt.lives())
            try:
                async with asyncio.timeout(SLOWEST_START):
                    while "HTTP:" not in bot.log:  # noqa: ASYNC110 - nothing announces it
                        await asyncio.sleep(0.05)
                town = Town.on(telegram)
                for step in SHORT.steps:
                    await step.is_possible(town)
                    await step.happens(town)
                    await telegram.confirmed()
                for place, words in SHORT.told:
                    await eventually(town.places[place], is_told(words))
            except BaseException as failure:
                failure.add_note(f"the bot's log:\n{bot.log[-4000:]}")
                raise
            finally:
                living.cancel()
                with suppress(asyncio.CancelledError):
                    await living
                await _ended(bot)
        posted = sum(len(place.from_bot) for place in town.places.values())
        told = Told(await bot.envelopes(), posted, max(1, len(spoilt.deaths)))  # a fault is as good as a kill
        return Lived(told, spoilt.deaths, (folder / "trace").read_text())


async def _ended(bot: Bot) -> None:
    if isinstance(bot.process, Child) and bot.process.status is None:
        await bot.is_killed()


@dataclass
class Run:
    folder: Path
    nursery: Nursery
    counts: Counter[tuple[Fault, str]] = field(default_factory=Counter)

    async def begins(self) -> list[Call]:
        """All calls there are."""
        self.undisturbed = await live(self.folder / "undisturbed", self.nursery, watching())
        self.home = self.folder / "undisturbed" / "home"
        return sorted(set(calls_in(self.undisturbed.trace, self.home)))

    async def tries(self, call: Call, fault: Fault) -> None:
        folder = self.folder / f"{call} {fault}".replace(" ", "-")
        files = [
            file.replace(str(self.home), str(folder / "home"))
            for file in files_in(self.undisturbed.trace, self.home)
        ]
        try:
            lived = await live(folder, self.nursery, spoiling(call, fault, files))
            broken = [*broken_as_if_nothing_had_been(lived.told, self.undisturbed.told)]
            if fault is not Fault.KILL and lived.deaths:
                broken.append(f"it ended by itself, with {lived.deaths}")
            hit = lived.deaths if fault is Fault.KILL else "(INJECTED)" in lived.trace
        except Exception:  # noqa: BLE001 - whatever ends a run is told, and the next one begins
            broken, hit = [traceback.format_exc()], True
        self.counts[fault, "tried"] += 1
        self.counts[fault, "hit"] += bool(hit)
        self.counts[fault, "broken"] += bool(broken)
        if broken:
            sys.stdout.write(f"{fault} at {call}:\n" + "".join(f"    {line}\n" for line in broken))
            sys.stdout.flush()


async def tried(asked: argparse.Namespace, folder: Path) -> tuple[Run, int]:
    nursery = Nursery()
    try:
        run = Run(folder, nursery)
        calls = await run.begins()
        sys.stdout.write(f"{len(calls):,} calls touch its data or a socket\n")
        sys.stdout.flush()
        chosen = [*product(calls, Fault)][asked.first :: asked.every]
        if asked.only:
            chosen = [one for one in product(calls, Fault) if f"{one[1]} at {one[0]}".startswith(asked.only)]
        left = iter(chosen)

        async def work() -> None:
            for call, fault in left:
                await run.tries(call, fault)

        await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    finally:
        nursery.closes()
    return run, len(calls)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--every", type=int, default=10, help="of so many calls, and faults at them, one is tried"
    )
    parser.add_argument("--first", type=int, default=0, help="where to begin")
    parser.add_argument("--only", default="", help="as what failed was printed: 'EIO at fdatasync 7'")
    parser.add_argument("--page", action="store_true", help=f"write what came of it onto {PAGE.name}")
    asked = parser.parse_args(arguments)
    if STRACE is None:
        sys.stdout.write(f"{NEEDED}\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        run, calls = asyncio.run(tried(asked, Path(folder)))
    head = ["fault", "calls there are", "tried", "of these met", "anything lost or twice, or it ended"]
    body = [
        [fault.value, f"{calls:,}", *(f"{run.counts[fault, what]:,}" for what in ("tried", "hit", "broken"))]
        for fault in Fault
    ]
    told = table(head, body)
    sys.stdout.write(f"{told}\n")
    if asked.page:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_section(SECTION, told, page), encoding="utf-8")
    return 1 if any(run.counts[fault, "broken"] for fault in Fault) else 0


if __name__ == "__main__":
    sys.exit(main())
