"""A union that could not be read for a while is behind in the tables until somebody looks again."""

from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec
from bot.log.envelope import Metadata
from bot.log.store import NO_STREAM, NewEvent, Recorded, Unusable
from bot.union.executing import union_stream
from bot.union.read_models.reader import UnionReader
from domain.people import Identity
from domain.union.changes import AdoptResolution
from domain.union.events import UnionEvent
from tests.domain.spec import ANN, GROUP, NOON, UNION, History, later, notified, proposes, telegram
from tests.domain.stories import BEGINNING
from tests.simulation.readers import reader_of


class Refusing:
    """A store that refuses to read streams, for want of a right."""

    def __init__(self, store: SqliteEventStore) -> None:
        self._store = store
        self.refuses = False

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        if self.refuses:
            raise Unusable("no right to read")
        return await self._store.read(stream, after=after, limit=limit)

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def written(event: UnionEvent) -> NewEvent:
    metadata = Metadata(
        command=str(uuid4()), by=None, spoken=NOON, recorded=NOON, correlation="c", causation="c"
    )
    return codec().encode(event, metadata, event_id=uuid4())


@pytest.mark.parametrize("restarts", [True, False])
async def test_a_deadline_is_found_that_was_set_while_the_union_could_not_be_read(restarts: bool) -> None:
    store, database = await SqliteEventStore.open(":memory:"), LocalDatabase.in_memory()
    try:
        refusing = Refusing(store)
        reader = reader_of(refusing, file=database)  # type: ignore[arg-type]
        stream, before = union_stream(UNION), History(BEGINNING)
        await store.append(stream, [*map(written, BEGINNING)], expected=NO_STREAM)
        await reader.subscription.catch_up()
        ann: Identity = telegram(ANN)
        after = before.after(proposes(ann, AdoptResolution(text="Meet."), NOON), notified(1, GROUP, NOON))
        new = [written(event) for event in after.events[len(BEGINNING) :]]
        refusing.refuses = True
        await store.append(stream, new, expected=len(BEGINNING) - 1)
        await reader.subscription.catch_up()
        refusing.refuses = False
        reader = reader_of(refusing, file=database) if restarts else reader  # type: ignore[arg-type]
        await reader.look_again()
        assert UnionReader(reader).tables.due(later(days=9)) == [UNION]
        assert not reader.troubles.standing
    finally:
        await store.close()


async def test_a_union_whose_rows_do_not_fit_delays_no_other() -> None:
    """As no version of ours writes it: it starts twice."""
    store = await SqliteEventStore.open(":memory:")
    try:
        reader, other, start = reader_of(store), UUID(int=5), BEGINNING[0]
        await store.append(union_stream(UNION), [written(start), written(start)], expected=NO_STREAM)
        await store.append(union_stream(other), [written(start)], expected=NO_STREAM)
        await reader.subscription.catch_up()
        assert [row.id for row in UnionReader(reader).tables.all()] == [other]
        assert [*reader.troubles.standing] == [f"union {UNION}, its log"]
    finally:
        await store.close()
