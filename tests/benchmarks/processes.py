"""Processes that are measured from outside: what they were given of the machine, and what they hold of its memory."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.telegram import TOKEN

ROOT = Path(__file__).parents[2]
STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Process:
    pid: int

    def cpu_seconds(self) -> float:
        """Of all its threads, those that ended left out: to the nanosecond, where `stat` counts in hundredths."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def memory(self) -> float:
        """What it holds, in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@asynccontextmanager
async def running(
    *arguments: str, folder: Path, environment: Mapping[str, str] | None = None
) -> AsyncIterator[Process]:
    """A program of ours; what it says goes to a file in the folder."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    with (folder / "log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *arguments),
            cwd=folder,
            env={**kept, "PYTHONPATH": str(ROOT), **(environment or {})},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield Process(process.pid)
    except BaseException as failure:
        failure.add_note((folder / "log").read_text()[-2000:])
        raise
    finally:
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), STOP_SECONDS)


@asynccontextmanager
async def bot(folder: Path, *, telegram: str = "", **settings: str) -> AsyncIterator[Process]:
    """The whole bot on the log in that folder, `union.db`; `telegram` is where it finds Telegram."""
    of_telegram = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram} if telegram else {}
    environment = {"EVENT_STORE_URL": f"sqlite:///{folder / 'union.db'}", "HTTP_PORT": "0"}
    async with running(
        "bot", "run", folder=folder, environment=environment | of_telegram | settings
    ) as process:
        yield process


@asynccontextmanager
async def echo_bot(folder: Path, *, telegram: str) -> AsyncIterator[Process]:
    async with running("tests.benchmarks.echo", telegram, TOKEN, folder=folder) as process:
        yield process
