"""The disk of a world: what is not synced yet is lost or torn when the power is cut, and it may be full."""

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeAlias

import apsw

SECTOR = 512

_numbers = count()

Undo: TypeAlias = tuple[int, bytes]
"""Where something was written, and what stood there before."""


class PowerCut(apsw.IOError):
    """SQLite is told what a broken disk would tell; nobody lives to hear it."""


class Disk(apsw.VFS):
    """Files of their own. `changes` counts what is written; `strikes` says whether the power goes with this one.

    A process that is no more leaves what it has written, and whatever it does afterwards comes to nothing.
    """

    def __init__(self) -> None:
        self.name = f"world-{next(_numbers)}"
        self.changes = 0
        self.full = False
        self.strikes: Callable[[int], bool] = lambda _: False
        self.is_dark = False
        self._unsynced: dict[str, list[Undo]] = {}
        self._sizes: dict[str, int] = {}
        super().__init__(self.name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        return DiskFile(self, path, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        if not self.is_dark:
            self.changed()
            super().xDelete(filename, syncdir)
            self.forget(filename)

    def changed(self, *, needs_room: bool = True) -> None:
        self.changes += 1
        if self.strikes(self.changes):
            self.is_dark = True
        if self.is_dark:
            raise PowerCut("the power is out")
        if self.full and needs_room:
            raise apsw.FullError("the disk is full")

    def note(self, path: str, offset: int, before: bytes, size: int) -> None:
        self._sizes.setdefault(path, size)
        self._unsynced.setdefault(path, []).append((offset, before))

    def forget(self, path: str) -> None:
        """It is synced, or gone."""
        self._unsynced.pop(path, None)
        self._sizes.pop(path, None)

    def loses(self, chance: random.Random) -> int:
        """What was not synced, sector by sector, as it happens: the power is back. How much that was."""
        lost = 0
        for path, undone in self._unsynced.items():
            if path and Path(path).exists():
                lost += _tear(Path(path), undone, self._sizes[path], chance)
        self._unsynced.clear()
        self._sizes.clear()
        self.is_dark = False
        self.strikes = lambda _: False
        return lost

    def comes_back(self) -> None:
        """After a process that was killed: the system has all that it wrote."""
        self.is_dark = False


def _tear(path: Path, undone: list[Undo], size: int, chance: random.Random) -> int:
    """Whole sectors stand as they were or as they were written; the file may have kept its former length."""
    content, lost = bytearray(path.read_bytes()), 0
    keeps = chance.choice((0.0, 0.5, 0.9))
    for offset, before in reversed(undone):
        for at in reversed(range(0, len(before), SECTOR)):
            if chance.random() >= keeps:
                sector = before[at : at + SECTOR]
                content[offset + at : offset + at + len(sector)] = sector
                lost += 1
    if lost and chance.random() < 0.5:
        content = content[:size]
    path.write_bytes(content)
    return lost


class DiskFile(apsw.VFSFile):
    def __init__(self, disk: Disk, path: str, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._disk = disk
        self._path = path
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        if self._disk.is_dark:
            return
        self._disk.changed()
        size = super().xFileSize()
        there = max(0, min(len(data), size - offset))
        before = super().xRead(there, offset) if there else b""
        self._disk.note(self._path, offset, bytes(before) + bytes(len(data) - there), size)
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        if not self._disk.is_dark:
            self._disk.changed()
            super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802
        """The real disk below need not be waited for: nobody cuts its power."""
        if not self._disk.is_dark:
            self._disk.changed(needs_room=False)
            self._disk.forget(self._path)
