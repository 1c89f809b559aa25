"""A store, a notebook and a network that may be the last thing the bot does: it is killed at a call of theirs."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field

from bot.log.notebook import Notebook
from bot.log.store import CaughtUp, Checkpoint, EventStore, NewEvent, Recorded, Unavailable


class Killed(BaseException):
    """The process is no more; nothing of the bot may catch it."""


@dataclass
class Fate:
    """Counts the calls that leave a trace. `strikes` says whether this one is the last.

    Each call is asked about twice: before it takes effect, and after, before anybody learns of it.
    While `store_is_away` nothing is stored, while `notes_fail` nothing that is noted comes on record, and nobody is
    killed over it.
    """

    strikes: Callable[[int], bool] = lambda _: False
    moments: int = 0
    sleeps: bool = False
    store_is_away: bool = False
    notes_fail: bool = False

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

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        return await self.store.read_all(after=after, limit=limit)

    def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        return self.store.subscribe(after=after)

    async def close(self) -> None:
        await self.store.close()


@dataclass(slots=True)
class MortalNotebook:
    """With the process goes what was not on record yet."""

    notebook: Notebook
    fate: Fate
    _before: dict[tuple[str, ...], object | None] = field(default_factory=dict)

    def get(self, *key: str) -> object | None:
        return self.notebook.get(*key)

    def put(self, *key: str, value: object) -> None:
        self.fate.passes()
        self._before.setdefault(key, self.notebook.get(*key))
        self.notebook.put(*key, value=value)
        self.fate.passes()

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        return self.notebook.under(*prefix)

    def count(self, *prefix: str) -> int:
        return self.notebook.count(*prefix)

    def following(self, *prefix: str, after: tuple[str, ...]) -> tuple[str, ...] | None:
        return self.notebook.following(*prefix, after=after)

    def drop(self, *key: str) -> None:
        self.fate.passes()
        self._before.setdefault(key, self.notebook.get(*key))
        self.notebook.drop(*key)
        self.fate.passes()

    async def on_record(self) -> None:
        if self.fate.notes_fail:
            raise Unavailable("the disk takes nothing")
        self.fate.passes()
        await self.notebook.on_record()
        self._before.clear()
        self.fate.passes()

    def is_written(self) -> None:
        """What was noted is on record, as it is a moment later or at an orderly end."""
        self._before.clear()

    def dies(self) -> None:
        for key, value in self._before.items():
            if value is None:
                self.notebook.drop(*key)
            else:
                self.notebook.put(*key, value=value)
        self._before.clear()
