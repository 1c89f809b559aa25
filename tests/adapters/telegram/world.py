"""Everything Telegram knows in a test: the bot, the users, the chats, and the updates the bot has not confirmed."""

import asyncio
import itertools
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.adapters.telegram.chats import Chat, Json, Shown, User

GUARD_SECONDS = float(os.environ.get("PATIENCE", "30"))
"""How long a test waits, on a busy machine too, for what should have happened at once."""

UNASKED = {"chat_member", "message_reaction"}
"""Kinds of updates that Telegram sends only to who asks for them by name."""


@dataclass(eq=False)
class Press:
    """Somebody pressed a button and looks at its spinner."""

    id: str
    user: User
    message: Shown
    action: str
    world: "World"
    answered: bool = False
    too_old: bool = False
    text: str = ""
    at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.at = self.world.clock()

    async def answer(self) -> str:
        """What the bot says to who pressed; waits for it."""
        await self.world.until(lambda: self.answered, lambda: f"no answer to pressing {self.action!r}")
        return self.text

    def json(self) -> Json:
        about = {"message": self.message.json(), "chat_instance": str(self.message.chat.id)}
        return {"id": self.id, "from": self.user.json(), "data": self.action, **about}


@dataclass(frozen=True)
class Call:
    """A request of the bot as it arrived."""

    method: str
    params: Json


@dataclass(eq=False)
class World:
    clock: Callable[[], datetime]
    bot: User
    privacy: bool = False
    knows_rich: bool = True
    domain: str = "unions.example"
    has_app: bool = False
    knows_alone: bool = True
    chats: dict[int, Chat] = field(default_factory=dict)
    users: dict[int, User] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    updates: list[Json] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_button: str = "default"
    allowed: list[str] | None = None
    webhook: str | None = None
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1001))
    update_ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(500_001))
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def push(self, kind: str, content: Any) -> None:
        """Queues an update, unless the bot does not want its kind."""
        wanted = kind in self.allowed if self.allowed else kind not in UNASKED
        if wanted:
            self.updates.append({"update_id": next(self.update_ids), kind: content})

    def deliver(self, message: Shown, *, kind: str = "message") -> None:
        """Queues a message for the bot, if it may see it."""
        if message.chat.bot in (None, "left", "kicked") or self._is_hidden(message):
            return
        self.push(kind, message.json())

    async def announce(self) -> None:
        """Wakes whoever waits for something to change."""
        async with self.changed:
            self.changed.notify_all()

    async def until(self, holds: Callable[[], bool], complaint: Callable[[], str]) -> None:
        """Waits for `holds`; after GUARD_SECONDS fails the test with the complaint."""
        try:
            async with asyncio.timeout(GUARD_SECONDS), self.changed:
                await self.changed.wait_for(holds)
        except TimeoutError:
            raise AssertionError(complaint()) from None

    def _is_hidden(self, message: Shown) -> bool:
        """In its privacy mode a bot of a group sees commands, replies to itself, its name and service messages."""
        if not self.privacy or message.chat.type == "private" or message.chat.bot == "administrator":
            return False
        to_bot = message.replies_to is not None and message.replies_to.sender is self.bot
        named = f"@{self.bot.username}".casefold() in message.text.casefold()
        return not (message.service or to_bot or named or message.text.startswith("/"))
