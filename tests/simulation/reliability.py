"""The page of what was tried and what came of it: each command writes its own section, with seeds and counts."""

import re
from pathlib import Path

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
