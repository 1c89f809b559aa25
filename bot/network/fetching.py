"""Asking what stands at an address that somebody else gave. An adapter does it; nothing here does IO."""

from typing import Protocol


class Unanswered(Exception):
    """Nothing came back that may be used; one sentence that says why, without what was sent."""


class Fetch(Protocol):
    async def __call__(self, url: str, /, *, most: int) -> bytes:
        """What stands there, at most so many bytes. Raises Unanswered."""
        ...
