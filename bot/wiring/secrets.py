"""Secrets that are made of the bot's own: the same for ever, one for each purpose, and none of them leads to another."""

import hmac
from collections.abc import Callable
from pathlib import Path

from bot.settings import Settings
from bot.wiring.stores import KEY_FILE


def secrets_of(settings: Settings, folder: Path) -> Callable[[str], bytes]:
    """Of the key by which the bot is known on Nostr, or else of its token on Telegram."""
    kept = folder / KEY_FILE
    own = (
        settings.nostr_secret_key.get_secret_value().strip()
        or (kept.read_text(encoding="utf-8").strip() if kept.exists() else "")
        or settings.telegram_bot_token.get_secret_value()
    )
    if not own:
        raise LookupError("a bot that speaks has a key or a token")
    root = hmac.digest(own.encode(), b"mission-union secrets", "sha256")
    return lambda purpose: hmac.digest(root, purpose.encode(), "sha256")
