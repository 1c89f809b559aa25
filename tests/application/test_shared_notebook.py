"""What one process noted, the next one knows; and nobody speaks on before it is noted."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import suppress
from uuid import UUID

import pytest

from adapters.eventstoredb import EventStoreDBStore
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.application.lease import LeaseLost
from bot.application.notes import MOST_BYTES
from bot.application.shared_notebook import (
    BETWEEN_PICTURES,
    FAREWELL,
    PATIENCE,
    STREAM,
    OnRecord,
    SharedNotebook,
    take_in,
)
from bot.messages import MessageId, Outgoing, Pressed
from bot.ports import NO_STREAM, PICTURE, EventStore, NewEvent, Recorded, Unavailable
from domain.union.people import Channel, Identity
from tests.adapters.eventstoredb.loopback import Loopback
from tests.simulation.ticking import Line, Ticking

SQUARE = Channel("town:square")


class Turn:
    """A process whose turn it is, until it `ends`."""

    def __init__(self, house: "House") -> None:
        self.line = Line(house.store)
        self._time = house.time
        self._local = SqliteNotebook.open(":memory:")
        self._is_over = asyncio.Event()
        self.known: int | None = None
        house.time.lines.append(self.line)
        self.notebook = SharedNotebook(
            self.line,
            self._local,
            new_id=lambda: next(house.ids),
            monotonic=house.time.monotonic,
            sleep=house.time.sleep,
        )
        self.task = asyncio.create_task(self.notebook.keep(self._act))

    async def _act(self) -> None:
        self.known = len(self.notebook.under("told"))
        await self._is_over.wait()

    async def ends(self) -> None:
        self._is_over.set()
        await self._time.pass_by(FAREWELL)
        with suppress(Unavailable):
            await self.task
        self._local.close()


class House:
    def __init__(self, store: EventStore) -> None:
        self.store = store
        self.time = Ticking()
        self.ids: Iterator[UUID] = (UUID(int=number) for number in range(1, 100_000))
        self.turns: list[Turn] = []

    async def turn(self) -> Turn:
        turn = Turn(self)
        self.turns.append(turn)
        await self.time.settle()
        return turn

    async def shared(self) -> list[dict[str, list[object]]]:
        """What each event carries, but for the empty one that begins a turn."""
        events = await self.store.read(STREAM, after=NO_STREAM, limit=1_000)
        batches = [json.loads(event.data) for event in events if event.type == "NotesShared"]
        return [batch for batch in batches if batch["put"] or batch["dropped"]]


@pytest.fixture
async def house() -> AsyncIterator[House]:
    store = await SqliteEventStore.open(":memory:")
    house = House(store)
    yield house
    for turn in house.turns:
        await turn.ends()
    await store.close()


async def test_the_next_one_knows_what_was_noted(house: House) -> None:
    first = await house.turn()
    first.notebook.put("card", "1", SQUARE, value={"message": "m7"})
    first.notebook.put("told", SQUARE, value=41)
    first.notebook.put("told", SQUARE, value=42)
    first.notebook.put("lost", SQUARE, value="noon")
    first.notebook.drop("lost", SQUARE)
    await house.time.settle()
    first.line.dead = True
    second = await house.turn()
    assert second.notebook.get("card", "1", SQUARE) == {"message": "m7"}
    assert second.notebook.under() == [(("card", "1", SQUARE), {"message": "m7"}), (("told", SQUARE), 42)]


async def test_whoever_notes_can_read_it_at_once(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("told", SQUARE, value=1)
    assert turn.notebook.get("told", SQUARE) == 1
    turn.notebook.drop("told", SQUARE)
    assert turn.notebook.get("told", SQUARE) is None


async def test_what_was_dropped_long_ago_stays_dropped(house: House) -> None:
    first = await house.turn()
    first.notebook.put("lost", SQUARE, value="noon")
    await house.time.settle()
    first.notebook.drop("lost", SQUARE)
    await house.time.settle()
    assert (await house.turn()).notebook.get("lost", SQUARE) is None


async def test_nobody_acts_before_all_is_known(house: House) -> None:
    first = await house.turn()
    for number in range(1_200):
        first.notebook.put("told", str(number), value=number)
        if number % 2:
            await house.time.settle()
    second = await house.turn()
    assert second.known == 1_200


async def test_notes_made_together_are_one_event(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("card", "1", value="m7")
    turn.notebook.put("subject", "m7", value=1)
    turn.notebook.put("told", value=1)
    turn.notebook.put("told", value=2)
    await house.time.settle()
    assert await house.shared() == [
        {"put": [[["card", "1"], "m7"], [["subject", "m7"], 1], [["told"], 2]], "dropped": []}
    ]


async def test_what_is_noted_again_as_it_is_makes_no_event(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("told", value=1)
    await house.time.settle()
    turn.notebook.put("told", value=1)
    await house.time.settle()
    assert len(await house.shared()) == 1


async def test_an_append_is_cut_by_bytes(house: House) -> None:
    turn = await house.turn()
    for number in range(7):
        turn.notebook.put("long", str(number), value="\N{HAMMER}" * (MOST_BYTES // 36))  # 12 bytes each
    for number in range(3_000):
        turn.notebook.put("short", str(number), value=number)
    await house.time.settle()
    events = await house.store.read(STREAM, after=NO_STREAM, limit=100)
    assert max(len(event.data) for event in events) <= MOST_BYTES + 1_000
    assert len(events) <= 6
    assert len((await house.turn()).notebook.under()) == 3_007


# --- what changes all the time ------------------------------------------------------------------


async def test_how_far_was_heard_is_shared_at_once_when_a_turn_begins(house: House) -> None:
    """Else one short turn after another would add up to a silence that counts."""
    turn = await house.turn()
    turn.notebook.put("heard", "town", value="12:00")
    await house.time.settle()
    assert await house.shared() == [{"put": [[["heard", "town"], "12:00"]], "dropped": []}]


async def test_from_then_on_it_rides_along_with_other_notes(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("heard", "town", value="12:00")
    await house.time.settle()
    turn.notebook.put("heard", "town", value="12:04")
    await house.time.pass_by(PATIENCE - 1)
    assert len(await house.shared()) == 1
    turn.notebook.put("told", value=1)
    await house.time.settle()
    assert (await house.shared())[1:] == [
        {"put": [[["heard", "town"], "12:04"], [["told"], 1]], "dropped": []}
    ]


async def test_how_far_a_relay_was_asked_rides_along_too(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("nostr", "heard", "note", value=1)
    await house.time.settle()
    turn.notebook.put("nostr", "relay", "wss://relay", value=2)
    await house.time.settle()
    assert [batch["put"] for batch in await house.shared()] == [[[["nostr", "heard", "note"], 1]]]


async def test_it_goes_alone_every_five_minutes_in_which_nothing_else_is_noted(house: House) -> None:
    turn = await house.turn()
    for second in range(0, 3_600, 30):
        turn.notebook.put("heard", "town", value=second)
        await house.time.pass_by(30)
    assert len(await house.shared()) == 12


async def test_it_is_shared_when_a_turn_ends(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("told", value=1)
    await house.time.settle()
    turn.notebook.put("heard", "town", value="12:04")
    await turn.ends()
    house.turns.clear()
    assert (await house.turn()).notebook.get("heard", "town") == "12:04"


# --- the whole of it, from time to time ---------------------------------------------------------


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


# --- a store that does not answer ---------------------------------------------------------------


async def test_what_could_not_be_shared_is_shared_later_and_once(house: House) -> None:
    turn = await house.turn()
    turn.line.refusing = True
    turn.notebook.put("told", value=1)
    await house.time.pass_by(5)
    turn.notebook.put("told", value=2)
    turn.line.refusing, turn.line.answers_to_lose = False, 1
    await house.time.pass_by(5)
    assert [batch["put"] for batch in await house.shared()] == [[[["told"], 1]], [[["told"], 2]]]


async def test_the_last_notes_hold_up_no_end_for_long(house: House) -> None:
    turn = await house.turn()
    turn.notebook.put("heard", "town", value="12:04")
    turn.line.dead = True
    turn.task.cancel()
    await house.time.pass_by(FAREWELL)
    assert turn.task.cancelled()
    house.turns.clear()


# --- two at once --------------------------------------------------------------------------------


async def test_whoever_was_succeeded_can_share_nothing_more(house: House) -> None:
    first = await house.turn()
    second = await house.turn()
    first.notebook.put("told", value=1)
    await house.time.settle()
    assert first.task.done()
    with pytest.raises(LeaseLost):
        await first.task
    second.notebook.put("told", value=2)
    await house.time.settle()
    assert [batch["put"] for batch in await house.shared()] == [[[["told"], 2]]]


async def test_a_last_word_that_comes_in_between_is_taken_in(house: House) -> None:
    class Slow(Line):
        """While it reads, somebody else has a last word."""

        async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
            if not self.appended:
                self.appended.append("their last word")
                word = b'{"put":[[["told"],41]],"dropped":[]}'
                late = NewEvent(id=UUID(int=999_999), type="NotesShared", data=word, metadata=b"{}")
                await house.store.append(stream, [late], expected=expected)
            return await super().append(stream, events, expected=expected)

    local, line, noted = SqliteNotebook.open(":memory:"), Slow(house.store), asyncio.Event()
    time = Ticking(line)
    notebook = SharedNotebook(
        line, local, new_id=lambda: next(house.ids), monotonic=time.monotonic, sleep=time.sleep
    )

    async def act() -> None:
        assert notebook.get("told") == 41
        noted.set()

    await notebook.keep(act)
    assert noted.is_set()
    local.close()


# --- speaking -----------------------------------------------------------------------------------


class Mouth:
    def __init__(self) -> None:
        self.said: list[str] = []

    async def post(self, message: Outgoing) -> MessageId:
        self.said.append(message.text)
        return MessageId(str(len(self.said)))

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        self.said.append(f"{posted}: {message.text}")

    async def answer(self, press: Pressed, text: str) -> None:
        self.said.append(f"{press.id}: {text}")

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002 - all see all
        return True


async def test_the_next_message_waits_until_the_last_one_is_on_record(house: House) -> None:
    turn, mouth = await house.turn(), Mouth()
    messenger = OnRecord(mouth, turn.notebook)
    await messenger.post(Outgoing(channel=SQUARE, text="one"))
    turn.line.refusing = True
    turn.notebook.put("told", SQUARE, value=1)
    second = asyncio.create_task(messenger.post(Outgoing(channel=SQUARE, text="two")))
    third = asyncio.create_task(messenger.edit(MessageId("1"), Outgoing(channel=SQUARE, text="three")))
    await house.time.pass_by(20)
    assert mouth.said == ["one"]
    turn.line.refusing = False
    await house.time.pass_by(1)
    assert mouth.said == ["one", "two", "1: three"]
    await asyncio.gather(second, third)


async def test_nothing_waits_for_what_may_wait_itself(house: House) -> None:
    turn, mouth = await house.turn(), Mouth()
    turn.notebook.put("told", value=1)
    await house.time.settle()
    turn.line.dead = True
    turn.notebook.put("heard", "town", value="12:00")
    await OnRecord(mouth, turn.notebook).post(Outgoing(channel=SQUARE, text="one"))
    assert mouth.said == ["one"]


async def test_whoever_was_succeeded_is_silent(house: House) -> None:
    first, mouth = await house.turn(), Mouth()
    await house.turn()
    messenger = OnRecord(mouth, first.notebook)
    await messenger.post(Outgoing(channel=SQUARE, text="one"))
    first.notebook.put("told", SQUARE, value=1)
    second = asyncio.create_task(messenger.post(Outgoing(channel=SQUARE, text="two")))
    await house.time.pass_by(60)
    assert mouth.said == ["one"]
    second.cancel()
