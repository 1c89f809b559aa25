"""The real process, killed between any two updates and in the middle of them: its log is as if it had not been."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from tests.simulation.kills.moments import MOMENTS, Moment
from tests.simulation.kills.stories import DECIDING
from tests.simulation.kills.telling import notices, tell, what_happened
from tests.simulation.process import Nursery


def if_(wanted: Callable[[int], bool]) -> Callable[[int], Moment | None]:
    return lambda number: MOMENTS[number % len(MOMENTS)] if wanted(number) else None


async def test_killed_between_any_two_updates_it_loses_nothing_and_records_nothing_twice(
    tmp_path: Path, nursery: Nursery
) -> None:
    which = {
        "none": if_(lambda _: False),
        "even": if_(lambda number: number % 2 == 0),
        "odd": if_(lambda number: number % 2 == 1),
    }
    for name in which:
        (tmp_path / name).mkdir()
    async with asyncio.TaskGroup() as runs:
        tasks = [
            runs.create_task(tell(DECIDING, tmp_path / name, nursery, kill)) for name, kill in which.items()
        ]
    undisturbed, *others = [task.result() for task in tasks]
    for told in others:
        assert told.kills
        assert what_happened(told.envelopes) == what_happened(undisturbed.envelopes)
        assert set(notices(told.envelopes).values()) == {1}
        assert told.messages <= undisturbed.messages + told.kills
