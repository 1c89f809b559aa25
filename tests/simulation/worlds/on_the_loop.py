"""The store's writers without their threads: they work on the stepped loop, a moment after they are asked."""

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress

import apsw

from adapters.sqlite.committer import Committer
from adapters.sqlite.note_writer import NoteWriter

Pause = Callable[[], float]
"""Seconds that the disk takes its time."""


def pauses(chance: random.Random) -> Pause:
    return lambda: 0.0005 + 0.004 * chance.random()


class LoopCommitter(Committer):
    def __init__(self, connection: apsw.Connection, pause: Pause) -> None:
        self._pause = pause
        self._is_over = asyncio.Event()
        super().__init__(connection)

    def begin(self) -> None:
        """There is nothing to begin."""

    def hand_over(self) -> None:
        if self._asked and not self._is_over.is_set():
            asyncio.get_running_loop().call_later(self._pause(), self._works)
        super().hand_over()

    async def ended(self) -> None:
        await self._is_over.wait()

    def _works(self) -> None:
        if self._is_over.is_set() or self._queue.empty() or self.serve():
            return
        self._is_over.set()
        with suppress(apsw.Error):  # it may be full for its farewell
            self._connection.close()
        self._end()


class LoopNoteWriter(NoteWriter):
    def __init__(self, connection: apsw.Connection, pause: Pause) -> None:
        self._pause = pause
        self._is_asked = False
        super().__init__(connection)

    def begin(self) -> None:
        """There is nothing to begin."""

    def wake(self) -> None:
        self._news = True
        if not self._is_asked:
            self._is_asked = True
            asyncio.get_running_loop().call_later(self._pause(), self._works)

    def ended(self) -> None:
        self._works()

    def _works(self) -> None:
        self._is_asked = False
        if self._news and not self.serve():
            with suppress(apsw.Error):
                self._connection.close()


def closes(connections: Sequence[apsw.Connection]) -> None:
    """Of a process that is no more: what it held is free."""
    for connection in connections:
        connection.close(True)
