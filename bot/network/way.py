"""The way to a network: whoever finds that it is open again wakes all who wait to try it."""

import asyncio

LOST = 2
"""Calls in a row that nobody answered. One alone may be the trouble of what it asked for."""


class Way:
    """Told of every call by whoever makes it, and of nothing else."""

    def __init__(self) -> None:
        self._unanswered = 0
        self._waiting = set[asyncio.Future[None]]()

    @property
    def is_lost(self) -> bool:
        return self._unanswered >= LOST

    def failed(self) -> None:
        """Nobody answered."""
        self._unanswered += 1

    def lost(self) -> None:
        """Where one knows: the last connection is gone."""
        self._unanswered = LOST

    def answered(self) -> None:
        """If only with a refusal."""
        was_lost, self._unanswered = self.is_lost, 0
        if was_lost:
            for waiting in self._waiting:
                if not waiting.done():
                    waiting.set_result(None)

    async def open_again(self) -> None:
        """Returns when somebody next finds that the network answers after all."""
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(woken)
        try:
            await woken
        finally:
            self._waiting.discard(woken)
