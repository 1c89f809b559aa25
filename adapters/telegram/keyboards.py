"""Buttons as Telegram shows them below a message."""

from collections.abc import Iterator, Sequence

from adapters.telegram.features import Feature, Features
from adapters.telegram.methods import CopyText, Key, Keyboard, LoginUrl
from adapters.telegram.words import Us
from bot.log.store import Unavailable
from bot.network.outgoing import Button, Tone

LONGEST_TO_COPY = 256

_STYLES = {Tone.YES: "success", Tone.NO: "danger"}


def keyboard(rows: Sequence[Sequence[Button]], us: Us | None, features: Features) -> Keyboard | None:
    """Raises Unavailable where a button has to name us, and we do not know how yet."""
    keys = [tuple(_key(one, us) for one in row if _is_shown(one)) for row in rows]
    shown = Keyboard(inline_keyboard=tuple(row for row in keys if row))
    if not features.has(Feature.KEYS):
        return simpler(shown)
    return shown if shown.inline_keyboard else None


def is_rich(shown: Keyboard) -> bool:
    return any(key.copy_text or key.style for row in shown.inline_keyboard for key in row)


def simpler(shown: Keyboard) -> Keyboard | None:
    """For an older server."""
    rows = tuple(filter(None, (tuple(_simpler(row)) for row in shown.inline_keyboard)))
    return Keyboard(inline_keyboard=rows) if rows else None


def _simpler(row: Sequence[Key]) -> Iterator[Key]:
    return (key.model_copy(update={"style": None}) for key in row if key.copy_text is None)


def _is_shown(button: Button) -> bool:
    return not button.copies or len(button.copies) <= LONGEST_TO_COPY


def _key(button: Button, us: Us | None) -> Key:
    style = _STYLES[button.tone] if button.tone else None
    if button.copies:
        return Key(text=button.label, copy_text=CopyText(text=button.copies), style=style)
    if button.signs_in:
        return Key(text=button.label, login_url=LoginUrl(url=button.signs_in), style=style)
    if button.opens:
        return Key(text=button.label, url=button.opens)
    if not button.start:
        return Key(text=button.label, callback_data=button.action, style=style)
    if us is None:
        raise Unavailable("Telegram has not told us our name yet")
    return Key(text=button.label, url=f"https://t.me/{us.username}?start={button.start}")
