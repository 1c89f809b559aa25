"""Whose words a message holds, whom they mention, and whom nobody can make them mention."""

from typing import Any

import pytest

from adapters.telegram.words import LONGEST_TEXT
from bot.network.incoming import Borrowed, Edited, Mention, Said
from tests.adapters.telegram.told import ANN, BOB, BOT, DATE, GROUP, OTHER_BOT, heard, message, said

BORROWED: dict[str, dict[str, Any]] = {
    "through an inline bot": {"via_bot": OTHER_BOT},
    "through an inline bot of ours": {"via_bot": BOT},
    "forwarded": {"forward_origin": {"type": "user", "date": DATE, "sender_user": BOB}},
    "forwarded from hiding": {"forward_origin": {"type": "hidden_user", "date": DATE}},
    "forwarded, before 7.0": {"forward_from": BOB, "forward_date": DATE},
    "forwarded by name, before 7.0": {"forward_sender_name": "Bob", "forward_date": DATE},
    "forwarded from a channel, before 7.0": {"forward_from_chat": GROUP, "forward_from_message_id": 3},
    "forwarded, nothing else known": {"forward_date": DATE},
    "forwarded by Telegram itself": {"is_automatic_forward": True},
}
OUR_CARD = message("card", message_id=4, **{"from": BOT})


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("/propose x", "/propose x"),
        ("/propose@union_bot x", "/propose x"),
        ("/propose@Union_Bot", "/propose"),
        ("/предложить@union_bot x", "/предложить x"),
        ("write to /help@union_bot", "write to /help@union_bot"),
        ("@union_bot предложения", "предложения"),
        ("@Union_Bot, propose Meet", "propose Meet"),
        ("what is open, @union_bot?", "what is open?"),
        ("ask @union_bot about it", "ask @union_bot about it"),
        ("@union_bot", ""),
        ("@union_bots propose Meet", "@union_bots propose Meet"),
        ("mail ann@union_bot", "mail ann@union_bot"),
        ("mail ann@example.org", "mail ann@example.org"),
        ("\u202eevil\x00 \ue000b\ue001x", "evil bx"),
        ("half a \ud83d character", "half a � character"),
    ],
)
def test_a_text_is_taken_cleaned_and_with_our_name_off_the_command(text: str, understood: str) -> None:
    assert said(text).text == understood


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


@pytest.mark.parametrize("sign", BORROWED.values(), ids=BORROWED.keys())
def test_words_of_others_are_nobodys_command_reply_or_mention(sign: dict[str, Any]) -> None:
    names_bob = {"entities": [{"type": "text_mention", "offset": 8, "length": 3, "user": BOB}]}
    command = heard(message=message("/invite Bob", **names_bob) | sign)
    reply = heard(message=message("I object", reply_to_message=OUR_CARD) | sign)
    assert [type(each) for each in command + reply] == [Borrowed, Borrowed]
    assert [each.replied for each in command + reply if isinstance(each, Borrowed)] == [None, "-100:4"]


@pytest.mark.parametrize("sign", BORROWED.values(), ids=BORROWED.keys())
@pytest.mark.parametrize(
    "content",
    [
        message("Bob is coming too", entities=[{"type": "mention", "offset": 0, "length": 3}]),
        message("yes", reply_to_message=message("Shall we?", message_id=4, **{"from": BOB})),
        message("/propose x", sender_chat=GROUP),
        message("/propose x", **{"from": OTHER_BOT}),
        message("/propose@other_bot x"),
        message(None, caption="/propose x"),
    ],
    ids=["talk", "a reply to a member", "anonymous", "a bot's", "another bot's command", "a picture"],
)
def test_what_people_pass_on_to_each_other_is_not_our_concern(
    content: dict[str, Any], sign: dict[str, Any]
) -> None:
    assert heard(message=content | sign) == ()


@pytest.mark.parametrize("sign", BORROWED.values(), ids=BORROWED.keys())
def test_words_of_others_that_were_edited_are_nobodys_either(sign: dict[str, Any]) -> None:
    assert heard(edited_message=message("/propose x") | sign) == ()


def test_an_objection_below_a_picture_is_heard_where_it_replies_to_us() -> None:
    below = message(None, photo=[], caption="I object, see how narrow it is", reply_to_message=OUR_CARD)
    names_bob = [{"type": "text_mention", "offset": 11, "length": 3, "user": BOB}]
    (objection,) = heard(message=below | {"caption_entities": names_bob})
    assert isinstance(objection, Said)
    assert (objection.text, objection.replied) == ("I object, see how narrow it is", "-100:4")
    assert [mention.identity for mention in objection.mentions] == ["telegram:8"]
    assert [type(each) for each in heard(edited_message=below)] == [Edited]
    assert [type(each) for each in heard(message=below | {"via_bot": OTHER_BOT})] == [Borrowed]
    assert heard(message=message(None, photo=[], caption="I object")) == ()


def test_an_edited_message_that_arrives_as_a_new_one_is_edited_all_the_same() -> None:
    """After an outage Telegram may show a message only as it reads now."""
    (edited,) = heard(message=message("/leave", edit_date=DATE, reply_to_message=OUR_CARD))
    assert isinstance(edited, Edited)
    assert edited.replied == "-100:4"


def test_a_name_that_anybody_may_bear_is_no_username() -> None:
    eve = {"id": 9, "first_name": "@bob", "last_name": "bob"}
    author = said("Hello", **{"from": eve}).author
    assert (author.name, author.username) == ("@bob bob", None)


@pytest.mark.parametrize("words", ["@bob", "\u200d@bob", "＠bob"])
def test_words_that_read_as_an_at_name_stand_for_nobody_else(words: str) -> None:
    """They can be copied from a message in which they hid somebody."""
    hiding = {"type": "text_mention", "offset": 8, "length": len(words), "user": ANN}
    (mention,) = said(f"/invite {words}", entities=[hiding]).mentions
    assert (mention.identity, mention.name) == (None, None)


def test_a_mention_that_cannot_be_seen_is_none() -> None:
    hidden = {"type": "text_mention", "offset": 2, "length": 1, "user": BOB}
    assert said("x \u200d y", entities=[hidden]).mentions == ()


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


@pytest.mark.parametrize(
    ("text", "is_called"),
    [
        ("@union_bot", True),
        ("@Union_Bot propose Meet", True),
        ("/propose@union_bot Meet", True),
        ("ask @union_bot about it", True),
        ("/propose Meet", False),
        ("@union_bots propose Meet", False),
        ("hello", False),
    ],
)
def test_who_writes_our_name_calls_us(text: str, is_called: bool) -> None:
    assert said(text).called is is_called
