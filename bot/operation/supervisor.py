"""Keeps the parts of the bot alive: what fails is said once and started again, ever more patiently.

Within a part, what concerns one union or one message alone is kept apart from the rest by `Troubles`.
"""

import asyncio
import logging
import random
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from traceback import format_tb
from types import MappingProxyType
from typing import TypeAlias

from bot.log.store import NotThisLog, Unavailable, Unusable
from bot.network.backoff import Backoff, Jitter, Sleep
from bot.operation.standing import Kind, Standing, Trouble, utc_now

log = logging.getLogger(__name__)

STEADY = 60.0
"""Seconds after which a part counts as recovered."""

MOST_STANDING = 500
"""Troubles kept to be shown; the oldest are in the log of the process."""

OURS = ("bot", "domain", "adapters")
"""What the failures come from whose words are ours."""

Part: TypeAlias = Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Attempt:
    """Something that was tried; `trouble` is what came between, empty as long as nothing did."""

    trouble: str = ""


class Troubles:
    """What is wrong now, by what it concerns: a union, a channel. For the operator, and without members' words."""

    def __init__(self) -> None:
        self._standing: OrderedDict[str, str] = OrderedDict()

    @property
    def standing(self) -> Mapping[str, str]:
        return MappingProxyType(self._standing)

    @contextmanager
    def apart(self, concerned: str) -> Iterator[Attempt]:
        """A failure in here stays here: it is said once, stands until the next attempt succeeds, and delays nobody.

        Raises Unavailable alone: the world is everybody's trouble.
        """
        attempt = Attempt()
        try:
            yield attempt
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            attempt.trouble = _said_of(error)
            self.note(concerned, attempt.trouble, where="" if _is_ours(error) else _where(error))
        else:
            self.over(concerned)

    def note(self, concerned: str, trouble: str, *, where: str = "") -> None:
        """Said once, however often it repeats."""
        if self._standing.get(concerned) != trouble:
            log.error("%s: %s%s", concerned, trouble, f" at\n{where}" if where else "")
        self._standing[concerned] = trouble
        if len(self._standing) > MOST_STANDING:
            self._standing.popitem(last=False)

    def over(self, concerned: str) -> None:
        if self._standing.pop(concerned, None) is not None:
            log.info("%s: all is well again", concerned)


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


def _said_of(error: Exception) -> str:
    """Only our own failures speak in sentences for the operator; a bug's words may be a member's."""
    kind = type(error).__name__
    return f"{kind}: {error}" if _is_ours(error) and str(error) else kind


def _is_ours(error: Exception) -> bool:
    return type(error).__module__.partition(".")[0] in OURS


def _where(error: Exception) -> str:
    return "".join(format_tb(error.__traceback__))
