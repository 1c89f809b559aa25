"""Telegram: its updates become `Incoming`, `Outgoing` becomes its messages."""

from adapters.telegram.adapter import Reachable, Telegram
from adapters.telegram.menu import Menu
from adapters.telegram.speaking import TelegramMessenger

__all__ = ["Menu", "Reachable", "Telegram", "TelegramMessenger"]
