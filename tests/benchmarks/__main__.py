"""Runs the rows of the table, each a process of its own, one after another.

`python -m tests.benchmarks [--size small|full] [--row NAME] [--keep FOLDER]`; `make bench` does.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import Size

ROWS = Path(__file__).parent / "rows"
KEPT = Path(".bench")


def names() -> list[str]:
    return sorted(path.stem for path in ROWS.glob("*.py"))


def run_row(name: str, size: Size, kept: Path) -> bool:
    """Whether it ran to its end: what it measured stands in a file of the folder then."""
    command = [sys.executable, "-m", f"tests.benchmarks.rows.{name}", "--size", size]
    command += ["--folder", str(kept), "--json", str(kept / f"{name}.{size}.json")]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own modules


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--size", type=Size, choices=list(Size), default=Size.SMALL)
    asked.add_argument("--row", choices=names(), action="append")
    asked.add_argument("--keep", type=Path, default=KEPT, metavar="FOLDER")
    options = asked.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    failed = [name for name in options.row or names() if not run_row(name, options.size, options.keep)]
    if failed:
        print(f"These rows did not run to their end: {', '.join(failed)}", file=sys.stderr)  # noqa: T201
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
