"""What was handed over and is not taken in yet: each lane in its order, lanes side by side, within bounds."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field

from bot.network.incoming import Done, Incoming, Pace, Said

MOST_IN_A_LANE = 60
MOST_WAITING = 5_000
MOST_CHARACTERS = 16_000_000
"""Of one lane, of all, and of all texts together. A lane with nothing in it always has room for one thing."""


@dataclass(slots=True)
class Waiting:
    """`done` are told when it was taken in; delivered twice meanwhile, it waits once."""

    network: str
    incoming: Incoming
    pace: Pace
    done: list[Done] = field(default_factory=list)

    @property
    def characters(self) -> int:
        return len(self.incoming.text) if isinstance(self.incoming, Said) else 0


class Lanes:
    """`take` takes in one thing, however long that takes; only then comes the next of its lane."""

    def __init__(self, take: Callable[[Waiting], Awaitable[None]]) -> None:
        self._take = take
        self._lanes: dict[Hashable, deque[Waiting]] = {}
        self._tasks: asyncio.TaskGroup | None = None
        self.count = 0
        self._characters = 0

    def has_room(self, lane: Hashable, *, is_known: bool) -> bool:
        """Strangers, who are kept to a pace elsewhere, have half of the room."""
        there = self._lanes.get(lane)
        if there and (len(there) >= MOST_IN_A_LANE or self._is_full(1.0)):
            return False
        return is_known or not self._is_full(0.5)

    def put(self, lane: Hashable, waiting: Waiting) -> None:
        self.count += 1
        self._characters += waiting.characters
        if there := self._lanes.get(lane):
            there.append(waiting)
        else:
            self._lanes[lane] = deque([waiting])
            self._start(lane)

    async def run(self) -> None:
        """May be run again after it ended: what was not taken in yet still waits."""
        try:
            async with asyncio.TaskGroup() as self._tasks:
                for lane in self._lanes:
                    self._start(lane)
                await asyncio.Event().wait()  # until it is cancelled
        finally:
            self._tasks = None

    def _start(self, lane: Hashable) -> None:
        if self._tasks is not None:
            self._tasks.create_task(self._empty(lane))

    async def _empty(self, lane: Hashable) -> None:
        there = self._lanes[lane]
        while there:
            await self._take(there[0])
            taken = there.popleft()
            self.count -= 1
            self._characters -= taken.characters
        del self._lanes[lane]

    def _is_full(self, share: float) -> bool:
        return self.count >= share * MOST_WAITING or self._characters >= share * MOST_CHARACTERS
