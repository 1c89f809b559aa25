"""Who speaks in a Telegram message, what they say, whom they mention and to what they reply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from adapters.telegram.addresses import identity, message_id
from adapters.telegram.wire import Entity, Message, Replied, User
from bot.markup import clean
from bot.messages import Author, Mention, MessageId

LONGEST_TEXT = 8192
"""Twice what Telegram lets anybody say: whatever is longer did not come from its clients."""

_ADDRESSED = re.compile(r"(/\w+)@(\w+)")


@dataclass(frozen=True, slots=True)
class Us:
    id: int
    username: str


def legible(text: str) -> str:
    """Half a character, which JSON can carry, could not be written down later."""
    return clean(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))


def author_of(user: User) -> Author:
    name = f"{user.first_name} {user.last_name or ''}"
    return Author(
        identity=identity(user.id),
        name=legible(name) or user.username or str(user.id),
        username=user.username,
        language=user.language_code,
    )


def text_of(message: Message, us: Us) -> str | None:
    """None without words for us: a picture, or a command addressed to another bot."""
    if message.text is None:
        return None
    text = legible(message.text[:LONGEST_TEXT])
    addressed = _ADDRESSED.match(text)
    if addressed is None:
        return text
    command, name = addressed.groups()
    return command + text[addressed.end() :] if name.lower() == us.username.lower() else None


def reply_of(message: Message, us: Us) -> tuple[MessageId | None, Author | None]:
    """To a person or to us; a reply to anything else answers nobody."""
    replied = message.reply_to_message
    # Telegram makes every message of a topic a reply to the service message that opened it.
    if replied is None or (message.is_topic_message and replied.message_id == message.message_thread_id):
        return None, None
    address = message_id(replied.chat.id, replied.message_id)
    match replied:
        case Replied(sender=User(id=us.id)):
            return address, None
        case Replied(sender_chat=None, sender=User(is_bot=False) as user):
            return address, author_of(user)
        case _:
            return None, None


def mentions_of(message: Message) -> Iterator[Mention]:
    """Two bytes for each of the code units that Telegram counts."""
    units = (message.text or "")[:LONGEST_TEXT].encode("utf-16-le", "surrogatepass")
    for entity in message.entities:
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        if not 0 <= start < end <= len(units):
            continue
        text = clean(units[start:end].decode("utf-16-le", "replace"))
        match entity:
            case Entity(type="text_mention", user=User() as user):
                yield Mention(text=text, identity=identity(user.id), name=author_of(user).name)
            case Entity(type="mention"):
                yield Mention(text=text)
            case _:
                pass
