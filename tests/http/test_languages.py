"""In which language whoever reads a page is spoken to."""

import pytest

from bot.http.languages import chosen, preferred


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("ru", "ru"),
        ("ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", "ru"),
        ("de-DE,de;q=0.9,en;q=0.2,ru;q=0.1", "en"),
        ("en;q=0.1, ru;q=0.5", "ru"),
        ("ru;q=0, en;q=0.1", "en"),
        ("ru;q=1e999999, en;q=nan", "ru"),
        ("*", ""),
        ("", ""),
        (";;;,,,q=", ""),
        (f"{'x,' * 10_000}ru", ""),
    ],
)
def test_the_one_of_ours_that_is_wanted_most(accepted: str, language: str) -> None:
    assert preferred(accepted) == language


@pytest.mark.parametrize(("written", "language"), [("ru", "ru"), ("xx", ""), ("", ""), (None, "")])
def test_a_choice_counts_where_we_speak_it(written: str | None, language: str) -> None:
    assert chosen(written) == language
