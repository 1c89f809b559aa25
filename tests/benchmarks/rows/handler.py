"""The command handler alone, from a member's word to its event on disk, beside the peer's save."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter
from uuid import UUID, uuid4

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec
from bot.log.handler import Execute
from bot.log.states import States
from bot.log.store import EventStore
from bot.log.streams import Streams
from bot.log.troubles import Troubles
from bot.union.executing import ExecuteUnion
from domain.union.commands import Command
from domain.union.decider import UNION
from domain.union.events import proposal_of
from tests.benchmarks import machine, unions
from tests.benchmarks.figures import Line, Result, Size, at_least
from tests.benchmarks.measuring import in_turn, run
from tests.benchmarks.peering import Peer, a_peer

BARS = {1: 1.0, 16: 3.0, 128: 4.0}
"""By how many unions at once."""

SECONDS = {Size.SMALL: 1.0, Size.FULL: 3.0}
ROUNDS = {Size.SMALL: 2, Size.FULL: 7}


class NothingRejected:
    """What comes to nothing is noted by a house: there is none here."""

    def __contains__(self, command_id: str) -> bool:
        return False

    def note(self, command_id: str) -> None:
        raise AssertionError(command_id)


@asynccontextmanager
async def a_handler(folder: Path) -> AsyncIterator[tuple[EventStore, ExecuteUnion]]:
    """With the log's own tables, since they say which commands were carried out, and no other."""
    store = await SqliteEventStore.open(folder / f"{uuid4()}.db")
    database = LocalDatabase.open(folder / f"{uuid4()}.index.db", version="benchmark")
    states = States(
        UNION, store=store, codec=codec(), database=database, streams=Streams(database), story=proposal_of
    )
    yield (
        store,
        Execute(
            states,
            store=store,
            codec=codec(),
            clock=unions.Noon(),
            rejected=NothingRejected(),
            troubles=Troubles(),
        ),
    )
    database.close()
    await store.close()


async def ours(folder: Path, at_once: int, seconds: float) -> float:
    """Commands a second."""
    said = {union: unions.stances(union) for union in (uuid4() for _ in range(at_once))}
    async with a_handler(folder) as (store, execute):
        for union, stances in said.items():
            await unions.write(store, union, unions.founded(union))
            for command, command_id in islice(stances, 2):
                await execute(union, command, command_id=command_id)
        begin = perf_counter()
        done = await carried_out(execute, said, seconds)
        return done / (perf_counter() - begin)


async def carried_out(
    execute: ExecuteUnion, said: Mapping[UUID, Iterator[tuple[Command, str]]], seconds: float
) -> int:
    """How many; each union's next command waits until the one before it is durable."""
    begin = perf_counter()

    async def go_on(union: UUID, stances: Iterator[tuple[Command, str]]) -> int:
        done = 0
        while perf_counter() < begin + seconds:
            command, command_id = next(stances)
            executed = await execute(union, command, command_id=command_id)
            assert len(executed.events) == 1
            done += 1
        return done

    return sum(await asyncio.gather(*(go_on(*each) for each in said.items())))


async def theirs(peer: Peer, folder: Path, at_once: int, seconds: float) -> float:
    return float(
        await peer.asks("save", path=str(folder / f"{uuid4()}.peer.db"), threads=at_once, seconds=seconds)
    )


async def measure(size: Size, folder: Path) -> Result:
    """How many commands a second become durable, beside the peer's save of a union that it holds in memory."""
    lines, seconds = [], SECONDS[size]
    async with a_peer() as peer:
        notes = [await peer.described(folder / "described.db")]
        for at_once, bar in BARS.items():
            sides = {
                "ours": partial(ours, folder, at_once, seconds),
                "theirs": partial(theirs, peer, folder, at_once, seconds),
            }
            figures = await in_turn(ROUNDS[size], sides)
            lines.append(
                Line(
                    what=f"commands carried out in {at_once} unions at once",
                    unit="/s",
                    ours=figures["ours"],
                    beside=f"the peer's saves by {at_once} threads",
                    theirs=figures["theirs"],
                    bar=at_least(bar),
                )
            )
    notes.append(f"one fdatasync takes {machine.sync_seconds(folder) * 1000:.2f} ms")
    return Result(row="handler", size=size, lines=tuple(lines), notes=tuple(notes))


if __name__ == "__main__":
    run(measure)
