"""The first command after a start, on a union with a long history, beside the peer with snapshots."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from uuid import UUID, uuid4

from bot.contexts import CONTEXTS, codec
from bot.log.handler import Execute
from bot.log.reader import LogReader
from bot.log.troubles import Troubles
from bot.union.executing import ExecuteUnion
from bot.wiring.stores import SQLITE, open_index, open_store
from domain.union.commands import Command
from domain.union.decider import UNION
from tests.benchmarks import unions
from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_most
from tests.benchmarks.handling import NothingRejected
from tests.benchmarks.measuring import Round, in_turn, run
from tests.benchmarks.peering import Peer, a_peer

EVENTS = {Size.SMALL: (1_000, 10_000), Size.FULL: (1_000, 10_000, 100_000)}
ROUNDS = {Size.SMALL: 5, Size.FULL: 11}
MOST_GROWTH = 2.0
"""How many times longer it may take with the longest history than with the shortest."""


@dataclass(frozen=True, slots=True)
class Log:
    """A log with one union, as a bot has left it: all was read."""

    url: str
    union: UUID
    said: Iterator[tuple[Command, str]]

    async def first_command(self) -> float:
        """Seconds from opening log and index until a command is durable, as a process starts; imports are done."""
        command, command_id = next(self.said)
        begin = perf_counter()
        async with open_store(self.url) as store:
            with closing(open_index(self.url)) as database:
                reader = LogReader(
                    CONTEXTS, store=store, codec=codec(), database=database, troubles=Troubles()
                )
                await reader.subscription.catch_up()
                execute: ExecuteUnion = Execute(
                    reader.states(UNION),
                    store=store,
                    codec=codec(),
                    clock=unions.Noon(),
                    rejected=NothingRejected(),
                    troubles=reader.troubles,
                )
                executed = await execute(self.union, command, command_id=command_id)
                seconds = perf_counter() - begin
                assert len(executed.events) == 1
                return seconds


async def left_behind(folder: Path, events: int) -> Log:
    log, union = f"{SQLITE}{folder / f'{events}.db'}", uuid4()
    async with open_store(log) as store:
        await unions.write(store, union, unions.with_history(union, events))
        with closing(open_index(log)) as database:
            reader = LogReader(CONTEXTS, store=store, codec=codec(), database=database, troubles=Troubles())
            await reader.subscription.catch_up()
    return Log(log, union, unions.stances(union))


async def theirs(peer: Peer, folder: Path, events: int) -> Round:
    path = str(folder / f"{events}.peer.db")
    union = await peer.asks("with_events", path=path, events=events, snapshots=True)

    async def cold() -> float:
        return float(await peer.asks("cold", path=path, union=union))

    return cold


async def measure(size: Size, folder: Path) -> Result:
    """What the first command after a start takes, beyond imports, and how it grows with the union's history."""
    lines, medians = [], dict[int, Series]()
    async with a_peer() as peer:
        notes = (
            await peer.described(folder / "described.db"),
            "from opening the files to the command on disk: ours has its index, the peer its snapshots",
        )
        for events in EVENTS[size]:
            sides: dict[str, Round] = {
                "ours": (await left_behind(folder, events)).first_command,
                "theirs": await theirs(peer, folder, events),
            }
            figures = await in_turn(ROUNDS[size], sides)
            medians[events] = figures["ours"]
            lines.append(
                Line(
                    what=f"the first command after a start, on a union of {events:,} events",
                    unit="ms",
                    ours=in_ms(figures["ours"]),
                    beside="the peer's",
                    theirs=in_ms(figures["theirs"]),
                    bar=at_most(1.0),
                )
            )
    fewest, most = EVENTS[size][0], EVENTS[size][-1]
    lines.append(
        Line(
            what=f"… with {most:,} events",
            unit="ms",
            ours=in_ms(medians[most]),
            beside=f"with {fewest:,}",
            theirs=in_ms(medians[fewest]),
            bar=at_most(MOST_GROWTH),
        )
    )
    points = tuple((events, figures.median * 1000) for events, figures in medians.items())
    curve = Curve(
        title="The first command after a start", across="events of the union", up="ms", points=points
    )
    return Result(row="cold", size=size, lines=tuple(lines), curves=(curve,), notes=notes)


def in_ms(seconds: Series) -> Series:
    return Series(tuple(value * 1000 for value in seconds.values))


if __name__ == "__main__":
    run(measure)
