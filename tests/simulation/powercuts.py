"""Cuts the power of the event store at one write after another, and looks at what is left: `make powercuts CUTS=1-10000`.

What was not synced is lost, or half of it, sector by sector. Whatever was acknowledged has to be there, in its
order and whole, and nothing beside it but the append that was under way. Each file lives through several cuts.
"""

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from uuid import UUID

import apsw

from adapters.sqlite import event_table
from adapters.sqlite.database import connect, transaction
from bot.log.store import START, NewEvent, Recorded
from tests.simulation.reliability import PAGE, rows, table, with_section
from tests.simulation.seeds import ranges_of, seeds_in
from tests.simulation.worlds.disk import Disk

SECTION = "power cuts"
COUNTED = ("cuts", "appends", "lost")
CUTS_OF_A_FILE = 10
LATEST = 60
"""Writes until the power is cut: the first come while the file is opened."""


@dataclass
class File:
    """`acknowledged` is how many events it has to have."""

    path: Path
    chance: random.Random
    synchronous: str = "FULL"
    acknowledged: int = 0
    appends: int = 0

    def is_cut(self) -> bool:
        """Whether it has then what it has to have; whatever else it has counts from then on."""
        disk = Disk()
        last = self.chance.randrange(1, LATEST)
        disk.strikes = lambda count: count >= last
        under_way = self._appends_until_it_is_dark(disk)
        disk.loses(self.chance)
        there = self._there(disk)
        disk.unregister()
        is_whole = [one.id.int for one in there] == list(range(len(there)))
        kept = self.acknowledged <= len(there) <= self.acknowledged + under_way
        self.acknowledged = len(there)
        return is_whole and kept

    def _appends_until_it_is_dark(self, disk: Disk) -> int:
        """How many events were under way."""
        under_way, log = 0, None
        try:
            log = connect(self.path, event_table.EVENT_LOG, vfs=disk.name)
            log.pragma("synchronous", self.synchronous)
            while True:
                under_way = self.chance.choice((1, 1, 1, 3))
                first = self.acknowledged
                events = [_event(number, self.chance) for number in range(first, first + under_way)]
                with transaction(log):
                    event_table.append(log, "stream", events, first - 1)
                self.acknowledged, under_way = first + under_way, 0
                self.appends += 1
        except Exception:  # noqa: BLE001 - whatever SQLite makes of it: nobody lives to hear it
            disk.is_dark = True
            if log is not None:
                log.close(True)
        return under_way

    def _there(self, disk: Disk) -> Sequence[Recorded]:
        log = connect(self.path, event_table.EVENT_LOG, vfs=disk.name)
        try:
            return event_table.read_all(log, START, 1_000_000)
        finally:
            log.close()


def lived_through(seed: int, synchronous: str = "FULL") -> Counter[str]:
    """A file's cuts; `lost` are those after which something was missing, or the file was spoilt."""
    counts = Counter[str]()
    with tempfile.TemporaryDirectory(dir=_memory()) as folder:
        file = File(Path(folder) / "events.db", random.Random(seed), synchronous)  # noqa: S311
        for _ in range(CUTS_OF_A_FILE):
            counts["cuts"] += 1
            try:
                counts["lost"] += not file.is_cut()
            except apsw.Error:
                counts["lost"] += 1
                break
        counts["appends"] = file.appends
    return counts


def tried(seeds: Iterable[int], *, at_once: int) -> Iterator[Counter[str]]:
    with get_context("fork").Pool(at_once) as pool:
        yield from pool.imap_unordered(lived_through, seeds, chunksize=20)


def added_to(page: str, seeds: str, counts: Counter[str]) -> str:
    """As the worlds' table: a run of some seeds takes the place of earlier ones."""
    new = set(seeds_in(seeds))
    known = [row for row in rows(SECTION, page) if row[0] != "**all**"]
    body = [row for row in known if new.isdisjoint(seeds_in(row[0]))]
    body.append([ranges_of(new), *(f"{counts[what]:,}" for what in COUNTED)])
    sums = [sum(int(row[place].replace(",", "")) for row in body) for place in range(1, len(COUNTED) + 1)]
    total = ["**all**", *(f"{one:,}" for one in sums)]
    return with_section(SECTION, table(["seeds", *COUNTED], [*body, total]), page)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", help=f"of files, each of which lives through {CUTS_OF_A_FILE} cuts")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--page", action="store_true", help=f"add what came of it to {PAGE.name}")
    asked = parser.parse_args()
    counts = sum(tried(seeds_in(asked.seeds), at_once=asked.at_once), Counter[str]())
    sys.stdout.write(
        f"{counts['cuts']:,} power cuts, {counts['appends']:,} appends, {counts['lost']:,} lost\n"
    )
    if asked.page:
        PAGE.write_text(added_to(PAGE.read_text(encoding="utf-8"), asked.seeds, counts), encoding="utf-8")
    return 1 if counts["lost"] else 0


def _event(number: int, chance: random.Random) -> NewEvent:
    return NewEvent(
        id=UUID(int=number), type="said", data=b"x" * chance.choice((30, 900, 6000)), metadata=b"{}"
    )


def _memory() -> str | None:
    """The real disk need not be waited for."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - where there is one


if __name__ == "__main__":
    sys.exit(main())
