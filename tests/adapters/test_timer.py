"""The timer wakes once at the moment it was set to, however often it is told the same."""

import asyncio
from datetime import UTC, datetime, timedelta

from adapters.timer import ApTimer

SOON = timedelta(milliseconds=20)


async def test_it_wakes_at_each_moment_it_is_set_to_also_when_that_is_one_that_passed() -> None:
    woken = asyncio.Event()
    with ApTimer(woken.set) as timer:
        for at in (datetime.now(UTC) + SOON, datetime.now(UTC) - SOON):
            for _ in range(2):
                woken.clear()
                timer.set(at)
                timer.set(at)
                async with asyncio.timeout(30):
                    await woken.wait()


async def test_it_can_be_told_that_there_is_nothing_to_wake_for() -> None:
    with ApTimer(lambda: None) as timer:
        timer.set(datetime.now(UTC) + timedelta(hours=1))
        timer.set(None)
        timer.set(None)
