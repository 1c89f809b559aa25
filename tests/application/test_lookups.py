"""What is looked up on the way of a message or of a deadline is found by an index, however many unions there are."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from adapters.sqlite.local import LocalDatabase
from bot.log.database import Value
from bot.log.streams import Streams
from bot.union.read_models.memory import UnionMemory
from bot.union.read_models.tables import UnionTables
from domain.people import Channel, Identity
from tests.domain.spec import NOON

FEW = {
    "unions USING INDEX unions_ripe",
    "unions USING INDEX unions_undecided",
    "latest",
    "json_each VIRTUAL TABLE INDEX 1:",
}
"""What holds nothing but what is asked for, or a single row."""


class Explaining(LocalDatabase):
    """Remembers what is walked from end to end."""

    walked: set[str]

    def rows(self, sql: str, *values: Value) -> Sequence[tuple[Any, ...]]:
        self._explain(sql, values)
        return super().rows(sql, *values)

    def write(self, sql: str, *values: Value) -> None:
        if not sql.startswith("CREATE"):
            self._explain(sql, values)
        super().write(sql, *values)

    def _explain(self, sql: str, values: tuple[Value, ...]) -> None:
        steps = [step for *_, step in super().rows(f"EXPLAIN QUERY PLAN {sql}", *values)]
        self.walked |= {step.removeprefix("SCAN ") for step in steps if step.startswith("SCAN ")}


def test_no_lookup_walks_over_all_unions() -> None:
    database = Explaining.in_memory()
    database.walked = set()
    tables, streams, memory = UnionTables(database), Streams(database), UnionMemory(database)
    union, chat, ann = UUID(int=1), Channel("telegram:-1"), Identity("telegram:5")
    tables.row(union)
    tables.at(chat)
    tables.is_home(chat)
    list(tables.homes_on("nostr"))
    list(tables.homes_in(chat))
    tables.homes_of(union)
    tables.on_network("nostr")
    tables.concerning(ann)
    tables.with_member(ann)
    tables.concerns(union, ann)
    tables.know_each_other(ann, ann)
    tables.founded_by(ann)
    tables.inviting(ann, since=NOON)
    tables.invitations_before(union, 1, within=timedelta(days=1))
    tables.undecided()
    tables.due(NOON)
    tables.to_remind(NOON)
    tables.note_reminded(union, 1, NOON)
    tables.next_moment(NOON)
    tables.idle_since(after=None, until=NOON)
    tables.opening(union, 1)
    tables.text(union, "1", 1)
    tables.is_open(union, 1)
    list(memory.decided(union))
    memory.remembered(union, most=1)
    memory.remembered(union, proposals=[1], member=1, most=1)
    memory.proposals_about(union, "1")
    streams.behind("union")
    streams.place("union-1")
    streams.note_seen("union-1", 1)
    streams.has_carried_out("union-1", "id")
    streams.story("union-1", 1)
    streams.snapshot("union-1")
    streams.checkpoint("unions")
    streams.last_recorded()
    assert database.walked <= FEW
