"""The methods of the Bot API that the bot may call, as strict as Telegram is about them."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from aiohttp.web_request import FileField

from tests.adapters.telegram.chats import Alone, Chat, Json, Key, Shown, keyboard, standing
from tests.adapters.telegram.telegram_html import BadHtml, parse, units
from tests.adapters.telegram.world import World

MAX_FILE = 50 * 2**20

SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}

SIGNS = set("👍👎🔥🎉🤔👌🙏👀✍🤝💯")
"""Some of the signs that Telegram lets a bot set."""

AFTER_A_PRESS = timedelta(seconds=15)
"""So long who pressed may be shown something alone by any bot."""

DELETABLE = timedelta(hours=48)
"""For so long a bot may delete what it said."""


class No(Exception):
    """Telegram's refusal, with its status and words."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad(reason: str, **parameters: int) -> No:
    return No(400, f"Bad Request: {reason}", **parameters)


def get_me(world: World, _: Json) -> Json:
    rights = {"can_join_groups": True, "can_read_all_group_messages": not world.privacy}
    return world.bot.json() | rights | {"supports_inline_queries": False}


def send_message(world: World, params: Json) -> Json:
    chat = _chat_to_write_in(world, params)
    text, entities = _text(world, params)
    topic = int(params["message_thread_id"]) if "message_thread_id" in params else None
    if topic is not None and topic not in chat.topics:
        raise bad("message thread not found")
    markup = _json(params, "reply_markup")
    alone = _alone(world, chat, params)
    message = Shown(
        id=0 if alone else next(chat.numbers),
        chat=chat,
        topic=topic,
        sender=world.bot,
        text=text,
        at=world.clock(),
        entities=entities,
        html=params["text"],
        keys=_keys(world, markup),
        replies_to=_replied(chat, _json(params, "reply_parameters")),
        asks_reply=bool(markup.get("force_reply")),
        silent_preview=bool(_json(params, "link_preview_options").get("is_disabled")),
        alone=alone,
    )
    if alone:
        chat.alone.append(message)
        return message.json()
    chat.messages[message.id] = message
    chat.from_bot += 1
    return message.json()


def send_document(world: World, params: Json) -> Json:
    chat = _chat_to_write_in(world, params)
    file = params.get(str(params.get("document", "")).removeprefix("attach://"))
    if not isinstance(file, FileField):
        raise bad("there is no document in the request")
    content = file.file.read()
    if not content:
        raise bad("file must be non-empty")
    if len(content) > MAX_FILE:
        raise No(413, "Request Entity Too Large")
    if units(str(params.get("caption", ""))) > 1024:
        raise bad("message caption is too long")
    message = Shown(
        id=next(chat.numbers),
        chat=chat,
        topic=None,
        sender=world.bot,
        text=str(params.get("caption", "")),
        at=world.clock(),
        file=file.filename,
        content=content,
    )
    chat.messages[message.id] = message
    chat.from_bot += 1
    return message.json()


