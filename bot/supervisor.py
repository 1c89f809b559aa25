"""Keeps the parts of the bot alive: what fails is said once and started again, ever more patiently.

Within a part, what concerns one union or one message alone is kept apart from the rest by `Troubles`.
"""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import TypeAlias

from bot.log.store import NotThisLog, Unavailable, Unusable
from bot.log.troubles import Troubles
from bot.network.backoff import Backoff, Jitter, Sleep
from bot.standing import Kind, Standing, Trouble, utc_now

log = logging.getLogger(__name__)

STEADY = 60.0
"""Seconds after which a part counts as recovered."""

Part: TypeAlias = Callable[[], Awaitable[None]]


class Supervisor:
    """`expected` are failures of the world, told in a sentence; anything else is a bug and has a traceback."""

    def __init__(
        self,
        *,
        expected: tuple[type[Exception], ...] = (Unavailable, Unusable, NotThisLog),
        sleep: Sleep = asyncio.sleep,
        jitter: Jitter = random.random,
        monotonic: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._expected = expected
        self._sleep = sleep
        self._jitter = jitter
        self._monotonic = monotonic
        self._now = now
        self.failures: dict[str, str] = {}
        """What each part that is down now last said."""
        self.parts: dict[str, Standing] = {}
        """All that are kept now."""
        self.troubles = Troubles()

    def expect(self, failures: tuple[type[Exception], ...]) -> None:
        """Of the world too; for what is not loaded yet when the first parts are kept."""
        self._expected += failures

    async def keep(self, parts: Mapping[str, Part]) -> None:
        """Run all parts side by side until cancelled; one that fails takes no other down."""
        async with asyncio.TaskGroup() as tasks:
            for name, part in parts.items():
                tasks.create_task(self._keep(name, part), name=name)

    async def see_through(self, name: str, part: Part) -> None:
        """As `keep`, until the part has ended by itself."""
        await self._keep(name, part, may_end=True)

    async def _keep(self, name: str, part: Part, *, may_end: bool = False) -> None:
        standing = Standing(runs=True, since=self._now(), passing=may_end)
        backoff = Backoff(self._sleep, self._jitter)
        try:
            while True:
                self.parts[name] = standing
                started = self._monotonic()
                trouble = await self._run(name, part)
                if may_end and trouble.kind is Kind.ENDED:
                    self.failures.pop(name, None)
                    return
                self.parts[name] = standing.stopped(trouble)
                if self._monotonic() - started >= STEADY:
                    backoff.reset()
                    self.failures.pop(name, None)  # it had recovered: the next failure is news
                self._note(name, trouble.words)
                await backoff.wait()
                standing = self.parts[name].started_again(self._now())
        finally:
            self.parts.pop(name, None)

    async def _run(self, name: str, part: Part) -> Trouble:
        """What ended it."""
        try:
            await part()
        except self._expected as failure:
            return Trouble(Kind.UNAVAILABLE, str(failure) or type(failure).__name__, self._now())
        except Exception:
            log.exception("%s stopped by a bug; it is started again", name)
            return Trouble(Kind.BUG, "a bug, see the log", self._now())
        return Trouble(Kind.ENDED, "it ended", self._now())

    def _note(self, name: str, problem: str) -> None:
        """Said once, however often it repeats."""
        if self.failures.get(name) != problem:
            log.warning("%s: %s", name, problem)
        self.failures[name] = problem
