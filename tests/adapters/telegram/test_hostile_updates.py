"""Whatever arrives in the shape of an update: it is read in little time, nothing breaks, nobody's words are borrowed."""

from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from adapters.telegram.reading import chat_of, read
from adapters.telegram.rendering import parts
from adapters.telegram.wire import Update
from adapters.telegram.words import LONGEST_NAME, LONGEST_TEXT, MOST_MENTIONS, Us
from bot.network.incoming import Edited, Incoming, Said, SaidAnonymously
from bot.network.markup import CLOSE, OPEN, SEP, bold, clean, plain, spans
from tests.adapters.telegram.fakes import NOON

US = Us(id=99, username="union_bot")
AT_MOST_SECONDS = 5.0
"""What takes a moment in one pass would take minutes in a pass for every character."""

SIGNS_OF_BORROWING = (
    "via_bot",
    "is_automatic_forward",
    "forward_origin",
    "forward_from",
    "forward_from_chat",
    "forward_from_message_id",
    "forward_sender_name",
    "forward_date",
)


def _json() -> st.SearchStrategy[Any]:
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
        max_leaves=12,
    )


def _object(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Each field may be missing, or be anything at all."""
    return st.fixed_dictionaries(
        {}, optional={name: st.one_of(kind, kind, kind, kind, _json()) for name, kind in fields.items()}
    )


def _whole(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(fields)


NUMBERS = st.integers(min_value=-(2**53), max_value=2**53)
TEXTS = st.sampled_from(["/propose x", "/leave@union_bot", "@bob I object", "\ud83d/x", ""]) | st.text(
    max_size=40
)
USERS = _whole(
    id=NUMBERS,
    is_bot=st.booleans(),
    first_name=TEXTS,
    username=st.none() | TEXTS,
    language_code=st.none() | TEXTS,
)
CHATS = _whole(id=NUMBERS, type=st.sampled_from(["private", "group", "supergroup", "channel", "?"]))
ENTITIES = st.lists(
    _whole(
        type=st.sampled_from(["mention", "text_mention", "bold"]), offset=NUMBERS, length=NUMBERS, user=USERS
    )
    | _whole(type=st.just("mention"), offset=st.integers(-2, 9), length=st.integers(-2, 9)),
    max_size=4,
)
REPLIED = _whole(**{"message_id": NUMBERS, "chat": CHATS, "from": USERS})
DATES = st.integers(min_value=0, max_value=2**33)
WHOLE_MESSAGE: dict[str, st.SearchStrategy[Any]] = {
    "message_id": NUMBERS,
    "date": DATES,
    "chat": CHATS,
    "from": USERS,
    "text": TEXTS,
    "entities": ENTITIES,
}
SOMETIMES: dict[str, st.SearchStrategy[Any]] = {
    "sender_chat": CHATS,
    "caption": TEXTS,
    "caption_entities": ENTITIES,
    "reply_to_message": REPLIED,
    "edit_date": DATES,
    "message_thread_id": NUMBERS,
    "is_topic_message": st.booleans(),
    "new_chat_members": st.lists(USERS, max_size=3),
    "left_chat_member": USERS,
    "forum_topic_reopened": st.just({}),
    "migrate_to_chat_id": NUMBERS,
    **dict.fromkeys(SIGNS_OF_BORROWING, _json()),
}
STANDINGS = _whole(
    user=USERS, status=st.sampled_from(["member", "left", "kicked", "restricted", "creator", "?"])
)
CHANGES = _object(chat=CHATS, date=DATES, old_chat_member=STANDINGS, new_chat_member=STANDINGS)
LIKELY_MESSAGES = st.fixed_dictionaries(WHOLE_MESSAGE, optional=SOMETIMES)
MESSAGES = LIKELY_MESSAGES | _object(**WHOLE_MESSAGE, **SOMETIMES)
PRESSES = _object(**{"id": TEXTS, "from": USERS, "message": MESSAGES, "data": TEXTS})
UPDATES = _object(
    message=MESSAGES,
    edited_message=MESSAGES,
    callback_query=PRESSES,
    my_chat_member=CHANGES,
    chat_member=CHANGES,
)


def heard(update: Any) -> tuple[Incoming, ...]:
    return read(Update.model_validate(update), US, received=NOON)


@given(UPDATES | _json())
def test_any_update_is_read_or_is_none(update: Any) -> None:
    try:
        known = Update.model_validate(update)
    except ValidationError:
        return
    chat_of(known)
    for incoming in read(known, US, received=NOON):
        repr(incoming).encode()  # what cannot be written down would stand in the way for ever


@given(LIKELY_MESSAGES, st.sampled_from(SIGNS_OF_BORROWING), st.sampled_from(["message", "edited_message"]))
def test_borrowed_words_are_never_anybodys(message: dict[str, Any], sign: str, kind: str) -> None:
    borrowed = heard({kind: message | {sign: {"id": 1}}})
    assert not [each for each in borrowed if isinstance(each, Said | Edited | SaidAnonymously)]


@given(LIKELY_MESSAGES)
def test_an_edited_message_never_says_anything(message: dict[str, Any]) -> None:
    as_edited = heard({"edited_message": message})
    as_message = heard({"message": message | {"edit_date": message["date"]}})
    assert not [each for each in as_edited + as_message if isinstance(each, Said | SaidAnonymously)]


HELLO = {
    "message_id": 5,
    "date": 0,
    "chat": {"id": -100, "type": "group"},
    "from": {"id": 7, "first_name": "Ann"},
    "text": "Hello",
}


@pytest.mark.parametrize(
    "text",
    [
        " " * 3_000_000,
        "/" + "x" * 3_000_000 + "@",
        "/x@" * 1_000_000,
        "@" * 3_000_000,
        "\u200d" * 3_000_000,
        "\r\n" * 1_500_000,
        f"{OPEN}b{SEP}" * 1_000_000,
    ],
    ids=["blanks", "a word", "addresses", "ats", "joiners", "lines", "marks"],
)
def test_a_text_of_any_length_is_read_in_a_moment(text: str) -> None:
    began = process_time()
    (said,) = heard(
        {"message": HELLO | {"text": f"x{text}", "from": {"id": 7, "first_name": text, "username": "a"}}}
    )
    cleaned = clean(text)
    assert process_time() - began < AT_MOST_SECONDS
    assert len(cleaned) <= len(text)
    assert isinstance(said, Said)
    assert len(said.text) <= LONGEST_TEXT
    assert len(said.author.name) <= LONGEST_NAME


def test_thousands_of_entities_are_read_in_a_moment() -> None:
    users = {"id": 8, "first_name": "Bob" * 40}
    long = {"type": "text_mention", "offset": 0, "length": LONGEST_TEXT, "user": users}
    beyond = {"type": "mention", "offset": 10**15, "length": 10**15}
    bold = {"type": "bold", "offset": 0, "length": LONGEST_TEXT}
    began = process_time()
    (said,) = heard(
        {"message": HELLO | {"text": "x" * LONGEST_TEXT, "entities": [bold, beyond, long] * 20_000}}
    )
    assert process_time() - began < AT_MOST_SECONDS
    assert isinstance(said, Said)
    assert 0 < len(said.mentions) <= MOST_MENTIONS


@pytest.mark.parametrize(
    "marks",
    [
        f"{OPEN}b{SEP}",
        f"{OPEN}b{SEP}{SEP}x",
        OPEN,
        f"{OPEN}b{SEP}x{SEP}{OPEN}",
        f"{OPEN}b{SEP}{SEP}x{CLOSE}{CLOSE}",
    ],
)
def test_marks_without_an_end_are_read_in_a_moment(marks: str) -> None:
    text = marks * 200_000
    began = process_time()
    assert sum(len(span.text) for span in spans(text)) > 0
    plain(text)
    assert process_time() - began < AT_MOST_SECONDS


def test_a_text_of_many_marks_is_cut_into_messages_in_a_moment() -> None:
    text = "".join(bold(letter) + " " for letter in "abcd" * 50_000)
    began = process_time()
    assert "".join(span.text for part in parts(text) for span in part) == "a b c d " * 50_000
    assert process_time() - began < AT_MOST_SECONDS
