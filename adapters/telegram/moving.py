"""Which groups became supergroups, and with them got another address."""

import asyncio
from datetime import datetime

from adapters.telegram.addresses import moved
from bot.network.incoming import Moved


class Moves:
    """What a refused message taught us is kept until the inbox is told: the notice may have been missed."""

    def __init__(self) -> None:
        self._new: dict[int, int] = {}
        self._untold: asyncio.Queue[Moved] = asyncio.Queue()

    def of(self, chat: int) -> int:
        """Where the chat is now."""
        return self._new.get(chat, chat)

    def learn(self, old: int, new: int, *, at: datetime) -> None:
        if self._new.get(old) != new:
            self._new[old] = new
            self._untold.put_nowait(moved(old, new, at))

    async def untold(self) -> Moved:
        """The next move that was learnt; waits for one."""
        return await self._untold.get()
