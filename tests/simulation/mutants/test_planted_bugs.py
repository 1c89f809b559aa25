"""Every planted bug still fits the code it is to be planted in, and leaves it something Python can read."""

import ast

import pytest

from tests.simulation.mutants.planted import PROJECT, Bug, bugs, planted

BUGS = list(bugs())


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_it_can_still_be_planted(bug: Bug) -> None:
    for text in planted(bug, PROJECT).values():
        ast.parse(text)


def test_there_are_many() -> None:
    assert len(BUGS) >= 40
    assert len({bug.name for bug in BUGS}) == len(BUGS)
