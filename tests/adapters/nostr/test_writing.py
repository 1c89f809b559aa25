"""How messages look as plain notes."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.nostr.channels import channel, identity
from adapters.nostr.writing import MAX_NOTE, MAX_PRIVATE, Part, labels, parts
from bot.network.markup import bold, deleted, inserted, link, mention
from bot.network.outgoing import Button, Outgoing
from tests.adapters.nostr.fakes import ANN, BEN, UNION


def said(text: str, *buttons: Button, private: bool = False) -> list[Part]:
    message = Outgoing(channel=channel(UNION.public), text=text, buttons=(buttons,) if buttons else ())
    return parts(message, reply_line=labels, private=private)


def test_marks_become_plain_text() -> None:
    text = f"{bold('1.')} We meet {deleted('weekly')} {inserted('daily')}"
    assert said(text) == [Part("1. We meet [-weekly-] [+daily+]")]


def test_a_mention_of_a_nostr_member_notifies_and_another_is_a_name() -> None:
    text = f"{mention(identity(ANN.public), 'Ann')}, {mention('telegram:5', 'Tim')}, {mention(identity(ANN.public), 'A')}"
    assert said(text) == [Part(f"nostr:{ANN.npub}, Tim, nostr:{ANN.npub}", (ANN.public,))]


def test_a_link_is_an_address_beside_its_words() -> None:
    assert said(link("nostr:note1x", "Proposal 1")) == [Part("Proposal 1 nostr:note1x")]


def test_buttons_become_words_to_reply_with() -> None:
    buttons = (
        Button(label="consent", action="c1"),
        Button(label="object: …", action="o1"),
        Button(label="DM", start="x"),
    )
    assert said("Proposal 1", *buttons) == [Part("Proposal 1\n\n↩ consent · object: …")]


def test_nothing_is_still_one_part() -> None:
    assert said("") == [Part("")]


def test_a_long_message_is_cut_between_words() -> None:
    made = said(" ".join(["word"] * 2_000))
    assert [len(part.text) <= MAX_NOTE for part in made] == [True, True, True]
    assert " ".join(part.text for part in made) == " ".join(["word"] * 2_000)


def test_each_part_mentions_whom_it_names() -> None:
    text = mention(identity(ANN.public), "Ann") + " x" * 2_500 + mention(identity(BEN.public), "Ben")
    assert [part.mentioned for part in said(text)] == [(ANN.public,), (BEN.public,)]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Co"]), max_size=9_000), st.booleans())
def test_nothing_is_lost_and_every_part_fits(text: str, private: bool) -> None:
    made = said(text, private=private)
    assert "".join("".join(part.text for part in made).split()) == "".join(text.split())
    for part in made:
        assert len(part.text) <= MAX_NOTE
        assert not private or len(part.text.encode()) <= MAX_PRIVATE
