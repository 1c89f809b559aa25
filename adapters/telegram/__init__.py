"""Telegram: its updates become `Incoming`, `Outgoing` becomes its messages."""

import adapters.telegram.library  # noqa: F401 - before anything else of aiogram is loaded
from adapters.telegram.adapter import Reachable, Telegram
from adapters.telegram.menu import Menu
from adapters.telegram.speaking import TelegramMessenger

__all__ = ["Menu", "Reachable", "Telegram", "TelegramMessenger"]
