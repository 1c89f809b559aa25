"""Texts become Telegram's HTML, in parts that Telegram takes and shows whole."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.rendering import answer, bare, beginning, html, parts
from bot.network.markup import bold, clean, deleted, inserted, link, mention, quote, time
from tests.adapters.telegram.telegram_html import parse, units


def shown(text: str) -> list[str]:
    return [parse(html(part))[0] for part in parts(text)]


def test_marks_become_tags_and_everything_else_is_escaped() -> None:
    text = f'{bold("<b>")} {deleted("a & b")} {inserted("c")} 1 < 2 > 0 &amp; "x"'
    assert html(parts(text)[0]) == (
        '<b>&lt;b&gt;</b> <s>a &amp; b</s> <u>c</u> 1 &lt; 2 &gt; 0 &amp;amp; "x"'
    )


def test_only_people_of_telegram_are_linked() -> None:
    assert html(parts(mention("telegram:7", "Ann <3"))[0]) == '<a href="tg://user?id=7">Ann &lt;3</a>'
    assert html(parts(mention("nostr:ab12", "Bob"))[0]) == "<b>Bob</b>"
    assert html(parts(mention('telegram:7"><i>', "Eve"))[0]) == "<b>Eve</b>"


def test_a_link_leads_where_it_says_and_nowhere_else() -> None:
    assert html(parts(link("https://t.me/c/1/2", "1 < 2"))[0]) == '<a href="https://t.me/c/1/2">1 &lt; 2</a>'
    forged = parse(html(parts(link('https://t.me/"><b>', "x"))[0]))
    assert forged[0] == "x"


def test_a_long_text_is_cut_between_paragraphs() -> None:
    paragraphs = ["a" * 3000, "b" * 900, "c" * 3000]
    assert [each.strip() for each in shown("\n\n".join(paragraphs))] == [
        "a" * 3000 + "\n\n" + "b" * 900,
        "c" * 3000,
    ]


def test_without_paragraphs_it_is_cut_between_lines_then_words_then_anywhere() -> None:
    assert [len(each.strip()) for each in shown("l" * 3000 + "\n" + "w" * 2000)] == [3000, 2000]
    assert [len(each.strip()) for each in shown("l" * 3000 + " " + "w" * 2000)] == [3000, 2000]
    assert [len(each) for each in shown("x" * 5000)] == [4096, 904]


def test_a_cut_falls_inside_no_tag() -> None:
    first, second = parts(bold("x" * 5000))
    assert html(first) == f"<b>{'x' * 4096}</b>"
    assert html(second) == f"<b>{'x' * 904}</b>"


def test_telegrams_count_is_kept_where_characters_count_twice() -> None:
    assert [units(each) for each in shown("🌱" * 3000)] == [4096, 1904]
    assert [units(each) for each in shown("x" + "🌱" * 3000)] == [4095, 1906]


def test_tags_and_escapes_do_not_count() -> None:
    assert len(parts(bold("<" * 4096))) == 1


def test_an_edit_keeps_the_beginning() -> None:
    text = parse(html(beginning("word " * 2000)))[0]
    assert text.endswith(" …")
    assert units(text) <= 4096
    assert html(beginning("short")) == "short"


def test_an_answer_fits() -> None:
    assert answer(f"{bold('Noted')}") == "Noted"
    assert answer("x" * 200) == "x" * 200
    assert answer("x" * 201) == "x" * 199 + "…"
    assert units(answer("🌱" * 150)) <= 200


def test_without_formatting_the_changes_are_bracketed() -> None:
    assert bare(parts(f"a {deleted('b')}{inserted('c')} <d>")[0]) == "a [-b-][+c+] <d>"
    assert bare(parts("")[0]) == "…"
    assert units(bare(parts(inserted("🌱" * 2048))[0])) <= 4096


@given(st.text(max_size=9000), st.text(max_size=9000))
def test_any_text_is_shown_in_full_in_parts_that_fit(plain: str, strong: str) -> None:
    plain, strong = clean(plain), clean(strong)
    text = plain + bold(strong) + plain
    cut = shown(text)
    assert all(units(part) <= 4096 for part in cut)
    if text.strip() and (plain + strong).strip():
        assert "".join("".join(cut).split()) == "".join((plain + strong + plain).split())


NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def test_a_moment_is_shown_on_each_readers_clock_and_on_ours_by_a_server_that_cannot() -> None:
    (part,) = parts(f"until {time(NOON, '1 May 2026, 12:00 UTC')}")
    assert html(part) == 'until <tg-time unix="1777636800" format="Dt">1 May 2026, 12:00 UTC</tg-time>'
    assert html(part, rich=False) == "until 1 May 2026, 12:00 UTC"


def test_a_short_quote_is_shown_whole_and_a_long_one_unfolds() -> None:
    assert html(parts(quote("a\nb"))[0]) == "<blockquote>a\nb</blockquote>"
    assert html(parts(quote("x" * 301))[0]) == f"<blockquote expandable>{'x' * 301}</blockquote>"
    many = "\n".join("abcde")
    assert html(parts(quote(many))[0]) == f"<blockquote expandable>{many}</blockquote>"


def test_what_an_amendment_changes_is_marked_in_a_quote_too() -> None:
    text = quote(f"a\n{deleted('b')}{inserted('c')}")
    assert html(parts(text)[0]) == "<blockquote>a\n<s>b</s><u>c</u></blockquote>"
    assert html(parts(text)[0], rich=False) == "│ a\n│ <s>b</s><u>c</u>"
    assert bare(parts(text)[0]) == "│ a\n│ [-b-][+c+]"


def test_a_cut_through_a_quote_leaves_two() -> None:
    first, second = parts(quote("x" * 5000))
    assert html(first) == f"<blockquote expandable>{'x' * 4096}</blockquote>"
    assert html(second) == f"<blockquote expandable>{'x' * 904}</blockquote>"


@given(st.text(max_size=300), st.text(max_size=300))
def test_nothing_in_a_quote_leaves_it(inside: str, after: str) -> None:
    inside, after = clean(inside), clean(after)
    text, entities = parse(html(parts(f"{quote(inside)}{after}")[0]))
    quotes = [one for one in entities if "blockquote" in one["type"]]
    assert [one["length"] for one in quotes] == ([units(inside)] if inside else [])
    assert text == inside + after
