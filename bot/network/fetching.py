"""Asking what stands at an address that somebody else gave, and sending there. An adapter does it; nothing here does IO."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


class Unanswered(Exception):
    """Nothing came back that may be used; one sentence that says why, without what was sent."""


class Fetch(Protocol):
    async def __call__(self, url: str, /, *, most: int) -> bytes:
        """What stands there, at most so many bytes. Raises Unanswered."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int
    body: bytes

    @property
    def is_taken(self) -> bool:
        return 200 <= self.status < 300  # noqa: PLR2004 - as HTTP has it


class Deliver(Protocol):
    async def __call__(self, url: str, /, *, body: bytes, headers: Mapping[str, str], most: int) -> Reply:
        """What it says to that, at most so many bytes of it. Raises Unanswered."""
        ...
