"""What one process noted, the next one knows; and nobody speaks on before it is noted."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from uuid import UUID

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from bot.log.store import NO_STREAM, NewEvent
from bot.log.tables import Tables
from bot.operation.leadership import LeadershipLost
from bot.operation.notes import MOST_BYTES
from bot.operation.shared_notebook import FAREWELL, LONGEST_RETRY, PATIENCE, RETRY, STREAM, SharedNotebook
from bot.outbox.deliveries import TOLD
from tests.application.notebooks import SQUARE, House, a_house
from tests.simulation.ticking import Line, Ticking


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with a_house() as house:
        yield house


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


# --- what is not shared -------------------------------------------------------------------------


async def test_what_is_not_shared_stays_with_who_noted_it(house: House) -> None:
    first = await house.turn()
    first.notebook.put("console", SQUARE, "m1", value={"card": None, "buttons": []})
    first.notebook.put("told", value=1)
    first.notebook.drop("log")
    await first.notebook.on_record()
    assert first.notebook.get("console", SQUARE, "m1") is not None
    assert await house.shared() == [{"put": [[["told"], 1]], "dropped": []}]
    assert (await house.turn()).notebook.under() == [(("told",), 1)]


# --- a store that does not answer ---------------------------------------------------------------


async def test_while_the_store_is_stuck_tables_are_read_and_written(house: House) -> None:
    turn = await house.turn()
    tables = Tables(turn.notebook)
    turn.line.freezes()
    tables.of(TOLD).put(SQUARE, 1)
    waiting = asyncio.create_task(tables.on_record())
    await house.time.settle()
    tables.of(TOLD).put(SQUARE, 2)
    assert tables.of(TOLD).get(SQUARE) == 2
    assert not waiting.done()
    turn.line.thaws()
    await waiting


async def test_what_could_not_be_shared_is_shared_later_and_once(house: House) -> None:
    turn = await house.turn()
    turn.line.refusing = True
    turn.notebook.put("told", value=1)
    await house.time.pass_by(5)
    turn.notebook.put("told", value=2)
    turn.line.refusing, turn.line.answers_to_lose = False, 1
    await house.time.pass_by(2 * LONGEST_RETRY)
    assert [batch["put"] for batch in await house.shared()] == [[[["told"], 1]], [[["told"], 2]]]


async def test_a_store_that_refuses_is_tried_ever_more_seldom_up_to_a_bound(house: House) -> None:
    turn = await house.turn()
    turn.line.refusing = True
    turn.notebook.put("told", value=1)
    tried = turn.line.refused
    await house.time.pass_by(RETRY + 2 * RETRY + 10 * LONGEST_RETRY)
    assert turn.line.refused - tried == 1 + 2 + 10


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
    with pytest.raises(LeadershipLost):
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
        line, local, tables=(), new_id=lambda: next(house.ids), monotonic=time.monotonic, sleep=time.sleep
    )

    async def act() -> None:
        assert notebook.get("told") == 41
        noted.set()

    await notebook.keep(act)
    assert noted.is_set()
    local.close()
