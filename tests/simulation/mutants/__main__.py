"""Plants each bug in a copy of the project and lets worlds be lived in it: `make mutants`. All must be caught.

A bug that no longer applies fails too. What is caught is caught by the checker of the worlds alone.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.simulation.mutants.planted import PROJECT, Bug, NoLongerApplies, bugs, plant
from tests.simulation.reliability import PAGE, rows, table, with_section

SECTION = "planted bugs"
PARTS = ("domain", "bot", "adapters", "tests")
NOT_YET = "not tried yet"

PATIENCE = 3600
"""Seconds for one bug. Worlds that never end are a way of being caught."""

_SEED = re.compile(r"^seed (\d+) fails", re.MULTILINE)
_CHECK = re.compile(r"^    (\w+|the world broke down):", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`by` is the check, `seed` the world; both are empty for what was missed."""

    bug: str
    caught: bool
    seed: str = ""
    by: str = ""


def tried(bug: Bug, seeds: str) -> Verdict:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in PARTS:
            shutil.copytree(PROJECT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        try:
            plant(bug, copy)
        except NoLongerApplies as problem:
            return Verdict(bug.name, caught=False, by=str(problem))
        command = [
            sys.executable,
            "-m",
            "tests.simulation.worlds.many",
            seeds,
            "--at-once",
            "1",
            "--until-one-fails",
        ]
        try:
            ran = subprocess.run(  # noqa: S603 - ours
                command, cwd=copy, capture_output=True, text=True, timeout=PATIENCE, check=False
            )
        except subprocess.TimeoutExpired:
            return Verdict(bug.name, caught=True, by="no end")
    seed, check = _SEED.search(ran.stdout), _CHECK.search(ran.stdout)
    if ran.returncode == 0 or seed is None:
        return Verdict(bug.name, caught=False, by=ran.stderr[-500:])
    return Verdict(bug.name, caught=True, seed=seed[1], by=check[1] if check else "")


def verdicts(planted: Sequence[Bug], seeds: str, *, at_once: int) -> Iterator[Verdict]:
    with ThreadPoolExecutor(at_once) as threads:
        for verdict in threads.map(lambda bug: tried(bug, seeds), planted):
            found = (
                f"caught in the world of seed {verdict.seed} by {verdict.by}"
                if verdict.caught
                else f"MISSED {verdict.by}"
            )
            sys.stdout.write(f"{verdict.bug}: {found}\n")
            sys.stdout.flush()
            yield verdict


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="1-100", help="the worlds of each, until one catches it")
    parser.add_argument("--at-once", type=int, default=2, help="bugs tried side by side")
    parser.add_argument("--only", default="", help="a part of the names of those to be tried")
    parser.add_argument("--page", action="store_true", help=f"write what came of it into {PAGE.name}")
    asked = parser.parse_args()
    chosen = [bug for bug in bugs() if asked.only in bug.name]
    found = list[Verdict]()
    for verdict in verdicts(chosen, asked.seeds, at_once=asked.at_once):
        found.append(verdict)
        if asked.page:
            page = PAGE.read_text(encoding="utf-8")
            PAGE.write_text(added_to(page, verdict, asked.seeds), encoding="utf-8")
    caught = sum(one.caught for one in found)
    sys.stdout.write(f"{caught} of {len(found)} caught\n")
    return 0 if caught == len(found) else 1


def added_to(page: str, verdict: Verdict, seeds: str) -> str:
    """A row for each bug that there is, whether it was tried yet or not."""
    known = {row[0]: row for row in rows(SECTION, page)}
    known[verdict.bug] = [
        verdict.bug,
        seeds,
        verdict.seed if verdict.caught else "**missed**",
        f"`{verdict.by}`" if verdict.caught else "",
    ]
    body = [known.get(bug.name, [bug.name, NOT_YET, "", ""]) for bug in bugs()]
    tried_yet = [row for row in body if row[1] != NOT_YET]
    missed = sum(row[2] == "**missed**" for row in tried_yet)
    told = (
        f"Of {len(body)} bugs {len(tried_yet)} were tried: {len(tried_yet) - missed} caught, {missed} missed."
    )
    head = ["bug", "in the worlds of seeds", "found in", "by"]
    return with_section(SECTION, f"{told}\n\n{table(head, body)}", page)


if __name__ == "__main__":
    sys.exit(main())
