"""What only the process whose turn it is to speak can do for those who ask over HTTP, wherever they ask."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from bot.log.store import Unavailable
from bot.log.tables import Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`tables` are what it keeps beside the log."""

    tables: Tables


AtTheDesk: TypeAlias = Callable[[], Desk]
"""Raises Unavailable while this process does not speak."""


class Reception:
    """Where the desk is, while there is one."""

    def __init__(self) -> None:
        self._desk: Desk | None = None

    @contextmanager
    def open(self, desk: Desk) -> Iterator[None]:
        self._desk = desk
        try:
            yield
        finally:
            self._desk = None

    def __call__(self) -> Desk:
        if self._desk is None:
            raise Unavailable("this process does not speak now")
        return self._desk
