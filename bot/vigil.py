"""Listens to the pulse of each part, and ends what hangs; who keeps the parts starts it again."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from bot.pulse import Pulse, Work, felt

LOOK = 15.0
"""Seconds between two looks at what is at work; none is needed before something could hang."""

Part: TypeAlias = Callable[[], Awaitable[None]]


class Hung(Exception):
    """What it was at, in a sentence."""


@dataclass(slots=True, eq=False)
class _Watched:
    name: str
    task: asyncio.Task[object]
    pulse: Pulse
    hung: Work | None = None
    cancelled: int = 0

    def is_wanted_to_end(self) -> bool:
        """By somebody else than us; our own wishes are taken back."""
        left = self.task.cancelling()
        for _ in range(self.cancelled):
            left = self.task.uncancel()
        self.cancelled = 0
        return left > 0


class Vigil:
    """`noticed` is told of each part that hangs, and at what, before it has ended."""

    def __init__(
        self,
        *,
        monotonic: Callable[[], float],
        noticed: Callable[[str, str], object],
        every: float = LOOK,
    ) -> None:
        self._monotonic = monotonic
        self._every = every
        self._noticed = noticed
        self._watched = set[_Watched]()
        self._timer: asyncio.TimerHandle | None = None

    async def keep(self, name: str, part: Part) -> None:
        """Until it ends. Raises what it raised, and Hung when it had to be ended."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a part runs in a task")
        watched = _Watched(name, task, Pulse(self._monotonic, self._arm))
        self._watched.add(watched)
        try:
            with felt(watched.pulse):
                await part()
        except asyncio.CancelledError:
            if watched.is_wanted_to_end() or watched.hung is None:
                raise
        except Exception:
            if watched.is_wanted_to_end() or watched.hung is None:
                raise
        finally:
            self._watched.discard(watched)
        if watched.is_wanted_to_end():
            raise asyncio.CancelledError
        if watched.hung is not None:
            raise Hung(_said(watched.hung))

    def look(self) -> None:
        """Whatever hangs is told to end, again and again: there are libraries that swallow it once."""
        for watched in [*self._watched]:
            hung = watched.hung or watched.pulse.hanging()
            if hung is None:
                continue
            if watched.hung is None:
                watched.hung = hung
                self._noticed(watched.name, _said(hung))
            watched.cancelled += 1
            watched.task.cancel()

    def _arm(self) -> None:
        """Something is at work: what it is, and how long it may take, is seen at the next look."""
        loop = asyncio.get_running_loop()
        if self._timer is not None and self._timer.when() <= loop.time() + self._every:
            return
        self._sleep(self._every)

    def _wake(self) -> None:
        self._timer = None
        self.look()
        hangs = any(watched.hung for watched in self._watched)
        left = [left for watched in self._watched if (left := watched.pulse.left()) is not None]
        if hangs or left:
            self._sleep(self._every if hangs else max(self._every, min(left)))

    def _sleep(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._wake)


def _said(work: Work) -> str:
    return f"it hung: {work.what} went on for more than {work.within:.0f} seconds without a word"
