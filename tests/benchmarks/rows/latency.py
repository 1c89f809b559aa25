"""How long a person waits who presses a button, while others press as well."""

from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Line, Result, Series, Size, at_most
from tests.benchmarks.measuring import in_turn, run
from tests.benchmarks.sides import Side, an_echo_bot, our_bot

RATES = (50, 200)
"""Presses a second."""

SECONDS = {Size.SMALL: 2, Size.FULL: 15}
ROUNDS = {Size.SMALL: 2, Size.FULL: 3}


async def measure(size: Size, folder: Path) -> Result:
    """From a press until its answer, at a steady rate; rounds in turn with the echo bot."""
    lines = []
    async with AsyncExitStack() as stack:
        ours = await our_bot(stack, folder / "ours")
        echo = await an_echo_bot(stack, folder / "echo")
        for rate in RATES:
            waited = {"ours": list[list[float]](), "echo": list[list[float]]()}
            sides = {"ours": ours, "echo": echo}
            count = rate * SECONDS[size]
            rounds = {name: partial(_round, one, count, rate, waited[name]) for name, one in sides.items()}
            await in_turn(ROUNDS[size], rounds)
            for share, name in ((0.50, "p50"), (0.99, "p99")):
                lines.append(
                    Line(
                        what=f"{name} at {rate} a second",
                        unit="ms",
                        ours=_at(share, waited["ours"]),
                        beside="an echo bot",
                        theirs=_at(share, waited["echo"]),
                        bar=at_most(2),
                    )
                )
    return Result(row="latency", size=size, lines=tuple(lines))


async def _round(side: Side, count: int, rate: float, waited: list[list[float]]) -> float:
    waited.append(await side.stream(count, rate))
    return sum(waited[-1]) / count


def _at(share: float, rounds: list[list[float]]) -> Series:
    """In milliseconds; each round is in order."""
    return Series(tuple(waited[int(share * (len(waited) - 1))] * 1000 for waited in rounds))


if __name__ == "__main__":
    run(measure)
