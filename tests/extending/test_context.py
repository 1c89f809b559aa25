"""A further context is a folder and a line: what members say there is durable, looked up, shown, and reacted to."""

import ast
import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import get_args
from uuid import UUID

import pytest

from bot.http.app import Frame
from bot.http.status import Status
from bot.log.envelope import Envelope
from bot.log.reader import LogReader
from bot.standing import utc_now
from bot.wiring.reading import Reading
from domain.refusal import Refused
from domain.union.events import ProposalCarried
from tests.adapters.codec.examples import METADATA, NOON
from tests.adapters.codec.golden_files import as_file, as_recorded
from tests.extending.house import CODEC, CONTEXTS, House, house
from tests.extending.lending.commands import AddThing, Borrow, Return
from tests.extending.lending.events import LendingEvent, ThingAdded, ThingBorrowed, ThingReturned
from tests.extending.lending.shelf import LENDING, Reason, decide, evolve
from tests.extending.lending.tables import Row, Things
from tests.http.asking import ask, served
from tests.simulation.network import identity
from tests.simulation.process import until

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
ANN, BOB = identity("ann"), identity("bob")
EXAMPLES: tuple[LendingEvent, ...] = (
    ThingAdded(number=1, name="лестница"),
    ThingBorrowed(number=1, by=ANN),
    ThingReturned(number=1),
)


async def buys_a_ladder(here: House) -> None:
    await here.says("ann", "/buy ladder")
    await here.says("bob", "/consent 1")
    await here.presses("bob", "I consent")


async def of_lending(here: House) -> list[Envelope[object]]:
    return [one for one in await here.everything() if one.category == LENDING.category]


def things(here: House) -> list[Row]:
    return list(Things(here.bot.log.database).of(here.view.union_id))


def test_its_decisions_are_its_own() -> None:
    shelf = LENDING.initial
    for event in EXAMPLES[:2]:
        shelf = evolve(shelf, event)
    assert decide(Borrow(number=1, by=ANN, at=NOON), shelf) == []
    with pytest.raises(Refused, match=Reason.BORROWED):
        decide(Borrow(number=1, by=BOB, at=NOON), shelf)
    with pytest.raises(Refused, match=Reason.NOT_BORROWED):
        decide(Return(number=1, by=BOB, at=NOON), shelf)
    assert decide(Return(number=1, by=ANN, at=NOON), shelf) == [ThingReturned(number=1)]
    assert decide(AddThing(name="ladder", at=NOON), shelf) == [ThingAdded(number=2, name="ladder")]


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: type(event).__name__)
def test_its_events_are_written_and_read_as_they_always_were(event: LendingEvent) -> None:
    golden = (GOLDEN / f"{type(event).__name__}.json").read_bytes()
    assert as_file(CODEC.encode(event, METADATA, event_id=UUID(int=1))) == golden
    read = CODEC.decode(as_recorded(golden, f"lending-{UUID(int=1)}"))
    assert read is not None
    assert (read.event, read.metadata) == (event, METADATA)


def test_every_one_of_its_events_has_its_file() -> None:
    assert {type(event) for event in EXAMPLES} == set(get_args(LendingEvent))


async def test_what_the_union_has_decided_is_carried_out_there_and_goes_on_with_its_thread() -> None:
    async with house("ann", "bob") as here:
        await buys_a_ladder(here)
        log = await here.everything()
        [added] = await of_lending(here)
        [carried] = [one for one in log if isinstance(one.event, ProposalCarried)]
        assert (added.event, added.aggregate) == (ThingAdded(number=1, name="ladder"), carried.aggregate)
        assert added.metadata.causation == str(carried.id)
        assert added.metadata.correlation == carried.metadata.correlation
        assert added.metadata.by is None
        assert things(here) == [Row(1, "ladder", None)]


