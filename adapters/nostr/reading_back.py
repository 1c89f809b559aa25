"""Asks a relay to show what it says it has, since its word alone proves nothing; and what it has of people."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from enum import Enum, auto
from typing import Any

from adapters.nostr.listener import Lost
from adapters.nostr.notes import Kind, Note, id_holds, parse
from adapters.nostr.protocol import Connection, Filter

BACK = "back"
AT_ONCE = 50

_RECIPIENT_ALONE = ("auth-required:", "restricted:")


class Shown(Enum):
    """HIDDEN: the relay shows such a note to its recipient alone (NIP-42)."""

    YES = auto()
    NO = auto()
    HIDDEN = auto()


class ReadBack:
    """One question at a time, for all notes that are waited for, or all people. `answer` is in seconds.

    `introduced` is given the profiles of who was asked about.
    """

    def __init__(
        self,
        wire: Connection,
        send: Callable[[str], Awaitable[None]],
        *,
        introduced: Callable[[Note], object],
        answer: float,
    ) -> None:
        self._wire = wire
        self._send = send
        self._introduced = introduced
        self._answer = answer
        self._waiting: dict[str, asyncio.Future[Shown]] = {}
        self._asked: list[str] = []
        self._people: dict[str, asyncio.Future[None]] = {}
        self._asked_about: list[str] = []
        self._wanted = asyncio.Event()
        self._quiet = asyncio.Event()

    async def shows(self, note_id: str) -> Shown:
        """Raises Lost when the connection ends before the answer."""
        waiting = self._waiting.setdefault(note_id, asyncio.get_running_loop().create_future())
        self._wanted.set()
        return await asyncio.shield(waiting)

    async def introduces(self, people: Sequence[str]) -> None:
        """Returns when the relay has told what these call themselves. Raises Lost as `shows`."""
        loop = asyncio.get_running_loop()
        waiting = [self._people.setdefault(one, loop.create_future()) for one in people]
        self._wanted.set()
        await asyncio.shield(asyncio.gather(*waiting))

    async def run(self) -> None:
        while True:
            await self._wanted.wait()
            if self._waiting:
                self._asked = list(self._waiting)[:AT_ONCE]
                await self._ask({"ids": self._asked})
            if self._people:
                self._asked_about = list(self._people)[:AT_ONCE]
                await self._ask({"kinds": [Kind.PROFILE.value], "authors": self._asked_about})
            if not (self._waiting or self._people):
                self._wanted.clear()

    def arrived(self, raw: object) -> None:
        note = parse(raw)
        if note is None:
            return
        if note.kind == Kind.PROFILE and note.pubkey in self._asked_about:
            self._introduced(note)
        elif note.id in self._waiting and id_holds(note):
            self._resolve(note.id, Shown.YES)

    def answered(self) -> None:
        self._settle(Shown.NO)

    def closed(self, reason: str) -> None:
        self._settle(Shown.HIDDEN if reason.startswith(_RECIPIENT_ALONE) else Shown.NO)

    def lost(self) -> None:
        futures: list[asyncio.Future[Any]] = [*self._waiting.values(), *self._people.values()]
        for waiting in futures:
            if not waiting.done():
                waiting.set_exception(Lost())
                waiting.exception()  # nobody may be waiting any more
        self._waiting.clear()
        self._people.clear()

    async def _ask(self, what: Filter) -> None:
        self._quiet.clear()
        await self._send(self._wire.subscribe(BACK, [what]))
        try:
            async with asyncio.timeout(self._answer):
                await self._quiet.wait()
        except TimeoutError:
            self._settle(Shown.NO)
        await self._send(self._wire.unsubscribe(BACK))

    def _settle(self, shown: Shown) -> None:
        for note_id in self._asked:
            self._resolve(note_id, shown)
        for public in self._asked_about:
            waiting = self._people.pop(public, None)
            if waiting is not None and not waiting.done():
                waiting.set_result(None)
        self._asked, self._asked_about = [], []
        self._quiet.set()

    def _resolve(self, note_id: str, shown: Shown) -> None:
        waiting = self._waiting.pop(note_id, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(shown)
