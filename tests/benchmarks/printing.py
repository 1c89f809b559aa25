"""A row's result as it is read in a terminal."""

from tests.benchmarks.figures import Line, Result, Series


def printed(result: Result) -> str:
    head = f"{result.row} ({result.size}, {result.seconds:.0f} s)"
    return "\n".join(
        [head, *(f"  {_line(line)}" for line in result.lines), *(f"  · {note}" for note in result.notes), ""]
    )


def number(value: float) -> str:
    """With three figures that mean something."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def spread(series: Series) -> str:
    return f"{number(min(series.values))} / {number(series.median)} / {number(max(series.values))}"


def verdict(line: Line) -> str:
    """The bar, and whether it is met by the median."""
    if line.bar is None:
        return ""
    sign = "≥" if line.bar.at_least else "≤"
    word = "met" if line.bar.is_met(line.judged.median) else "MISSED"
    return f"{sign} {number(line.bar.limit)}{' ×' if line.theirs else ''} {word}"


def _line(line: Line) -> str:
    said = f"{line.what}: {spread(line.ours)} {line.unit}"
    if line.theirs is not None:
        said += f"; {line.beside} {spread(line.theirs)}; ratio {spread(line.judged)} ×"
    return f"{said}  {verdict(line)}".rstrip()
