"""What a command costs, in statements: it follows the work, however much else there is."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.inbox.watermark import Watermark
from bot.log.database import Value
from bot.log.handler import Execute
from bot.log.tables import Tables
from bot.union.executing import ExecuteUnion
from domain.people import Channel
from domain.union.decider import UNION
from domain.union.events import UnionEvent
from domain.union.evolve import evolve, fold
from domain.union.state import Active, Union
from tests.benchmarks import unions
from tests.benchmarks.handling import NothingRejected, a_handler
from tests.simulation.readers import reader_of
from tests.simulation.town import town

GARDENERS = UUID(int=1)
EVENTS = 500


class Counting(LocalDatabase):
    """What opens and closes transactions does not count: how many commands share one is a matter of time."""

    statements = 0

    def rows(self, sql: str, *values: Value) -> Sequence[tuple[Any, ...]]:
        self.statements += 1
        return super().rows(sql, *values)

    def write(self, sql: str, *values: Value) -> None:
        self.statements += sql.lstrip().startswith(("INSERT", "UPDATE", "DELETE"))
        super().write(sql, *values)


async def test_what_a_decision_has_folded_is_not_folded_again(tmp_path: Path) -> None:
    folded, happened = list[UnionEvent](), unions.founded(GARDENERS)

    def evolve_noted(union: Union, event: UnionEvent) -> Union:
        folded.append(event)
        return evolve(union, event)

    async with a_handler(tmp_path, replace(UNION, evolve=evolve_noted)) as (store, execute):
        await unions.write(store, GARDENERS, happened)
        for command, command_id in islice(unions.stances(GARDENERS), 4):
            executed = await execute(GARDENERS, command, command_id=command_id)
    assert folded == happened, "what was in the log before, and no more"
    assert executed.state == fold([*happened, *unions.minds_changed(4)])


async def statements_of_a_stance(*, open_: int = 1, others: int = 0, history: int = 0) -> int:
    """In a union that is in memory, and with all that was before in the tables."""
    store, database = await SqliteEventStore.open(":memory:"), Counting.in_memory()
    happened = [*unions.founded(GARDENERS, members=70, open=open_), *unions.minds_changed(history)]
    await unions.write(store, GARDENERS, happened)
    for number in range(others):
        await unions.write(store, other := UUID(int=number + 2), unions.founded(other))
    reader = reader_of(store, file=database)
    await reader.subscription.catch_up()
    execute: ExecuteUnion = Execute(
        reader.states(UNION),
        store=store,
        codec=reader.codec,
        clock=unions.Noon(),
        rejected=NothingRejected(),
        troubles=reader.troubles,
    )
    (command, command_id), (again, its_id) = islice(unions.stances(GARDENERS), 2)
    await execute(GARDENERS, command, command_id=command_id)
    before = database.statements
    await execute(GARDENERS, again, command_id=its_id)
    await store.close()
    return database.statements - before


@pytest.mark.parametrize(
    "more",
    [
        lambda: statements_of_a_stance(open_=200),
        lambda: statements_of_a_stance(others=30),
        lambda: statements_of_a_stance(history=500),
    ],
    ids=["proposals", "unions", "events"],
)
async def test_a_stance_makes_as_many_statements_however_much_else_there_is(
    more: Callable[[], Awaitable[int]],
) -> None:
    assert await more() == await statements_of_a_stance()


async def test_a_stance_makes_few_statements() -> None:
    """Two look-ups, four of what the log knows of it, and two of what has changed of the proposal."""
    assert await statements_of_a_stance() == 8


ONLY_WHAT_WAITS = {
    "SCAN owed USING COVERING INDEX owed_in_turn",
    "SCAN unions USING INDEX unions_ripe",
}
"""A table, and a part of one, that hold nothing else."""


async def test_nothing_that_is_said_walks_through_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """So far as the database plans it: what is looked up is looked up by an index."""
    asked = dict[str, tuple[LocalDatabase, tuple[Value, ...]]]()

    def noting(does: Callable[..., Any]) -> Callable[..., Any]:
        def note(database: LocalDatabase, sql: str, *values: Value) -> Any:
            asked[sql] = (database, values)
            return does(database, sql, *values)

        return note

    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        for name in ("rows", "write"):
            monkeypatch.setattr(LocalDatabase, name, noting(getattr(LocalDatabase, name)))
        monkeypatch.setattr(here, "looks", nowhere)  # the test itself would look at all unions
        await here.says("bob", "/object 1 too dear")
        await here.says("cy", "/consent 1")
        await here.says("ann", "/propose Buy a horse")
        await here.presses("bob", "Consent", on=here.card(2))
        monkeypatch.undo()
        plans = {step for sql, (database, values) in asked.items() for step in plan(database, sql, values)}
    assert {step for step in plans if step.startswith("SCAN")} <= ONLY_WHAT_WAITS


async def nowhere() -> None:
    pass


def plan(database: LocalDatabase, sql: str, values: Sequence[Value]) -> list[str]:
    if sql.split(maxsplit=1)[0] not in {"SELECT", "UPDATE", "DELETE"}:
        return []
    return [step for *_, step in database.rows(f"EXPLAIN QUERY PLAN {sql}", *values)]


async def test_a_rebuild_makes_fewer_statements_than_two_an_event() -> None:
    store, database = await SqliteEventStore.open(":memory:"), Counting.in_memory()
    await unions.write(store, GARDENERS, unions.with_history(GARDENERS, EVENTS))
    reader = reader_of(store, file=database)
    made = database.statements
    await reader.subscription.catch_up()
    await store.close()
    assert database.statements - made < 2 * EVENTS


def test_a_decision_looks_at_the_places_in_its_own_chats_alone() -> None:
    """Of all in which somebody may still wait to be heard."""
    looked_at, notebook = list[Channel](), SqliteNotebook.open(":memory:")

    class Watched(Watermark):
        def may_concern(self, place: Channel, union: Active) -> bool:
            looked_at.append(place)
            return super().may_concern(place, union)

    watermark, union = Watched(Tables(notebook), unions.Noon()), fold(unions.founded(GARDENERS))
    assert isinstance(union, Active)
    [home], earlier = union.channels, unions.NOON - timedelta(hours=1)
    elsewhere = {Channel(f"telegram:-200{chat}/7"): earlier for chat in range(1000)}
    watermark.heard("telegram", unions.NOON, {**elsewhere, Channel(f"{home}/7"): earlier})
    assert watermark.heard_until(union) == earlier
    assert looked_at == [f"{home}/7"]
    notebook.close()
