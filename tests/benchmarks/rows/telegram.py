"""The whole bot on Telegram: what a press costs it, from the update to the answer, beside a bot that only answers."""

from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Curve, Line, Result, Series, Size, at_most
from tests.benchmarks.measuring import in_turn, run
from tests.benchmarks.presses import AT_ONCE
from tests.benchmarks.sides import GROUPS, an_echo_bot, our_bot

ROUNDS = {Size.SMALL: 2, Size.FULL: 7}
PRESSES = {Size.SMALL: 400, Size.FULL: 2_000}
OTHERS = {Size.SMALL: (0, 300), Size.FULL: (0, 100, 300, 1_000)}


async def measure(size: Size, folder: Path) -> Result:
    """CPU of a press on Consent: taken in, durable, answered. The cards are edited beside it."""
    async with AsyncExitStack() as stack:
        sides = {"echo": await an_echo_bot(stack, folder / "echo")}
        for others in OTHERS[size]:
            sides[str(others)] = await our_bot(stack, folder / str(others), others=others)
        rounds = {name: partial(side.throng, PRESSES[size]) for name, side in sides.items()}
        costs = await in_turn(ROUNDS[size], rounds)
    rates = {name: Series(tuple(side.rates)) for name, side in sides.items()}
    alone, echo, most = costs["0"], costs["echo"], OTHERS[size][-1]
    lines = (
        Line(
            what="a press", unit="µs of CPU", ours=alone, beside="an echo bot", theirs=echo, bar=at_most(1.3)
        ),
        Line(
            what=f"… with {most:,} other unions with 10 open proposals each",
            unit="µs of CPU",
            ours=costs[str(most)],
            beside="without",
            theirs=alone,
            bar=at_most(1.1),
        ),
        Line(what="answered", unit="a second", ours=rates["0"], beside="an echo bot", theirs=rates["echo"]),
        Line(what="cards edited meanwhile", unit="a press", ours=Series(tuple(sides["0"].edits))),
    )
    curve = Curve(
        title="What a press costs",
        across="other unions",
        up="µs of CPU",
        points=tuple((others, costs[str(others)].median) for others in OTHERS[size]),
    )
    note = f"{AT_ONCE} presses at once in {GROUPS} groups; the cards are edited at Telegram's pace"
    return Result(row="telegram", size=size, lines=lines, curves=(curve,), notes=(note,))


if __name__ == "__main__":
    run(measure)
