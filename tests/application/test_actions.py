"""Buttons and deep links come back as they were given out, and what was forged means nothing."""

import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.buttons import Answer, answer_action, read_answer
from bot.union.actions import (
    FOUNDING,
    Act,
    Action,
    action,
    opening_mark,
    read_action,
    read_start_link,
    start_link,
)
from bot.union.chat.commands import BUTTONS

UNION = UUID("02da0fc0-e4a5-5226-bb62-be2629045881")
PACKED = "AtoPwOSlUia7Yr4mKQRYgQ"


@given(st.sampled_from(Action), st.uuids(), st.integers(FOUNDING, 999_999_999))
def test_a_button_means_what_it_was_given_out_for(kind: Action, union_id: UUID, number: int) -> None:
    opening = opening_mark(union_id)
    act = Act(action=kind, union_id=union_id, number=number, opening=opening)
    assert read_action(action(kind, union_id, number, opening)) == act
    assert read_start_link(start_link(kind, union_id, number, opening)) == act


@given(st.sampled_from(Action), st.uuids(), st.integers(FOUNDING, 999_999_999))
def test_what_is_given_out_fits_where_it_goes(kind: Action, union_id: UUID, number: int) -> None:
    opening = opening_mark(union_id)
    assert len(action(kind, union_id, number, opening).encode()) <= 64
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start_link(kind, union_id, number, opening))


@given(st.integers(1, 999_999))
def test_a_button_to_adopt_names_the_suggestion(suggestion: int) -> None:
    opening = opening_mark(UNION)
    given_out = action(Action.ADOPT, UNION, 999_999_999, opening, suggestion=suggestion)
    act = Act(action=Action.ADOPT, union_id=UNION, number=999_999_999, opening=opening, suggestion=suggestion)
    assert len(given_out.encode()) <= 64
    assert read_action(given_out) == act


def test_every_button_that_is_given_out_means_something() -> None:
    assert sorted(button.name for button in BUTTONS) == sorted(Action)


def test_it_reads_as_it_did_yesterday() -> None:
    """Buttons stay in chats for years."""
    assert action(Action.CONSENT, UNION, 12, "AtoPwOSlUiY") == f"consent:{PACKED}:12:AtoPwOSlUiY"
    assert start_link(Action.ACCEPT, UNION, FOUNDING, "AtoPwOSlUiY") == f"accept-{PACKED}-0-AtoPwOSlUiY"


def test_what_was_posted_before_openings_were_named_is_still_read() -> None:
    act = Act(action=Action.CONSENT, union_id=UNION, number=12)
    assert read_action(f"consent:{PACKED}:12") == act
    assert read_start_link(f"consent-{PACKED}-12") == act
    assert opening_mark(UNION) == "AtoPwOSlUiY"


def test_answers_to_questions_are_read() -> None:
    code = "K7QF-2M9D-K7QF-2M9E"
    assert read_answer(answer_action(code, 1)) == Answer(code, 1)
    assert len(answer_action(code, 9).encode()) <= 64
    for forged in (
        "",
        "answer",
        f"answer:{code}",
        f"answer:{code}:",
        f"answer:{code}:100",
        f"answer:{code}:x",
        "answer::1",
    ):
        assert read_answer(forged) is None


@pytest.mark.parametrize(
    "forged",
    [
        "",
        ":",
        "::",
        "consent",
        f"consent:{PACKED}",
        f"consent:{PACKED}:",
        f"consent:{PACKED}:-1",
        f"consent:{PACKED}:1.5",
        f"consent:{PACKED}:٢",
        f"consent:{PACKED}:1:2",
        f"consent:{PACKED}:1:",
        f"consent:{PACKED}:1:AtoPwOSlUiY:",
        f"consent:{PACKED}:1:AtoPwOSlUi!",
        f"adopt:{PACKED}:1:AtoPwOSlUiY:s0",
        f"adopt:{PACKED}:1:AtoPwOSlUiY:s",
        f"adopt:{PACKED}:1:AtoPwOSlUiY:s1234567",
        f"expel:{PACKED}:1",
        f"CONSENT:{PACKED}:1",
        f"consent:{PACKED[:-1]}:1",
        f"consent:{PACKED}=:1",
        "consent:!!!!!!!!!!!!!!!!!!!!!!:1",
        "consent:ёёёёёёёёёёёёёёёёёёёёёё:1",
        f"consent:{UNION}:1",
        f"consent-{PACKED}-1",
        "\x00",
        "x" * 10_000,
    ],
)
def test_a_forged_button_means_nothing(forged: str) -> None:
    assert read_action(forged) is None


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "-",
        "accept",
        "accept--1",
        f"accept-{PACKED}",
        f"accept:{PACKED}:1",
        f"run-{PACKED}-1",
        "hello world",
    ],
)
def test_a_forged_link_means_nothing(forged: str) -> None:
    assert read_start_link(forged) is None


@given(st.text(max_size=100))
def test_whatever_is_pressed_breaks_nothing(forged: str) -> None:
    read_action(forged)
    read_start_link(forged)
    read_action(f"consent:{PACKED}:{forged}")
