"""The little of what Telegram tells that we read, field by field.

The library's own types want everything that Telegram sends to be as they know it; a new kind of
picture in the message that somebody replies to would then hide the reply, or that ours was sent.
"""

from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field


class _Told(BaseModel):
    """What Telegram adds to it is not our concern."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class User(_Told):
    id: int
    is_bot: bool = False
    first_name: str = ""
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class Chat(_Told):
    id: int
    type: str
    username: str | None = None


class Entity(_Told):
    """`offset` and `length` count UTF-16 code units."""

    type: str
    offset: int
    length: int
    user: User | None = None


class Replied(_Told):
    message_id: int
    chat: Chat
    sender: Annotated[User | None, Field(alias="from")] = None
    sender_chat: Chat | None = None


class Message(_Told):
    """`date` is 0 for a message that Telegram no longer shows to us, `message_id` of one that one person alone sees:
    that has an `ephemeral_message_id`, which goes to another later.

    A forward says so by `forward_origin`, or in an older Bot API by one of five other fields.
    """

    message_id: int
    date: AwareDatetime
    edit_date: Any = None
    chat: Chat
    sender: Annotated[User | None, Field(alias="from")] = None
    sender_chat: Chat | None = None
    text: str | None = None
    entities: tuple[Entity, ...] = ()
    caption: str | None = None
    caption_entities: tuple[Entity, ...] = ()
    reply_to_message: Replied | None = None
    message_thread_id: int | None = None
    is_topic_message: bool = False
    is_automatic_forward: Any = None
    via_bot: Any = None
    forward_origin: Any = None
    forward_from: Any = None
    forward_from_chat: Any = None
    forward_from_message_id: Any = None
    forward_sender_name: Any = None
    forward_date: Any = None
    new_chat_members: tuple[User, ...] = ()
    left_chat_member: User | None = None
    pinned_message: Any = None
    forum_topic_closed: Any = None
    forum_topic_reopened: Any = None
    ephemeral_message_id: int | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None


class Press(_Told):
    id: str
    sender: Annotated[User, Field(alias="from")]
    message: Message | None = None
    data: str | None = None


class Emoji(_Told):
    """A sign of another kind has none."""

    type: str
    emoji: str = ""


class Reacted(_Told):
    """Somebody changed which signs they have set on a message; who does so anonymously has no `user`.

    In which topic it stands Telegram does not say.
    """

    chat: Chat
    message_id: int
    date: AwareDatetime
    user: User | None = None
    actor_chat: Any = None
    old_reaction: tuple[Emoji, ...] = ()
    new_reaction: tuple[Emoji, ...] = ()


class Standing(_Told):
    """`is_member` and `can_send_messages` say something of the restricted alone."""

    user: User
    status: str
    is_member: bool = True
    can_send_messages: bool = True
    can_manage_topics: bool = False

    @property
    def keeps_topics(self) -> bool:
        return self.status == "creator" or (self.administers and self.can_manage_topics)

    @property
    def administers(self) -> bool:
        return self.status in {"administrator", "creator"}

    @property
    def is_in(self) -> bool:
        """In the chat, and so seeing what is said there."""
        match self.status:
            case "left" | "kicked":
                return False
            case "restricted":
                return self.is_member
            case _:
                return True


class Change(_Told):
    chat: Chat
    sender: Annotated[User | None, Field(alias="from")] = None
    date: AwareDatetime
    old_chat_member: Standing
    new_chat_member: Standing


class Update(_Told):
    update_id: int = 0
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Change | None = None
    chat_member: Change | None = None
    message_reaction: Reacted | None = None


UPDATE_KINDS = tuple(kind for kind in Update.model_fields if kind != "update_id")


class Posted(_Told):
    message_id: int
    ephemeral_message_id: int | None = None
    chat: Chat


class Topic(_Told):
    message_thread_id: int


class Waiting(_Told):
    pending_update_count: Annotated[int, Field(ge=0)]
