"""Names that could be taken for each other are found, whatever letters they are written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.union.read_models.look_alikes import alike, alike_among


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bob", "Bob"),
        ("Bob", "bob"),
        ("Bob", "Во\u200bb"),  # Cyrillic letters, and one that nobody sees
        ("Bob", "B o b"),
        ("Анна", "Aннa"),  # Latin A and a
        ("IVAN", "lVAN"),
        ("Ivan", "lvan"),
        ("mike", "rnike"),
        ("O'Neil", "0'Neil"),
        ("Ann", "𝐀𝐧𝐧"),
        ("Ann", "Ann\ufe0f"),
        ("Ann", "Ann\U000e0100"),
        ("Ann", "Ann\u0332"),
        ("Bob", "B0b"),
        ("Zoë", "Zoë"),
    ],
)
def test_they_could_be_taken_for_each_other(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Ann", "Anna"), ("Bob", "Rob"), ("Боря", "Вова"), ("Zoë", "Zoe")]
)
def test_they_could_not(one: str, other: str) -> None:
    assert not alike(one, other)


@given(st.text(max_size=40))
def test_a_name_looks_like_itself_in_every_form(name: str) -> None:
    assert alike(name, name.casefold())


def test_among_many_those_are_found_that_are_not_alone() -> None:
    names = {1: "Ann", 2: "Bob", 3: "Воb", 4: "Cy", 5: "Аnn"}
    assert alike_among(names) == {1, 2, 3, 5}
    assert alike_among({}) == frozenset()
