"""Stand-ins for what the adapter is given: a clock that is set by hand, a notebook in memory, an inbox that remembers."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, Note, Tag, sign
from bot.clock import Clock
from bot.inbox.inbox import Hearer, Inbox
from bot.log.store import Unavailable
from bot.log.troubles import Troubles
from bot.network.backoff import Sleep
from bot.network.incoming import NOWHERE, Incoming, Said
from domain.people import Channel

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PATIENCE = 30.0


class SetClock:
    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


class WallClock:
    """Real relays compare dates with their own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class Memory:
    """A notebook that keeps nothing but JSON, as the real one."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, ...], str] = {}

    def get(self, *key: str) -> object | None:
        text = self._entries.get(key)
        found: object | None = None if text is None else json.loads(text)
        return found

    def put(self, *key: str, value: object) -> None:
        self._entries[key] = json.dumps(value)

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        length = len(prefix)
        return [
            (key, json.loads(self._entries[key])) for key in sorted(self._entries) if key[:length] == prefix
        ]

    def count(self, *prefix: str) -> int:
        return len(self.under(*prefix))

    def following(self, *prefix: str, after: tuple[str, ...]) -> tuple[str, ...] | None:
        return next((key for key, _ in self.under(*prefix) if key > after), None)

    def drop(self, *key: str) -> None:
        self._entries.pop(key, None)

    async def on_record(self) -> None:
        pass

    def everything(self) -> str:
        return repr(self._entries)


class Listening:
    """An inbox: `deaf` for so many attempts, then it remembers what it is told, in order."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.connections: list[datetime] = []
        self.heard_until: list[datetime] = []
        self.behind: dict[Channel, datetime] = {}
        self.missing: list[tuple[Channel, datetime, datetime]] = []
        self.deaf = 0
        self._changed = asyncio.Condition()

    async def connected(self, network: str, *, at: datetime) -> None:
        assert network == "nostr"
        self.connections.append(at)
        await self._tell()

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming, Said)
        if self.deaf > 0:
            self.deaf -= 1
            raise Unavailable
        self.said.append(incoming)
        await self._tell()

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        assert network == "nostr"
        self.heard_until.append(until)
        self.behind = dict(behind)
        await self._tell()

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        self.missing.append((channel, start, end))
        await self._tell()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(condition)

    async def texts(self, count: int) -> list[str]:
        """What was said, as soon as it was so much."""
        await self.until(lambda: len(self.said) >= count)
        return [said.text for said in self.said]

    async def silence_counts(self) -> None:
        """Until all that was said before now has been handed over."""
        now = datetime.now(UTC)
        await self.until(lambda: bool(self.heard_until) and self.heard_until[-1] > now)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


@asynccontextmanager
async def taking_in(
    inbox: Hearer, *, clock: Clock | None = None, sleep: Sleep = asyncio.sleep
) -> AsyncIterator[Inbox]:
    """The real inbox, before one that remembers."""
    door = Inbox(clock=clock or SetClock(), troubles=Troubles(), sleep=sleep, jitter=lambda: 0.0)
    task = asyncio.create_task(door.run(inbox))
    try:
        yield door
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def key(number: int) -> Key:
    return Key(number.to_bytes(32, "big"))


BOT, UNION, OTHER_UNION, ANN, BEN, EVE = (key(number) for number in range(101, 107))


def note(by: Key, text: str, *tags: Tag, kind: int = Kind.NOTE, at: datetime = NOON, later: int = 0) -> Note:
    draft = Draft(kind=kind, content=text, tags=tags, created_at=int(at.timestamp()) + later)
    return sign(by, draft)


def to(whom: Key) -> Tag:
    return ("p", whom.public)
