"""The page about reliability has a place for what each command writes, and adds up what was run."""

from collections import Counter

import pytest

from tests.simulation.mutants.__main__ import SECTION as PLANTED_BUGS
from tests.simulation.mutants.__main__ import Verdict
from tests.simulation.mutants.__main__ import added_to as added_to_planted
from tests.simulation.mutants.planted import bugs
from tests.simulation.powercuts import SECTION as POWER_CUTS
from tests.simulation.reliability import PAGE, rows, section, with_section
from tests.simulation.seeds import NotSeeds, ranges_of, seeds_in
from tests.simulation.worlds.counting import SECTION as WORLDS
from tests.simulation.worlds.counting import added_to

EMPTY = f"before\n<!-- {WORLDS} -->\n<!-- end of {WORLDS} -->\nafter\n"


@pytest.mark.parametrize("name", [WORLDS, POWER_CUTS, PLANTED_BUGS])
def test_each_section_stands_on_the_page(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_section(name, section(name, page), page).count(f"<!-- {name} -->") == 1


def test_runs_of_other_seeds_are_added_up() -> None:
    page = added_to(EMPTY, "101-200", Counter(events=20), failed=1)
    page = added_to(page, "1-100", Counter(events=1_000), failed=0)
    assert [row[:3] for row in rows(WORLDS, page)] == [
        ["1-100", "100", "0"],
        ["101-200", "100", "1"],
        ["**all**", "200", "1"],
    ]
    assert "1,020" in rows(WORLDS, page)[-1]
    assert page.startswith("before\n")
    assert page.endswith("after\n")


def test_a_run_of_the_same_seeds_takes_the_place_of_the_earlier_one() -> None:
    page = added_to(EMPTY, "1-100", Counter(events=20), failed=1)
    page = added_to(page, "50-150", Counter(events=7), failed=0)
    assert [row[0] for row in rows(WORLDS, page)] == ["50-150", "**all**"]


def test_seeds_are_written_in_ranges() -> None:
    assert seeds_in("1-3,7, 9-10") == [1, 2, 3, 7, 9, 10]
    assert ranges_of([10, 1, 2, 3, 7, 9]) == "1-3,7,9-10"
    with pytest.raises(NotSeeds):
        seeds_in("all")


def test_what_became_of_a_planted_bug_stands_beside_those_that_were_not_tried_yet() -> None:
    first, second, *_ = (bug.name for bug in bugs())
    page = f"<!-- {PLANTED_BUGS} -->\n<!-- end of {PLANTED_BUGS} -->"
    page = added_to_planted(page, Verdict(second, caught=False), "1-9")
    page = added_to_planted(page, Verdict(first, caught=True, seed="4", by="no_word_is_lost"), "1-9")
    assert "2 were tried: 1 caught, 1 missed" in page
    found = rows(PLANTED_BUGS, page)
    assert found[0] == [first, "1-9", "4", "`no_word_is_lost`"]
    assert found[1] == [second, "1-9", "**missed**", ""]
    assert found[2][1] == "not tried yet"
