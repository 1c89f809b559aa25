"""The page of figures, row by row: one that is measured again is written anew, the others stand."""

from tests.benchmarks.figures import Line, Result, Series, Size
from tests.benchmarks.page import written


def result(row: str, seconds: float, *, day: str, python: str = "3.11") -> Result:
    line = Line(what="a start", unit="s", ours=Series((seconds,)))
    machine = {"python": python, "load": "0.1", "day": day}
    return Result(row=row, size=Size.SMALL, lines=(line,), machine=machine, seconds=2)


COLD, WARM = result("cold", 3, day="2026-05-01"), result("warm", 4, day="2026-05-01")


def test_a_row_that_was_not_measured_again_stands_as_it_did() -> None:
    before = written([COLD, WARM], "")
    after = written([result("cold", 1, day="2026-05-02")], before)
    assert after.partition("### warm")[2] == before.partition("### warm")[2]
    assert "| a start | 1 / 1 / 1 s |" in after
    assert "| a start | 3 / 3 / 3 s |" not in after
    assert "2 s, load 0.1, 2026-05-02." in after


def test_each_machine_is_named_for_as_long_as_a_row_was_measured_on_it() -> None:
    newer = [result(row, 1, day="2026-05-02", python="3.12") for row in ("cold", "warm")]
    both = written(newer[:1], written([COLD, WARM], ""))
    assert both.startswith("Measured on python: 3.11.\nMeasured on python: 3.12.\n")
    assert written(newer, both).startswith("Measured on python: 3.12.\n\n### cold")
