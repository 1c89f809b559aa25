"""What every method of the Bot API looks at first: whether the chat is there, and whether the bot may write in it."""

import json
from typing import Any

from tests.adapters.telegram.chats import Chat, Json
from tests.adapters.telegram.world import World


class No(Exception):
    """Telegram's refusal, with its status and words."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad(reason: str, **parameters: int) -> No:
    return No(400, f"Bad Request: {reason}", **parameters)


def chat_of(world: World, params: Json) -> Chat:
    chat = world.chats.get(int(params.get("chat_id", 0)))
    if chat is None:
        raise bad("chat not found")
    if chat.new_address is not None:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.new_address)
    return chat


def chat_to_see(world: World, params: Json) -> Chat:
    chat = chat_of(world, params)
    if chat.bot in ("left", "kicked") and chat.type != "private":
        raise No(403, f"Forbidden: bot is not a member of the {chat.type} chat")
    return chat


def chat_to_write_in(world: World, params: Json) -> Chat:
    chat = chat_of(world, params)
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


def keeps_topics(chat: Chat) -> bool:
    return chat.bot == "administrator" and chat.may_keep_topics


def json_of(params: Json, name: str) -> Json:
    raw: Any = params.get(name)
    return dict(json.loads(raw)) if isinstance(raw, str) else raw or {}
