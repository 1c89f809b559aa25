"""Tables are typed and bounded: whatever strangers do, they stay within their limits with what a union needs."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from bot.chat.contacts import PRIVATE_CHANNELS, Contacts
from bot.log.notebook import Notebook
from bot.log.tables import AT_ONCE, Entries, Table, Tables
from bot.network.incoming import Author
from bot.outbox.deliveries import TOLD
from bot.union.read_models.needed import keep_what_is_needed
from bot.wiring.tables import all_tables
from domain.people import Channel, Identity
from tests.simulation.readers import no_unions
from tests.simulation.town import NOON

LIMIT = 10
NAMED = Table(path=("name",), key=str, value=str, limit=LIMIT)
COUNTED = Table(path=("told",), key=tuple[UUID, int], value=int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """`kind` stands in the key."""

    kind: str
    planted: datetime
    height: int = 0


OAKS = Table(path=("nature", "oak"), key=str, value=Tree, named=("kind",))


@pytest.fixture
def notebook() -> Iterator[Notebook]:
    with closing(SqliteNotebook.open(":memory:")) as notebook:
        yield notebook


def bounded(notebook: Notebook, *needed: str) -> Entries[str, str]:
    entries = Tables(notebook).of(NAMED)
    entries.keep(lambda key, _: key in needed)
    return entries


def names(notebook: Notebook) -> set[str]:
    return {key[1] for key, _ in notebook.under("name")}


def test_what_was_put_is_there_by_its_type_and_in_the_notebook_as_json(notebook: Notebook) -> None:
    counted, oaks = Tables(notebook).of(COUNTED), Tables(notebook).of(OAKS)
    counted.put((UUID(int=1), 12), 7)
    oaks.put("holm", Tree(kind="holm", planted=NOON))
    assert notebook.under() == [
        (("nature", "oak", "holm"), {"planted": "2026-05-01T12:00:00Z", "height": 0}),
        (("told", str(UUID(int=1)), "12"), 7),
    ]
    assert counted.items() == [((UUID(int=1), 12), 7)]
    assert oaks.get("holm") == Tree(kind="holm", planted=NOON)
    counted.drop((UUID(int=1), 12))
    assert counted.get((UUID(int=1), 12)) is None


@pytest.mark.parametrize(
    "noted", [None, 7, "x", [], {}, {"planted": 4}, {"planted": "2026-05-01T12:00:00Z", "height": "3"}]
)
def test_what_another_version_wrote_otherwise_is_not_there(notebook: Notebook, noted: object) -> None:
    notebook.put("nature", "oak", "holm", value=noted)
    notebook.put("nature", "oak", "a", "b", value={"planted": "2026-05-01T12:00:00Z"})
    oaks = Tables(notebook).of(OAKS)
    assert oaks.get("holm") is None
    assert oaks.items() == []
    assert len(notebook.under("nature")) == 2
    assert oaks.only(lambda _, __: True) == []
    assert notebook.under("nature") == []


def test_what_another_version_wrote_besides_is_left_out(notebook: Notebook) -> None:
    notebook.put("nature", "oak", "holm", value={"planted": "2026-05-01T12:00:00+00:00", "mood": "calm"})
    assert Tables(notebook).of(OAKS).get("holm") == Tree(kind="holm", planted=NOON)


def test_two_owners_see_the_same(notebook: Notebook) -> None:
    tables = Tables(notebook)
    assert tables.of(NAMED) is tables.of(NAMED)


def test_the_oldest_goes_and_the_latest_stays(notebook: Notebook) -> None:
    kept = bounded(notebook)
    for number in range(100):
        kept.put(str(number), "x")
        assert kept.get(str(number)) == "x"
    assert names(notebook) == {str(number) for number in range(90, 100)}


def test_what_is_noted_again_is_young_again(notebook: Notebook) -> None:
    kept = bounded(notebook)
    for number in range(100):
        kept.put("regular", str(number))
        kept.put(str(number), "x")
    assert "regular" in names(notebook)


def test_what_is_needed_stays_and_does_not_protect_the_rest(notebook: Notebook) -> None:
    needed = [f"member {number}" for number in range(LIMIT - 1)]
    kept = bounded(notebook, *needed)
    for name in needed:
        kept.put(name, "x")
    for number in range(1000):
        kept.put(str(number), "x")
    assert names(notebook) >= set(needed)
    assert len(names(notebook)) <= LIMIT + AT_ONCE


def test_where_all_is_needed_nothing_is_lost(notebook: Notebook) -> None:
    needed = [f"member {number}" for number in range(5 * LIMIT)]
    kept = bounded(notebook, *needed)
    for name in needed:
        kept.put(name, "x")
    assert names(notebook) == set(needed)


def test_the_bound_holds_across_a_restart(notebook: Notebook) -> None:
    for life in range(10):
        kept = bounded(notebook, "member")
        kept.put("member", "x")
        for number in range(LIMIT):
            kept.put(f"{life} {number}", "x")
    assert len(names(notebook)) == LIMIT
    assert "member" in names(notebook)


def test_what_was_dropped_takes_no_room(notebook: Notebook) -> None:
    kept = bounded(notebook)
    for number in range(LIMIT):
        kept.put(str(number), "x")
    for number in range(LIMIT - 1):
        kept.drop(str(number))
    for number in range(LIMIT - 1):
        kept.put(f"new {number}", "x")
    assert str(LIMIT - 1) in names(notebook)


def test_what_has_no_limit_is_left_alone(notebook: Notebook) -> None:
    counted = Tables(notebook).of(COUNTED)
    for number in range(100):
        counted.put((UUID(int=1), number), number)
    assert len(counted.items()) == 100


def test_what_cannot_be_read_goes_first_and_takes_nobody_along(notebook: Notebook) -> None:
    for number in range(LIMIT):
        notebook.put("name", str(number), "of", "what", value=number)
    kept = bounded(notebook)
    for number in range(LIMIT):
        kept.put(str(number), "x")
    assert [len(key) for key, _ in notebook.under("name")] == [2] * LIMIT


def test_how_far_a_stranger_was_told_goes_with_them(notebook: Notebook) -> None:
    tables = Tables(notebook)
    keep_what_is_needed(tables, no_unions())
    limit = PRIVATE_CHANNELS.limit or 0
    for number in range(limit + 1):
        tables.of(TOLD).put(Channel(f"town:{number:05}"), 1)
        tables.of(PRIVATE_CHANNELS).put(Identity(f"town:id-{number:05}"), Channel(f"town:{number:05}"))
    assert len(notebook.under("told")) == limit
    assert notebook.get("told", "town:00000") is None


def test_all_that_strangers_write_has_a_limit(notebook: Notebook) -> None:
    """As they are met, mentioned, answered in private."""
    contacts = Contacts(Tables(notebook))
    ann = Author(identity=Identity("telegram:1"), name="Ann", username="ann_", language="en")
    contacts.met(ann, NOON)
    contacts.met_privately(ann, Channel("telegram:1"))
    limited = [table for table in all_tables() if table.limit]
    written = [key for key, _ in notebook.under()]
    assert written
    assert all(any(table.holds(key) for table in limited) for key in written)


def test_after_a_restart_what_is_touched_is_younger_than_all_that_is_not(notebook: Notebook) -> None:
    before = bounded(notebook)
    for number in range(LIMIT):
        before.put(f"{number}", "old")
    entries = bounded(notebook)
    entries.put("0", "touched")
    for number in range(LIMIT - 1):
        entries.put(f"new {number}", "new")
    assert names(notebook) == {"0", *(f"new {number}" for number in range(LIMIT - 1))}


def test_nothing_of_what_is_not_touched_after_a_restart_is_read(notebook: Notebook) -> None:
    for number in range(LIMIT):
        bounded(notebook).put(f"{number}", "old")
    reading = Reading(notebook)
    entries = bounded(reading)
    entries.put("0", "touched")
    assert entries.get("1") == "old"
    assert reading.read == {("name", "0"), ("name", "1")}


class Reading:
    """A notebook that knows which values anybody wanted to have."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self.read = set[tuple[str, ...]]()

    def get(self, *key: str) -> object | None:
        self.read.add(key)
        return self._notebook.get(*key)

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        found = self._notebook.under(*prefix)
        self.read.update(key for key, _ in found)
        return found

    def put(self, *key: str, value: object) -> None:
        self._notebook.put(*key, value=value)

    def drop(self, *key: str) -> None:
        self._notebook.drop(*key)

    def count(self, *prefix: str) -> int:
        return self._notebook.count(*prefix)

    def following(self, *prefix: str, after: tuple[str, ...]) -> tuple[str, ...] | None:
        return self._notebook.following(*prefix, after=after)

    async def on_record(self) -> None:
        await self._notebook.on_record()
