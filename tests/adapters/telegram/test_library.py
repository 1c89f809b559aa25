"""What aiogram builds is built when it is used: all of it takes seconds, whenever a process starts."""

import subprocess
import sys

from tests.simulation.process import ROOT

BUILT = """
import adapters.telegram
from aiogram import types
kinds = [kind for name in types.__all__ if hasattr(kind := getattr(types, name), "model_fields")]
print(sum(kind.__pydantic_complete__ for kind in kinds), len(kinds))
"""

USED = """
import adapters.telegram
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update
chat = {"id": 7, "type": "private"}
message = {"message_id": 1, "date": 1, "chat": chat, "reply_to_message": {"message_id": 2, "date": 1, "chat": chat}}
print(type(Update.model_validate({"update_id": 1, "message": message}).message.reply_to_message).__name__)
keys = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Consent", web_app={"url": "https://a"})]])
print(SendMessage(chat_id=7, text="-", reply_markup=keys).reply_markup.inline_keyboard[0][0].web_app.url)
"""


def said_by(program: str) -> list[str]:
    """In a process of its own, which has loaded nothing before."""
    run = subprocess.run(  # noqa: S603 - a program of our own
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return run.stdout.split()


def test_of_the_types_of_aiogram_hardly_any_is_built_before_it_is_used() -> None:
    built, kinds = map(int, said_by(BUILT))

    assert kinds > 300
    assert built < 15


def test_any_other_type_of_aiogram_can_be_used_all_the_same() -> None:
    assert said_by(USED) == ["Message", "https://a"]
