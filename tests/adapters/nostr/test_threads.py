"""Replies as clients write them, with markers and without, and as we write them."""

import pytest

from adapters.nostr.notes import Tag
from adapters.nostr.threads import Place, place, reacted, replied, reply_tags
from tests.adapters.nostr.fakes import ANN, UNION, note

A, B, C = "a" * 64, "b" * 64, "c" * 64


@pytest.mark.parametrize(
    ("tags", "target"),
    [
        ([], None),
        ([("e", A)], A),
        ([("e", A), ("e", B)], B),
        ([("e", A), ("e", B), ("e", C)], C),
        ([("e", A, "", "root")], A),
        ([("e", A, "", "root"), ("e", B, "", "reply")], B),
        ([("e", B, "", "reply"), ("e", A, "", "root")], B),
        ([("e", A, "", "reply")], A),
        ([("e", A, "", "mention")], None),
        ([("e", A, "", "root"), ("e", B, "", "mention")], A),
        ([("e", A, "wss://relay", ""), ("e", B, "wss://relay")], B),
        ([("e",), ("e", "short"), ("e", A)], A),
        ([("q", A), ("p", B)], None),
    ],
)
def test_what_a_note_replies_to(tags: list[Tag], target: str | None) -> None:
    found = replied(note(ANN, "hello", *tags))
    assert (found[1] if found else None) == target


def test_a_reaction_is_to_the_last_note_it_names() -> None:
    found = reacted(note(ANN, "+", ("e", A), ("e", B), kind=7))
    assert found is not None
    assert found[1] == B
    assert reacted(note(ANN, "+", kind=7)) is None


def test_an_answer_to_a_first_note_names_it_as_the_root() -> None:
    first = note(ANN, "hello")
    assert reply_tags(place(first)) == (("e", first.id, "", "root", ANN.public),)


def test_an_answer_deeper_down_names_the_root_and_what_it_answers() -> None:
    comment = note(ANN, "hello", ("e", A, "", "root", UNION.public), ("e", B, "", "reply"))
    assert reply_tags(place(comment)) == (
        ("e", A, "", "root", UNION.public),
        ("e", comment.id, "", "reply", ANN.public),
    )


def test_our_answers_are_read_back_as_answers() -> None:
    comment = note(ANN, "hello", ("e", A), ("e", B))
    assert place(comment) == Place(note_id=comment.id, author=ANN.public, root=A)
    answer = replied(note(UNION, "yes", *reply_tags(place(comment))))
    assert answer is not None
    assert answer[1] == comment.id
