"""A notebook that outlives its process: every note is also in the store, for whoever speaks next.

The stream is the notebook, and `local` what it amounts to. Only the holder of the lease writes. Its
first append fences off whoever wrote before: from then on what is still under way there conflicts.

From time to time the whole of it is appended again, as a picture. What stands before a picture that is
complete nobody needs, and the store may forget it: so whoever takes over reads little.
"""

import asyncio
import json
import random
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from math import inf
from typing import Any
from uuid import UUID

from bot.log.notebook import Notebook
from bot.log.store import NO_STREAM, PICTURE, Conflict, EventStore, NewEvent, Unavailable, Unusable
from bot.log.tables import Table
from bot.network.backoff import Backoff, Jitter
from bot.network.incoming import MessageId, Pressed
from bot.network.outgoing import Messenger, Outgoing
from bot.operation.leadership import LeadershipLost
from bot.operation.notes import Dropped, Key, Note, Put, encoded, nothing, take_in_batch
from bot.side_by_side import Act, Sleep, until_one_ends
from domain.people import Channel, Identity

STREAM = "notebook-shared"
SHARED = "NotesShared"

PATIENCE = 300.0
"""Seconds for which what may be lost waits for other notes to ride with. With a takeover it is still less than the silence that counts, ten minutes."""

RETRY = 1.0
LONGEST_RETRY = 4.0
"""Seconds until what the store did not take is sent again, at first and at the most: all that is said waits for it."""

FAREWELL = 1.0
"""Seconds for the last notes when all ends."""

PAGE = 50
"""Events read at once."""

BETWEEN_PICTURES = 5_000
"""Notes after which the next picture is due."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Up to which revision, and how many notes came after the last picture."""

    revision: int
    notes: int


NOTHING_YET = TakenIn(NO_STREAM, 0)


class SharedNotebook:
    """`local` is empty at first, and nobody else's. `monotonic` is in seconds, as `sleep` is.

    `tables` are those that say what is not shared, and what may be lost; all else is shared at once.
    """

    def __init__(
        self,
        store: EventStore,
        local: Notebook,
        *,
        tables: Collection[Table[Any, Any]],
        new_id: Callable[[], UUID],
        monotonic: Callable[[], float],
        sleep: Sleep,
        jitter: Jitter = random.random,
    ) -> None:
        self._store = store
        self._local = local
        self._kept_here = [table for table in tables if not table.shared]
        self._riding = [table for table in tables if table.may_be_lost]
        self._new_id = new_id
        self._monotonic = monotonic
        self._sleep = sleep
        self._jitter = jitter
        self._taken_in = NOTHING_YET
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
            with suppress(Unavailable, Unusable):
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

    def count(self, *prefix: str) -> int:
        return self._local.count(*prefix)

    def following(self, *prefix: str, after: Key) -> Key | None:
        return self._local.following(*prefix, after=after)

    def put(self, *key: str, value: object) -> None:
        if self._local.get(*key) != value:
            self._local.put(*key, value=value)
            self._note(key, Put(value))

    def drop(self, *key: str) -> None:
        self._local.drop(*key)
        self._note(key, Dropped())

    def _note(self, key: Key, note: Note) -> None:
        if not self._is_shared(key):
            return
        self._notes[key] = note
        rides = any(table.holds(key) for table in self._riding)
        if not rides or self._monotonic() - self._sent_at >= PATIENCE:
            self._written += 1
            self._urgent.set()

    def _is_shared(self, key: Key) -> bool:
        return not any(table.holds(key) for table in self._kept_here)

    async def _open(self) -> None:
        while True:
            self._taken_in = await take_in(self._store, self._local, since=self._taken_in)
            try:
                await self._append(self._event(SHARED, nothing()))
            except Conflict:
                continue  # the predecessor's last word came in between
            self._urgent.set()  # a picture may be due
            return

    async def _share(self) -> None:
        while True:
            await self._urgent.wait()
            self._urgent.clear()
            await self._send_all()

    async def _send_all(self) -> None:
        """Whatever was cut short is sent again first, the same as before."""
        while self._sending or self._notes or self._picture_is_due():
            written = self._written
            self._sending.extend(self._events())
            if self._picture_is_due():
                self._sending.extend(self._picture())
            while self._sending:
                await self._insist(self._sending[0])
                self._sending.popleft()
            async with self._settling:
                self._settled = written
                self._settling.notify_all()

    def _events(self) -> Iterator[NewEvent]:
        notes, self._notes = self._notes, {}
        self._sent_at = self._monotonic()
        self._taken_in = replace(self._taken_in, notes=self._taken_in.notes + len(notes))
        return (self._event(SHARED, data) for data in encoded(notes.items()))

    def _picture_is_due(self) -> bool:
        return self._taken_in.notes >= BETWEEN_PICTURES

    def _picture(self) -> Iterator[NewEvent]:
        """All that stands, note by note, and at last where that began. Nobody else writes meanwhile."""
        begins = self._taken_in.revision + 1 + len(self._sending)
        self._taken_in = replace(self._taken_in, notes=0)
        shared = ((key, Put(value)) for key, value in self._local.under() if self._is_shared(key))
        for data in encoded(shared):
            yield self._event(SHARED, data)
        yield self._event(PICTURE, json.dumps({"begins": begins}).encode())

    async def _insist(self, event: NewEvent) -> None:
        backoff = Backoff(self._sleep, self._jitter, first=RETRY, longest=LONGEST_RETRY)
        while True:
            try:
                return await self._append(event)
            except Unavailable:
                await backoff.wait()
            except Conflict:
                raise LeadershipLost("another process keeps the notebook now") from None

    async def _append(self, event: NewEvent) -> None:
        revision = await self._store.append(STREAM, (event,), expected=self._taken_in.revision)
        self._taken_in = replace(self._taken_in, revision=revision)

    def _event(self, kind: str, data: bytes) -> NewEvent:
        return NewEvent(id=self._new_id(), type=kind, data=data, metadata=b"{}")


async def take_in(store: EventStore, local: Notebook, *, since: TakenIn = NOTHING_YET) -> TakenIn:
    """Brings `local` up to date. Raises Unavailable."""
    revision, notes = since.revision, since.notes
    while page := await store.read(STREAM, after=revision, limit=PAGE):
        if revision != NO_STREAM and page[0].revision != revision + 1:
            _forget_all(local)  # what came in between is forgotten there, and is in the picture
        for recorded in page:
            if recorded.type == PICTURE:
                notes = 0
            elif recorded.type == SHARED:
                notes += take_in_batch(recorded.data, local)
        revision = page[-1].revision
    return TakenIn(revision, notes)


def _forget_all(local: Notebook) -> None:
    for key, _ in local.under():
        local.drop(*key)


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

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        await self._notebook.on_record()
        await self._messenger.remove(posted, message)

    async def answer(self, press: Pressed, text: str) -> None:
        await self._messenger.answer(press, text)

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:
        return await self._messenger.is_present(channel, identity)
