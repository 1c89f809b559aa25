"""How a message that Telegram does not take may be put more simply."""

from typing import Any, TypeAlias

from aiogram.methods import TelegramMethod

from adapters.telegram import keyboards
from adapters.telegram.features import Feature, Features
from adapters.telegram.methods import Edit, Keyboard, Send
from adapters.telegram.rendering import Part, bare, html, is_rich

Form: TypeAlias = dict[str, object]
"""What is written otherwise in a message."""


def simpler_forms(
    speech: TelegramMethod[Any], part: Part, features: Features
) -> list[tuple[Feature | None, Form]]:
    """From the simplest to the next; with what the server does not know, if it takes the message then."""
    forms: list[tuple[Feature | None, Form]] = [
        (None, {"reply_markup": None, "reply_parameters": None}),
        (None, {"text": bare(part), "parse_mode": None}),
    ]
    if features.has(Feature.TEXT) and is_rich(part):
        forms.append((Feature.TEXT, {"text": html(part, rich=False)}))
    keys = speech.reply_markup if isinstance(speech, Send | Edit) else None
    if isinstance(keys, Keyboard):
        forms.extend(
            (feature, {"reply_markup": plainer}) for feature, plainer in keyboards.plainer(keys, features)
        )
    return forms
