"""What an amendment takes out and puts in can be read off its card."""

from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.network.markup import Style, clean, deleted, inserted, spans
from bot.union.telling.difference import LONGEST, difference, from_what_differs

TEXTS = st.one_of(
    st.text(max_size=200).map(clean),
    st.lists(st.sampled_from(["we", "meet", "on", "Monday", "\n", "\n\n", "Tuesday", "."]), max_size=40).map(
        " ".join
    ),
)


def without(style: Style, text: str) -> str:
    return "".join(span.text for span in spans(text) if span.style is not style)


def letters(text: str) -> str:
    return "".join(text.split())


def only(style: Style, text: str) -> list[str]:
    return [span.text for span in spans(text) if span.style is style]


@given(TEXTS)
def test_the_same_text_is_told_as_it_is(text: str) -> None:
    assert difference(text, text) == text


@given(old=TEXTS, new=TEXTS)
@example(old="", new="We meet")
@example(old="We meet", new="")
@example(old="one\n\ntwo", new="one two")
@example(old="one ", new=" one\n")
def test_the_words_of_both_texts_can_be_read_from_the_difference(old: str, new: str) -> None:
    told = difference(old, new)
    assert letters(without(Style.DELETED, told)) == letters(new)
    assert letters(without(Style.INSERTED, told)) in {letters(old), letters(new) if told == new else None}


@given(old=TEXTS, new=TEXTS)
def test_blanks_stay_outside_the_marks(old: str, new: str) -> None:
    told = difference(old, new)
    marked = only(Style.DELETED, told) + only(Style.INSERTED, told)
    assert all(text == text.strip() for text in marked)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "We meet on Monday at noon",
            "We meet on Tuesday at noon",
            f"We meet on {deleted('Monday')} {inserted('Tuesday')} at noon",
        ),
        ("at 9:00", "at 10:00", f"at {deleted('9:00')} {inserted('10:00')}"),
        ("at noon.", "at noon!", f"at noon{deleted('.')}{inserted('!')}"),
        ("Old word", "word", f"{deleted('Old')} word"),
        ("word", "New word", f"{inserted('New')} word"),
    ],
)
def test_whole_words_are_marked_and_signs_apart_from_them(old: str, new: str, told: str) -> None:
    assert difference(old, new) == told


HOSTILE = [
    ("ab " * 800, "ba " * 800),
    ("a b " * 600, "b a a " * 400),
    ("a" * 100_000, "b" * 100_000),
    (" " * 100_000 + "a", " " * 38_000 + "b"),
    ("." * 50_000, "," * 50_000),
    ("a" + "." * 40_000, "b" + "." * 40_000),
    (" ".join(str(number) for number in range(9000)), " ".join(str(number) for number in range(9000, 0, -1))),
]


@pytest.mark.parametrize(("old", "new"), HOSTILE, ids=[repr(old[:8]) for old, _ in HOSTILE])
def test_the_event_loop_is_never_held_by_a_comparison(old: str, new: str) -> None:
    started = process_time()
    difference(old, new)
    assert process_time() - started < 2, "seconds of work; it takes a tenth, and once took half a minute"


def test_a_text_is_compared_once_however_often_its_card_is_drawn() -> None:
    difference("We meet on Mondays", "We meet on Fridays")
    before = difference.cache_info()
    difference("We meet on Mondays", "We meet on Fridays")
    assert difference.cache_info().hits == before.hits + 1


def test_in_a_long_text_what_did_not_change_is_left_out() -> None:
    before, after = "before " * 300, " after" * 300
    told = difference(f"{before}Monday{after}", f"{before}Tuesday{after}")
    assert len(told) <= LONGEST
    assert only(Style.DELETED, told) == ["Monday"]
    assert only(Style.INSERTED, told) == ["Tuesday"]
    kept = only(Style.PLAIN, told)
    assert [" … " in stretch for stretch in kept] == [True, False, True]
    assert kept[0].endswith("before ")
    assert kept[2].startswith(" after")


def test_as_a_last_resort_the_new_text_is_told_whole() -> None:
    old, new = "old " * 1000, "new " * 1000
    assert difference(old, new) == new


@given(
    old=st.lists(st.sampled_from(["one", "two", "three"]), max_size=900),
    new=st.lists(st.sampled_from(["one", "two", "four"]), max_size=900),
)
def test_the_difference_stays_within_bounds_or_is_the_new_text(old: list[str], new: list[str]) -> None:
    told = difference(" ".join(old), " ".join(new))
    assert len(told) <= LONGEST or told == " ".join(new)


LONG = "Everybody who takes bread from the shelf writes it down in the book before they leave the room"


def test_a_change_is_seen_in_a_line() -> None:
    changed = LONG.replace("before", "whenever")
    assert from_what_differs(LONG, changed, fits=80) == "… in the book whenever they leave the room"
    assert from_what_differs(LONG, f"{LONG} again", fits=80) == "… leave the room again"
    assert from_what_differs(f"{LONG} again", LONG, fits=80) == "… leave the room"


def test_a_change_at_the_beginning_and_one_that_fits_are_told_from_the_beginning() -> None:
    changed = LONG.replace("Everybody who", "Whoever")
    assert from_what_differs(LONG, changed, fits=80) == changed
    assert from_what_differs("open at 9 every day", "open at 9 on Mondays", fits=80) == "open at 9 on Mondays"
    assert from_what_differs(LONG, LONG, fits=80) == LONG
