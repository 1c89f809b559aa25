"""The page on threats names what there is: every attack, and no attack or check that is none."""

import re
from pathlib import Path

from tests.simulation.worlds.checker import CHECKS
from tests.simulation.worlds.hostile import ATTACKS

PAGE = Path(__file__).parents[3] / "docs" / "threats.md"


def named() -> set[str]:
    return set(re.findall(r"`(\w+_\w+)`", PAGE.read_text(encoding="utf-8")))


def test_every_attack_of_the_worlds_is_on_the_page() -> None:
    assert not {attack.__name__ for attack in ATTACKS} - named()


def test_the_page_names_no_attack_and_no_check_that_is_none() -> None:
    assert not named() - {one.__name__ for one in (*ATTACKS, *CHECKS)}
