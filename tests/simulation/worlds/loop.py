"""An event loop without a socket and without a thread, on a clock that jumps: whoever steps it says how far.

It is what asyncio's own loop is to tasks, futures and timers, and refuses all else. What is ready runs in the
order it became so, as asyncio promises; timers of one instant run in the order that chance gives them.
"""

import asyncio
import contextvars
import ctypes
import heapq
import random
from asyncio import events
from collections import deque
from collections.abc import Callable, Coroutine, Generator
from typing import Any, TypeVar, TypeVarTuple

T = TypeVar("T")
Given = TypeVarTuple("Given")

INSTANT = 1e-9

MOST_AT_ONCE = 2_000_000
"""Steps without the clock moving on: then somebody turns in circles."""


class TurnsInCircles(Exception):
    """Nothing is waited for, and it does not end."""


class Step:
    """What is to be run, as `asyncio.Handle` and `TimerHandle` are; these cost a world more than what it runs."""

    __slots__ = ("_args", "_at", "_callback", "_context", "_loop", "is_cancelled")

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        loop: "SteppedLoop",
        context: contextvars.Context | None,
        at: float = 0.0,
    ) -> None:
        self._callback, self._args, self._loop, self._at = callback, args, loop, at
        self._context = contextvars.copy_context() if context is None else context
        self.is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True

    def cancelled(self) -> bool:
        return self.is_cancelled

    def when(self) -> float:
        return self._at

    def run(self) -> None:
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as failure:  # noqa: BLE001 - as asyncio has it
            self._loop.call_exception_handler({"message": "a callback failed", "exception": failure})


class SteppedLoop(asyncio.AbstractEventLoop):
    """`now` gives the seconds, `passes_to` lets the clock jump there. `stops` says whether the process is no more."""

    def __init__(
        self,
        chance: random.Random,
        *,
        now: Callable[[], float],
        passes_to: Callable[[float], None],
        stops: Callable[[], bool] = lambda: False,
    ) -> None:
        self.chance = chance
        self.steps = 0
        self.failures: list[dict[str, Any]] = []
        self._now, self._passes_to, self._stops = now, passes_to, stops
        self._ready: deque[Step] = deque()
        self._timers: list[tuple[float, float, int, Step]] = []
        self._tasks: set[asyncio.Task[Any]] = set()
        self._count = 0
        self._time = now()

    # --- for whoever steps it -----------------------------------------------------------------

    def next_time(self) -> float | None:
        """When there is something to do."""
        if self._ready:
            return self._time
        while self._timers and self._timers[0][3].is_cancelled:
            heapq.heappop(self._timers)
        return self._timers[0][0] if self._timers else None

    def runs_until(self, end: float) -> None:
        """All that is to be done by then, the clock going along."""
        events._set_running_loop(self)  # noqa: SLF001 - as asyncio's own loops do
        try:
            self._time, idle = max(self._time, self._now()), 0
            ready, timers, stops = self._ready, self._timers, self._stops
            while not stops() and (at := self.next_time()) is not None and at <= end:
                if at > self._time:
                    self._time = at
                    self._passes_to(at)
                    idle = 0
                if timers and timers[0][0] <= self._time + INSTANT:
                    self._wake()
                if ready and not (step := ready.popleft()).is_cancelled:
                    self.steps += 1
                    step.run()
                idle += 1
                if idle > MOST_AT_ONCE:
                    raise TurnsInCircles
        finally:
            events._set_running_loop(None)  # noqa: SLF001

    def ends(self) -> None:
        """As a process that is killed: nothing of it runs any more, not even what would tidy up behind it.

        A coroutine that is collected is closed first, and does what it would do at its end. So these never are.
        """
        self._ready.clear()
        self._timers.clear()
        for task in self._tasks:
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(task))
        self._tasks.clear()

    def _wake(self) -> None:
        while self._timers and self._timers[0][0] <= self._time + INSTANT:
            timer = heapq.heappop(self._timers)[3]
            if not timer.is_cancelled:
                self._ready.append(timer)

    # --- for what runs in it ------------------------------------------------------------------

    def time(self) -> float:
        return self._time

    def call_soon(
        self, callback: Callable[[*Given], object], *args: *Given, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        step = Step(callback, args, self, context)
        self._ready.append(step)
        return step  # type: ignore[return-value]  # as much of it as is used

    def call_soon_threadsafe(
        self, callback: Callable[[*Given], object], *args: *Given, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        return self.call_soon(callback, *args, context=context)

    def call_later(
        self,
        delay: float,
        callback: Callable[[*Given], object],
        *args: *Given,
        context: contextvars.Context | None = None,
    ) -> asyncio.TimerHandle:
        return self.call_at(self._time + max(0.0, delay), callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[[*Given], object],
        *args: *Given,
        context: contextvars.Context | None = None,
    ) -> asyncio.TimerHandle:
        """One that is cancelled is passed over when its time comes."""
        timer = Step(callback, args, self, context, when)
        self._count += 1
        heapq.heappush(self._timers, (when, self.chance.random(), self._count, timer))
        return timer  # type: ignore[return-value]  # as much of it as is used

    def create_future(self) -> asyncio.Future[Any]:
        return asyncio.Future(loop=self)

    def create_task(
        self,
        coro: Coroutine[Any, Any, T] | Generator[Any, None, T],
        *,
        name: str | None = None,
        context: contextvars.Context | None = None,
        **_: Any,
    ) -> asyncio.Task[T]:
        task = asyncio.Task(coro, loop=self, name=name, context=context)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def run_in_executor(self, executor: Any, func: Callable[[*Given], T], *args: *Given) -> asyncio.Future[T]:  # noqa: ARG002
        """There is no thread: it is done at once."""
        done: asyncio.Future[T] = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as failure:  # noqa: BLE001 - it is told to whoever waits
            done.set_exception(failure)
        return done

    def get_debug(self) -> bool:
        return False

    def is_running(self) -> bool:
        return True

    def is_closed(self) -> bool:
        return False

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        self.failures.append(context)

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        self.failures.append(context)
