"""The folded states of one context: as many as memory is to hold, each folded once, the others when they are needed."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from operator import itemgetter
from typing import Any, Generic, TypeAlias, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

from bot.log.codec import Codec
from bot.log.database import Database
from bot.log.envelope import Envelope, Stream, Unreadable, stream_name
from bot.log.folded import Folded, Stopped
from bot.log.read_models import Happened, ReadModel
from bot.log.snapshots import NoSnapshot, packed, unpacked
from bot.log.store import NO_STREAM, EventStore, NotThisLog, Recorded, Unavailable, Unusable
from bot.log.streams import Place, Snapshot, Streams
from domain.decider import Decider, Undecided
from domain.refusal import Refused

E = TypeVar("E")
S = TypeVar("S")
StoryOf: TypeAlias = Callable[[E], int | None]

PAGE = 1000
"""Events read at once."""

BETWEEN_SNAPSHOTS = 200
"""Events: to read so many again takes a few milliseconds."""

MOST_PAST = 50
"""Aggregates as they were when somebody asked last: who asks for one revision mostly asks for the next one."""

MOST_BYTES = 32_000_000
"""Of the events that made the states in memory, snapshots counted as one: about what the states take themselves."""


class States(Generic[E, S]):
    """What guarantees that a decision rests on all that happened is the expected revision of its append, not this."""

    def __init__(
        self,
        decider: Decider[Any, E, S],
        *,
        store: EventStore,
        codec: Codec,
        database: Database,
        streams: Streams,
        models: Sequence[ReadModel[S]] = (),
        story: StoryOf[E] = lambda _: None,
        noticed: Callable[[Stream], object] = lambda _: None,
        replaced: asyncio.Event | None = None,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        """`story` numbers what an event belongs to: a proposal. `noticed` is told where the tables have more.
        `replaced` is set once it was found that this is another log than what stands in them.
        """
        self.decider = decider
        self.streams = streams
        self.story = story
        self._store = store
        self._codec = codec
        self._database = database
        self._models = models
        self._noticed = noticed
        self._most_bytes = most_bytes
        self._folded: OrderedDict[UUID, Folded[S]] = OrderedDict()
        self._size = 0
        self._past: OrderedDict[UUID, tuple[int, S]] = OrderedDict()
        self._turns: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self.replaced = replaced or asyncio.Event()

    def __len__(self) -> int:
        """How many are in memory."""
        return len(self._folded)

    async def get(self, aggregate: UUID) -> Folded[S]:
        """As of what this process knows by now. Raises Unavailable."""
        folded = self._folded.get(aggregate)
        if folded is not None:
            self._folded.move_to_end(aggregate)
            return folded
        async with self.turn(aggregate) as folded:
            return folded

    def in_memory(self, aggregate: UUID) -> Folded[S] | None:
        return self._folded.get(aggregate)

    async def catch_up(self, aggregate: UUID, revision: int) -> Folded[S]:
        """As `get`, at least as of `revision`, which others have appended."""
        folded = await self.get(aggregate)
        if folded.revision < revision and not folded.stopped:
            async with self.turn(aggregate) as folded:
                if folded.revision < revision:
                    self.streams.note_seen(self._stream(aggregate), revision)
                    await self.read_on(aggregate, folded)
        return folded

    async def look_again(self, aggregate: UUID) -> Folded[S]:
        """Also where it was stopped: it may have been mended. Raises Unavailable."""
        async with self.turn(aggregate) as folded:
            await self.read_on(aggregate, folded)
        return folded

    async def as_of(self, aggregate: UUID, revision: int) -> S:
        """What it was when its stream ended there."""
        folded = await self.get(aggregate)
        if folded.revision == revision:
            return folded.state
        state = await self._fold_anew(aggregate, revision)
        self._past[aggregate] = revision, state
        self._past.move_to_end(aggregate)
        if len(self._past) > MOST_PAST:
            self._past.popitem(last=False)
        return state

    @asynccontextmanager
    async def turn(self, aggregate: UUID) -> AsyncIterator[Folded[S]]:
        """Nobody else changes it inside. What was changed halfway is read again. Raises Unavailable."""
        turn = self._turns.setdefault(aggregate, asyncio.Lock())  # there for as long as anybody waits for it
        async with turn:
            folded = self._folded.get(aggregate)
            try:
                if folded is None:
                    folded = self._from_snapshot(aggregate)
                    await self.read_on(aggregate, folded)
                    self._keep(aggregate, folded)
                yield folded
            except (Refused, Undecided):
                raise
            except BaseException:
                self.forget(aggregate)  # whether it was stored is unknown: the next one reads the stream anew
                raise
            self._keep(aggregate, folded)

    def forget(self, aggregate: UUID) -> None:
        folded = self._folded.pop(aggregate, None)
        if folded is not None:
            self._size -= folded.size

    async def read_on(self, aggregate: UUID, folded: Folded[S]) -> bool:
        """Whether there was anything new. Raises Unavailable, also where this is another log than it was."""
        stream = self._stream(aggregate)
        began, known = folded.revision, self.streams.place(stream)
        after, stopped = max(began - 1, NO_STREAM), None  # its last event again: it must be the same
        try:
            is_more = True
            while is_more and not stopped:
                page = await self._store.read(stream, after=after, limit=PAGE)
                after = page[-1].revision if page else after
                stopped = self._take_page(aggregate, folded, page, known)
                is_more = len(page) == PAGE
        except Unusable as cause:
            stopped = Stopped(cause)
        seen = max(began, known.seen)
        if not stopped and after < seen:
            gone = f"{stream} ends at revision {after}, but {seen} was seen: events are gone"
            stopped = Stopped(Unusable(gone))
        folded.stopped = stopped
        return folded.revision > began

    def _take_page(
        self, aggregate: UUID, folded: Folded[S], page: Sequence[Recorded], known: Place
    ) -> Stopped | None:
        """What keeps the rest from being taken in, if anything does."""
        envelopes, size, stopped = list[Envelope[E]](), 0, None
        for recorded in page:
            self._verify(recorded, folded.place, known)
            expected = folded.revision + 1 + len(envelopes)
            if recorded.revision < expected:
                continue
            stopped = self._read(recorded, expected, envelopes)
            if stopped:
                break
            size += len(recorded.data)
        self.take(aggregate, folded, envelopes, known=known.revision, size=size)
        return stopped

    def _read(self, recorded: Recorded, expected: int, envelopes: list[Envelope[E]]) -> Stopped | None:
        if recorded.revision > expected:
            return Stopped(Unusable(f"{recorded.stream} lacks the event of revision {expected}"))
        try:
            envelope = self._codec.decode(recorded)
        except Unreadable as cause:
            return Stopped(cause)
        if envelope is not None:
            envelopes.append(envelope)
        return None

    def take(
        self,
        aggregate: UUID,
        folded: Folded[S],
        envelopes: Sequence[Envelope[E]],
        *,
        known: int,
        size: int,
        after: Sequence[S] = (),
    ) -> None:
        """What follows `folded`, into it and into the tables, which hold what is `known`. `size` in bytes.

        `after` each of them it is that, where whoever decided has folded them already.
        """
        stream = self._stream(aggregate)
        before, place = folded.state, folded.place
        try:
            with self._database.at_leisure():
                happened = [*self._fold(folded, envelopes, after)]
                new = [one for one in happened if one.envelope.revision > known]
                if new:
                    self._take_in(stream, folded.place, new)
        except BaseException:
            folded.state, folded.place = before, place
            raise
        folded.size += size
        if aggregate in self._folded:
            self._size += size
        if folded.revision - folded.saved >= BETWEEN_SNAPSHOTS:
            self._save(stream, folded)
        if new:
            self._noticed(Stream(self.decider.category, aggregate))

    def _fold(
        self, folded: Folded[S], envelopes: Sequence[Envelope[E]], after: Sequence[S]
    ) -> Iterator[Happened[E, S]]:
        for number, envelope in enumerate(envelopes):
            before = folded.state
            folded.state = after[number] if after else self.decider.evolve(before, envelope.event)
            folded.place = Place(envelope.revision, envelope.id)
            yield Happened(envelope, before, folded.state)

    def _take_in(self, stream: str, place: Place, happened: Sequence[Happened[E, S]]) -> None:
        told = [(one.envelope.metadata, self.story(one.envelope.event), one.envelope.id) for one in happened]
        self.streams.take(stream, place, told)
        for model in self._models:
            model.take(happened)

    def _verify(self, recorded: Recorded, *places: Place) -> None:
        if any(place.revision == recorded.revision and place.event != recorded.id for place in places):
            self.replaced.set()
            raise Unavailable(str(NotThisLog()))

    async def _fold_anew(self, aggregate: UUID, revision: int) -> S:
        snapshot = self._from_snapshot(aggregate)
        known = (
            (NO_STREAM, self.decider.initial),
            (snapshot.revision, snapshot.state),
            self._past.get(aggregate, (NO_STREAM, self.decider.initial)),
        )
        after, state = max((one for one in known if one[0] <= revision), key=itemgetter(0))
        while after < revision:
            limit = min(PAGE, revision - after)
            page = await self._store.read(self._stream(aggregate), after=after, limit=limit)
            for recorded in page:
                envelope = self._codec.decode(recorded)
                state = self.decider.evolve(state, envelope.event) if envelope else state
            if not page:
                raise Unreadable(
                    f"{self._stream(aggregate)} does not reach revision {revision}: events are gone"
                )
            after = page[-1].revision
        return state

    def _from_snapshot(self, aggregate: UUID) -> Folded[S]:
        saved = self.streams.snapshot(self._stream(aggregate))
        try:
            if saved is not None:
                revision = saved.place.revision
                return Folded(unpacked(saved.state), saved.place, size=len(saved.state), saved=revision)
        except NoSnapshot:
            pass
        return Folded(self.decider.initial)

    def _save(self, stream: str, folded: Folded[S]) -> None:
        state = packed(folded.state)
        self.streams.keep(stream, Snapshot(folded.place, state))
        folded.saved = folded.revision

    def _keep(self, aggregate: UUID, folded: Folded[S]) -> None:
        """Of what has no event yet, nothing is kept, however much is asked."""
        if folded.revision == NO_STREAM:
            self.forget(aggregate)
            return
        if aggregate not in self._folded:
            self._size += folded.size
        self._folded[aggregate] = folded
        self._folded.move_to_end(aggregate)
        self._make_room()

    def _make_room(self) -> None:
        while self._size > self._most_bytes and len(self._folded) > 1:
            aggregate, folded = self._folded.popitem(last=False)
            self._size -= folded.size
            if folded.revision > folded.saved:
                self._save(self._stream(aggregate), folded)

    def _stream(self, aggregate: UUID) -> str:
        return stream_name(self.decider.category, aggregate)