def edit_message_text(world: World, params: Json) -> Json:
    chat = _chat_to_write_in(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to edit not found")
    if message.sender is not world.bot:
        raise bad("message can't be edited")
    text, entities = _text(world, params)
    keys = _keys(world, _json(params, "reply_markup"))
    if (text, entities, keys) == (message.text, message.entities, message.keys):
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    message.text, message.entities, message.keys, message.html = text, entities, keys, params["text"]
    message.edits += 1
    return message.json()


def edit_ephemeral_message_text(world: World, params: Json) -> bool:
    message = _shown_alone(world, params)
    message.text, message.entities = _text(world, params)
    message.keys, message.html = _keys(world, _json(params, "reply_markup")), params["text"]
    message.edits += 1
    return True


def delete_ephemeral_message(world: World, params: Json) -> bool:
    message = _shown_alone(world, params)
    message.chat.alone.remove(message)
    return True


def _shown_alone(world: World, params: Json) -> Shown:
    """Raises No where it is gone."""
    chat = _chat_to_write_in(world, params)
    wanted = int(params["receiver_user_id"]), int(params["ephemeral_message_id"])
    for message in chat.alone:
        if message.alone and (message.alone.reader.id, message.alone.number) == wanted:
            return message
    raise bad("EPHEMERAL_MESSAGE_NOT_FOUND")


def _alone(world: World, chat: Chat, params: Json) -> Alone | None:
    """For whom alone it is; what an older server does not know it passes over."""
    wanted = _json(params, "ephemeral_message_parameters")
    if not wanted or not world.knows_alone:
        return None
    reader = chat.members.get(int(wanted["receiver_user_id"]))
    if chat.type == "private" or reader is None:
        raise bad("EPHEMERAL_RECEIVER_INVALID")
    if _json(params, "reply_markup").get("force_reply"):
        raise bad("EPHEMERAL_REPLY_MARKUP_INVALID")
    if "callback_query_id" in wanted:
        press = world.presses.get(wanted["callback_query_id"])
        is_theirs = press is not None and press.user is reader and press.message.chat is chat
        if press is None or not is_theirs or world.clock() - press.at > AFTER_A_PRESS:
            raise bad("query is too old and response timeout expired or query ID is invalid")
    elif chat.bot != "administrator":
        raise bad("not enough rights to send ephemeral messages to the chat")
    return chat.shown_alone(reader)


def pin_chat_message(world: World, params: Json) -> bool:
    chat = _chat_to_see(world, params)
    message = chat.messages.get(int(params["message_id"]))
    _check_pinning(chat)
    if message is None:
        raise bad("message to pin not found")
    if params.get("disable_notification") != "true":
        chat.loud_pins += 1
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        notice = Shown(next(chat.numbers), chat, message.topic, world.bot, "", world.clock())
        notice.service = {"pinned_message": message.json(with_reply=False)}
        chat.messages[notice.id] = notice
        chat.from_bot += 1
        world.deliver(notice)
    return True


def unpin_chat_message(world: World, params: Json) -> bool:
    chat = _chat_to_see(world, params)
    _check_pinning(chat)
    if int(params["message_id"]) not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(int(params["message_id"]))
    return True


def _check_pinning(chat: Chat) -> None:
    if chat.type != "private" and not (chat.bot == "administrator" and chat.may_pin):
        raise bad("not enough rights to manage pinned messages in the chat")


def set_message_reaction(world: World, params: Json) -> bool:
    chat = _chat_to_see(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to react not found")
    signs = [each["emoji"] for each in json.loads(params.get("reaction", "[]"))]
    if len(signs) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if (chat.signs is not None and not set(signs) <= chat.signs) or not set(signs) <= SIGNS:
        raise bad("REACTION_INVALID")
    message.reactions[world.bot.id] = signs
    return True


def delete_message(world: World, params: Json) -> bool:
    chat = _chat_to_write_in(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to delete not found")
    if message.sender is not world.bot or world.clock() - message.at >= DELETABLE:
        raise bad("message can't be deleted for everyone")
    del chat.messages[message.id]
    return True


def answer_callback_query(world: World, params: Json) -> bool:
    press = world.presses.get(params.get("callback_query_id", ""))
    if press is None or press.answered or press.too_old:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    text = params.get("text", "")
    if len(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    press.text, press.answered = text, True
    return True


def get_chat_member(world: World, params: Json) -> Json:
    chat = _chat_to_see(world, params)
    user = world.users.get(int(params.get("user_id", 0)))
    if user is None or (chat.type == "private" and user.id != chat.id):
        raise bad("user not found")
    if chat.hides_members and chat.bot != "administrator":
        raise bad("member list is inaccessible")
    return standing(user, chat.stands(user))


def send_chat_action(world: World, params: Json) -> bool:
    chat = _chat_to_write_in(world, params)
    if params.get("action") != "typing":
        raise bad("wrong parameter action in request")
    if "message_thread_id" in params and int(params["message_thread_id"]) not in chat.topics:
        raise bad("message thread not found")
    return True


def get_webhook_info(world: World, _: Json) -> Json:
    told = {"has_custom_certificate": False, "pending_update_count": len(world.updates)}
    return {"url": world.webhook or ""} | told


def set_my_commands(world: World, params: Json) -> bool:
    commands = json.loads(params["commands"])
    scope = _json(params, "scope").get("type", "default")
    language = params.get("language_code", "")
    if scope not in SCOPES or not re.fullmatch(r"([a-z]{2})?", language):
        raise bad("invalid scope or language code")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for each in commands:
        if not re.fullmatch("[a-z0-9_]{1,32}", each["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(each["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[scope, language] = commands
    return True


def set_chat_menu_button(world: World, params: Json) -> bool:
    button = _json(params, "menu_button").get("type")
    if "chat_id" in params or button not in {"commands", "default"}:
        raise bad("menu button type is invalid")
    world.menu_button = button
    return True


def delete_webhook(world: World, params: Json) -> bool:
    world.webhook = None
    if params.get("drop_pending_updates") in ("true", "True", True):
        world.updates.clear()
    return True


METHODS: Mapping[str, Callable[[World, Json], Json | bool]] = {
    "getMe": get_me,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "editMessageText": edit_message_text,
    "editEphemeralMessageText": edit_ephemeral_message_text,
    "deleteEphemeralMessage": delete_ephemeral_message,
    "setMessageReaction": set_message_reaction,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "getChatMember": get_chat_member,
    "getWebhookInfo": get_webhook_info,
    "sendChatAction": send_chat_action,
    "setMyCommands": set_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "deleteWebhook": delete_webhook,
}


def _chat(world: World, params: Json) -> Chat:
    chat = world.chats.get(int(params.get("chat_id", 0)))
    if chat is None:
        raise bad("chat not found")
    if chat.new_address is not None:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.new_address)
    return chat


def _chat_to_see(world: World, params: Json) -> Chat:
    chat = _chat(world, params)
    if chat.bot in ("left", "kicked") and chat.type != "private":
        raise No(403, f"Forbidden: bot is not a member of the {chat.type} chat")
    return chat


def _chat_to_write_in(world: World, params: Json) -> Chat:
    chat = _chat(world, params)
    private = chat.type == "private"
    match chat.bot:
        case "member" | "administrator" | "creator":
            return chat
        case None:
            raise No(403, "Forbidden: bot can't initiate conversation with a user")
        case "kicked" if private:
            raise No(403, "Forbidden: bot was blocked by the user")
        case "kicked":
            raise No(403, f"Forbidden: bot was kicked from the {chat.type} chat")
        case "left":
            raise No(403, f"Forbidden: bot is not a member of the {chat.type} chat")
        case "silenced":
            raise bad("not enough rights to send text messages to the chat")


def _text(world: World, params: Json) -> tuple[str, list[Json]]:
    text = str(params.get("text", ""))
    entities: list[Json] = []
    if params.get("parse_mode") == "HTML":
        try:
            text, entities = parse(text, knows_times=world.knows_rich)
        except BadHtml as error:
            raise bad(f"can't parse entities: {error}") from None
    if not text.strip():
        raise bad("message text is empty")
    if units(text) > 4096:
        raise bad("message is too long")
    return text, [known for entity in entities if (known := _known(world, entity))]


def _known(world: World, entity: Json) -> Json | None:
    """A link to somebody Telegram does not know shows their name as plain text."""
    if entity["type"] != "text_mention":
        return entity
    user = world.users.get(entity["user"])
    return entity | {"user": user.json()} if user else None


def _replied(chat: Chat, wanted: Json) -> Shown | None:
    if not wanted:
        return None
    replied = chat.messages.get(int(wanted["message_id"]))
    if replied is None and not wanted.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return replied


def _keys(world: World, markup: Json) -> tuple[tuple[Key, ...], ...]:
    rows: Sequence[Sequence[Json]] = markup.get("inline_keyboard", [])
    for key in (key for row in rows for key in row):
        action, url, copied = key.get("callback_data"), key.get("url"), key.get("copy_text")
        if copied is not None and (not world.knows_rich or not 1 <= len(copied.get("text", "")) <= 256):
            raise bad("Text buttons are unallowed in the inline keyboard")
        if key.get("style") not in (None, "danger", "success", "primary"):
            raise bad("BUTTON_STYLE_INVALID")
        if not key.get("text") or [action, url, copied].count(None) != 2:
            raise bad("can't parse inline keyboard button: it needs a text and one kind of action")
        if action is not None and not 1 <= len(action.encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
        if url is not None and not re.match(r"(https?|tg)://\S+$", url):
            raise bad("BUTTON_URL_INVALID")
    return keyboard(rows)


def _json(params: Json, name: str) -> Json:
    raw: Any = params.get(name)
    return dict(json.loads(raw)) if isinstance(raw, str) else raw or {}
