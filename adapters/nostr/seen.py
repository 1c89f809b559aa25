"""What was taken in already: in memory as soon as it is verified, durably once it was handed over."""

from typing import Any

from adapters.nostr.threads import Place
from bot.ports import Notebook

MAX_SEEN = 100_000
KEPT_SECONDS = 12 * 86_400
"""Longer than any note that a relay is asked for again is old."""

_KEY = ("nostr", "heard")


class Seen:
    def __init__(self, notebook: Notebook, now: float) -> None:
        self._notebook = notebook
        self._dates: dict[str, int] = {}
        self._under_way: dict[str, tuple[int, Place]] = {}
        kept: list[tuple[int, str]] = []
        for key, value in notebook.under(*_KEY):
            match value:
                case {"at": int(at)} if at >= now - KEPT_SECONDS:
                    kept.append((at, key[-1]))
                case _:
                    notebook.drop(*key)
        for at, note_id in sorted(kept):
            self.add(note_id, at)

    def __contains__(self, note_id: str) -> bool:
        return note_id in self._dates

    def __len__(self) -> int:
        return len(self._dates)

    def add(self, note_id: str, created_at: int) -> None:
        self._dates[note_id] = created_at
        if len(self._dates) > MAX_SEEN:
            oldest = next(iter(self._dates))
            del self._dates[oldest]
            self._notebook.drop(*_KEY, oldest)

    def forget(self, note_id: str) -> None:
        """It was put off, not taken in: the next time it counts as new."""
        self._dates.pop(note_id, None)

    def begin(self, kind: int, place: Place) -> None:
        """It is being handed over: what comes of it may be said before that is done, and must find its place."""
        self._under_way[place.note_id] = kind, place

    def settle(self, note_id: str, created_at: int, kind: int, place: Place) -> None:
        """It was handed over: after a restart it is not heard again, and it can still be answered."""
        self._dates[note_id] = created_at
        value: dict[str, Any] = {
            "at": created_at,
            "kind": kind,
            "author": place.author,
            "root": place.root,
            "root_author": place.root_author,
        }
        self._notebook.put(*_KEY, note_id, value=value)
        self._under_way.pop(note_id, None)

    def place(self, note_id: str) -> Place | None:
        if note_id in self._under_way:
            return self._under_way[note_id][1]
        match self._notebook.get(*_KEY, note_id):
            case {"author": str(author), "root": str(root), "root_author": str(root_author)}:
                return Place(note_id=note_id, author=author, root=root, root_author=root_author)
            case _:
                return None

    def kind(self, note_id: str) -> int | None:
        if note_id in self._under_way:
            return self._under_way[note_id][0]
        match self._notebook.get(*_KEY, note_id):
            case {"kind": int(kind)}:
                return kind
            case _:
                return None
