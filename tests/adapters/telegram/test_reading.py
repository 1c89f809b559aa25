"""What a Telegram update says, case by case."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from adapters.telegram.reading import chat_of
from adapters.telegram.wire import Update
from bot.network.incoming import (
    Departed,
    Edited,
    Entered,
    Found,
    Lost,
    Moved,
    Pressed,
    SaidAnonymously,
    Trusted,
)
from domain.people import Channel, Identity
from tests.adapters.telegram.fakes import NOON
from tests.adapters.telegram.told import (
    ANN,
    BOB,
    BOT,
    DATE,
    GROUP,
    LATER,
    OTHER_BOT,
    PRIVATE,
    change,
    heard,
    message,
    said,
)


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
    "silent",
    [
        message("/propose@other_bot x"),
        message(None, photo=[], caption="/propose x"),
        message("/propose x", **{"from": OTHER_BOT}),
        message("Good morning", sender_chat=GROUP),
        message("Good morning", sender_chat={"id": -5, "type": "channel"}),
    ],
)
def test_what_is_not_meant_for_us_or_nobodys_own_words(silent: dict[str, Any]) -> None:
    assert heard(message=silent) == ()


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
        ("left", "member", [Found, Trusted]),
        ("kicked", "administrator", [Found, Trusted]),
        ("member", "administrator", [Trusted]),
        ("administrator", "member", [Trusted]),
        ("member", "member", []),
        ("member", "kicked", [Lost]),
        ("administrator", "left", [Lost]),
        ("left", "kicked", []),
        ("left", "something new", [Found, Trusted]),
    ],
)
def test_being_let_in_and_thrown_out(old: str, new: str, kinds: list[type]) -> None:
    assert [type(each) for each in heard(my_chat_member=change(old, new))] == kinds


def test_who_adds_us_to_a_group_is_known_by_name_and_language() -> None:
    found, _ = heard(my_chat_member=change("left", "member"))
    assert isinstance(found, Found)
    assert found.added
    assert found.by is not None
    assert (found.by.name, found.by.language) == ("Ann Lee", "ru")


def test_to_be_allowed_to_write_again_or_unblocked_is_not_to_be_added() -> None:
    silenced = {"user": BOT, "status": "restricted", "is_member": True, "can_send_messages": False}
    for again in (
        change("", "member", old_chat_member=silenced),
        change("kicked", "member", chat=PRIVATE),
    ):
        (found,) = heard(my_chat_member=again)
        assert isinstance(found, Found)
        assert (found.added, found.by) == (False, None)


def test_a_hidden_administrator_who_adds_us_is_nobody() -> None:
    found, _ = heard(my_chat_member=change("left", "member", **{"from": OTHER_BOT}))
    assert isinstance(found, Found)
    assert (found.added, found.by) == (True, None)


@pytest.mark.parametrize(("old", "new"), [("member", "administrator"), ("left", "creator")])
def test_an_administrator_hears_reactions(old: str, new: str) -> None:
    told = heard(my_chat_member=change(old, new))[-1]
    assert isinstance(told, Trusted)
    assert told.hears_marks


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


def test_a_topic_that_is_closed_is_lost() -> None:
    closed = message(None, forum_topic_closed={}, message_thread_id=3, is_topic_message=True)
    (lost,) = heard(message=closed)
    assert isinstance(lost, Lost)
    assert lost.channel == "telegram:-100/3"


@pytest.mark.parametrize("may", [True, False])
def test_an_administrator_s_right_to_keep_topics_is_told_when_it_changes(may: bool) -> None:
    def stands(may: bool) -> dict[str, object]:
        return {"user": BOT, "status": "administrator", "can_manage_topics": may}

    changed = change("", "", old_chat_member=stands(not may), new_chat_member=stands(may))
    (trusted,) = heard(my_chat_member=changed)
    assert isinstance(trusted, Trusted)
    assert (trusted.hears_marks, trusted.keeps_topics) == (True, may)


def test_a_broadcast_channel_is_no_place_for_a_union() -> None:
    channel = {"id": -5, "type": "channel", "title": "News"}
    assert heard(my_chat_member=change("left", "administrator", chat=channel)) == ()


def test_who_comes_in_and_who_goes_unless_it_is_a_bot() -> None:
    came = heard(message=message(None, new_chat_members=[ANN, BOT, BOB]))
    assert [(each.channel, each.author.name) for each in came if isinstance(each, Entered)] == [
        ("telegram:-100", "Ann Lee"),
        ("telegram:-100", "Bob"),
    ]
    assert heard(message=message(None, left_chat_member=BOB)) == (
        Departed(channel=Channel("telegram:-100"), identity=Identity("telegram:8"), at=NOON),
    )
    assert heard(message=message(None, left_chat_member=OTHER_BOT)) == ()


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("left", "member", [Entered]),
        ("kicked", "left", []),
        ("member", "administrator", []),
        ("member", "kicked", [Departed]),
        ("creator", "left", [Departed]),
        ("member", "restricted", []),
    ],
)
def test_where_the_bot_is_an_administrator_it_learns_who_was_removed(
    old: str, new: str, kinds: list[type]
) -> None:
    standings = {
        "old_chat_member": {"user": BOB, "status": old},
        "new_chat_member": {"user": BOB, "status": new},
    }
    assert [type(each) for each in heard(chat_member=change(old, new, **standings))] == kinds


def test_the_readers_of_a_broadcast_channel_come_and_go_unheard() -> None:
    news = {"id": -5, "type": "channel", "title": "News"}
    standing = {"user": BOB, "status": "member"}
    assert heard(chat_member=change("left", "member", chat=news, new_chat_member=standing)) == ()


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
