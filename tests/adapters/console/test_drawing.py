"""What the bot told, drawn for a window: every letter of it, no row wider than the window, marks as colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth

from adapters.console.drawing import NARROWEST, Fragments, drawn, wrapped
from adapters.console.told import Told
from bot.network.markup import bold, deleted, inserted, mention


def text_of(fragments: Fragments) -> str:
    return "".join(text for _, text in fragments)


def styles_of(fragments: Fragments) -> dict[str, str]:
    """Each style with all that is drawn in it."""
    return {
        style: "".join(text for other, text in fragments if other == style)
        for style in dict.fromkeys(style for style, _ in fragments)
    }


def test_in_a_wide_window_it_reads_as_in_a_script() -> None:
    told = Told(
        text=f"{bold('Proposal 1')}: Meet\n\n{mention('console:bob', 'Bob')} is silent",
        to="ann",
        edited=True,
        buttons=("[Consent] [Object]", "[Read]"),
    )
    assert text_of(drawn(told, 200)) == f"{told}\n"
    assert str(told) == ("bot~@ann: Proposal 1: Meet\n\n  Bob is silent\n  [Consent] [Object]\n  [Read]")


def test_marks_become_colours() -> None:
    text = f"{bold('Ann')} at {deleted('9')}{inserted('10')} with {mention('console:bob', 'Bob')}"
    shown = styles_of(drawn(Told(text=text, buttons=("[Consent]",)), 80))
    assert shown["class:bot"] == "bot:"
    assert shown["bold"] == "Ann"
    assert shown["class:deleted"] == "[-9-]", "what is gone is told apart without colours too"
    assert shown["class:inserted"] == "[+10+]"
    assert shown["class:person"] == "Bob"
    assert shown["class:button"] == "[Consent]"


def test_lines_end_between_words_and_go_on_further_in() -> None:
    told = Told(text="We water the saplings\nSilent so far:\n— Bob who was not asked yet")
    assert text_of(drawn(told, 20)) == (
        "bot: We water the\n"
        "  saplings\n"
        "  Silent so far:\n"
        "  — Bob who was not\n"
        "    asked yet\n"
    )  # fmt: skip


def test_a_word_is_not_torn_where_its_colour_changes() -> None:
    told = Told(text=f"Water it with {mention('console:bob', 'Bob')}’s can")
    assert text_of(drawn(told, 20)) == "bot: Water it with\n  Bob’s can\n"


def test_a_word_longer_than_the_window_is_torn() -> None:
    assert text_of(wrapped([("", "a" * 50)], 20)) == f"{'a' * 20}\n  {'a' * 18}\n  {'a' * 12}\n"


def test_letters_of_double_width_count_twice() -> None:
    assert text_of(wrapped([("", "水" * 15)], 20)) == f"{'水' * 10}\n  {'水' * 5}\n"


@pytest.mark.parametrize("width", [-1, 0, 1, NARROWEST])
def test_a_window_without_room_is_no_reason_to_fail(width: int) -> None:
    assert text_of(drawn(Told(text="We plant trees together"), width)) == "bot: We plant trees\n  together\n"


def test_nothing_told_is_a_heading() -> None:
    assert text_of(drawn(Told(text=""), 80)).strip() == "bot:"


@given(st.text(st.sampled_from("a —水é\u0301b \u200b🌱"), max_size=200), st.integers(NARROWEST, 60))
def test_no_row_is_wider_than_the_window_and_no_letter_is_lost(text: str, width: int) -> None:
    shown = text_of(wrapped([("", text)], width))
    assert all(get_cwidth(row) <= width for row in shown.split("\n"))
    assert shown.replace(" ", "").replace("\n", "") == text.replace(" ", "")
