"""In which language a union is spoken to that has just been founded: as its founder writes, and as they have chosen."""

import pytest

from bot.union.chat.scripts import language_of


@pytest.mark.parametrize("own", ["ru", "ru-RU", "en", "en-GB", None])
def test_what_is_written_in_russian_letters_is_russian(own: str | None) -> None:
    assert language_of("Лодка — чинить лодки с Bob", own) == "ru"


@pytest.mark.parametrize("own", ["en", "en-US", "de", "ru"])
def test_what_is_written_in_latin_letters_is_english_where_a_founder_has_any_language(own: str) -> None:
    assert language_of("Boat — mend boats with Петя", own) == "en"


def test_latin_letters_alone_of_somebody_unknown_tell_nothing() -> None:
    assert language_of("Gardeners — plant trees", None) is None


@pytest.mark.parametrize("own", ["uk", "bg", "kk-KZ"])
def test_whoever_speaks_another_language_is_not_taken_for_a_russian(own: str) -> None:
    assert language_of("Човен — лагодити човни", own) is None


@pytest.mark.parametrize("text", ["Світ — разом до краю", "Бірлік — бірге шешеміз", "Љубав — заједно"])
def test_letters_that_russian_does_not_have_are_not_russian(text: str) -> None:
    assert language_of(text, None) is None
    assert language_of(text, "en") == "en"


@pytest.mark.parametrize(("own", "language"), [("ru", "ru"), ("en-US", "en"), ("ja", None), (None, None)])
def test_where_letters_tell_nothing_the_founders_own_language_does(own: str | None, language: str) -> None:
    assert language_of("木 — 🌳 2026", own) == language
