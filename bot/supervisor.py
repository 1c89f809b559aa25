"""Keeps the parts of the bot alive: what fails or hangs is said once and started again, ever more patiently.

An operator may stop a part, which lasts over a start of the process, start it, or have it tried at once.
Within a part, what concerns one union or one message alone is kept apart from the rest by `Troubles`.
"""

import asyncio
import logging
import random
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, MutableMapping
from datetime import datetime

from bot.log.store import NotThisLog, Unavailable, Unusable
from bot.log.troubles import Troubles
from bot.network.backoff import Backoff, Jitter, Sleep
from bot.side_by_side import Act, until_one_ends
from bot.standing import Kind, Standing, Trouble, begun, utc_now
from bot.vigil import Hung, Part, Vigil

log = logging.getLogger(__name__)

STEADY = 60.0
"""Seconds after which a part counts as recovered."""

STEADY_UNTIL_IT_HUNG = 3600.0
"""The same of what then hung, which takes a while to be noticed."""

HOPE = 15
"""Failures in a row after which a part is given up: at the usual pauses, ten minutes of them."""

SLOWLY = 300.0
"""Seconds between two tries of what was given up."""


class Supervisor:
    """`expected` are failures of the world, told in a sentence; anything else is a bug and has a traceback.

    `stopped` holds which parts are stopped by hand, and since when.
    """

    def __init__(
        self,
        *,
        expected: tuple[type[Exception], ...] = (Unavailable, Unusable, NotThisLog),
        sleep: Sleep = asyncio.sleep,
        jitter: Jitter = random.random,
        monotonic: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = utc_now,
        stopped: MutableMapping[str, datetime] | None = None,
    ) -> None:
        self._expected = expected
        self._sleep = sleep
        self._jitter = jitter
        self._monotonic = monotonic
        self._now = now
        self._stopped = {} if stopped is None else stopped
        self._wished = defaultdict[str, asyncio.Event](asyncio.Event)
        self.failures: dict[str, str] = {}
        """What each part that is down now last said."""
        self.parts: dict[str, Standing] = {}
        """All that are kept now."""
        self.stoppable: set[str] = set()
        """Those whose absence is noticed and made up for: nobody's silence counts meanwhile."""
        self.vigil = Vigil(monotonic=monotonic, noticed=self._hangs)
        self.troubles = Troubles()

    def expect(self, failures: tuple[type[Exception], ...]) -> None:
        """Of the world too; for what is not loaded yet when the first parts are kept."""
        self._expected += failures

    def can_be_stopped(self, name: str) -> bool:
        return name in self.parts and name in self.stoppable

    def is_any_stopped(self, names: Collection[str]) -> bool:
        """By hand."""
        return any(name in self._stopped for name in names)

    def stop(self, name: str) -> None:
        """Until it is started, also over a start of the process. Raises Unavailable."""
        self._known(name)
        if not self.can_be_stopped(name):
            those = ", ".join(sorted(self.stoppable & self.parts.keys())) or "none now"
            raise Unavailable(f"{name} cannot be stopped by itself. What can be: {those}.")
        self._stopped.setdefault(name, self._now())
        self._wished[name].set()

    def start(self, name: str) -> None:
        """What was stopped by hand; what waits is tried at once. Raises Unavailable."""
        self._known(name)
        self._stopped.pop(name, None)
        self._wished[name].set()

    async def keep(self, parts: Mapping[str, Part]) -> None:
        """Run all parts side by side until cancelled; one that fails takes no other down."""
        async with asyncio.TaskGroup() as tasks:
            for name, part in parts.items():
                tasks.create_task(self._keep(name, part), name=name)

    async def see_through(self, name: str, part: Part, *, woken: Act | None = None) -> None:
        """As `keep`, until the part has ended by itself. It cannot be stopped.

        Where it waits to be tried again, it is tried at once when `woken` returns.
        """
        await self._keep(name, part, may_end=True, woken=woken)

    def _known(self, name: str) -> None:
        if name not in self.parts:
            kept = ", ".join(name for name, part in self.parts.items() if not part.passing)
            raise Unavailable(f"No part is called {name}. These run here: {kept}.")

    async def _keep(self, name: str, part: Part, *, may_end: bool = False, woken: Act | None = None) -> None:
        standing = begun(self._now(), passing=may_end)
        backoff, in_a_row = Backoff(self._sleep, self._jitter), 0
        run = part if may_end else lambda: self._until_stopped(name, part)
        try:
            while True:
                standing = await self._unless_stopped(name, standing)
                self.parts[name] = standing
                started = self._monotonic()
                trouble = await self._run(name, run)
                standing = self.parts[name]
                if may_end and trouble.kind is Kind.ENDED:
                    self.failures.pop(name, None)
                    return
                if name in self._stopped:
                    continue
                steady = STEADY_UNTIL_IT_HUNG if trouble.kind is Kind.HUNG else STEADY
                if self._monotonic() - started >= steady:
                    backoff.reset()
                    in_a_row = 0
                    self.failures.pop(name, None)  # it had recovered: the next failure is news
                in_a_row += 1
                self.parts[name] = standing.failed(trouble, given_up=in_a_row >= HOPE)
                self._note(name, trouble.words)
                pause = backoff.wait(at_least=SLOWLY if in_a_row >= HOPE else 0)
                await until_one_ends(pause, woken() if woken else self._wish(name))
                standing = self.parts[name].started_again(self._now())
        finally:
            self.parts.pop(name, None)

    async def _unless_stopped(self, name: str, standing: Standing) -> Standing:
        """How it stands once it may run."""
        if name not in self._stopped:
            return standing
        log.warning("%s is stopped by hand", name)
        while since := self._stopped.get(name):
            self.parts[name] = standing.stopped(since)
            await self._wish(name)
        log.warning("%s is started by hand", name)
        return self.parts[name].started_again(self._now())

    async def _until_stopped(self, name: str, part: Part) -> None:
        async def run() -> None:
            await part()

        async def stop() -> None:
            while name not in self._stopped:
                await self._wish(name)

        await until_one_ends(run(), stop())

    async def _wish(self, name: str) -> None:
        """An operator's next, of this part."""
        self._wished[name].clear()
        await self._wished[name].wait()

    async def _run(self, name: str, part: Part) -> Trouble:
        """What ended it."""
        try:
            await self.vigil.keep(name, part)
        except Hung as hung:
            return Trouble(Kind.HUNG, str(hung), self._now())
        except self._expected as failure:
            return Trouble(Kind.UNAVAILABLE, str(failure) or type(failure).__name__, self._now())
        except Exception:
            log.exception("%s stopped by a bug; it is started again", name)
            return Trouble(Kind.BUG, "a bug, see the log", self._now())
        return Trouble(Kind.ENDED, "it ended", self._now())

    def _hangs(self, name: str, words: str) -> None:
        """Said before it has ended, which may take long."""
        self.parts[name] = self.parts[name].hangs(Trouble(Kind.HUNG, words, self._now()))
        self._note(name, words)

    def _note(self, name: str, problem: str) -> None:
        """Said once, however often it repeats."""
        if self.failures.get(name) != problem:
            log.warning("%s: %s", name, problem)
        self.failures[name] = problem
