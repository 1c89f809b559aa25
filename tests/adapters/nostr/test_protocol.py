"""The protocol without a socket: what a relay says, right and wrong."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.nostr.protocol import (
    MAX_CHALLENGES,
    MAX_FRAME,
    MAX_UNANSWERED,
    Answered,
    Arrived,
    Authenticated,
    Challenged,
    Closed,
    Connection,
    Garbled,
    Noticed,
    Phase,
    StoredEventsEnded,
)
from tests.adapters.nostr.fakes import ANN, note
from tests.adapters.nostr.hostile import FRAMES

NOTE = note(ANN, "hello")


def asking(*purposes: str) -> Connection:
    connection = Connection()
    for purpose in purposes:
        connection.subscribe(purpose, [{"kinds": [1]}])
    return connection


def says(*message: object) -> str:
    return json.dumps(message)


def test_a_question_is_open_until_all_that_was_stored_has_come() -> None:
    connection = asking("mentions", "private")
    assert connection.receive(says("EVENT", "mentions", {"id": "x"})) == Arrived("mentions", {"id": "x"})
    assert connection.receive(says("EOSE", "mentions")) == StoredEventsEnded("mentions")
    assert connection.unanswered() == ["private"]
    assert connection.receive(says("CLOSED", "private", "error: no")) == Closed("private", "error: no")
    assert connection.unanswered() == []
    assert connection.phase("mentions") is Phase.LIVE
    assert connection.phase("private") is Phase.CLOSED


def test_asking_again_opens_the_question_again() -> None:
    connection = asking("mentions")
    connection.receive(says("EOSE", "mentions"))
    assert json.loads(connection.subscribe("mentions", [{"#p": ["a"]}])) == ["REQ", "mentions", {"#p": ["a"]}]
    assert connection.phase("mentions") is Phase.ASKED


def test_nothing_comes_for_a_closed_question() -> None:
    connection = asking("mentions")
    assert json.loads(connection.unsubscribe("mentions")) == ["CLOSE", "mentions"]
    assert connection.receive(says("EVENT", "mentions", {})) == Garbled("EVENT unasked")
    assert connection.receive(says("EOSE", "mentions")) == Garbled("EOSE unasked")


@pytest.mark.parametrize(
    ("accepted", "reason", "stands"),
    [(True, "", True), (False, "blocked: no", False), (False, "duplicate: have it", True)],
)
def test_an_answer_to_a_note(accepted: bool, reason: str, stands: bool) -> None:
    connection = Connection()
    connection.publish(NOTE)
    assert connection.receive(says("OK", NOTE.id, accepted, reason)) == Answered(NOTE.id, stands, reason)
    assert connection.receive(says("OK", NOTE.id, accepted, reason)) == Garbled("OK unasked")


def test_a_refusal_without_an_id_means_the_only_note_that_waits() -> None:
    connection = Connection()
    connection.publish(NOTE)
    assert connection.receive(says("OK", "", False, "invalid: x")) == Answered(NOTE.id, False, "invalid: x")
    connection.publish(NOTE)
    connection.publish(note(ANN, "another"))
    assert connection.receive(says("OK", "", False, "invalid: x")) == Garbled("OK unasked")


def test_authentication_is_told_apart_from_notes() -> None:
    connection = Connection()
    assert connection.receive(says("AUTH", "riddle")) == Challenged("riddle")
    assert json.loads(connection.authenticate(NOTE))[0] == "AUTH"
    assert connection.receive(says("OK", NOTE.id, True, "")) == Authenticated(True, "")
    answers = [connection.receive(says("AUTH", "riddle")) for _ in range(MAX_CHALLENGES)]
    assert answers[-1] == Garbled("AUTH too often")


def test_words_of_a_relay_are_cut() -> None:
    assert Connection().receive(says("NOTICE", "x" * 5_000)) == Noticed("x" * 200)
    assert Connection().receive(says("NOTICE", 5)) == Noticed("")


def test_notes_that_are_never_answered_do_not_pile_up() -> None:
    connection = Connection()
    notes = [note(ANN, str(number)) for number in range(MAX_UNANSWERED + 1)]
    for one in notes:
        connection.publish(one)
    assert connection.receive(says("OK", notes[0].id, True, "")) == Garbled("OK unasked")
    assert connection.receive(says("OK", notes[1].id, True, "")) == Answered(notes[1].id, True, "")


@pytest.mark.parametrize("frame", FRAMES, ids=range(len(FRAMES)))
def test_what_is_wrong_is_never_taken_for_an_answer(frame: str) -> None:
    connection = asking("mentions")
    happening = connection.receive(frame)
    assert isinstance(happening, Garbled | Arrived)
    assert connection.phase("mentions") is Phase.ASKED


def test_a_huge_frame_is_not_even_parsed() -> None:
    assert asking("mentions").receive("[" * (MAX_FRAME + 1)) == Garbled("huge")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=10,
)
WORDS = st.sampled_from(["EVENT", "EOSE", "OK", "AUTH", "CLOSED", "NOTICE", "COUNT", "mentions", NOTE.id])


@given(st.lists(WORDS | JSON))
def test_nothing_a_relay_says_raises(message: list[object]) -> None:
    connection = asking("mentions")
    connection.publish(NOTE)
    connection.receive(json.dumps(message))


@given(st.text())
def test_no_text_raises(frame: str) -> None:
    asking("mentions").receive(frame)
