"""A store, a notebook and a network that may be the last thing the bot does: it is killed at a call of theirs."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

from bot.ports import CaughtUp, EventStore, NewEvent, Notebook, Recorded, Unavailable


class Killed(BaseException):
    """The process is no more; nothing of the bot may catch it."""


@dataclass
class Fate:
    """Counts the calls that leave a trace. `strikes` says whether this one is the last.

    Each call is asked about twice: before it takes effect, and after, before anybody learns of it.
    While `store_is_away` nothing is stored, and nobody is killed over it.
    """

    strikes: Callable[[int], bool] = lambda _: False
    moments: int = 0
    sleeps: bool = False
    store_is_away: bool = False

    def passes(self) -> None:
        if not self.sleeps:
            self.moments += 1
            if self.strikes(self.moments):
                raise Killed(self.moments)


@dataclass(frozen=True, slots=True)
class MortalStore:
    store: EventStore
    fate: Fate

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        if self.fate.store_is_away:
            raise Unavailable("the store does not answer")
        self.fate.passes()
        revision = await self.store.append(stream, events, expected=expected)
        self.fate.passes()
        return revision

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        return await self.store.read(stream, after=after, limit=limit)

    async def read_all(self, *, after: int, limit: int) -> Sequence[Recorded]:
        return await self.store.read_all(after=after, limit=limit)

    def subscribe(self, *, after: int) -> AsyncIterator[Recorded | CaughtUp]:
        return self.store.subscribe(after=after)

    async def close(self) -> None:
        await self.store.close()


@dataclass(frozen=True, slots=True)
class MortalNotebook:
    notebook: Notebook
    fate: Fate

    def get(self, *key: str) -> object | None:
        return self.notebook.get(*key)

    def put(self, *key: str, value: object) -> None:
        self.fate.passes()
        self.notebook.put(*key, value=value)
        self.fate.passes()

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        return self.notebook.under(*prefix)

    def drop(self, *key: str) -> None:
        self.fate.passes()
        self.notebook.drop(*key)
        self.fate.passes()
