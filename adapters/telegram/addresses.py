"""How Telegram's numbers are written as our identities, channels and message ids, and read back."""

from dataclasses import dataclass
from datetime import datetime

from bot.network.addresses import Written, in_full
from bot.network.incoming import MessageId, Moved
from domain.people import Channel, Identity

NETWORK = "telegram"
_PRESS = f"{NETWORK}:press:"
_SUPERGROUPS = -(10**12)
"""Their numbers lie below, as Telegram counts them for bots."""


def identity(user: int) -> Identity:
    return Identity(f"{NETWORK}:{user}")


def user_of(who: str) -> int | None:
    """None for somebody of another network."""
    network, _, user = who.partition(":")
    return int(user) if network == NETWORK and user.isascii() and user.isdigit() else None


def written(text: str) -> Written | None:
    """Telegram itself has no way to write who somebody is, but for names that change hands."""
    return in_full(NETWORK, "[0-9]{1,19}", text)


def channel(chat: int, topic: int | None = None) -> Channel:
    return Channel(f"{NETWORK}:{chat}" if topic is None else f"{NETWORK}:{chat}/{topic}")


def place(where: Channel) -> tuple[int, int | None]:
    """The chat and, in a forum, the topic."""
    chat, _, topic = where.removeprefix(f"{NETWORK}:").partition("/")
    return int(chat), int(topic) if topic else None


def is_group(chat: object) -> bool:
    return isinstance(chat, int) and chat < 0


def message_id(chat: int, message: int) -> MessageId:
    """Names the chat too: a supergroup counts its messages anew, so a number alone may come to mean another."""
    return MessageId(f"{chat}:{message}")


@dataclass(frozen=True, slots=True)
class Fleeting:
    """A message that one person alone sees: its number is theirs alone, and another's later."""

    chat: int
    user: int
    number: int


def fleeting_id(chat: int, user: int, number: int) -> MessageId:
    return MessageId(f"{chat}:{user}:{number}")


def fleeting_of(posted: MessageId) -> Fleeting | None:
    """None for a message that all see."""
    match posted.split(":"):
        case [chat, user, number]:
            return Fleeting(int(chat), int(user), int(number))
        case _:
            return None


def link(where: Channel, posted: MessageId) -> str:
    """For its members, of a supergroup: no message of any other chat has an address."""
    (chat, number), (_, topic) = message_of(posted), place(where)
    if chat > _SUPERGROUPS:
        return ""
    within = f"{topic}/{number}" if topic else str(number)
    return f"https://t.me/c/{_SUPERGROUPS - chat}/{within}"


def message_of(posted: MessageId) -> tuple[int, int]:
    """0 is the number of what one person alone sees, as Telegram itself has it."""
    chat, _, message = posted.partition(":")
    return int(chat), int(message) if ":" not in message else 0


def press_id(callback: str) -> str:
    return _PRESS + callback


def callback_of(press: str) -> str:
    return press.removeprefix(_PRESS)


def moved(old: int, new: int, at: datetime) -> Moved:
    """The same id however the move was learnt: from either notice of it, or from a refused message."""
    return Moved(id=f"{NETWORK}:moved:{old}:{new}", old=channel(old), new=channel(new), at=at)
