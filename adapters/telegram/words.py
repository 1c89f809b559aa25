"""Who speaks in a Telegram message, what they say, whom they mention and to what they reply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from unicodedata import normalize

from adapters.telegram.addresses import fleeting_id, identity, message_id
from adapters.telegram.wire import Entity, Message, Replied, User
from bot.network.incoming import Author, Mention, MessageId
from bot.network.markup import clean, is_visible

LONGEST_TEXT = 8192
"""Twice what Telegram lets anybody say: whatever is longer did not come from its clients."""

LONGEST_NAME = 130
"""Characters. A first and a last name have 64 each."""

MOST_MENTIONS = 100
"""So many entities Telegram keeps of a message."""

_ADDRESSED = re.compile(r"(/\w+)@(\w+)")


@dataclass(frozen=True, slots=True)
class Us:
    """`has_app`: our pages can be opened within Telegram by a link, as @BotFather was told."""

    id: int
    username: str
    has_app: bool = False


def legible(text: str) -> str:
    """Half a character, which JSON can carry, could not be written down later."""
    return clean(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))


def author_of(user: User) -> Author:
    """`username` is the one that Telegram gives out once; a name that anybody may bear never stands in for it."""
    name = f"{user.first_name} {user.last_name or ''}"
    return Author(
        identity=identity(user.id),
        name=legible(name[:LONGEST_NAME]) or user.username or str(user.id),
        username=user.username,
        language=user.language_code,
    )


def text_of(message: Message, us: Us) -> str | None:
    """None without words for us: a picture, or a command addressed to another bot.

    What stands below a picture is for us only in a reply to us: there an objection must not be passed over.
    """
    written = message.text if message.text is not None or ours(message, us) is None else message.caption
    if written is None:
        return None
    text = legible(written[:LONGEST_TEXT])
    addressed = _ADDRESSED.match(text)
    if addressed is None:
        return _without_name(text, us)
    command, name = addressed.groups()
    return command + text[addressed.end() :] if name.lower() == us.username.lower() else None


def address_of(message: Message, *, reader: User | None = None) -> MessageId:
    """Of what one person alone sees `reader` is that person, if not who wrote it."""
    user, alone = reader or message.sender, message.ephemeral_message_id
    if alone is None or user is None:
        return message_id(message.chat.id, message.message_id)
    return fleeting_id(message.chat.id, user.id, alone)


def calls(message: Message, us: Us) -> bool:
    """Whether our name stands in it, also after a command; or nobody but us can read it at all."""
    if message.ephemeral_message_id is not None:
        return True
    return re.search(_name_of(us), (message.text or "")[:LONGEST_TEXT], re.IGNORECASE) is not None


def _without_name(text: str, us: Us) -> str:
    """Where it only says whom the rest is for."""
    name = _name_of(us)
    text = re.sub(rf"^{name}[\s,:;.!—–-]*", "", text, count=1, flags=re.IGNORECASE)
    return re.sub(rf"[\s,]+{name}([\s.!?]*)$", r"\1", text, count=1, flags=re.IGNORECASE).strip()


def _name_of(us: Us) -> str:
    return rf"@{re.escape(us.username)}(?!\w)"


def reply_of(message: Message, us: Us) -> tuple[MessageId | None, Author | None]:
    """To a person or to us; a reply to anything else answers nobody."""
    replied = message.reply_to_message
    # What one person alone sees bears a number that another bears later.
    if replied is None or message.ephemeral_message_id is not None or not replied.message_id:
        return None, None
    # Telegram makes every message of a topic a reply to the service message that opened it.
    if message.is_topic_message and replied.message_id == message.message_thread_id:
        return None, None
    address = message_id(replied.chat.id, replied.message_id)
    match replied:
        case Replied(sender=User(id=us.id)):
            return address, None
        case Replied(sender_chat=None, sender=User(is_bot=False) as user):
            return address, author_of(user)
        case _:
            return None, None


def ours(message: Message, us: Us) -> MessageId | None:
    """Our message that it replies to."""
    replied, replied_author = reply_of(message, us)
    return replied if replied_author is None else None


def mentions_of(message: Message) -> Iterator[Mention]:
    """An @name carries no identity: Telegram does not say who bears it. Words that stand for a person do."""
    written = (message.text, message.entities)
    below_a_picture = (message.caption, message.caption_entities)
    text, entities = written if message.text is not None else below_a_picture
    units = (text or "")[:LONGEST_TEXT].encode("utf-16-le", "surrogatepass")
    for entity in islice(filter(_is_mention, entities), MOST_MENTIONS):
        words = _words_of(entity, units)
        match entity:
            # words that read as somebody's @name are taken for what they say, not for whom they hide
            case _ if _reads_as_username(words):
                yield Mention(text=words)
            case Entity(type="text_mention", user=User() as user) if words:
                yield Mention(text=words, identity=identity(user.id), name=author_of(user).name)
            case _:
                pass


def _is_mention(entity: Entity) -> bool:
    return entity.type in {"mention", "text_mention"}


def _reads_as_username(text: str) -> bool:
    """In whatever width its first character that can be seen is written."""
    return next(filter(is_visible, normalize("NFKC", text)), "") == "@"


def _words_of(entity: Entity, units: bytes) -> str:
    """Two bytes for each of the code units that Telegram counts. Nothing for what is outside of the text."""
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    return clean(units[start:end].decode("utf-16-le", "replace")) if 0 <= start < end <= len(units) else ""
