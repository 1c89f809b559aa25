"""Buttons as Telegram shows them below a message."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from adapters.telegram.addresses import is_group
from adapters.telegram.features import Feature, Features
from adapters.telegram.methods import CopyText, Key, Keyboard, LoginUrl, WebApp
from adapters.telegram.words import Us
from bot.log.store import Unavailable
from bot.network.outgoing import Button, Tone

LONGEST_TO_COPY = 256

_STYLES = {Tone.YES: "success", Tone.NO: "danger"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A keyboard is. `us` is None until Telegram has told us, and `app_url` empty where there are no pages."""

    chat: int
    us: Us | None
    features: Features
    app_url: str = ""

    def app(self, payload: str) -> Key | None:
        """None where our pages cannot be shown within Telegram from there. Raises Unavailable."""
        if not self.app_url:
            return None
        if is_group(self.chat):
            us = self.named()
            return _of(url=f"https://t.me/{us.username}?startapp={payload}") if us.has_app else None
        is_known = self.features.has(Feature.APPS)
        return _of(web_app=WebApp(url=f"{self.app_url}?at={payload}")) if is_known else None

    def signing_in(self, url: str) -> Key | None:
        return _of(login_url=LoginUrl(url=url)) if self.features.has(Feature.SIGN_IN) else None

    def named(self) -> Us:
        """Raises Unavailable."""
        if self.us is None:
            raise Unavailable("Telegram has not told us our name yet")
        return self.us


def keyboard(rows: Sequence[Sequence[Button]], where: Where) -> Keyboard | None:
    """Raises Unavailable where a button has to name us, and we do not know how yet."""
    shown = _keyboard(filter(None, (_key(one, where) for one in row)) for row in rows)
    return shown if shown is None or where.features.has(Feature.KEYS) else simpler(shown)


def plainer(shown: Keyboard, features: Features) -> Iterator[tuple[Feature, Keyboard | None]]:
    """What it would be on a server that does not know something of it, or does not take it from us."""
    keys = [key for row in shown.inline_keyboard for key in row]
    if any(key.copy_text or key.style for key in keys):
        yield Feature.KEYS, simpler(shown)
    for feature, kind in ((Feature.APPS, "web_app"), (Feature.SIGN_IN, "login_url")):
        if features.has(feature) and any(getattr(key, kind) for key in keys):
            yield feature, _without(kind, shown)


def _without(kind: str, shown: Keyboard) -> Keyboard | None:
    return _keyboard((key for key in row if not getattr(key, kind)) for row in shown.inline_keyboard)


def simpler(shown: Keyboard) -> Keyboard | None:
    """For an older server."""
    return _keyboard(_simpler(row) for row in shown.inline_keyboard)


def _keyboard(rows: Iterable[Iterable[Key]]) -> Keyboard | None:
    shown = tuple(filter(None, map(tuple, rows)))
    return Keyboard(inline_keyboard=shown) if shown else None


def _simpler(row: Sequence[Key]) -> Iterator[Key]:
    return (key.model_copy(update={"style": None}) for key in row if key.copy_text is None)


def _key(button: Button, where: Where) -> Key | None:
    """None for what Telegram has no button for."""
    key = _bare(button, where)
    style = _STYLES[button.tone] if button.tone else None
    return key.model_copy(update={"text": button.label, "style": style}) if key else None


def _bare(button: Button, where: Where) -> Key | None:
    if button.app and (key := where.app(button.app)):
        return key
    if button.signs_in and (key := where.signing_in(button.signs_in)):
        return key
    if button.copies:
        return _of(copy_text=CopyText(text=button.copies)) if len(button.copies) <= LONGEST_TO_COPY else None
    if button.opens:
        return _of(url=button.opens)
    if button.start:
        return _of(url=f"https://t.me/{where.named().username}?start={button.start}")
    return _of(callback_data=button.action) if button.action else None


def _of(**kind: object) -> Key:
    """Yet without a label."""
    return Key.model_validate({"text": "", **kind})
