"""Marks are ours alone: no member can type one, and every network can show or leave them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.network.markup import (
    CLOSE,
    OPEN,
    SEP,
    Span,
    Style,
    bold,
    clean,
    deleted,
    inserted,
    link,
    mention,
    plain,
    quote,
    spans,
    time,
)

TYPED = st.text(st.one_of(st.sampled_from([OPEN, SEP, CLOSE, "b", "m", "\r", "\n", " "]), st.characters()))
"""What somebody might send who knows our marks."""

CLEAN = TYPED.map(clean)


def forged() -> str:
    return f"{OPEN}m{SEP}telegram:1{SEP}Ann{CLOSE}"


@given(TYPED)
def test_cleaned_text_bears_no_marks(text: str) -> None:
    cleaned = clean(text)
    assert not {OPEN, SEP, CLOSE} & set(cleaned)
    assert list(spans(cleaned)) == ([Span(Style.PLAIN, cleaned)] if cleaned else [])


@given(TYPED)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_mention_that_a_member_forges_mentions_nobody() -> None:
    assert forged() == mention("telegram:1", "Ann")
    assert clean(forged()) == "mtelegram:1Ann"


def test_newlines_stay() -> None:
    assert clean("  one\r\ntwo\n\nthree\n") == "one\ntwo\n\nthree"


@pytest.mark.parametrize("trick", ["\u202e", "\u2066", "\u200f", "\u061c", "\x00", "\x1b", "\x7f", "\x85"])
def test_control_characters_and_direction_tricks_go(trick: str) -> None:
    assert clean(f"Ann{trick}a") == "Anna"


@pytest.mark.parametrize("text", ["👩‍👧", "Ёжик — «ё»", "שלום", "é", "a  b"])
def test_what_people_really_write_stays(text: str) -> None:
    assert clean(text) == text


@given(
    st.lists(
        st.one_of(
            st.builds(Span, st.just(Style.BOLD), CLEAN),
            st.builds(Span, st.just(Style.DELETED), CLEAN),
            st.builds(Span, st.just(Style.INSERTED), CLEAN),
            st.builds(Span, st.just(Style.TIME), CLEAN, st.integers(0, 2**33).map(str)),
            st.builds(Span, st.just(Style.LINK), CLEAN, st.just("https://t.me/c/1/2")),
            st.builds(Span, st.just(Style.MENTION), CLEAN, st.sampled_from(["telegram:1", "nostr:ab"])),
        )
    )
)
def test_marks_are_read_back_as_they_were_set(told: list[Span]) -> None:
    assert list(spans("".join(marked(span) for span in told))) == told


def marked(span: Span) -> str:
    match span.style:
        case Style.BOLD:
            return bold(span.text)
        case Style.DELETED:
            return deleted(span.text)
        case Style.INSERTED:
            return inserted(span.text)
        case Style.MENTION:
            return mention(span.target, span.text)
        case Style.LINK:
            return link(span.target, span.text)
        case Style.TIME:
            return time(datetime.fromtimestamp(int(span.target), UTC), span.text)
        case Style.PLAIN:
            return span.text


def test_what_stands_between_marks_is_plain() -> None:
    assert list(spans(f"one {bold('two')}\nthree{mention('nostr:ab', 'Ann')}!")) == [
        Span(Style.PLAIN, "one "),
        Span(Style.BOLD, "two"),
        Span(Style.PLAIN, "\nthree"),
        Span(Style.MENTION, "Ann", "nostr:ab"),
        Span(Style.PLAIN, "!"),
    ]


def test_without_formatting_only_an_amendment_is_bracketed() -> None:
    text = f"{bold('Article 1')}: {deleted('old')}{inserted('new')} by {mention('nostr:ab', 'Ann')}"
    assert plain(text) == "Article 1: [-old-][+new+] by Ann"


@given(CLEAN)
def test_text_without_marks_stays_as_it_is(text: str) -> None:
    assert plain(text) == text
    assert plain(bold(text)) == text


@pytest.mark.parametrize("text", ["{}", "{0.__class__}", "%s", "\\1", "{style}"])
def test_text_is_never_taken_for_a_format(text: str) -> None:
    assert plain(f"{text}{deleted(text)}") == f"{text}[-{text}-]"


def test_a_quote_stands_behind_bars_where_a_network_shows_none() -> None:
    quoted = quote(f"one {bold('two')}\nthree")
    text = f"Ann wrote:\n{quoted}\nThat is all."
    assert plain(text) == "Ann wrote:\n│ one two\n│ three\nThat is all."
    assert [span.text for span in spans(text, quotes=True) if span.quoted] == ["one ", "two", "\nthree"]


def test_in_a_quote_of_one_line_there_is_no_bar() -> None:
    assert plain(quote("“long”")) == "“long”"


def test_what_was_marked_within_another_mark_is_no_more_than_its_words() -> None:
    moment = time(datetime(2026, 5, 1, 12, tzinfo=UTC), "1 May")
    assert list(spans(link("https://t.me/c/1/2", f"Since {moment}"))) == [
        Span(Style.LINK, "Since 1 May", "https://t.me/c/1/2")
    ]


def test_nobody_can_type_a_quote_of_ours() -> None:
    assert clean("\ue003x\ue004") == "x"


def test_a_quote_that_was_cut_off_is_plain_text() -> None:
    assert plain(f"{quote('a')[:-1]}…") == "a…"
    assert [span.text for span in spans(quote("a")[:-1], quotes=True)] == ["a"]
