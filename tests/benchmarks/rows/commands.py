"""A command with everything that it causes, beside the peer's save, which causes nothing."""

from functools import partial
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from tests.benchmarks import machine, unions
from tests.benchmarks.figures import Line, Result, Size, at_least
from tests.benchmarks.house import a_house
from tests.benchmarks.measuring import in_turn, run
from tests.benchmarks.peering import a_peer
from tests.benchmarks.rows.handler import carried_out, theirs

BARS = {1: 1.0, 16: 2.0, 128: 2.5}
"""By how many unions at once."""

SECONDS = {Size.SMALL: 1.0, Size.FULL: 3.0}
ROUNDS = {Size.SMALL: 2, Size.FULL: 7}


async def ours(folder: Path, at_once: int, seconds: float) -> float:
    """Until all of it stands in the tables, and what it owes to its card as well."""
    said = {union: unions.stances(union) for union in (uuid4() for _ in range(at_once))}
    async with a_house(folder, {union: unions.founded(union) for union in said}) as house:
        begin = perf_counter()
        done = await carried_out(house.application.execute, said, seconds)
        await house.until_followed()
        taken = perf_counter() - begin
        for union in said:
            assert house.application.outbox.owes(unions.home(union), f"changed {union} 1")
    return done / taken


async def measure(size: Size, folder: Path) -> Result:
    """How many commands a second, with all that follows: tables, due times, what is owed, a reader of the log."""
    lines, seconds = [], SECONDS[size]
    async with a_peer() as peer:
        notes = [
            await peer.described(folder / "described.db"),
            f"each union has {unions.MEMBERS} members and {unions.OPEN} open proposals, whose cards stand in a chat",
        ]
        for at_once, bar in BARS.items():
            sides = {
                "ours": partial(ours, folder, at_once, seconds),
                "theirs": partial(theirs, peer, folder, at_once, seconds),
            }
            figures = await in_turn(ROUNDS[size], sides)
            lines.append(
                Line(
                    what=f"commands with all they cause in {at_once} unions at once",
                    unit="/s",
                    ours=figures["ours"],
                    beside=f"the peer's saves by {at_once} threads",
                    theirs=figures["theirs"],
                    bar=at_least(bar),
                )
            )
    notes.append(f"one fdatasync takes {machine.sync_seconds(folder) * 1000:.2f} ms")
    return Result(row="commands", size=size, lines=tuple(lines), notes=tuple(notes))


if __name__ == "__main__":
    run(measure)
