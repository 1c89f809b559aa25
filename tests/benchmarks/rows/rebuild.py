"""Rebuilding every read model from the log, beside a raw scan of it."""

from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from adapters.sqlite.store import SqliteEventStore
from bot.contexts import CONTEXTS, codec
from bot.log.reader import LogReader
from bot.log.store import NO_STREAM
from bot.log.troubles import Troubles
from bot.wiring.stores import SQLITE, open_index, open_store
from tests.benchmarks import machine, unions
from tests.benchmarks.figures import Line, Result, Size, at_least
from tests.benchmarks.measuring import in_turn, run

UNIONS = {Size.SMALL: 100, Size.FULL: 2_000}
EVENTS_EACH, STRETCH = 100, 10
"""Of a union in all, and of it one after another in the log."""

ROUNDS = {Size.SMALL: 3, Size.FULL: 5}
BAR = 0.05


async def written(folder: Path, size: Size) -> Path:
    """As a log grows: a few events of each union in turn."""
    path = folder / "log.db"
    store = await SqliteEventStore.open(path)
    stories = {
        union: unions.with_history(union, EVENTS_EACH) for union in (uuid4() for _ in range(UNIONS[size]))
    }
    ends = dict.fromkeys(stories, NO_STREAM)
    for _ in range(EVENTS_EACH // STRETCH):
        for union, story in stories.items():
            ends[union] = await unions.write(store, union, islice(story, STRETCH), after=ends[union])
    await store.close()
    return path


async def rebuilt(path: Path, events: int) -> float:
    """Events a second, from no index at all to all that is looked up."""
    for file in path.parent.glob("*.index.db*"):
        file.unlink()
    url = f"{SQLITE}{path}"
    async with open_store(url) as store:
        with closing(open_index(url)) as database:
            begin = perf_counter()
            reader = LogReader(CONTEXTS, store=store, codec=codec(), database=database, troubles=Troubles())
            await reader.subscription.catch_up()
            seconds = perf_counter() - begin
            known = reader.streams.names("union")
            assert sum(reader.streams.place(name).revision + 1 for name in known) == events
    return events / seconds


async def scanned(path: Path) -> float:
    return machine.scanned_per_second(path)


async def measure(size: Size, folder: Path) -> Result:
    """How many events a second go into all tables, beside all columns of them read into tuples."""
    path, events = await written(folder, size), UNIONS[size] * EVENTS_EACH
    sides = {"ours": partial(rebuilt, path, events), "raw": partial(scanned, path)}
    figures = await in_turn(ROUNDS[size], sides)
    line = Line(
        what=f"{events:,} events of {UNIONS[size]:,} unions into all read models",
        unit="events/s",
        ours=figures["ours"],
        beside="a raw scan",
        theirs=figures["raw"],
        bar=at_least(BAR),
    )
    return Result(row="rebuild", size=size, lines=(line,))


if __name__ == "__main__":
    run(measure)
