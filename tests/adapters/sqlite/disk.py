"""A disk that tests can fill, break and cut the power of."""

from collections.abc import Callable
from itertools import count
from random import Random
from typing import TypeAlias

import apsw

SECTOR = 512
_numbers = count()

Change: TypeAlias = Callable[[bytearray], None]


def write(data: bytes, offset: int) -> Change:
    def change(content: bytearray) -> None:
        content.extend(bytes(max(0, offset - len(content))))
        content[offset : offset + len(data)] = data

    return change


def truncate(size: int) -> Change:
    def change(content: bytearray) -> None:
        del content[size:]

    return change


class Disk(apsw.VFS):
    """The real one, and beside it what a power cut would leave: all that was synced and any part of the rest."""

    def __init__(self) -> None:
        self.name = f"disk-{next(_numbers)}"
        self.syncs = 0
        self.full = False
        self.broken = False
        self.reads_left: int | None = None
        self.before_change: Callable[[], None] = lambda: None
        self._synced: dict[str, bytearray] = {}
        self._unsynced: dict[str, list[Change]] = {}
        super().__init__(self.name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        self._synced.setdefault(path, bytearray())
        self._unsynced.setdefault(path, [])
        return DiskFile(self, path, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        self.before_change()
        super().xDelete(filename, syncdir)
        del self._synced[filename], self._unsynced[filename]

    def change(self, path: str, *changes: Change) -> None:
        self.before_change()
        if self.full:
            raise apsw.FullError("the disk is full")
        self._unsynced[path].extend(changes)

    def sync(self, path: str) -> None:
        self.before_change()
        if self.broken:
            raise apsw.IOError("the disk is broken")
        self.syncs += 1
        for change in self._unsynced[path]:
            change(self._synced[path])
        self._unsynced[path].clear()

    def read(self) -> None:
        if self.reads_left is not None:
            if self.reads_left == 0:
                raise apsw.IOError("the disk cannot be read")
            self.reads_left -= 1

    def after_power_cut(self, chance: Random) -> dict[str, bytes]:
        return {path: self._left_of(path, chance) for path in self._synced}

    def _left_of(self, path: str, chance: Random) -> bytes:
        content = bytearray(self._synced[path])
        for change in self._unsynced[path]:
            if chance.random() < 0.5:
                change(content)
        return bytes(content)


class DiskFile(apsw.VFSFile):
    def __init__(self, disk: Disk, path: str, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._disk = disk
        self._path = path
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        sectors = (write(bytes(data[at : at + SECTOR]), offset + at) for at in range(0, len(data), SECTOR))
        self._disk.change(self._path, *sectors)
        super().xWrite(data, offset)

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        self._disk.read()
        return super().xRead(amount, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._disk.change(self._path, truncate(newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802
        self._disk.sync(self._path)
