"""The loopback EventStoreDB in a process of its own, so that killing and freezing it are real."""

import asyncio
import signal
import sys
from pathlib import Path

MODULE = "tests.adapters.eventstoredb.loopback"


class Separate:
    """With its data in a file."""

    def __init__(self, data: Path) -> None:
        self.uri = ""
        self._data = data
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        port = self.uri.partition("127.0.0.1:")[2].partition("?")[0] or "0"
        arguments = ("-m", MODULE, "--port", port, "--data", str(self._data))
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[3]
        )
        if process.stdout:
            self.uri = (await process.stdout.readline()).decode().strip()
        self._process = process

    def freeze(self) -> None:
        self._tell(signal.SIGSTOP)

    def thaw(self) -> None:
        self._tell(signal.SIGCONT)

    async def kill(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    def _tell(self, what: signal.Signals) -> None:
        if self._process:
            self._process.send_signal(what)
