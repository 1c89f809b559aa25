"""A command on a union with a history, again and again, beside the peer's get and save."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from time import perf_counter
from uuid import UUID, uuid4

from tests.benchmarks import unions
from tests.benchmarks.figures import Line, Result, Size, at_least
from tests.benchmarks.handling import a_handler, carried_out
from tests.benchmarks.measuring import in_turn, run
from tests.benchmarks.peering import Peer, a_peer

EVENTS = 1_000
BARS: Mapping[bool, float] = {False: 150.0, True: 2.0}
"""By whether the peer caches."""

SECONDS = {Size.SMALL: 1.5, Size.FULL: 5.0}
ROUNDS = {Size.SMALL: 2, Size.FULL: 7}


async def ours(folder: Path, seconds: float) -> float:
    """Commands a second on one union that others have brought to so many events."""
    union = uuid4()
    async with a_handler(folder) as (store, execute):
        happened = unions.with_history(union, EVENTS)
        await unions.write(store, union, happened)
        said = {union: unions.stances(union)}
        await carried_out(execute, said, 0.1)
        begin = perf_counter()
        done = await carried_out(execute, said, seconds)
        return done / (perf_counter() - begin)


async def theirs(peer: Peer, folder: Path, seconds: float, *, cached: bool) -> float:
    path = str(folder / f"{uuid4()}.peer.db")
    union = UUID(await peer.asks("with_events", path=path, events=EVENTS))
    return float(await peer.asks("get_and_save", path=path, union=str(union), seconds=seconds, cached=cached))


async def measure(size: Size, folder: Path) -> Result:
    """Commands a second on a union of 1,000 events that is in memory, beside one that is got for each of them."""
    lines, seconds = [], SECONDS[size]
    async with a_peer() as peer:
        notes = (
            await peer.described(folder / "described.db"),
            "ours checks at each append that nobody else wrote; the peer's cache looks for newer events at each get",
        )
        sides = {
            "ours": partial(ours, folder, seconds),
            "anew": partial(theirs, peer, folder, seconds, cached=False),
            "cached": partial(theirs, peer, folder, seconds, cached=True),
        }
        figures = await in_turn(ROUNDS[size], sides)
    for cached, side, beside in (
        (False, "anew", "the peer's get and save"),
        (True, "cached", "… with its cache"),
    ):
        lines.append(
            Line(
                what=f"commands on a union of {EVENTS:,} events",
                unit="/s",
                ours=figures["ours"],
                beside=beside,
                theirs=figures[side],
                bar=at_least(BARS[cached]),
            )
        )
    return Result(row="warm", size=size, lines=tuple(lines), notes=notes)


if __name__ == "__main__":
    run(measure)
