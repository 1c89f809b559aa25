"""What an amendment takes out and puts in can be read off its card."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.application.difference import LONGEST, difference
from bot.markup import Style, clean, deleted, inserted, spans

TEXTS = st.one_of(
    st.text(max_size=200).map(clean),
    st.lists(st.sampled_from(["we", "meet", "on", "Monday", "\n", "\n\n", "Tuesday", "."]), max_size=40).map(
        " ".join
    ),
)


def without(style: Style, text: str) -> str:
    return "".join(span.text for span in spans(text) if span.style is not style)


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
def test_both_texts_can_be_read_from_the_difference(old: str, new: str) -> None:
    told = difference(old, new)
    assert without(Style.DELETED, told) == new
    assert without(Style.INSERTED, told) == old


def test_whole_words_are_marked_with_the_gap_before_them() -> None:
    told = difference("We meet on Monday at noon", "We meet on Tuesday at noon")
    assert told == f"We meet on{deleted(' Monday')}{inserted(' Tuesday')} at noon"


def test_in_a_long_text_what_did_not_change_is_left_out() -> None:
    before, after = "before " * 300, " after" * 300
    told = difference(f"{before}Monday{after}", f"{before}Tuesday{after}")
    assert len(told) <= LONGEST
    assert only(Style.DELETED, told) == [" Monday"]
    assert only(Style.INSERTED, told) == [" Tuesday"]
    kept = only(Style.PLAIN, told)
    assert [" … " in stretch for stretch in kept] == [True, True]
    assert kept[0].endswith("before before")
    assert kept[1].startswith(" after after")


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
