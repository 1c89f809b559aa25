"""Lets the server of the event store die, stand still or lose its leader under the real bot: `make servers COUNT=5`."""

import argparse
import asyncio
import sys
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.simulation.process import Nursery
from tests.simulation.reliability import PAGE, table, with_section
from tests.simulation.servers.stories import STORIES, Story

SECTION = "servers"


@dataclass(frozen=True)
class Tried:
    """`seconds` is the longest that it took, once the server was back, until what was said meanwhile was answered."""

    story: str
    times: int
    broken: int
    seconds: float

    def row(self) -> list[str]:
        return [self.story, f"{self.times}", f"{self.seconds:.1f}", f"{self.broken}"]


async def tried(story: Story, times: int, folder: Path, nursery: Nursery) -> Tried:
    name, broken, longest = story.__name__.replace("_", " "), 0, 0.0
    for number in range(times):
        (home := folder / f"{name} {number}").mkdir()
        try:
            longest = max(longest, await story(home, nursery))
        except Exception:  # noqa: BLE001 - whatever ends it is told, and the next one begins
            broken += 1
            sys.stdout.write(traceback.format_exc())
    sys.stdout.write(f"{name}: {times - broken} of {times} held, within {longest:.1f} seconds\n")
    sys.stdout.flush()
    return Tried(name, times, broken, longest)


async def all_tried(times: int, folder: Path) -> list[Tried]:
    nursery = Nursery()
    try:
        return [await tried(story, times, folder, nursery) for story in STORIES]
    finally:
        nursery.closes()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("times", type=int, help="that each is tried")
    parser.add_argument("--page", action="store_true", help=f"write what came of it to {PAGE.name}")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(all_tried(asked.times, Path(folder)))
    if asked.page:
        head = ["what befalls the server", "times", "seconds at most until all goes on", "anything broken"]
        page = PAGE.read_text(encoding="utf-8")
        text = table(head, [one.row() for one in found])
        PAGE.write_text(with_section(SECTION, text, page), encoding="utf-8")
    return 1 if any(one.broken for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
