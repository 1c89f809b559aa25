"""What the process stands on, whether it speaks or not, as its operator sees it: the disk and the clock."""

import shutil
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.standing import Account, Telling

SCARCE = 256 * 2**20
"""Bytes; a log that cannot grow takes no command."""

SET_BY = 60.0
"""Seconds by which a clock that runs by itself does not go wrong."""


def of_the_place(folder: Path, now: Callable[[], datetime]) -> dict[str, Telling]:
    return {"disk": lambda: _disk(folder), "clock": _clock(now)}


def _disk(folder: Path) -> Account:
    there = next((one for one in (folder, *folder.absolute().parents) if one.exists()), Path())
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return Account(advice=f"The data folder cannot be looked at ({error.strerror}).")
    advice = "Make room: without it nothing can be recorded." if free < SCARCE else ""
    return Account(facts={"free MiB": free // 2**20}, advice=advice)


def _clock(now: Callable[[], datetime]) -> Telling:
    """Against one that nobody sets, since the start."""
    started, since = now(), time.monotonic()

    def told() -> Account:
        off = (now() - started).total_seconds() - (time.monotonic() - since)
        advice = (
            "It was set, or the machine slept: deadlines have moved by as long." if abs(off) > SET_BY else ""
        )
        return Account(facts={"set by seconds since the start": round(off, 1)}, advice=advice)

    return told
