"""Handing over what was heard: each author's in order and at a human pace, authors side by side, nothing lost."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from adapters.nostr.attempt import attempt
from bot.log.store import Unavailable
from bot.network.incoming import Inbox, Said
from domain.union.people import Identity

MAX_LANE = 60
MAX_WAITING = 5_000
MAX_CHARACTERS = 16_000_000
"""Of one author, of all, and of all texts together. A member with nothing waiting may always say one thing."""

HANDS = 8
PAUSES = (0.1, 0.5, 2.0, 10.0)
"""Seconds before the same is handed over again; the last one is repeated."""

TRIES_OF_A_BUG = 3

Sleep = Callable[[float], Awaitable[None]]


def at_once(_: Identity) -> float:
    return 0.0


@dataclass(slots=True)
class _Item:
    said: Said
    done: Callable[[bool], None]
    is_paced: bool
    tries: int = 0
    bugs: int = 0


class Handover:
    """`pace` says for how many seconds an author has to wait now; when it is none, that counts as spoken."""

    def __init__(
        self, inbox: Inbox, *, pace: Callable[[Identity], float] = at_once, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._inbox = inbox
        self._pace = pace
        self._sleep = sleep
        self._lanes: dict[Identity, deque[_Item]] = {}
        self._ready: asyncio.Queue[Identity] = asyncio.Queue()
        self._count = 0
        self._characters = 0

    def put(self, said: Said, done: Callable[[bool], None], *, is_known: bool = True) -> bool:
        """Whether there was room. `done` is told True once the consequences are durable, False after a bug.

        Strangers, who are kept to a pace elsewhere, have half of the room.
        """
        author = said.author.identity
        lane = self._lanes.get(author)
        if (lane and (len(lane) >= MAX_LANE or self._is_full(1.0))) or (not is_known and self._is_full(0.5)):
            return False
        item = _Item(said, done, is_paced=not is_known)
        if lane:
            lane.append(item)
        else:
            self._lanes[author] = deque([item])
            self._ready.put_nowait(author)
        self._count += 1
        self._characters += len(said.text)
        return True

    async def run(self) -> None:
        """May be run again after it ended: what was not handed over yet still is."""
        self._ready = asyncio.Queue()
        for author in self._lanes:
            self._ready.put_nowait(author)
        async with asyncio.TaskGroup() as tasks:
            for _ in range(HANDS):
                tasks.create_task(self._hand(tasks))

    async def _hand(self, tasks: asyncio.TaskGroup) -> None:
        """What has to wait does so without a hand of its own: eight in trouble would stop everybody."""
        while True:
            author = await self._ready.get()
            item = self._lanes[author][0]
            pause = 0.0 if item.is_paced else self._pace(author)
            if not pause:
                item.is_paced = True
                pause = await self._over(item)
            if pause:
                tasks.create_task(self._later(author, pause))
            else:
                self._next(author)

    async def _over(self, item: _Item) -> float:
        """Seconds until it must be tried again, 0 when it need not be.

        A bug in what is done with one message must not hold up its author's others for ever.
        """
        problem = await attempt(self._inbox.hear(item.said))
        if problem is None:
            item.done(True)
            return 0.0
        item.bugs += not isinstance(problem, Unavailable)
        if item.bugs == TRIES_OF_A_BUG:
            item.done(False)
            return 0.0
        item.tries += 1
        return PAUSES[min(item.tries, len(PAUSES)) - 1]

    def _next(self, author: Identity) -> None:
        lane = self._lanes[author]
        item = lane.popleft()
        self._count -= 1
        self._characters -= len(item.said.text)
        if lane:
            self._ready.put_nowait(author)
        else:
            del self._lanes[author]

    async def _later(self, author: Identity, pause: float) -> None:
        await self._sleep(pause)
        self._ready.put_nowait(author)

    def _is_full(self, share: float) -> bool:
        return self._count >= share * MAX_WAITING or self._characters >= share * MAX_CHARACTERS
