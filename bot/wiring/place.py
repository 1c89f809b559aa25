"""A place that one process has to itself while it lives: a file that the kernel unlocks when the process is gone."""

import fcntl
import os
from pathlib import Path
from typing import IO

BOOT = Path("/proc/sys/kernel/random/boot_id")


class Place:
    """Asked for its name, it tries to have the file for itself, and from then on keeps it.

    The name is of this very file on this machine since it was started: a copy of the file, another
    machine, or the same one after a restart is another place. Where no such name can be had, it has none.
    """

    def __init__(self, path: Path, *, boot: Path = BOOT) -> None:
        self._path = path
        self._boot = boot
        self._file: IO[bytes] | None = None

    def __call__(self) -> str | None:
        """None while another process has it, and where there is no such thing."""
        try:
            machine = self._boot.read_text().strip()
            if self._file is None:
                self._file = self._locked()
            found = os.fstat(self._file.fileno())
        except OSError:  # it is another's, or there is none
            return None
        return f"{machine} {found.st_dev} {found.st_ino}"

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _locked(self) -> IO[bytes]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "rb+")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            raise
        return file
