"""`python -m tests.extending.page` puts the files of the example into the page that shows them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "extending.md"
EXAMPLE = Path("tests/extending/lending")

SHOWN = re.compile(r"(^`(\S+)`:[^\n]*\n\n```(?:python|fluent)\n)(.*?)(^```$)", re.MULTILINE | re.DOTALL)
"""A file with its path before it."""


def shown(page: str) -> dict[Path, str]:
    """By path, what the page shows of it."""
    return {Path(path): text for _, path, text, _ in SHOWN.findall(page)}


def brought_up_to_date(page: str) -> str:
    def as_it_is(block: re.Match[str]) -> str:
        return f"{block[1]}{(ROOT / block[2]).read_text(encoding='utf-8')}{block[4]}"

    return SHOWN.sub(as_it_is, page)


def files() -> list[Path]:
    """All of the example."""
    found = (path for path in (ROOT / EXAMPLE).rglob("*") if path.suffix in {".py", ".ftl"})
    return sorted(path.relative_to(ROOT) for path in found)


if __name__ == "__main__":
    PAGE.write_text(brought_up_to_date(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
