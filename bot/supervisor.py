"""Keeps the parts of the bot alive: what fails is said once and started again, ever more patiently."""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from bot.ports import NotThisLog, Unavailable, Unusable

log = logging.getLogger(__name__)

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
"""Seconds between a failure and the next try; doubled each time in between."""

STEADY = 60.0
"""Seconds after which a part counts as recovered."""

Part: TypeAlias = Callable[[], Awaitable[None]]
Sleep: TypeAlias = Callable[[float], Awaitable[None]]


class Supervisor:
    """`expected` are failures of the world, told in a sentence; anything else is a bug and has a traceback."""

    def __init__(
        self,
        *,
        expected: tuple[type[Exception], ...] = (Unavailable, Unusable, NotThisLog),
        sleep: Sleep = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._expected = expected
        self._sleep = sleep
        self._jitter = jitter
        self._monotonic = monotonic
        self.failures: dict[str, str] = {}
        """What each part that is down now last said."""

    async def keep(self, parts: Mapping[str, Part]) -> None:
        """Run all parts side by side until cancelled; one that fails takes no other down."""
        async with asyncio.TaskGroup() as tasks:
            for name, part in parts.items():
                tasks.create_task(self._keep(name, part), name=name)

    async def _keep(self, name: str, part: Part) -> None:
        pause = FIRST_PAUSE
        while True:
            started = self._monotonic()
            problem = await self._run(name, part)
            if self._monotonic() - started >= STEADY:
                pause = FIRST_PAUSE
                self.failures.pop(name, None)  # it had recovered: the next failure is news
            self._note(name, problem)
            await self._sleep(pause * (0.5 + self._jitter() / 2))
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _run(self, name: str, part: Part) -> str:
        """What ended it."""
        try:
            await part()
        except self._expected as failure:
            return str(failure) or type(failure).__name__
        except Exception:
            log.exception("%s stopped by a bug; it is started again", name)
            return "a bug, see the log"
        return "it ended"

    def _note(self, name: str, problem: str) -> None:
        """Said once, however often it repeats."""
        if self.failures.get(name) != problem:
            log.warning("%s: %s", name, problem)
        self.failures[name] = problem
