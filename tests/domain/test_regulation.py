"""How articles are numbered."""

import pytest

from domain.union.regulation import (
    Article,
    InForce,
    Regulation,
    Repealed,
    article_in_force,
    articles_in_force,
    can_be_added,
    has_parts,
    is_article_number,
    next_number,
    parent_of,
)


def regulation(*in_force: str, repealed: tuple[str, ...] = ()) -> Regulation:
    articles: dict[str, Article] = {
        number: InForce(number=number, text="…", revision=1, proposal=1) for number in in_force
    }
    return articles | {number: Repealed(number=number, revision=1, proposal=2) for number in repealed}


@pytest.mark.parametrize("number", ["1", "10", "2.1", "2.1.3", "9999", "1.1.1.1.1.1.1.1"])
def test_an_article_number(number: str) -> None:
    assert is_article_number(number)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "0",
        "01",
        "1.",
        ".1",
        "1..2",
        "1.0",
        "a",
        "1,2",
        " 1",
        "1\n",
        "-1",
        "١",
        "10000",
        "1.1.1.1.1.1.1.1.1",
    ],
)
def test_not_an_article_number(number: str) -> None:
    assert not is_article_number(number)


def test_articles_stand_in_the_order_of_their_numbers() -> None:
    numbers = [
        article.number for article in articles_in_force(regulation("10", "2", "2.10", "2.1.3", "2.9", "1"))
    ]
    assert numbers == ["1", "2", "2.1.3", "2.9", "2.10", "10"]


def test_a_repealed_article_is_not_in_force() -> None:
    known = regulation("1", repealed=("2",))
    assert [article.number for article in articles_in_force(known)] == ["1"]
    assert article_in_force(known, "1") is not None
    assert article_in_force(known, "2") is None
    assert article_in_force(known, "3") is None


def test_the_parent_is_the_number_without_its_last_part() -> None:
    assert [parent_of(number) for number in ("7", "7.2", "7.2.1")] == [None, "7", "7.2"]


def test_the_first_article_is_number_one() -> None:
    assert next_number({}, None) == "1"
    assert next_number(regulation("4"), "4") == "4.1"


def test_the_next_number_comes_after_the_highest_ever_used() -> None:
    assert next_number(regulation("1", "9", "10"), None) == "11"
    assert next_number(regulation("1", repealed=("2",)), None) == "3"
    assert next_number(regulation("1", "1.1", repealed=("1.2",)), "1") == "1.3"


def test_parts_do_not_count_among_the_top_level() -> None:
    assert next_number(regulation("1", "1.7"), None) == "2"
    assert next_number(regulation("1", "1.7", "1.7.4"), "1") == "1.8"


def test_a_number_can_be_added_once() -> None:
    assert can_be_added(regulation("1"), "2")
    assert can_be_added(regulation("1"), "7")
    assert not can_be_added(regulation("1"), "1")
    assert not can_be_added(regulation(repealed=("1",)), "1")


def test_a_part_can_be_added_under_an_article_in_force() -> None:
    assert can_be_added(regulation("1"), "1.1")
    assert not can_be_added(regulation("1"), "2.1")
    assert not can_be_added(regulation("1"), "1.1.1")
    assert not can_be_added(regulation(repealed=("1",)), "1.1")


def test_an_article_has_parts_while_one_is_in_force() -> None:
    assert has_parts(regulation("1", "1.1"), "1")
    assert not has_parts(regulation("1", "11", "2.1"), "1")
    assert not has_parts(regulation("1", repealed=("1.1",)), "1")
