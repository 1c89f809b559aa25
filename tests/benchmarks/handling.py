"""The command handler alone, what members go on saying to it, and how both stand beside the peer's saves."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeAlias
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
from domain.decider import Decider
from domain.union.commands import Command
from domain.union.decider import UNION
from domain.union.events import UnionEvent, proposal_of
from domain.union.state import Union
from tests.benchmarks import machine, unions
from tests.benchmarks.figures import Line, Size, at_least
from tests.benchmarks.measuring import Round, in_turn
from tests.benchmarks.peering import Peer, a_peer

Rate: TypeAlias = Callable[[Path, int, float], Awaitable[float]]
"""Commands a second in so many unions at once, for so many seconds, on files in the folder."""

SECONDS = {Size.SMALL: 1.0, Size.FULL: 3.0}
ROUNDS = {Size.SMALL: 2, Size.FULL: 7}


class NothingRejected:
    """What comes to nothing is noted by a house: there is none here."""

    def __contains__(self, command_id: str) -> bool:
        return False

    def note(self, command_id: str) -> None:
        raise AssertionError(command_id)


@asynccontextmanager
async def a_handler(
    folder: Path, decider: Decider[Command, UnionEvent, Union] = UNION
) -> AsyncIterator[tuple[EventStore, ExecuteUnion]]:
    """With the log's own tables, since they say which commands were carried out, and no other."""
    store = await SqliteEventStore.open(folder / f"{uuid4()}.db")
    database = LocalDatabase.open(folder / f"{uuid4()}.index.db", version="benchmark")
    states = States(
        decider,
        store=store,
        codec=codec(),
        database=database,
        streams=Streams(database),
        story=proposal_of,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The lines of a row, and its notes: for each number of unions at once that has a bar."""

    lines: tuple[Line, ...]
    notes: tuple[str, ...]


async def beside_saves(what: str, ours: Rate, bars: Mapping[int, float], size: Size, folder: Path) -> Beside:
    """`what` we did, in rounds in turn with the peer's saves of unions that it holds in memory, one a thread."""
    lines = list[Line]()
    async with a_peer() as peer:
        notes = await peer.described(folder / "described.db"), _synced(folder)
        for at_once, bar in bars.items():
            sides: dict[str, Round] = {
                "ours": partial(ours, folder, at_once, SECONDS[size]),
                "theirs": partial(_saves, peer, folder, at_once, SECONDS[size]),
            }
            figures = await in_turn(ROUNDS[size], sides)
            lines.append(
                Line(
                    what=f"{what} in {at_once} unions at once",
                    unit="/s",
                    ours=figures["ours"],
                    beside=f"the peer's saves by {at_once} threads",
                    theirs=figures["theirs"],
                    bar=at_least(bar),
                )
            )
    return Beside(lines=tuple(lines), notes=notes)


async def _saves(peer: Peer, folder: Path, at_once: int, seconds: float) -> float:
    path = str(folder / f"{uuid4()}.peer.db")
    return float(await peer.asks("save", path=path, threads=at_once, seconds=seconds))


def _synced(folder: Path) -> str:
    return f"one fdatasync takes {machine.sync_seconds(folder) * 1000:.2f} ms"
