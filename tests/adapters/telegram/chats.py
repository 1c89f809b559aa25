"""Who is where and what stands there: users, chats and messages as Telegram keeps them."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

from tests.adapters.telegram.telegram_html import units

Json: TypeAlias = dict[str, Any]
Standing: TypeAlias = Literal["creator", "member", "administrator", "left", "kicked", "silenced"]

ANONYMOUS_ADMIN = 1087968824
_ADMINISTRATORS_MAY = (
    "be_edited manage_chat delete_messages manage_video_chats restrict_members promote_members "
    "change_info invite_users post_stories edit_stories delete_stories send_welcome_messages"
)
_THE_RESTRICTED_MAY = (
    "send_messages send_audios send_documents send_photos send_videos send_video_notes send_voice_notes "
    "send_polls send_other_messages add_web_page_previews react_to_messages edit_tag change_info "
    "invite_users pin_messages manage_topics"
)
_COMMAND = re.compile(r"/\w+(?:@\w+)?")
_NAME = re.compile(r"(?<!\w)@\w{2,}")


@dataclass(eq=False)
class User:
    id: int
    name: str
    username: str | None = None
    language: str | None = "en"
    is_bot: bool = False

    def json(self) -> Json:
        optional = {"username": self.username, "language_code": self.language}
        known = {key: value for key, value in optional.items() if value is not None}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.name, **known}


@dataclass(frozen=True)
class Key:
    """A button under a message: with `action` it calls the bot back, with `url` it opens a link, with `copies` it
    copies that text, with `login` it signs in there, and with `app` it opens that as a Mini App.
    """

    label: str
    action: str | None = None
    url: str | None = None
    copies: str | None = None
    login: str | None = None
    app: str | None = None
    style: str | None = None


@dataclass(frozen=True)
class Alone:
    """Who alone sees a message, and its number, which another bears once it is gone."""

    reader: User
    number: int


@dataclass(eq=False)
class Shown:
    """A message as everybody in the chat sees it now; `html` is what the bot sent, if the bot did."""

    id: int
    chat: "Chat"
    topic: int | None
    sender: User | None
    text: str
    at: datetime
    entities: list[Json] = field(default_factory=list)
    html: str = ""
    keys: tuple[tuple[Key, ...], ...] = ()
    replies_to: "Shown | None" = None
    asks_reply: bool = False
    silent_preview: bool = False
    edits: int = 0
    service: Json = field(default_factory=dict)
    file: str = ""
    content: bytes = b""
    reactions: dict[int, list[str]] = field(default_factory=dict)
    alone: "Alone | None" = None

    @property
    def labels(self) -> list[str]:
        return [key.label for row in self.keys for key in row]

    def key(self, label: str) -> Key | None:
        return next((key for row in self.keys for key in row if label in key.label), None)

    def json(self, *, with_reply: bool = True) -> Json:
        told: Json = {"message_id": self.id, "date": int(self.at.timestamp()), "chat": self.chat.json()}
        if self.sender is not None:
            told["from"] = self.sender.json()
        if self.file:
            told |= {
                "document": {"file_name": self.file, "file_size": len(self.content)},
                "caption": self.text,
            }
        elif self.text:
            told |= {"text": self.text, "entities": self.entities}
        if self.topic is not None:
            told |= {"message_thread_id": self.topic, "is_topic_message": True}
        if self.edits:
            told["edit_date"] = told["date"]
        replied = self.replies_to or (self.chat.messages.get(self.topic) if self.topic else None)
        if with_reply and replied is not None and replied is not self:
            told["reply_to_message"] = replied.json(with_reply=False)
        if self.alone is not None:
            told |= {"ephemeral_message_id": self.alone.number, "receiver_user": self.alone.reader.json()}
        return told | self.service


@dataclass(eq=False)
class Chat:
    """`bot` is how the bot stands in it, None for a private chat that its user has not opened yet.

    `alone` is what one person alone sees there. `from_bot` is how much the bot has ever made everybody there see. `signs` are the reactions that it allows, None for all. `standings` are those of people who are not simply members, or not simply strangers. With
    `hides_members` only administrators are told who is in it.
    """

    id: int
    type: Literal["private", "group", "supergroup"]
    title: str
    bot: Standing | None
    numbers: "itertools.count[int]"
    members: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Shown] = field(default_factory=dict)
    alone: list[Shown] = field(default_factory=list)
    standings: dict[int, Standing] = field(default_factory=dict)
    hides_members: bool = False
    is_forum: bool = False
    new_address: int | None = None
    username: str | None = None
    signs: set[str] | None = None
    from_bot: int = 0
    pinned: list[int] = field(default_factory=list)
    loud_pins: int = 0
    may_pin: bool = True
    may_keep_topics: bool = False
    closed: set[int] = field(default_factory=set)
    """Topics in which only who keeps them may write."""

    def shown_alone(self, reader: User) -> Alone:
        """With the lowest number that is free."""
        taken = {each.alone.number for each in self.alone if each.alone}
        return Alone(reader, next(number for number in itertools.count(1) if number not in taken))

    def stands(self, user: User) -> Standing:
        known = self.standings.get(user.id)
        return known or ("member" if user.id in self.members else "left")

    def json(self) -> Json:
        if self.type == "private":
            return {"id": self.id, "type": "private", "first_name": self.title}
        forum = {"is_forum": True} if self.is_forum else {}
        named = {"username": self.username} if self.username else {}
        return {"id": self.id, "type": self.type, "title": self.title, **forum, **named}

    @property
    def topics(self) -> set[int]:
        return {each.id for each in self.messages.values() if "forum_topic_created" in each.service}


def standing(user: User, stands: Standing, *, keeps_topics: bool = False) -> Json:
    """A ChatMember with all that its kind must have."""
    match stands:
        case "administrator":
            more = _rights(_ADMINISTRATORS_MAY, granted=True) | {"is_anonymous": False}
            more["can_manage_topics"] = keeps_topics
        case "creator":
            more = {"is_anonymous": False}
        case "silenced":
            more = _rights(_THE_RESTRICTED_MAY, granted=False) | {"is_member": True, "until_date": 0}
        case "kicked":
            more = {"until_date": 0}
        case _:
            more = {}
    return {"user": user.json(), "status": "restricted" if stands == "silenced" else stands} | more


def _rights(names: str, *, granted: bool) -> Json:
    return {f"can_{name}": granted for name in names.split()}


def entities(text: str, mentions: Mapping[str, User] | None = None) -> list[Json]:
    """Commands and @names as clients mark them, and each of `mentions` as a name without an @."""
    found = [_entity("bot_command", text, each.start(), each.end()) for each in _COMMAND.finditer(text)]
    found += [_entity("mention", text, each.start(), each.end()) for each in _NAME.finditer(text)]
    for words, user in (mentions or {}).items():
        start = text.index(words)
        found.append(_entity("text_mention", text, start, start + len(words)) | {"user": user.json()})
    return sorted(found, key=lambda entity: int(entity["offset"]))


def keyboard(rows: Sequence[Sequence[Json]]) -> tuple[tuple[Key, ...], ...]:
    return tuple(
        tuple(
            Key(
                label=key["text"],
                action=key.get("callback_data"),
                url=key.get("url"),
                copies=key.get("copy_text", {}).get("text"),
                login=key.get("login_url", {}).get("url"),
                app=key.get("web_app", {}).get("url"),
                style=key.get("style"),
            )
            for key in row
        )
        for row in rows
    )


def _entity(kind: str, text: str, start: int, end: int) -> Json:
    return {"type": kind, "offset": units(text[:start]), "length": units(text[start:end])}
