"""Updates as Telegram writes them, and what is read in them."""

from datetime import timedelta
from typing import Any

from adapters.telegram.reading import read
from adapters.telegram.wire import Update
from adapters.telegram.words import Us
from bot.network.incoming import Incoming, Said
from tests.adapters.telegram.fakes import NOON

US = Us(id=99, username="union_bot")
ANN = {
    "id": 7,
    "is_bot": False,
    "first_name": "Ann",
    "last_name": "Lee",
    "username": "ann",
    "language_code": "ru",
}
BOB = {"id": 8, "is_bot": False, "first_name": "Bob"}
BOT = {"id": 99, "is_bot": True, "first_name": "Union", "username": "union_bot"}
OTHER_BOT = {"id": 98, "is_bot": True, "first_name": "Other"}
GROUP = {"id": -100, "type": "supergroup", "title": "Gardeners"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ann"}
DATE = int(NOON.timestamp())
LATER = NOON + timedelta(seconds=3)


def message(text: str | None = "Hello", **more: Any) -> dict[str, Any]:
    words = {} if text is None else {"text": text}
    return {"message_id": 5, "date": DATE, "chat": GROUP, "from": ANN} | words | more


def heard(**update: Any) -> tuple[Incoming, ...]:
    return read(Update.model_validate({"update_id": 1} | update), US, received=LATER)


def said(text: str = "Hello", **more: Any) -> Said:
    (only,) = heard(message=message(text, **more))
    assert isinstance(only, Said)
    return only


def change(old: str, new: str, **more: Any) -> dict[str, Any]:
    standings = {
        "old_chat_member": {"user": BOT, "status": old},
        "new_chat_member": {"user": BOT, "status": new},
    }
    return {"chat": GROUP, "from": ANN, "date": DATE} | standings | more
