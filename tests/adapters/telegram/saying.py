"""The methods of the Bot API by which a bot says something, changes it and takes it away, as strict as Telegram."""

from datetime import timedelta

from aiohttp.web_request import FileField

from tests.adapters.telegram.asking import No, bad, chat_to_write_in, json_of, keeps_topics
from tests.adapters.telegram.chats import Alone, Chat, Json, Shown
from tests.adapters.telegram.keys import keys_of
from tests.adapters.telegram.telegram_html import BadHtml, parse, units
from tests.adapters.telegram.world import World

MAX_FILE = 50 * 2**20

AFTER_A_PRESS = timedelta(seconds=15)
"""So long who pressed may be shown something alone by any bot."""

DELETABLE = timedelta(hours=48)
"""For so long a bot may delete what it said."""


def send_message(world: World, params: Json) -> Json:
    chat = chat_to_write_in(world, params)
    text, entities = _text(world, params)
    topic = int(params["message_thread_id"]) if "message_thread_id" in params else None
    if topic is not None and topic not in chat.topics:
        raise bad("message thread not found")
    if topic in chat.closed and not keeps_topics(chat):
        raise bad("TOPIC_CLOSED")
    markup = json_of(params, "reply_markup")
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
        keys=keys_of(world, markup, chat),
        replies_to=_replied(chat, json_of(params, "reply_parameters")),
        asks_reply=bool(markup.get("force_reply")),
        silent_preview=bool(json_of(params, "link_preview_options").get("is_disabled")),
        alone=alone,
    )
    if alone:
        chat.alone.append(message)
        return message.json()
    chat.messages[message.id] = message
    chat.from_bot += 1
    return message.json()


def send_document(world: World, params: Json) -> Json:
    chat = chat_to_write_in(world, params)
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
    chat = chat_to_write_in(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to edit not found")
    if message.sender is not world.bot:
        raise bad("message can't be edited")
    text, entities = _text(world, params)
    keys = keys_of(world, json_of(params, "reply_markup"), chat)
    if (text, entities, keys) == (message.text, message.entities, message.keys):
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    message.text, message.entities, message.keys, message.html = text, entities, keys, params["text"]
    message.edits += 1
    return message.json()


def delete_message(world: World, params: Json) -> bool:
    chat = chat_to_write_in(world, params)
    message = chat.messages.get(int(params["message_id"]))
    if message is None:
        raise bad("message to delete not found")
    of_others = chat.type != "private" and chat.bot == "administrator"
    if not of_others and (message.sender is not world.bot or world.clock() - message.at >= DELETABLE):
        raise bad("message can't be deleted for everyone")
    del chat.messages[message.id]
    return True


def edit_ephemeral_message_text(world: World, params: Json) -> bool:
    message = _shown_alone(world, params)
    message.text, message.entities = _text(world, params)
    message.keys, message.html = keys_of(world, json_of(params, "reply_markup"), message.chat), params["text"]
    message.edits += 1
    return True


def delete_ephemeral_message(world: World, params: Json) -> bool:
    message = _shown_alone(world, params)
    message.chat.alone.remove(message)
    return True


def _shown_alone(world: World, params: Json) -> Shown:
    """Raises No where it is gone."""
    chat = chat_to_write_in(world, params)
    wanted = int(params["receiver_user_id"]), int(params["ephemeral_message_id"])
    for message in chat.alone:
        if message.alone and (message.alone.reader.id, message.alone.number) == wanted:
            return message
    raise bad("EPHEMERAL_MESSAGE_NOT_FOUND")


def _alone(world: World, chat: Chat, params: Json) -> Alone | None:
    """For whom alone it is; what an older server does not know it passes over."""
    wanted = json_of(params, "ephemeral_message_parameters")
    if not wanted or not world.knows_alone:
        return None
    reader = chat.members.get(int(wanted["receiver_user_id"]))
    if chat.type == "private" or reader is None:
        raise bad("EPHEMERAL_RECEIVER_INVALID")
    if json_of(params, "reply_markup").get("force_reply"):
        raise bad("EPHEMERAL_REPLY_MARKUP_INVALID")
    if "callback_query_id" in wanted:
        press = world.presses.get(wanted["callback_query_id"])
        is_theirs = press is not None and press.user is reader and press.message.chat is chat
        if press is None or not is_theirs or world.clock() - press.at > AFTER_A_PRESS:
            raise bad("query is too old and response timeout expired or query ID is invalid")
    elif chat.bot != "administrator":
        raise bad("not enough rights to send ephemeral messages to the chat")
    return chat.shown_alone(reader)


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
