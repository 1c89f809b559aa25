"""Two processes on one store: everything happens once, and one takes over where the other ended."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from bot.network.network import Networks
from bot.operation.leadership import MARGIN, TERM, WATCH
from bot.wiring.application import Application
from tests.simulation.processes import PERIOD, POLL, Process, Village, on_eventstoredb, on_sqlite
from tests.simulation.ticking import Line
from tests.simulation.town import NETWORK

A_MINUTE = 60.0

HOUSES: dict[str, Callable[[], AbstractAsyncContextManager[Village]]] = {
    "sqlite": on_sqlite,
    "eventstoredb": on_eventstoredb,
}


@pytest.fixture(params=HOUSES)
async def village(request: pytest.FixtureRequest) -> AsyncIterator[Village]:
    async with HOUSES[request.param]() as village:
        yield village


async def both(village: Village) -> tuple[Application, Application]:
    """Two that believe it is their turn at the same time."""
    return await mistaken(village), await mistaken(village)


async def mistaken(village: Village) -> Application:
    line = Line(await village.open_store())
    application = village.application(line, SqliteNotebook.open(":memory:"), Networks())
    await application.start()
    return application


async def taken_over(village: Village, by: Process) -> float:
    """The seconds it took."""
    return await village.time.until(lambda: by.speaks, within=A_MINUTE, step=WATCH)


# --- should two speak after all -------------------------------------------------------------------


async def test_the_same_command_through_both_is_one_event(village: Village) -> None:
    one, other = await both(village)
    for said in (
        village.said("ann", "/start_union Gardeners — plant trees @bob"),
        village.said("bob", "/accept"),
        village.said("ann", "/propose Plant an oak"),
        village.said("bob", "/object 1 It takes the light"),
    ):
        await asyncio.gather(one.hear(said), other.hear(said))
    kinds = await village.kinds()
    assert len(kinds) == len(set(kinds)) == 4


async def test_a_deadline_settled_by_both_is_settled_once(village: Village) -> None:
    ann = await village.starts("ann")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await ann.is_told_to_stop()
    one, other = await both(village)
    await village.time.pass_by(PERIOD.total_seconds() + 1)
    for each in (one, other):
        each.watermark.heard(NETWORK, village.now())  # as was said every few seconds
    await asyncio.gather(*(each.act() for each in (one, other)))
    assert (await village.kinds()).count("ProposalCarried") == 1


# --- one speaks, one stands by --------------------------------------------------------------------


async def test_one_of_two_speaks_and_everything_is_told_once(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await village.time.pass_by(PERIOD.total_seconds() + POLL)
    assert village.chat.told("Carried: nobody objected.") == 1
    assert len(village.chat.cards(1)) == 1
    assert {message.by for message in village.chat.messages} == {"ann"}
    assert ann.speaks
    assert bob.turns == []


async def test_when_it_is_killed_the_other_polls_within_ten_seconds(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    await ann.is_killed()
    village.chat.pending.append(village.said("ann", "/propose Plant an oak"))
    assert await taken_over(village, bob) <= TERM + 2 * WATCH < 10
    await village.time.settle()
    assert village.chat.pending == []
    await village.time.pass_by(POLL)
    assert [card.by for card in village.chat.cards(1)] == ["bob"]


async def test_when_it_is_told_to_stop_the_other_takes_over_at_once(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    await ann.is_told_to_stop()
    assert await taken_over(village, bob) <= WATCH


async def test_the_other_edits_the_same_cards(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await ann.is_killed()
    await taken_over(village, bob)
    village.chat.edits.clear()
    await village.says("bob", "/object 1 It takes the light")
    [card] = village.chat.cards(1)
    assert "It takes the light" in card.now
    assert set(village.chat.edits) == {("bob", card.id)}


async def test_the_other_tells_nothing_again(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await ann.is_killed()
    before = len(village.chat.messages)
    await taken_over(village, bob)
    await village.time.pass_by(5 * A_MINUTE)
    assert village.chat.messages[before:] == []


async def test_the_other_tells_what_had_happened_and_was_not_told(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    ann.dead = True  # it hears, but no longer speaks
    await village.says("ann", "/propose Plant an oak")
    await village.says("ann", "/propose Plant an elm")
    assert (await village.kinds()).count("ProposalOpened") == 2
    await ann.is_killed()
    await taken_over(village, bob)
    await village.time.pass_by(POLL)
    assert [card.by for number in (1, 2) for card in village.chat.cards(number)] == ["bob", "bob"]


async def test_what_was_being_said_when_it_died_may_be_said_again_and_nothing_else(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    ann.dies_after_posting = True
    await village.says("ann", "/propose Plant an elm")
    await ann.is_killed()
    await taken_over(village, bob)
    await village.time.pass_by(POLL)
    assert [card.by for card in village.chat.cards(1)] == ["ann"]
    assert [card.by for card in village.chat.cards(2)] == ["ann", "bob"]


async def test_a_takeover_is_no_interruption(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await village.time.pass_by(9 * A_MINUTE)
    await ann.is_killed()
    await taken_over(village, bob)
    await village.time.pass_by(PERIOD.total_seconds() - 9 * A_MINUTE)
    kinds = await village.kinds()
    assert kinds.count("ProposalCarried") == 1
    assert "ServiceInterrupted" not in kinds


async def test_one_short_turn_after_another_is_no_interruption_either(village: Village) -> None:
    process = await village.starts("first")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    for number in range(4):
        standby = await village.starts(f"next {number}")
        await village.time.pass_by(4 * A_MINUTE)
        await process.is_killed()
        await taken_over(village, standby)
        process = standby
    await village.time.pass_by(POLL)
    assert "ServiceInterrupted" not in await village.kinds()


# --- a process without the store ------------------------------------------------------------------


async def test_one_that_is_cut_off_is_silent_before_the_other_speaks(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    ann.line.dead = True
    await taken_over(village, bob)
    [turn] = ann.turns
    assert turn.ended is not None
    assert bob.turns[0].began - turn.ended >= MARGIN
    village.chat.pending.append(village.said("ann", "/propose Plant an oak"))
    await village.time.pass_by(POLL)
    assert [card.by for card in village.chat.cards(1)] == ["bob"]


async def test_one_that_comes_back_stands_by(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    ann.line.refusing = True
    await taken_over(village, bob)
    ann.line.refusing = False
    await village.time.pass_by(10 * A_MINUTE)
    await village.says("ann", "/propose Plant an oak")
    assert [card.by for card in village.chat.cards(1)] == ["bob"]
    assert len(ann.turns) == len(bob.turns) == 1
    await bob.is_told_to_stop()
    await taken_over(village, ann)
    await village.says("bob", "/object 1 It takes the light")
    [card] = village.chat.cards(1)
    assert village.chat.edits[-1] == ("ann", card.id)


async def test_a_store_that_is_gone_for_a_moment_changes_nothing(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    ann.line.refusing = bob.line.refusing = True
    village.chat.pending.append(village.said("ann", "/propose Plant an oak"))
    await village.time.pass_by(5)
    ann.line.refusing = bob.line.refusing = False
    await village.time.pass_by(A_MINUTE)
    assert [card.by for card in village.chat.cards(1)] == ["ann"]
    assert bob.turns == []
