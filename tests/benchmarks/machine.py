"""What a machine was, and what it could do at most while it was measured: rates mean nothing without."""

import os
import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

import apsw

SYNCS = 200


def described() -> dict[str, str]:
    """Whatever a figure may depend on."""
    return {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": sys.version.split()[0],
        "libraries": ", ".join(
            f"{name} {version(name)}" for name in ("aiogram", "pydantic", "apsw", "esdbclient")
        ),
        "load": f"{os.getloadavg()[0]:.1f}",
        "day": f"{datetime.now(UTC):%Y-%m-%d}",
    }


def sync_seconds(folder: Path) -> float:
    """What one fdatasync of a small write costs in that folder, in seconds."""
    with (folder / "synced").open("wb", buffering=0) as file:
        start = perf_counter()
        for _ in range(SYNCS):
            file.write(b"x" * 512)
            os.fdatasync(file.fileno())
        return (perf_counter() - start) / SYNCS


def scanned_per_second(path: Path, table: str = "event") -> float:
    """Rows a second of a raw scan: all columns into tuples, in one thread."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        start, rows = perf_counter(), 0
        for _ in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - a name of our own
            rows += 1
        return rows / (perf_counter() - start)
    finally:
        connection.close()


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []:
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
