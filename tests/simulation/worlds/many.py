"""Lives many worlds side by side: `make simulate SEEDS=1-200`. A seed that fails is printed, and fails again."""

import argparse
import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context

from tests.simulation.reliability import PAGE
from tests.simulation.seeds import ranges_of, seeds_in
from tests.simulation.worlds.checker import violations
from tests.simulation.worlds.counting import added_to, counted
from tests.simulation.worlds.lived import lived, prepare
from tests.simulation.worlds.same_order import begin_in_the_same_order

LIVES = 10
"""Worlds of one process: what a killed bot leaves in memory is never freed."""

AT_MOST = 3
"""Broken promises of one world that are printed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`broken` is what the checker found, or where the world itself broke down."""

    seed: int
    counts: Counter[str]
    broken: tuple[str, ...]


def tried(seed: int) -> Outcome:
    try:
        life = lived(seed)
        return Outcome(seed, counted(life), tuple(violations(life.history)))
    except Exception:  # noqa: BLE001 - whatever ends a world is found, told, and the next one is lived
        return Outcome(seed, Counter(), (f"the world broke down:\n{traceback.format_exc()}",))


def outcomes(seeds: Sequence[int], *, at_once: int) -> Iterator[Outcome]:
    """As they come."""
    if at_once == 1:
        yield from map(tried, seeds)
        return
    prepare()
    with get_context("fork").Pool(at_once, maxtasksperchild=LIVES) as pool:
        yield from pool.imap_unordered(tried, seeds)


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _read(arguments)
    seeds, counts, failed = seeds_in(asked.seeds), Counter[str](), list[int]()
    for outcome in outcomes(seeds, at_once=asked.at_once):
        counts += outcome.counts
        if outcome.broken:
            failed.append(outcome.seed)
            sys.stdout.write(f"seed {outcome.seed} fails: python -m tests.simulation.worlds {outcome.seed}\n")
            for line in islice(outcome.broken, AT_MOST):
                sys.stdout.write(f"    {line}\n")
            sys.stdout.flush()
            if asked.until_one_fails:
                return 1
    told = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    sys.stdout.write(f"{len(seeds):,} worlds, {len(failed)} failed: {told}\n")
    if failed:
        sys.stdout.write(f"failed: {ranges_of(failed)}\n")
    if asked.page:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(added_to(page, asked.seeds, counts, failed=len(failed)), encoding="utf-8")
    return 1 if failed else 0


def _read(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", help="1-200, or 7, or 1-40,90")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--until-one-fails", action="store_true")
    parser.add_argument("--page", action="store_true", help=f"add what came of it to {PAGE.name}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    begin_in_the_same_order()
    sys.exit(main())
