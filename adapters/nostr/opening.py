"""Opening gift wraps, the oldest first: who wrote one shows only inside, so a flood of junk must be opened too."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from time import monotonic
from traceback import format_tb

from adapters.nostr import private
from adapters.nostr.inbound import Accepted
from adapters.nostr.keys import Key
from adapters.nostr.notes import Note

log = logging.getLogger(__name__)

MAX_UNOPENED = 10_000
MAX_CHARACTERS = 32_000_000
AT_ONCE = 32
_BREATH = 0.5
"""The share of its own time that opening leaves to everything else after each handful."""

Opened = Callable[[Accepted, Note | None], None]


class Opener:
    """Works on a thread of its own. `opened` gets the message inside, None when there is none for us."""

    def __init__(self, keys: Mapping[str, Key], opened: Opened) -> None:
        self._keys = keys
        self._opened = opened
        self._unopened: deque[Accepted] = deque()
        self._characters = 0
        self._ready = asyncio.Event()

    def __len__(self) -> int:
        return len(self._unopened)

    def put(self, wrap: Accepted) -> bool:
        """Whether there was room."""
        if len(self._unopened) >= MAX_UNOPENED or self._characters >= MAX_CHARACTERS:
            return False
        self._unopened.append(wrap)
        self._characters += len(wrap.note.content)
        self._ready.set()
        return True

    async def run(self) -> None:
        """May be run again after it ended: what was not opened yet still is."""
        while True:
            await self._ready.wait()
            began = monotonic()
            await self._open_some()
            if self._unopened:
                await asyncio.sleep((monotonic() - began) * _BREATH)
            else:
                self._ready.clear()

    async def _open_some(self) -> None:
        handful = [self._unopened[n] for n in range(min(AT_ONCE, len(self._unopened)))]
        keys = [self._keys.get(wrap.ours) for wrap in handful]
        rumors: list[Note | None] = []
        (bug,) = await asyncio.gather(asyncio.to_thread(_open, handful, keys, rumors), return_exceptions=True)
        if bug is not None:
            rumors.append(None)  # the one it failed at: it must not be tried for ever
            where = " < ".join(format_tb(bug.__traceback__)[-5:])
            log.error("a bug, %s at %s", type(bug).__name__, where)  # its words may quote what somebody said
        for rumor in rumors:
            wrap = self._unopened.popleft()
            self._characters -= len(wrap.note.content)
            self._opened(wrap, rumor)


def _open(handful: Sequence[Accepted], keys: Sequence[Key | None], rumors: list[Note | None]) -> None:
    for wrap, key in zip(handful, keys, strict=True):
        rumors.append(_unwrapped(wrap, key))


def _unwrapped(wrap: Accepted, key: Key | None) -> Note | None:
    try:
        return private.unwrap(key, wrap.note) if key else None
    except private.Unreadable:
        return None
