"""Hands what was heard to the ear, as often as it takes, and lets nothing broken stand in the way."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from traceback import format_tb

from adapters.telegram.addresses import NETWORK
from adapters.telegram.backoff import Backoff
from bot.messages import Ear, Incoming, Moved
from bot.ports import Unavailable

log = logging.getLogger(__name__)


class Hearing:
    """`backoff` makes a new one for each thing handed over."""

    def __init__(self, ear: Ear, backoff: Callable[[], Backoff]) -> None:
        self._ear = ear
        self._backoff = backoff
        self._told: set[str] = set()

    async def connected(self, at: datetime) -> None:
        await self._insist(lambda: self._ear.connected(NETWORK, at=at))

    async def heard(self, until: datetime) -> None:
        await self._insist(lambda: self._ear.heard(NETWORK, until=until))

    async def hear(self, incoming: Incoming) -> None:
        """Returns once it is durable. Both chats announce a move, and a refused message may: told once."""
        if isinstance(incoming, Moved):
            if incoming.id in self._told:
                return
            await self._insist(lambda: self._ear.hear(incoming))
            self._told.add(incoming.id)
        else:
            await self._insist(lambda: self._ear.hear(incoming))

    async def _insist(self, tell: Callable[[], Awaitable[None]]) -> None:
        backoff = self._backoff()
        while True:
            try:
                return await tell()
            except Unavailable as failure:
                if backoff.is_fresh:
                    log.warning("What was heard on Telegram waits until it can be kept: %s", failure)
                await backoff.wait()
            # A bug of ours in one message must not keep all that follow it from being heard; its words
            # may hold that message, so they stay out of the log.
            except Exception as bug:  # noqa: BLE001
                return log.error("Skipped what was heard on Telegram: %s", trace(bug))  # noqa: TRY400


def trace(bug: BaseException) -> str:
    """Where it happened and what kind it is, without its words: these may hold a member's message."""
    return f"{type(bug).__qualname__} at\n{''.join(format_tb(bug.__traceback__))}"
