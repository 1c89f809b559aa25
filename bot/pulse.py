"""What a part says of its work, so that it can be told apart whether it waits for something to do, or hangs.

Whatever is begun in a part is at work there, in its tasks too. Outside of a supervisor's hands nobody listens.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import TracebackType

USUAL = 120.0
"""Seconds in which work says a word, where it states no other bound: far more than a disk or a network is waited for."""


@dataclass(slots=True, eq=False)
class Work:
    """`beat` is when it last said a word; it hangs `within` seconds after that, unless it waits its turn.

    Whatever it says, the work says that it is `part_of`.
    """

    what: str
    within: float
    beat: float
    part_of: "Work | None" = None
    waits: int = 0

    def and_around(self) -> "Iterator[Work]":
        work: Work | None = self
        while work is not None:
            yield work
            work = work.part_of


@dataclass(slots=True)
class Pulse:
    """Of one part. `begun` is called whenever it is at work anew, and so is worth listening to."""

    monotonic: Callable[[], float]
    begun: Callable[[], object]
    works: set[Work] = field(default_factory=set)

    def hanging(self) -> Work | None:
        now = self.monotonic()
        return next((one for one in self.works if not one.waits and now - one.beat > one.within), None)

    def left(self) -> float | None:
        """Seconds until the first of its works could hang; None where none could."""
        ends = (one.beat + one.within for one in self.works if not one.waits)
        end = min(ends, default=None)
        return None if end is None else end - self.monotonic()


_PULSE: ContextVar[Pulse | None] = ContextVar("pulse", default=None)
_WORK: ContextVar[Work | None] = ContextVar("work", default=None)


@contextmanager
def felt(pulse: Pulse) -> Iterator[None]:
    """Of all that is begun in here."""
    before, work = _PULSE.set(pulse), _WORK.set(None)
    try:
        yield
    finally:
        _PULSE.reset(before)
        _WORK.reset(work)


class at_work:  # noqa: N801 - read as the words they are: `with at_work("settling"):`
    """What follows says a word at least every so many seconds; if not, it hangs."""

    __slots__ = ("_before", "_pulse", "_within", "_work", "what")

    def __init__(self, what: str, *, within: float = USUAL) -> None:
        self.what = what
        self._within = within

    def __enter__(self) -> None:
        self._pulse = pulse = _PULSE.get()
        if pulse is not None:
            beat()
            self._work = Work(self.what, self._within, pulse.monotonic(), _WORK.get())
            pulse.works.add(self._work)
            self._before = _WORK.set(self._work)
            pulse.begun()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pulse is not None:
            self._pulse.works.discard(self._work)
            _WORK.reset(self._before)
            beat()


def beat() -> None:
    """Another piece of the work is done."""
    work, pulse = _WORK.get(), _PULSE.get()
    if work is not None and pulse is not None:
        now = pulse.monotonic()
        for one in work.and_around():
            one.beat = now


@contextmanager
def patiently() -> Iterator[None]:
    """For what may rightly take as long as it takes: a pace that a network asks for, room elsewhere."""
    work, pulse = _WORK.get(), _PULSE.get()
    if work is None or pulse is None:
        yield
        return
    for one in work.and_around():
        one.waits += 1
    try:
        yield
    finally:
        for one in work.and_around():
            one.waits -= 1
        beat()
        pulse.begun()
