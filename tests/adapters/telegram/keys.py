"""Buttons as Telegram takes them: each of one kind, and some only where it lets them be."""

import re
from collections.abc import Sequence

from tests.adapters.telegram.asking import bad
from tests.adapters.telegram.chats import Chat, Json, Key, keyboard
from tests.adapters.telegram.world import World

KINDS = ("callback_data", "url", "copy_text", "login_url", "web_app")


def keys_of(world: World, markup: Json, chat: Chat) -> tuple[tuple[Key, ...], ...]:
    rows: Sequence[Sequence[Json]] = markup.get("inline_keyboard", [])
    for key in (key for row in rows for key in row):
        _check(key, world, chat)
    return keyboard(rows)


def _check(key: Json, world: World, chat: Chat) -> None:
    action, url, copied, login, app = (key.get(kind) for kind in KINDS)
    if copied is not None and (not world.knows_rich or not 1 <= len(copied.get("text", "")) <= 256):
        raise bad("Text buttons are unallowed in the inline keyboard")
    if key.get("style") not in (None, "danger", "success", "primary"):
        raise bad("BUTTON_STYLE_INVALID")
    if not key.get("text") or sum(kind in key and key[kind] is not None for kind in KINDS) != 1:
        raise bad("can't parse inline keyboard button: it needs a text and one kind of action")
    if action is not None and not 1 <= len(action.encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if url is not None and not re.match(r"(https?|tg)://\S+$", url):
        raise bad("BUTTON_URL_INVALID")
    if login is not None and not login["url"].startswith(f"https://{world.domain}/"):
        raise bad("BOT_DOMAIN_INVALID")
    if app is not None and chat.id < 0:
        raise bad("BUTTON_TYPE_INVALID")
    if app is not None and not app["url"].startswith("https://"):
        raise bad("BUTTON_URL_INVALID")
