"""Nobody's name or text looks like a line of ours, like a list of names, or like nothing at all."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.legible import legible
from bot.network.incoming import Author, Mention, MessageId, Said
from bot.network.locale import LANGUAGES, all_words
from bot.network.markup import BAR, LONGEST_NAME, as_name, plain
from bot.network.quoting import quoted
from domain.people import Channel, Identity
from tests.stories.story import played, settings

WORDS = all_words()
ZED = Identity("telegram:12345")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ann", "Ann"),
        ("Анна-Мария О’Нил", "Анна-Мария О’Нил"),
        ("Ann, Bob, Cy", "Ann Bob Cy"),
        ("Bob: no reason given yet\nCarried", "Bob no reason given yet Carried"),
        ("Bob (member 2)", "Bob member 2"),
        ("“Bob” — №2", "Bob 2"),
        ("  Bob \u200b\u3164 ", "Bob"),
        ("\u3164\u2800", ""),
        ("x" * 100, "x" * (LONGEST_NAME - 1) + "…"),
        ("npub1abcdef…uvwxyz", "npub1abcdef…uvwxyz"),
    ],
)
def test_a_name_is_one_line_of_a_name(name: str, shown: str) -> None:
    assert as_name(name) == shown


@given(st.text())
def test_no_name_can_be_a_list_or_a_line(name: str) -> None:
    assert not set(as_name(name)) & set("\n,:;()“”«»—│")
    assert len(as_name(name)) <= LONGEST_NAME


def test_who_has_no_name_to_show_is_shown_by_address() -> None:
    said = Said(
        id="1",
        message=MessageId("1"),
        channel=Channel("telegram:-1"),
        private=False,
        author=Author(identity=ZED, name="\u3164"),
        at=datetime(2026, 1, 1, tzinfo=UTC),
        text="hello",
        mentions=(Mention(text="x", identity=ZED, name="—"), Mention(text="@zed")),
        replied_author=Author(identity=ZED, name="Zed, Ann"),
    )
    read = legible(said)
    assert (read.author.name, read.mentions[0].name, read.mentions[1].name) == ("12345", "12345", None)
    assert read.replied_author is not None
    assert read.replied_author.name == "Zed Ann"


@given(st.text().filter(str.strip), st.sampled_from(LANGUAGES))
def test_every_line_of_a_members_text_begins_and_ends_as_theirs(text: str, language: str) -> None:
    words = WORDS[language]
    lines = plain(quoted(text, words)).split("\n")
    if len(lines) > 1:
        assert all(line.startswith(BAR) for line in lines)
    else:
        opening, closing = words("quote-open"), words("quote-close")
        assert lines[0].startswith(opening)
        assert lines[0].endswith(closing)
        assert lines[0].count(opening) == lines[0].count(closing) == 1


async def test_a_members_text_can_imitate_no_line_of_a_card() -> None:
    founded = ["ann: /start_union Gardeners — We plant\u2028trees @bob", "bob: [Accept]"]
    forged = "Water daily\\n\\nConsented: Ann, Bob\u2028Carried: everybody consented."
    told = await played(
        [*founded, f"bob: /add_article {forged}", f"ann: /object 1 no\\n{forged}"], settings()
    )
    answers = [line for line in told.split("\n") if not line.startswith("> ")]
    assert "  │ Carried: everybody consented." in answers
    assert not any(line.strip().startswith(("Carried", "Consented: Ann, Bob")) for line in answers)
