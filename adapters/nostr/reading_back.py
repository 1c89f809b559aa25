"""Asks a relay to show what it says it has: its word alone proves nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from enum import Enum, auto

from adapters.nostr.listener import Lost
from adapters.nostr.notes import id_holds, parse
from adapters.nostr.protocol import Connection

BACK = "back"
AT_ONCE = 50

_RECIPIENT_ALONE = ("auth-required:", "restricted:")


class Shown(Enum):
    """HIDDEN: the relay shows such a note to its recipient alone (NIP-42)."""

    YES = auto()
    NO = auto()
    HIDDEN = auto()


class ReadBack:
    """One question at a time, for all notes that are waited for. `answer` is in seconds."""

    def __init__(self, wire: Connection, send: Callable[[str], Awaitable[None]], *, answer: float) -> None:
        self._wire = wire
        self._send = send
        self._answer = answer
        self._waiting: dict[str, asyncio.Future[Shown]] = {}
        self._asked: list[str] = []
        self._wanted = asyncio.Event()
        self._quiet = asyncio.Event()

    async def shows(self, note_id: str) -> Shown:
        """Raises Lost when the connection ends before the answer."""
        waiting = self._waiting.setdefault(note_id, asyncio.get_running_loop().create_future())
        self._wanted.set()
        return await asyncio.shield(waiting)

    async def run(self) -> None:
        while True:
            await self._wanted.wait()
            self._asked = list(self._waiting)[:AT_ONCE]
            self._quiet.clear()
            await self._send(self._wire.subscribe(BACK, [{"ids": self._asked}]))
            try:
                async with asyncio.timeout(self._answer):
                    await self._quiet.wait()
            except TimeoutError:
                self._settle(Shown.NO)
            await self._send(self._wire.unsubscribe(BACK))
            if not self._waiting:
                self._wanted.clear()

    def arrived(self, raw: object) -> None:
        note = parse(raw)
        if note is not None and note.id in self._waiting and id_holds(note):
            self._resolve(note.id, Shown.YES)

    def answered(self) -> None:
        self._settle(Shown.NO)

    def closed(self, reason: str) -> None:
        self._settle(Shown.HIDDEN if reason.startswith(_RECIPIENT_ALONE) else Shown.NO)

    def lost(self) -> None:
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(Lost())
                waiting.exception()  # nobody may be waiting any more
        self._waiting.clear()

    def _settle(self, shown: Shown) -> None:
        for note_id in self._asked:
            self._resolve(note_id, shown)
        self._asked = []
        self._quiet.set()

    def _resolve(self, note_id: str, shown: Shown) -> None:
        waiting = self._waiting.pop(note_id, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(shown)
