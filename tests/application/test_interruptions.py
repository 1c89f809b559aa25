"""A network that was away is written into the logs of all who are at home there, however many they are."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from adapters.sqlite.notebook import SqliteNotebook
from bot.inbox.watermark import Watermark
from bot.log.tables import Tables
from bot.log.troubles import Troubles
from bot.union.interruptions import Interruptions
from bot.wiring.clock import SystemClock
from domain.union.commands import RecordInterruption
from domain.union.evolve import fold
from domain.union.state import Active
from tests.domain.spec import GROUP, NOON
from tests.domain.stories import BEGINNING


class Compared(UUID):
    """Counts how often it was looked at whether it is another."""

    times = 0

    def __eq__(self, other: object) -> bool:
        Compared.times += 1
        return super().__eq__(other)

    __hash__ = UUID.__hash__


async def test_what_many_unions_are_owed_is_not_looked_through_for_each() -> None:
    many = [Compared(int=number) for number in range(1, 301)]
    clock, notebook, union = SystemClock(), SqliteNotebook.open(":memory:"), fold(BEGINNING)
    assert isinstance(union, Active)
    watermark, tables = Watermark(Tables(notebook), clock), SimpleNamespace()
    tables.homes_in = lambda place: [(SimpleNamespace(id=union_id), place) for union_id in many]
    recorded = list[UUID]()

    async def execute(union_id: UUID, command: object, *, command_id: str) -> None:
        assert isinstance(command, RecordInterruption)
        assert command_id
        watermark.heard_until(replace(union, started=replace(union.started, union_id=union_id)))
        recorded.append(union_id)

    interruptions = Interruptions(
        views=cast(Any, SimpleNamespace(tables=tables)),
        last_recorded=lambda: None,
        execute=cast(Any, execute),
        watermark=watermark,
        clock=clock,
        troubles=Troubles(),
    )
    await interruptions.missed(GROUP, NOON - timedelta(days=1), NOON)
    assert Compared.times < 10 * len(many)
    assert recorded == many
    notebook.close()
