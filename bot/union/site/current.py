"""What is made of the log as it is known now: anew where it was restored or is read anew."""

from collections.abc import Callable
from typing import Generic, TypeVar

from bot.context import Known
from bot.log.reader import LogReader

T = TypeVar("T")


class Current(Generic[T]):
    def __init__(self, known: Known, make: Callable[[LogReader], T]) -> None:
        self._known = known
        self._make = make
        self._made: tuple[LogReader, T] | None = None

    def __call__(self) -> T:
        """Raises Unavailable."""
        log = self._known()
        if self._made is None or self._made[0] is not log:
            self._made = log, self._make(log)
        return self._made[1]
