"""The few methods of the Bot API that we call, field by field."""

from typing import Any

from aiogram.methods import TelegramMethod
from pydantic import BaseModel, ConfigDict, Field

from adapters.telegram.wire import UPDATE_KINDS, Posted, Standing, Topic, Waiting

ATTACHED = "file"
"""The part of a form in which a file is."""


class _Written(BaseModel):
    """As part of what we write."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LinkPreview(_Written):
    is_disabled: bool = True


class ReplyTo(_Written):
    message_id: int
    allow_sending_without_reply: bool = True


class CopyText(_Written):
    text: str


class LoginUrl(_Written):
    """Telegram says at that address who pressed; its domain is one that @BotFather was told."""

    url: str


class WebApp(_Written):
    """Our pages within Telegram; in private chats alone."""

    url: str


class Key(_Written):
    """A button: it calls us back, opens a link, signs in there, shows our pages, or gives a text to paste."""

    text: str
    callback_data: str | None = None
    url: str | None = None
    login_url: LoginUrl | None = None
    web_app: WebApp | None = None
    copy_text: CopyText | None = None
    style: str | None = None


class Keyboard(_Written):
    inline_keyboard: tuple[tuple[Key, ...], ...]


class AskForReply(_Written):
    """Of whoever is mentioned."""

    force_reply: bool = True
    selective: bool = True


class GetUpdates(TelegramMethod[list[Any]]):
    """Undecoded: one update that nobody can read must not hide the others of its batch."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None
    limit: int
    timeout: int
    allowed_updates: tuple[str, ...] = UPDATE_KINDS


class AskPending(TelegramMethod[Waiting]):
    """Named after the webhook that we do not have; it counts what waits for us all the same."""

    __returning__ = Waiting
    __api_method__ = "getWebhookInfo"


class AskStanding(TelegramMethod[Standing]):
    __returning__ = Standing
    __api_method__ = "getChatMember"

    chat_id: int
    user_id: int


class Reader(_Written):
    """Who alone sees a message in a group: right after a press of theirs, or where we are administrators."""

    receiver_user_id: int
    callback_query_id: str | None = None


class Send(TelegramMethod[Posted]):
    __returning__ = Posted
    __api_method__ = "sendMessage"

    chat_id: int
    message_thread_id: int | None
    text: str
    parse_mode: str | None = "HTML"
    link_preview_options: LinkPreview = LinkPreview()
    reply_parameters: ReplyTo | None
    reply_markup: Keyboard | AskForReply | None
    ephemeral_message_parameters: Reader | None = None


class SendFile(TelegramMethod[Posted]):
    """With the file beside it in a form."""

    __returning__ = Posted
    __api_method__ = "sendDocument"

    chat_id: int
    message_thread_id: int | None
    caption: str
    document: str = f"attach://{ATTACHED}"
    name: str = Field(exclude=True)
    content: bytes = Field(exclude=True)


class OpenTopic(TelegramMethod[Topic]):
    """In a forum, with the right to manage its topics."""

    __returning__ = Topic
    __api_method__ = "createForumTopic"

    chat_id: int
    name: str


class Sign(_Written):
    type: str = "emoji"
    emoji: str


class React(TelegramMethod[bool]):
    """A bot needs no right for it; a chat may have no reactions, or only others."""

    __returning__ = bool
    __api_method__ = "setMessageReaction"

    chat_id: int
    message_id: int
    reaction: tuple[Sign, ...]


class Pin(TelegramMethod[bool]):
    """With the right to do so."""

    __returning__ = bool
    __api_method__ = "pinChatMessage"

    chat_id: int
    message_id: int
    disable_notification: bool = True


class Unpin(TelegramMethod[bool]):
    __returning__ = bool
    __api_method__ = "unpinChatMessage"

    chat_id: int
    message_id: int


class Delete(TelegramMethod[bool]):
    """Within 48 hours of when it was sent."""

    __returning__ = bool
    __api_method__ = "deleteMessage"

    chat_id: int
    message_id: int


class Edit(TelegramMethod[Any]):
    __returning__ = Any
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    parse_mode: str | None = "HTML"
    link_preview_options: LinkPreview = LinkPreview()
    reply_markup: Keyboard | None


class EditAlone(TelegramMethod[bool]):
    """What one person alone is shown."""

    __returning__ = bool
    __api_method__ = "editEphemeralMessageText"

    chat_id: int
    receiver_user_id: int
    ephemeral_message_id: int
    text: str
    parse_mode: str | None = "HTML"
    link_preview_options: LinkPreview = LinkPreview()
    reply_markup: Keyboard | None


class DeleteAlone(TelegramMethod[bool]):
    __returning__ = bool
    __api_method__ = "deleteEphemeralMessage"

    chat_id: int
    receiver_user_id: int
    ephemeral_message_id: int
