"""A store that counts."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

from bot.log.store import CaughtUp, Checkpoint, EventStore, NewEvent, Recorded


@dataclass
class Counting:
    """What is read from it, and from where it is followed."""

    store: EventStore
    read_events: int = 0
    followed_from: list[int] = field(default_factory=list)

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        return await self.store.append(stream, events, expected=expected)

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        return self._counted(await self.store.read(stream, after=after, limit=limit))

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        self.followed_from.append(after.position)
        return self._counted(await self.store.read_all(after=after, limit=limit))

    def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        return self.store.subscribe(after=after)

    async def close(self) -> None:
        await self.store.close()

    def _counted(self, page: Sequence[Recorded]) -> Sequence[Recorded]:
        self.read_events += len(page)
        return page
