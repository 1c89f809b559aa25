"""Small notes that must outlive a process, beside the log."""

from collections.abc import Sequence
from typing import Protocol


class Notebook(Protocol):
    """Small JSON values by key: what was delivered where, who was seen, until when we heard.

    Keys are paths of strings. What is put can be looked up at once, and is durable after `on_record`, in
    its order. Losing it costs no decision.
    """

    def get(self, *key: str) -> object | None: ...

    def put(self, *key: str, value: object) -> None: ...

    def under(self, *prefix: str) -> Sequence[tuple[tuple[str, ...], object]]:
        """All entries whose key begins with `prefix`, in the order of their keys."""
        ...

    def count(self, *prefix: str) -> int:
        """Of the entries whose key begins with `prefix`."""
        ...

    def following(self, *prefix: str, after: tuple[str, ...]) -> tuple[str, ...] | None:
        """Of the keys that begin with `prefix`, the next one after that."""
        ...

    def drop(self, *key: str) -> None: ...

    async def on_record(self) -> None:
        """Returns once all that was noted before is durable. Raises Unavailable."""
        ...