async def test_a_line_of_a_members_becomes_an_event_and_a_row() -> None:
    async with house("ann", "bob") as here:
        await buys_a_ladder(here)
        await here.says("bob", "/borrow 1")
        assert here.said_last() == "It is yours until you bring it back."
        assert things(here) == [Row(1, "ladder", BOB)]
        await here.says("bob", "/borrow 1")
        assert here.said_last() == "You have it already."
        await here.says("ann", "/borrow 1")
        assert here.said_last() == "Somebody else has the ladder now."
        await here.says("bob", "/bring_back 1", private=True)
        assert things(here) == [Row(1, "ladder", None)]
        _, borrowed, returned = await of_lending(here)
        assert (borrowed.event, returned.event) == (ThingBorrowed(number=1, by=BOB), ThingReturned(number=1))
        assert borrowed.metadata.by == BOB


async def test_who_is_no_member_borrows_nothing() -> None:
    async with house("ann", "bob") as here:
        await buys_a_ladder(here)
        await here.says("eve", "/borrow 1")
        assert here.said_last().startswith("Only members of Gardeners can do that.")
        await here.says("eve", "/borrow 1", private=True)
        assert here.said_last().startswith("You are not in any union yet.")
        await here.says("ann", "/borrow")
        assert here.said_last() == "Please write it like this: /borrow N\n(borrow a thing of ours)"


async def test_a_button_of_its_own_is_for_members_and_tells_who_pressed() -> None:
    async with house("ann", "bob") as here:
        await here.says("ann", "/things")
        assert here.said_last() == "There is nothing yet. Propose something: /buy THING"
        await buys_a_ladder(here)
        await here.says("ann", "/things")
        assert here.said_last() == "1. ladder"
        await here.presses("eve", "Take 1")
        assert here.network.answers[-1].startswith("Only members of Gardeners can do that.")
        await here.presses("ann", "Take 1")
        assert here.network.answers[-1] == "It is yours until you bring it back."
        assert things(here) == [Row(1, "ladder", ANN)]


async def test_its_commands_are_in_the_help() -> None:
    async with house("ann", "bob") as here:
        await here.says("ann", "/help")
        assert "/borrow N — borrow a thing of ours" in here.said_last()


async def test_a_start_repeats_nothing_even_where_all_that_was_looked_up_is_lost() -> None:
    async with house("ann", "bob") as here:
        await buys_a_ladder(here)
        await here.says("bob", "/borrow 1")
        await here.restarts()
        here.notebook.drop("process", "buying")
        await here.restarts()
        assert things(here) == [Row(1, "ladder", BOB)]
        assert len(await of_lending(here)) == 2


async def test_it_is_shown_once_the_log_was_read(tmp_path: Path) -> None:
    async with house("ann", "bob") as here:
        await buys_a_ladder(here)
        reading, reader = Reading(utc_now), here.reader()
        status = Status(now=utc_now, parts={}, progress=reading)
        frame = Frame(lambda: status.is_ready, host="bot.example")
        frame.take_in(context.routes(reading.known) for context in CONTEXTS if context.routes)
        async with served(frame, tmp_path) as port:
            path = f"/lending/{here.view.union_id}"
            assert (await ask(port, path)).status == 503
            async with followed(reading, reader):
                answer = await ask(port, path)
                assert answer.json == [{"number": 1, "name": "ladder", "is_borrowed": False}]
                reader.replaced.set()
                assert (await ask(port, path)).status == 503


@asynccontextmanager
async def followed(reading: Reading, reader: LogReader) -> AsyncIterator[None]:
    following = asyncio.create_task(reading.follow(reader))
    await until(lambda: reading.following.holds, lambda: f"it does not follow: {following}")
    yield
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)


def test_it_knows_no_other_context_but_by_what_happens_there() -> None:
    for file in (HERE / "lending").glob("*.py"):
        others = {
            name for name in imported(file) if name.startswith(("bot.union", "bot.wiring", "bot.contexts"))
        }
        assert others == set(), file.name


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        match node:
            case ast.ImportFrom(module=str(module)):
                yield module
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case _:
                pass
