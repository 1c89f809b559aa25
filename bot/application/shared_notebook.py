"""A notebook that outlives its process: every note is also in the store, for whoever speaks next.

The stream is the notebook, and `local` what it amounts to. Only the holder of the lease writes. Its
first append fences off whoever wrote before: from then on what is still under way there conflicts.
"""

import asyncio
import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from typing import TypeAlias
from uuid import UUID

from bot.application.lease import LeaseLost
from bot.application.side_by_side import Act, Sleep, until_one_ends
from bot.messages import MessageId, Messenger, Outgoing, Pressed
from bot.ports import NO_STREAM, Conflict, EventStore, NewEvent, Notebook, Unavailable
from domain.union.people import Channel, Identity

STREAM = "notebook-shared"
SHARED = "NotesShared"

RIDING = (("heard",), ("nostr", "relay"))
"""Beginnings of keys that change all the time: after the first they wait for other notes to ride with."""

PATIENCE = 300.0
"""Seconds for which they wait. With a takeover it is still less than the silence that counts, ten minutes."""

RETRY = 1.0
FAREWELL = 1.0
"""Seconds between two tries, and for the last notes when all ends."""

PAGE = 500
MOST = 500
"""Events read at once; notes in one event."""

Key: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Put:
    value: object


@dataclass(frozen=True, slots=True)
class Dropped:
    pass


Note: TypeAlias = Put | Dropped


class SharedNotebook:
    """`local` is empty at first, and nobody else's. `monotonic` is in seconds, as `sleep` is."""

    def __init__(
        self,
        store: EventStore,
        local: Notebook,
        *,
        new_id: Callable[[], UUID],
        monotonic: Callable[[], float],
        sleep: Sleep,
    ) -> None:
        self._store = store
        self._local = local
        self._new_id = new_id
        self._monotonic = monotonic
        self._sleep = sleep
        self._revision = NO_STREAM
        self._notes: dict[Key, Note] = {}
        self._sending: deque[NewEvent] = deque()
        self._sent_at = -inf
        self._written = self._settled = 0
        self._urgent, self._settling = asyncio.Event(), asyncio.Condition()

    async def keep(self, act: Act) -> None:
        """Take over what was noted so far, and share what is noted while `act` runs.

        Raises LeaseLost when somebody else has taken the notebook over, and Unavailable.
        """
        await self._open()
        try:
            await until_one_ends(act(), self._share())
        finally:
            with suppress(Unavailable):
                await until_one_ends(self._send_all(), self._sleep(FAREWELL))

    async def on_record(self) -> None:
        """Returns once all that was noted before is in the store, but for what may wait."""
        goal = self._written
        async with self._settling:
            await self._settling.wait_for(lambda: self._settled >= goal)

    def get(self, *key: str) -> object | None:
        return self._local.get(*key)

    def under(self, *prefix: str) -> Sequence[tuple[Key, object]]:
        return self._local.under(*prefix)

    def put(self, *key: str, value: object) -> None:
        if self._local.get(*key) != value:
            self._local.put(*key, value=value)
            self._note(key, Put(value))

    def drop(self, *key: str) -> None:
        self._local.drop(*key)
        self._note(key, Dropped())

    def _note(self, key: Key, note: Note) -> None:
        self._notes[key] = note
        rides = any(key[: len(prefix)] == prefix for prefix in RIDING)
        if not rides or self._monotonic() - self._sent_at >= PATIENCE:
            self._written += 1
            self._urgent.set()

    async def _open(self) -> None:
        while True:
            self._revision = await take_in(self._store, self._local, after=self._revision)
            try:
                return await self._append(self._event([]))
            except Conflict:
                continue  # the predecessor's last word came in between

    async def _share(self) -> None:
        while True:
            await self._urgent.wait()
            self._urgent.clear()
            await self._send_all()

    async def _send_all(self) -> None:
        """Whatever was cut short is sent again first, the same as before."""
        while self._sending or self._notes:
            written = self._written
            self._sending.extend(self._events())
            while self._sending:
                await self._insist(self._sending[0])
                self._sending.popleft()
            async with self._settling:
                self._settled = written
                self._settling.notify_all()

    def _events(self) -> Iterator[NewEvent]:
        notes, self._notes = list(self._notes.items()), {}
        self._sent_at = self._monotonic()
        for start in range(0, len(notes), MOST):
            yield self._event(notes[start : start + MOST])

    async def _insist(self, event: NewEvent) -> None:
        while True:
            try:
                return await self._append(event)
            except Unavailable:
                await self._sleep(RETRY)
            except Conflict:
                raise LeaseLost("another process keeps the notebook now") from None

    async def _append(self, event: NewEvent) -> None:
        self._revision = await self._store.append(STREAM, (event,), expected=self._revision)

    def _event(self, notes: Sequence[tuple[Key, Note]]) -> NewEvent:
        batch = {
            "put": [[key, note.value] for key, note in notes if isinstance(note, Put)],
            "dropped": [key for key, note in notes if isinstance(note, Dropped)],
        }
        data = json.dumps(batch, separators=(",", ":")).encode()
        return NewEvent(id=self._new_id(), type=SHARED, data=data, metadata=b"{}")


async def take_in(store: EventStore, local: Notebook, *, after: int = NO_STREAM) -> int:
    """Brings `local` up to date, from a revision to the one that is returned. Raises Unavailable."""
    while page := await store.read(STREAM, after=after, limit=PAGE):
        for recorded in page:
            if recorded.type == SHARED:
                batch = json.loads(recorded.data)
                for key, value in batch["put"]:
                    local.put(*key, value=value)
                for key in batch["dropped"]:
                    local.drop(*key)
        after = page[-1].revision
    return after


class OnRecord:
    """A `Messenger` that speaks only when all it said before is on record.

    So whoever takes over knows of every message but, in each channel, the last.
    """

    def __init__(self, messenger: Messenger, notebook: Notebook) -> None:
        self._messenger = messenger
        self._notebook = notebook

    async def post(self, message: Outgoing) -> MessageId:
        await self._notebook.on_record()
        return await self._messenger.post(message)

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        await self._notebook.on_record()
        await self._messenger.edit(posted, message)

    async def answer(self, press: Pressed, text: str) -> None:
        await self._messenger.answer(press, text)

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:
        return await self._messenger.is_present(channel, identity)
