"""What a Telegram update says, case by case."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from adapters.telegram.reading import chat_of, read
from adapters.telegram.wire import Update
from adapters.telegram.words import LONGEST_TEXT, Us
from bot.messages import Edited, Found, Incoming, Lost, Mention, Moved, Pressed, Said, SaidAnonymously, Seen
from tests.adapters.telegram.fakes import NOON

US = Us(id=99, username="union_bot")
ANN = {
    "id": 7,
    "is_bot": False,
    "first_name": "Ann",
    "last_name": "Lee",
    "username": "ann",
    "language_code": "ru",
}
BOB = {"id": 8, "is_bot": False, "first_name": "Bob"}
BOT = {"id": 99, "is_bot": True, "first_name": "Union", "username": "union_bot"}
OTHER_BOT = {"id": 98, "is_bot": True, "first_name": "Other"}
GROUP = {"id": -100, "type": "supergroup", "title": "Gardeners"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ann"}
DATE = int(NOON.timestamp())
LATER = NOON + timedelta(seconds=3)


def message(text: str | None = "Hello", **more: Any) -> dict[str, Any]:
    words = {} if text is None else {"text": text}
    return {"message_id": 5, "date": DATE, "chat": GROUP, "from": ANN} | words | more


def heard(**update: Any) -> tuple[Incoming, ...]:
    return read(Update.model_validate({"update_id": 1} | update), US, received=LATER)


def said(text: str = "Hello", **more: Any) -> Said:
    (only,) = heard(message=message(text, **more))
    assert isinstance(only, Said)
    return only


def change(old: str, new: str, **more: Any) -> dict[str, Any]:
    standings = {
        "old_chat_member": {"user": BOT, "status": old},
        "new_chat_member": {"user": BOT, "status": new},
    }
    return {"chat": GROUP, "from": ANN, "date": DATE} | standings | more


def test_a_message_in_a_group() -> None:
    hello = said("Hello")
    assert (hello.id, hello.message) == ("telegram:-100:5", "-100:5")
    assert (hello.channel, hello.private, hello.at) == ("telegram:-100", False, NOON)
    assert hello.at.utcoffset() == timedelta(0)
    assert (hello.author.identity, hello.author.name) == ("telegram:7", "Ann Lee")
    assert (hello.author.username, hello.author.language) == ("ann", "ru")


def test_a_message_in_private() -> None:
    hello = said("Hello", chat=PRIVATE)
    assert (hello.channel, hello.private) == ("telegram:7", True)


@pytest.mark.parametrize(
    ("more", "channel"),
    [
        ({"message_thread_id": 3, "is_topic_message": True}, "telegram:-100/3"),
        ({"message_thread_id": 3}, "telegram:-100"),
        ({"message_thread_id": 3, "is_topic_message": True, "chat": PRIVATE}, "telegram:7"),
        ({}, "telegram:-100"),
    ],
)
def test_only_the_topics_of_a_forum_are_channels_of_their_own(more: dict[str, Any], channel: str) -> None:
    assert said("Hello", **more).channel == channel


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("/propose x", "/propose x"),
        ("/propose@union_bot x", "/propose x"),
        ("/propose@Union_Bot", "/propose"),
        ("/предложить@union_bot x", "/предложить x"),
        ("write to /help@union_bot", "write to /help@union_bot"),
        ("mail ann@example.org", "mail ann@example.org"),
        ("\u202eevil\x00 \ue000b\ue001x", "evil bx"),
        ("half a \ud83d character", "half a � character"),
    ],
)
def test_a_text_is_taken_cleaned_and_with_our_name_off_the_command(text: str, understood: str) -> None:
    assert said(text).text == understood


@pytest.mark.parametrize(
    "silent",
    [
        message("/propose@other_bot x"),
        message(None, photo=[], caption="/propose x"),
        message("/propose x", **{"from": OTHER_BOT}),
        message("/propose x", forward_origin={"type": "user", "date": 1, "sender_user": BOB}),
        message("/propose x", sender_chat={"id": -5, "type": "channel"}, is_automatic_forward=True),
        message(None, left_chat_member=BOB),
        message("Good morning", sender_chat=GROUP),
        message("Good morning", sender_chat={"id": -5, "type": "channel"}),
    ],
)
def test_what_is_not_meant_for_us_or_nobodys_own_words(silent: dict[str, Any]) -> None:
    assert heard(message=silent) == ()


def test_who_has_no_visible_name_goes_by_another() -> None:
    nameless = {"id": 7, "first_name": "\u200e", "username": "ann"}
    assert said("Hello", **{"from": nameless}).author.name == "ann"
    assert said("Hello", **{"from": nameless | {"username": None}}).author.name == "7"


def test_mentions_are_found_behind_characters_that_telegram_counts_twice() -> None:
    text = "/admit 👩‍🌾👩‍🌾 @bob and Ann Lee"
    before_bob = len("/admit 👩‍🌾👩‍🌾 ".encode("utf-16-le")) // 2
    entities = [
        {"type": "bot_command", "offset": 0, "length": 6},
        {"type": "mention", "offset": before_bob, "length": 4},
        {"type": "text_mention", "offset": before_bob + 9, "length": 7, "user": ANN},
        {"type": "custom_emoji", "offset": 7, "length": 2, "custom_emoji_id": "1"},
        {"type": "mention", "offset": 4000, "length": 4},
        {"type": "mention", "offset": -2, "length": 4},
    ]
    assert said(text, entities=entities).mentions == (
        Mention(text="@bob"),
        Mention(text="Ann Lee", identity=said().author.identity, name="Ann Lee"),
    )


def test_a_text_longer_than_anybody_can_write_is_cut_and_its_mentions_with_it() -> None:
    endless = said("x" * 200_000, entities=[{"type": "mention", "offset": 9000, "length": 4}])
    assert len(endless.text) == LONGEST_TEXT
    assert endless.mentions == ()


@pytest.mark.parametrize(
    ("replied", "more", "to", "author"),
    [
        (message("x", message_id=4, **{"from": BOT}), {}, "-100:4", None),
        (message("x", message_id=4, **{"from": BOB}), {}, "-100:4", "Bob"),
        (message("x", message_id=4, **{"from": OTHER_BOT}), {}, None, None),
        (message("x", message_id=4, sender_chat=GROUP), {}, None, None),
        (message(None, message_id=3), {"message_thread_id": 3, "is_topic_message": True}, None, None),
        (message("x", message_id=3, **{"from": BOB}), {"message_thread_id": 3}, "-100:3", "Bob"),
    ],
)
def test_to_whom_one_replies(
    replied: dict[str, Any], more: dict[str, Any], to: str | None, author: str | None
) -> None:
    reply = said("yes", reply_to_message=replied, **more)
    assert reply.replied == to
    assert (reply.replied_author.name if reply.replied_author else None) == author


def test_an_anonymous_admin_is_heard_when_it_is_for_us() -> None:
    ours = message("card", message_id=4, **{"from": BOT})
    command = heard(message=message("/rules", sender_chat=GROUP))
    reply = heard(message=message("I object", sender_chat=GROUP, reply_to_message=ours))
    assert [type(each) for each in command + reply] == [SaidAnonymously, SaidAnonymously]


def test_an_edited_message_is_never_said() -> None:
    (edited,) = heard(edited_message=message("/propose y", edit_date=DATE))
    assert isinstance(edited, Edited)
    assert (edited.text, edited.message, edited.author.name) == ("/propose y", "-100:5", "Ann Lee")
    assert heard(edited_message=message(None, caption="x")) == ()
    assert heard(edited_message=message("x", sender_chat=GROUP)) == ()


def test_a_button_press_counts_when_it_is_received() -> None:
    card = message("card", **{"from": BOT, "message_thread_id": 3, "is_topic_message": True})
    (pressed,) = heard(callback_query={"id": "123", "from": BOB, "message": card, "data": "agree 1"})
    assert isinstance(pressed, Pressed)
    assert (pressed.id, pressed.at, pressed.action) == ("telegram:press:123", LATER, "agree 1")
    assert (pressed.channel, pressed.message) == ("telegram:-100/3", "-100:5")
    assert pressed.author.name == "Bob"


def test_a_button_of_an_old_or_foreign_message() -> None:
    old = {"message_id": 5, "date": 0, "chat": GROUP}
    (pressed,) = heard(callback_query={"id": "1", "from": BOB, "message": old, "data": "x"})
    assert isinstance(pressed, Pressed)
    assert heard(callback_query={"id": "1", "from": BOB, "inline_message_id": "1", "data": "x"}) == ()
    assert heard(callback_query={"id": "1", "from": BOB, "message": old, "game_short_name": "x"}) == ()


def test_both_notices_of_a_move_are_the_same_move() -> None:
    leaving = heard(message=message(None, chat=GROUP | {"id": -1}, migrate_to_chat_id=-100))
    arriving = heard(message=message(None, migrate_from_chat_id=-1))
    assert leaving == arriving
    (moved,) = leaving
    assert isinstance(moved, Moved)
    assert (moved.old, moved.new, moved.at) == ("telegram:-1", "telegram:-100", NOON)


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("left", "member", [Found]),
        ("kicked", "administrator", [Found]),
        ("member", "administrator", []),
        ("member", "kicked", [Lost]),
        ("administrator", "left", [Lost]),
        ("left", "kicked", []),
        ("left", "something new", [Found]),
    ],
)
def test_being_let_in_and_thrown_out(old: str, new: str, kinds: list[type]) -> None:
    assert [type(each) for each in heard(my_chat_member=change(old, new))] == kinds


@pytest.mark.parametrize(
    ("rights", "kinds"),
    [
        ({"is_member": True, "can_send_messages": True}, []),
        ({"is_member": True, "can_send_messages": False}, [Lost]),
        ({"is_member": False, "can_send_messages": True}, [Lost]),
    ],
)
def test_being_restricted(rights: dict[str, bool], kinds: list[type]) -> None:
    now = {"user": BOT, "status": "restricted"} | rights
    assert [type(each) for each in heard(my_chat_member=change("member", "", new_chat_member=now))] == kinds


def test_a_topic_that_is_opened_again_is_found() -> None:
    reopened = message(None, forum_topic_reopened={}, message_thread_id=3, is_topic_message=True)
    (found,) = heard(message=reopened)
    assert isinstance(found, Found)
    assert found.channel == "telegram:-100/3"


def test_a_broadcast_channel_is_no_place_for_a_union() -> None:
    channel = {"id": -5, "type": "channel", "title": "News"}
    assert heard(my_chat_member=change("left", "administrator", chat=channel)) == ()


def test_who_comes_in_is_seen_unless_it_is_a_bot() -> None:
    came = heard(message=message(None, new_chat_members=[ANN, BOT, BOB]))
    assert [each.author.name for each in came if isinstance(each, Seen)] == ["Ann Lee", "Bob"]
    joined = change("left", "member", new_chat_member={"user": BOB, "status": "member"})
    left = change("member", "left", new_chat_member={"user": BOB, "status": "left"})
    assert [type(each) for each in heard(chat_member=joined) + heard(chat_member=left)] == [Seen]


def test_an_update_belongs_to_the_chat_it_happened_in() -> None:
    press = {"id": "1", "from": BOB, "message": message("card"), "data": "x"}
    for kind in ({"message": message()}, {"edited_message": message()}, {"callback_query": press}):
        assert chat_of(Update.model_validate(kind)) == -100
    for kind in ({"my_chat_member": change("left", "member")}, {"chat_member": change("left", "member")}):
        assert chat_of(Update.model_validate(kind)) == -100
    assert chat_of(Update.model_validate({"poll": {}})) is None


def test_what_telegram_adds_tomorrow_changes_nothing() -> None:
    news = {
        "reply_markup": {"new": 1},
        "paid_hologram": [],
        "reply_to_message": message("x") | {"hologram": {}},
    }
    assert said("/rules", **news).text == "/rules"


@pytest.mark.parametrize(
    "broken", [{"message": {}}, {"message": message(date="x")}, {"callback_query": 1}, [], "x", None]
)
def test_what_cannot_be_an_update_is_refused(broken: object) -> None:
    with pytest.raises(ValidationError):
        Update.model_validate(broken)
