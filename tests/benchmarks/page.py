"""Writes what was measured into docs/performance.md: the figures there are a program's, never a hand's."""

import sys
from pathlib import Path

from tests.benchmarks.figures import AS_JSON, Line, Result, Size
from tests.benchmarks.printing import number, spread, verdict

PAGE = Path("docs/performance.md")
BEGIN, END = "<!-- measured: written by make bench SIZE=full -->", "<!-- /measured -->"
ROW = "### "
HEAD = "| what | ours | beside | ratio | bar |\n|---|---|---|---|---|"
OF_THE_RUN = ("load", "day")


def measured(kept: Path) -> list[Result]:
    """Every row, by name, at full size where it was measured so."""
    found: dict[str, Path] = {}
    for size in (Size.SMALL, Size.FULL):
        found |= {path.name.partition(".")[0]: path for path in kept.glob(f"*.{size}.json")}
    return [AS_JSON.validate_json(found[row].read_bytes()) for row in sorted(found)]


def written(results: list[Result], standing: str) -> str:
    """What stands between the marks from now on: a row that was not measured again stands as it did."""
    machines, *rows = standing.strip().split(f"\n\n{ROW}")
    before = {row.partition("\n")[0]: f"{ROW}{row}" for row in rows}
    after = before | {result.row: _row(result) for result in results}
    left = before.keys() - {result.row for result in results}
    lines = {*_machines(results), *(machines.splitlines() if left else ())}
    return "\n\n".join(["\n".join(sorted(lines)), *(after[row] for row in sorted(after))])


def parts(page: str) -> tuple[str, str, str]:
    """What stands before the figures, they, and what stands after them."""
    before, _, rest = page.partition(BEGIN)
    between, _, after = rest.partition(END)
    return before, between, after


def _machines(results: list[Result]) -> set[str]:
    """What all rows were measured on: once where it was one machine."""
    said = (
        ", ".join(f"{name}: {what}" for name, what in result.machine.items() if name not in OF_THE_RUN)
        for result in results
    )
    return {f"Measured on {machine}." for machine in said}


def _row(result: Result) -> str:
    table = "\n".join([HEAD, *(_line(line) for line in result.lines)])
    plots = [f"![{curve.title}](performance/{result.row}-{at}.svg)" for at, curve in enumerate(result.curves)]
    load, day = (result.machine.get(name, "?") for name in OF_THE_RUN)
    took = f"`make bench SIZE={result.size} ROW={result.row}`: {result.seconds:.0f} s, load {load}, {day}."
    notes = [f"- {note}" for note in result.notes]
    return "\n\n".join(
        part
        for part in (f"### {result.row}", table, "\n".join([*notes, f"- {took}"]), "\n".join(plots))
        if part
    )


def _line(line: Line) -> str:
    beside = f"{line.beside}: {spread(line.theirs)}" if line.theirs is not None else ""
    ratio = f"{number(line.judged.median)} ×" if line.theirs is not None else ""
    return f"| {line.what} | {spread(line.ours)} {line.unit} | {beside} | {ratio} | {verdict(line)} |"


def main() -> None:
    before, standing, after = parts(PAGE.read_text())
    figures = written(measured(Path(sys.argv[1])), standing)
    PAGE.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}")


if __name__ == "__main__":
    main()
