"""The queue of updates as getUpdates hands it out: long polls, one poller at a time, confirmed by the next offset."""

import asyncio
import json
from contextlib import suppress
from typing import Any

from tests.adapters.telegram.asking import No, bad
from tests.adapters.telegram.chats import Json
from tests.adapters.telegram.world import World

_TAKEN = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_HOOKED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Updates:
    def __init__(self, world: World, *, longest_poll: float) -> None:
        self._world = world
        self._longest_poll = longest_poll
        self._poll = 0
        self._ended = 0
        self._held = False

    @property
    def is_polled(self) -> bool:
        """Whether a poll is waiting for something to happen."""
        return self._poll > self._ended

    async def get(self, params: Json) -> list[Any]:
        if self._world.webhook:
            raise No(409, _HOOKED)
        await self._confirm(params)
        self._poll = mine = self._poll + 1
        await self._world.announce()
        await self._wait(mine, min(float(params.get("timeout", 0)), self._longest_poll))
        if self._poll != mine:
            raise No(409, _TAKEN)
        self._ended = mine
        return [] if self._held else self._world.updates[: self._limit(params)]

    async def end(self) -> None:
        """The waiting poll returns as it would after its time."""
        self._ended = self._poll
        await self._world.announce()

    def hold(self) -> None:
        """From now on updates gather, to be taken together at `release`."""
        self._held = True

    async def release(self) -> None:
        self._held = False
        await self._world.announce()

    async def _wait(self, mine: int, seconds: float) -> None:
        def is_over() -> bool:
            something = bool(self._world.updates) and not self._held
            return something or self._poll != mine or self._ended >= mine

        with suppress(TimeoutError):
            async with asyncio.timeout(seconds), self._world.changed:
                await self._world.changed.wait_for(is_over)

    async def _confirm(self, params: Json) -> None:
        """What is below the offset is forgotten."""
        offset = int(params.get("offset", 0))
        updates = self._world.updates
        updates[:] = [each for each in updates if each["update_id"] >= offset]
        if "allowed_updates" in params:
            self._world.allowed = json.loads(params["allowed_updates"])
        await self._world.announce()

    def _limit(self, params: Json) -> int:
        limit = int(params.get("limit", 100))
        if not 1 <= limit <= 100:
            raise bad("limit must be between 1 and 100")
        return limit
