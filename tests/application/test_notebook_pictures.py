"""The whole notebook is shared from time to time, so that a takeover reads little and the past may be forgotten."""

import json
from collections.abc import AsyncIterator, Sequence
from uuid import UUID

import pytest

from adapters.eventstoredb import EventStoreDBStore
from adapters.sqlite.notebook import SqliteNotebook
from bot.log.store import NO_STREAM, PICTURE, EventStore, NewEvent, Recorded
from bot.operation.shared_notebook import BETWEEN_PICTURES, STREAM, take_in
from tests.adapters.eventstoredb.loopback import Loopback
from tests.application.notebooks import House, Turn, a_house
from tests.simulation.ticking import Line


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with a_house() as house:
        yield house


async def write(turn: Turn, house: House, notes: int) -> None:
    """The same few keys over and over, some of them dropped again."""
    for number in range(notes):
        turn.notebook.put("told", str(number % 100), value=number)
        if number % 100 == 7:
            turn.notebook.drop("told", "7")
        if number % 10 == 9:
            await house.time.settle()


async def test_a_picture_is_appended_from_time_to_time(house: House) -> None:
    turn = await house.turn()
    await write(turn, house, BETWEEN_PICTURES + 100)
    events = await house.store.read(STREAM, after=NO_STREAM, limit=9_999)
    [picture] = [event for event in events if event.type == PICTURE]
    begins = json.loads(picture.data)["begins"]
    parts = [json.loads(event.data) for event in events[begins : picture.revision]]
    assert sum(len(part["put"]) for part in parts) == 99
    assert [key for part in parts for key in part["dropped"]] == []


async def test_a_picture_shows_nothing_that_is_not_shared(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("console", "town:square", "m1", value={"card": None, "buttons": []})
    await write(turn, house, BETWEEN_PICTURES + 100)
    assert (await house.turn()).notebook.under("console") == []


async def test_what_stands_before_a_picture_may_be_forgotten(house: House) -> None:
    turn = await house.turn()
    await write(turn, house, 2 * BETWEEN_PICTURES + 100)
    whole, rest = SqliteNotebook.open(":memory:"), SqliteNotebook.open(":memory:")
    await take_in(house.store, whole)
    events = await house.store.read(STREAM, after=NO_STREAM, limit=9_999)
    *_, last = [event for event in events if event.type == PICTURE]
    shortened = Shortened(house.store, json.loads(last.data)["begins"])
    await take_in(shortened, rest)
    assert rest.under() == whole.under() == turn.notebook.under()
    assert len(rest.under()) == 99


async def test_what_is_forgotten_while_it_is_taken_in_leaves_nothing_behind(house: House) -> None:
    """Somebody who is not gone yet completes a picture: what was dropped in between is not told."""
    turn = await house.turn()
    turn.notebook.put("lost", value=1)
    await house.time.settle()
    late = SqliteNotebook.open(":memory:")
    early = await take_in(house.store, late)
    turn.notebook.drop("lost")
    await write(turn, house, BETWEEN_PICTURES + 100)
    events = await house.store.read(STREAM, after=NO_STREAM, limit=9_999)
    [picture] = [event for event in events if event.type == PICTURE]
    await take_in(Shortened(house.store, json.loads(picture.data)["begins"]), late, since=early)
    assert late.get("lost") is None
    assert late.under() == turn.notebook.under()


async def test_a_stream_that_grew_without_pictures_gets_one_at_the_next_turn(house: House) -> None:
    notes = json.dumps({"put": [[["told", str(n)], n] for n in range(2_000)], "dropped": []}).encode()
    for number in range(3):
        event = NewEvent(id=UUID(int=900_000 + number), type="NotesShared", data=notes, metadata=b"{}")
        await house.store.append(STREAM, [event], expected=number - 1)
    turn = await house.turn()
    assert turn.known == 2_000
    assert (await house.store.read(STREAM, after=3, limit=99))[-1].type == PICTURE


async def test_a_picture_that_was_cut_short_is_sent_again_as_the_same(house: House) -> None:
    turn = await house.turn()
    await write(turn, house, BETWEEN_PICTURES - 10)
    turn.line.answers_to_lose = 3
    await write(turn, house, 30)
    await house.time.pass_by(10)
    events = await house.store.read(STREAM, after=NO_STREAM, limit=9_999)
    [picture] = [event for event in events if event.type == PICTURE]
    first = json.loads(events[json.loads(picture.data)["begins"]].data)
    assert len(first["put"]) > 90
    assert (await house.turn()).notebook.under() == turn.notebook.under()


async def test_a_takeover_reads_the_last_picture_and_some_thousand_notes_at_most() -> None:
    """On EventStoreDB, where what stands before it is truncated."""
    server = Loopback()
    await server.start()
    store = await EventStoreDBStore.open(server.uri)
    house = House(store)
    turn = await house.turn()
    await write(turn, house, 3 * BETWEEN_PICTURES)
    left = await store.read(STREAM, after=NO_STREAM, limit=9_999)
    notes = sum(len(batch.get("put", ())) for batch in (json.loads(event.data) for event in left))
    assert left[0].revision > 800
    assert notes <= BETWEEN_PICTURES + 200
    assert (await house.turn()).notebook.under() == turn.notebook.under()
    for each in house.turns:
        await each.ends()
    await store.close()
    await server.kill()


class Shortened(Line):
    """Shows a stream from a revision on."""

    def __init__(self, store: EventStore, begins: int) -> None:
        super().__init__(store)
        self._begins = begins

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        return await super().read(stream, after=max(after, self._begins - 1), limit=limit)
