"""Kills the real bot many times, by kill -9, and looks at what is left: `make kills COUNT=100`.

A life is a story of some twenty messages in two groups, in which the bot is killed at every step: by its seed at a
moment that leaves something undone, or wherever it is by then. It is forked from a parent that has imported all;
in every tenth life it starts cold. Every fourth life has deadlines, over which it is killed again and again.
"""

import argparse
import asyncio
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.simulation.kills.moments import MOMENTS, Moment, later
from tests.simulation.kills.promises import broken_as_if_nothing_had_been, broken_over_deadlines
from tests.simulation.kills.stories import DECIDING, WAITING, Story
from tests.simulation.kills.telling import Told, tell
from tests.simulation.process import Nursery
from tests.simulation.reliability import PAGE, with_run
from tests.simulation.seeds import ranges_of

SECTION = "kills"
AT_ONCE = 3
COLD_EVERY, WAITING_EVERY = 10, 4
LATEST = 0.5
"""Seconds after a step: by then most of it is over."""


@dataclass
class Run:
    """`broken` by its seed."""

    folder: Path
    nursery: Nursery
    wanted: int
    counts: Counter[str] = field(default_factory=Counter)
    seeds: list[int] = field(default_factory=list)
    broken: dict[int, list[str]] = field(default_factory=dict)
    undisturbed: dict[Story, Told] = field(default_factory=dict)

    async def begins(self) -> None:
        for number, story in enumerate((DECIDING, WAITING)):
            self.undisturbed[story] = await tell(
                story, self._home(f"undisturbed{number}"), self.nursery, unharmed
            )

    async def lives(self, seeds: Iterator[int]) -> None:
        while self.counts["kills"] < self.wanted:
            await self._life(next(seeds))

    async def _life(self, seed: int) -> None:
        chance, is_cold = Random(seed), seed % COLD_EVERY == 0  # noqa: S311 - no secret
        story = WAITING if seed % WAITING_EVERY == 0 else DECIDING
        kills = [a_moment(chance) for _ in story.steps]
        try:
            told = await tell(
                story,
                self._home(str(seed)),
                None if is_cold else self.nursery,
                kills.__getitem__,
                while_it_waits=chance,
            )
            broken = [*self._broken(told, story)]
        except Exception:  # noqa: BLE001 - whatever ends a life is told, and the next one begins
            broken = [traceback.format_exc()]
        else:
            self.counts += Counter(kills=told.kills, cold=told.kills if is_cold else 0)
        self.seeds.append(seed)
        if broken:
            self.broken[seed] = broken
            sys.stdout.write(f"seed {seed} fails:\n" + "".join(f"    {line}\n" for line in broken))
        sys.stdout.write(f"{self.counts['kills']:,} kills in {len(self.seeds):,} lives\n")
        sys.stdout.flush()

    def _broken(self, told: Told, story: Story) -> Iterator[str]:
        if story is DECIDING:
            yield from broken_as_if_nothing_had_been(told, self.undisturbed[story])
        else:
            yield from broken_over_deadlines(told, self.undisturbed[story], story)

    def _home(self, name: str) -> Path:
        (home := self.folder / name).mkdir()
        return home


def a_moment(chance: Random) -> Moment:
    return chance.choice([*MOMENTS, later(LATEST * chance.random()), later(LATEST * chance.random())])


def unharmed(_: int) -> None:
    return None


async def lived(asked: argparse.Namespace, folder: Path) -> Run:
    nursery = Nursery()
    try:
        run, seeds = Run(folder, nursery, asked.count), iter(range(asked.first, sys.maxsize))
        await run.begins()
        await asyncio.gather(*(run.lives(seeds) for _ in range(AT_ONCE)))
    finally:
        nursery.closes()
    return run


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="kills")
    parser.add_argument("--first", type=int, default=1, help="seed to begin with")
    parser.add_argument("--page", action="store_true", help=f"add what came of it to {PAGE.name}")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        run = asyncio.run(lived(asked, Path(folder)))
    counts = {
        "lives": len(run.seeds),
        "kills": run.counts["kills"],
        "of these cold": run.counts["cold"],
        "lives in which anything was lost, recorded twice, early or missed": len(run.broken),
    }
    sys.stdout.write(", ".join(f"{what}: {count:,}" for what, count in counts.items()) + "\n")
    if asked.page:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_run(SECTION, ranges_of(run.seeds), counts, page), encoding="utf-8")
    return 1 if run.broken else 0


if __name__ == "__main__":
    sys.exit(main())
