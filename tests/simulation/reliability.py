"""The page of what was tried and what came of it: each command writes its own section, with seeds and counts."""

import re
from collections.abc import Mapping
from pathlib import Path

from tests.simulation.seeds import seeds_in

ALL = "**all**"
PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"


def section(name: str, page: str) -> str:
    """What stands between the marks of that name."""
    found = _between(name).search(page)
    if found is None:
        raise LookupError(f"The page has no place for {name}.")
    return found[2].strip()


def with_section(name: str, text: str, page: str) -> str:
    return _between(name).sub(lambda found: f"{found[1]}\n{text.strip()}\n{found[3]}", page)


def rows(name: str, page: str) -> list[list[str]]:
    """Of the table in it, without its head."""
    lines = [line for line in section(name, page).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def table(head: list[str], body: list[list[str]]) -> str:
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- {name} -->)(.*?)(<!-- end of {name} -->)", re.DOTALL)


def with_run(name: str, seeds: str, counts: Mapping[str, int], page: str) -> str:
    """The run's row in the table of that section, in the place of earlier runs of any of its seeds; the last row sums up."""
    tried = set(seeds_in(seeds))
    known = [row for row in rows(name, page) if row[0] != ALL]
    others = [row for row in known if tried.isdisjoint(seeds_in(row[0].replace(" ", "")))]
    body = sorted(
        [*others, [seeds, *(f"{count:,}" for count in counts.values())]], key=lambda row: seeds_in(row[0])[0]
    )
    sums = [sum(int(row[place].replace(",", "")) for row in body) for place in range(1, len(body[0]))]
    return with_section(name, table(["seeds", *counts], [*body, [ALL, *(f"{one:,}" for one in sums)]]), page)
