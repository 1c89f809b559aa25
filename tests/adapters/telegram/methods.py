"""The methods of the Bot API that the bot may call, as strict as Telegram is about them."""

import json
import re
from collections.abc import Callable, Mapping

from tests.adapters.telegram.asking import bad, chat_to_see, chat_to_write_in, json_of, keeps_topics
from tests.adapters.telegram.chats import Chat, Json, Shown, standing
from tests.adapters.telegram.saying import (
    delete_ephemeral_message,
    delete_message,
    edit_ephemeral_message_text,
    edit_message_text,
    send_document,
    send_message,
)
from tests.adapters.telegram.world import World

SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}

SIGNS = set("👍👎🔥🎉🤔👌🙏👀✍🤝💯")
"""Some of the signs that Telegram lets a bot set."""


def get_me(world: World, _: Json) -> Json:
    rights = {"can_join_groups": True, "can_read_all_group_messages": not world.privacy}
    return world.bot.json() | rights | {"supports_inline_queries": False, "has_main_web_app": world.has_app}


def create_forum_topic(world: World, params: Json) -> Json:
    chat = chat_to_write_in(world, params)
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    if not keeps_topics(chat):
        raise bad("not enough rights to create a topic")
    if not 1 <= len(params["name"]) <= 128:
        raise bad("TOPIC_TITLE_INVALID")
    made = {"name": params["name"], "icon_color": 7322096}
    root = Shown(next(chat.numbers), chat, None, world.bot, "", world.clock())
    root.topic, root.service = root.id, {"forum_topic_created": made}
    chat.messages[root.id] = root
    world.deliver(root)
    return made | {"message_thread_id": root.id}


def pin_chat_message(world: World, params: Json) -> bool:
    chat = chat_to_see(world, params)
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
    chat = chat_to_see(world, params)
    _check_pinning(chat)
    if int(params["message_id"]) not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(int(params["message_id"]))
    return True


def _check_pinning(chat: Chat) -> None:
    if chat.type != "private" and not (chat.bot == "administrator" and chat.may_pin):
        raise bad("not enough rights to manage pinned messages in the chat")


def set_message_reaction(world: World, params: Json) -> bool:
    chat = chat_to_see(world, params)
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
    chat = chat_to_see(world, params)
    user = world.users.get(int(params.get("user_id", 0)))
    if user is None or (chat.type == "private" and user.id != chat.id):
        raise bad("user not found")
    if chat.hides_members and chat.bot != "administrator":
        raise bad("member list is inaccessible")
    return standing(user, chat.stands(user))


def send_chat_action(world: World, params: Json) -> bool:
    chat = chat_to_write_in(world, params)
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
    scope = json_of(params, "scope").get("type", "default")
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
    button = json_of(params, "menu_button").get("type")
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
    "createForumTopic": create_forum_topic,
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
