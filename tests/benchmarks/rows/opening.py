"""Opening a proposal, by how much has happened in the union before."""

from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from domain.union import commands
from domain.union.changes import AdoptResolution
from domain.union.state import Active, Union
from tests.benchmarks import unions
from tests.benchmarks.figures import Curve, Line, Result, Size, at_most
from tests.benchmarks.house import House, a_house
from tests.benchmarks.measuring import in_turn, run

EVENTS = {Size.SMALL: (100, 10_000), Size.FULL: (100, 10_000, 100_000)}
PAIRS = {Size.SMALL: 60, Size.FULL: 200}
"""Of proposals that are opened and withdrawn in a round, so that no more is open in the end."""

ROUNDS = {Size.SMALL: 5, Size.FULL: 9}
BAR = 1.3


async def opened(house: House, pairs: int) -> float:
    """Microseconds of a command that opens a proposal, with all it causes; each is withdrawn again meanwhile."""
    (union,) = (row.id for row in house.application.reader.tables.all())
    execute, by, taken = house.application.execute, unions.identity(4), 0.0
    for _ in range(pairs):
        proposed = commands.OpenProposal(
            change=AdoptResolution(text="We paint the fence."), period=unions.PERIOD, by=by, at=unions.NOON
        )
        begin = perf_counter()
        executed = await execute(union, proposed, command_id=f"open/{uuid4()}")
        taken += perf_counter() - begin
        assert executed.events
        number = shown_number(executed.state)
        withdrawn = commands.WithdrawProposal(number=number, by=by, at=unions.NOON)
        await execute(union, withdrawn, command_id=f"withdraw/{uuid4()}")
        await house.until_followed()
    return taken / pairs * 1e6


def shown_number(union: Union) -> int:
    assert isinstance(union, Active)
    return union.opened


async def measure(size: Size, folder: Path) -> Result:
    """What it takes to open a proposal in a union where little has happened, and where much has."""
    async with AsyncExitStack() as houses:
        sides = {}
        for events in EVENTS[size]:
            union = uuid4()
            house = await houses.enter_async_context(
                a_house(folder, {union: unions.with_history(union, events)})
            )
            await opened(house, PAIRS[size])
            sides[str(events)] = partial(opened, house, PAIRS[size])
        figures = await in_turn(ROUNDS[size], sides)
    fewest = EVENTS[size][0]
    lines = tuple(
        Line(
            what=f"opening a proposal after {events:,} events",
            unit="µs",
            ours=figures[str(events)],
            beside=f"after {fewest:,}",
            theirs=figures[str(fewest)],
            bar=at_most(BAR),
        )
        for events in EVENTS[size][1:]
    )
    points = tuple((events, figures[str(events)].median) for events in EVENTS[size])
    curve = Curve(title="Opening a proposal", across="events of the union", up="µs", points=points)
    return Result(row="opening", size=size, lines=lines, curves=(curve,))


if __name__ == "__main__":
    run(measure)
