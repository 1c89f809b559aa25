"""What happens in one aggregate asks something of another: exactly once in effect, one stream whatever befalls another."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from uuid import UUID

import pytest

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.context import Context
from bot.log.codec import Codec
from bot.log.envelope import Envelope
from bot.log.handler import Execute
from bot.log.notebook import Notebook
from bot.log.reader import LogReader
from bot.log.store import NO_STREAM, EventStore, NewEvent, Unavailable
from bot.log.tables import Tables
from bot.log.troubles import Troubles
from bot.processes.process import Process, Reaction
from bot.processes.running import FOLLOWED, HELD_UP, Running
from tests.log.shelf import (
    OTHER,
    SHELF,
    SHELVES,
    Clock,
    Put,
    Rejected,
    Shelf,
    ShelfCommand,
    ShelfEvent,
    Take,
    ThingPut,
)
from tests.simulation.ticking import Line

RECEIPTS = UUID(int=9)
CONTEXT: Context[ShelfCommand, ShelfEvent, Shelf] = Context(decider=SHELVES)


@dataclass
class Receipts:
    """Writes one for whatever is put on any other shelf. `stumbles` over things of these names, by a bug."""

    stumbles: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    seen: list[str] = field(default_factory=list)

    def react(
        self, envelope: Envelope[ShelfEvent], before: Shelf, after: Shelf
    ) -> Iterator[Reaction[ShelfCommand]]:
        match envelope.event:
            case ThingPut(name=name) if envelope.aggregate != RECEIPTS:
                assert len(after) == len(before) + 1
                self.seen.append(name)
                if name in self.stumbles:
                    raise KeyError(name)
                if name in self.refused:
                    yield Reaction(to=SHELVES, of=RECEIPTS, command=Take(number=99))
                yield Reaction(to=SHELVES, of=RECEIPTS, command=Put(name=f"receipt for a {name}"))
            case _:
                pass


class House:
    """One process of the operating system, with a notebook that it may share."""

    def __init__(self, store: EventStore, notebook: Notebook, receipts: Receipts) -> None:
        codec, self.troubles = Codec([SHELVES]), Troubles()
        self.reader = LogReader(
            [CONTEXT], store=store, codec=codec, database=LocalDatabase.in_memory(), troubles=self.troubles
        )
        self.execute: Execute[ShelfCommand, ShelfEvent, Shelf] = Execute(
            self.reader.states(SHELVES),
            store=store,
            codec=codec,
            clock=Clock(),
            rejected=Rejected(),
            troubles=self.troubles,
        )
        self.tables = Tables(notebook)
        self.process = Running(
            Process(name="receipts", follows=SHELVES, react=receipts.react),
            reader=self.reader,
            executes={SHELVES.category: self.execute},
            tables=self.tables,
        )

    async def puts(self, name: str, on: UUID = SHELF) -> None:
        await self.execute(on, Put(name=name), command_id=f"put:{name}:{on}")

    async def goes_on(self) -> None:
        await self.process.begin()
        await self.process.subscription.catch_up()

    async def receipts(self) -> list[str]:
        shelf = (await self.reader.states(SHELVES).get(RECEIPTS)).state
        return [name.removeprefix("receipt for a ") for name in shelf]

    async def envelopes(self, which: UUID) -> list[Envelope[ShelfEvent]]:
        recorded = await self.reader.store.read(f"shelf-{which}", after=NO_STREAM, limit=1000)
        return [envelope for one in recorded if (envelope := self.reader.codec.decode(one))]


@pytest.fixture
async def notebook() -> AsyncIterator[Notebook]:
    notebook = SqliteNotebook.open(":memory:")
    yield notebook
    notebook.close()


async def test_what_it_asks_for_follows_from_the_event_and_goes_on_with_its_thread(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    here = House(store, notebook, Receipts())
    await here.puts("jar")
    await here.goes_on()
    [jar], [receipt] = await here.envelopes(SHELF), await here.envelopes(RECEIPTS)
    assert await here.receipts() == ["jar"]
    assert receipt.metadata.causation == str(jar.id)
    assert receipt.metadata.correlation == jar.metadata.correlation == f"put:jar:{SHELF}"
    assert receipt.metadata.command == f"receipts/shelf-{RECEIPTS}/{jar.id}/0"


async def test_whoever_takes_over_goes_on_where_it_was(store: SqliteEventStore, notebook: Notebook) -> None:
    one, other = Receipts(), Receipts()
    first, second = House(store, notebook, one), House(store, notebook, other)
    await first.puts("jar")
    await first.goes_on()
    await first.puts("pot")
    await House(store, notebook, other).goes_on()
    assert (one.seen, other.seen) == (["jar"], ["pot"])
    assert await second.receipts() == ["jar", "pot"]


async def test_what_it_does_not_react_to_is_not_worth_a_note(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    """The notebook may stand in the same log: each of its notes would be followed, and noted, for ever."""
    here = House(store, notebook, Receipts())
    await here.puts("jar")
    await here.goes_on()
    noted = here.tables.of(FOLLOWED).get("receipts")
    note = NewEvent(id=UUID(int=1), type="Note", data=b"{}", metadata=b"{}")
    await store.append("notebook-shared", [note], expected=NO_STREAM)
    await here.goes_on()
    assert here.tables.of(FOLLOWED).get("receipts") == noted


async def test_who_has_forgotten_how_far_it_was_asks_for_nothing_twice(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    here = House(store, notebook, Receipts())
    await here.puts("jar")
    await here.goes_on()
    here.tables.of(FOLLOWED).drop("receipts")
    again = House(store, notebook, receipts := Receipts())
    await again.goes_on()
    assert (receipts.seen, await again.receipts()) == (["jar"], ["jar"])


async def test_trouble_holds_up_its_own_stream_until_it_is_over(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    receipts = Receipts(stumbles={"pot"})
    here = House(store, notebook, receipts)
    for name in ("jar", "pot", "pan"):
        await here.puts(name)
    await here.puts("bowl", on=OTHER)
    await here.goes_on()
    assert await here.receipts() == ["jar", "bowl"]
    assert list(here.troubles.standing) == [f"shelf {SHELF}, receipts"]
    again = House(store, notebook, receipts)
    await again.goes_on()
    assert await again.receipts() == ["jar", "bowl"]
    receipts.stumbles.clear()
    await again.process.try_again()
    assert await again.receipts() == ["jar", "bowl", "pot", "pan"]
    assert again.tables.of(HELD_UP).items() == []
    assert list(again.troubles.standing) == []


async def test_the_next_event_of_a_stream_finds_out_that_trouble_is_over(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    receipts = Receipts(stumbles={"jar"})
    here = House(store, notebook, receipts)
    await here.puts("jar")
    await here.goes_on()
    receipts.stumbles.clear()
    await here.puts("pot")
    await here.process.subscription.catch_up()
    assert await here.receipts() == ["jar", "pot"]


async def test_a_refusal_is_trouble_since_a_no_should_be_an_event(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    receipts = Receipts(refused={"jar"})
    here = House(store, notebook, receipts)
    await here.puts("jar")
    await here.goes_on()
    assert await here.receipts() == []
    assert here.troubles.standing == {f"shelf {SHELF}, receipts": "Refused: shelf-empty"}


async def test_a_store_that_is_away_is_nobodys_trouble_but_everybodys(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    line = Line(store)
    here = House(line, notebook, Receipts())
    await here.puts("jar")
    line.refusing = True
    with pytest.raises(Unavailable):
        await here.goes_on()
    line.refusing = False
    await here.goes_on()
    assert (await here.receipts(), list(here.troubles.standing)) == (["jar"], [])


async def test_what_was_noted_beside_another_log_means_nothing(
    store: SqliteEventStore, notebook: Notebook
) -> None:
    here = House(store, notebook, Receipts())
    await here.puts("jar")
    await here.goes_on()
    replaced = await SqliteEventStore.open(":memory:")
    try:
        there = House(replaced, notebook, Receipts())
        await there.puts("pot")
        await there.goes_on()
        assert await there.receipts() == ["pot"]
    finally:
        await replaced.close()
