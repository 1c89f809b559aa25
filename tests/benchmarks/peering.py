"""The peer that some rows are measured beside: a process of its own, in a venv of its own, asked by lines of JSON."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

SERVE = Path(__file__).parent / "peer" / "serve.py"


def python() -> Path:
    """Of the venv that has the peer: `BESIDE` names another than the usual. Exits with a sentence where there is none."""
    beside = Path(os.environ.get("BESIDE", ".venv-beside"))
    found = beside / "bin" / "python"
    if not found.exists():
        sys.exit(
            f"What this row is measured beside is not there: `make .venv-beside/ready` sets it up, once (or BESIDE"
            f" names the venv that has it; {beside} has no Python)."
        )
    return found


class Peer:
    """Does one thing after another. What it can do, and with what, `peer/serve.py` says."""

    def __init__(self, process: Process) -> None:
        self._process = process

    async def asks(self, do: str, **given: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **given}).encode() + b"\n")
        answer = await self._process.stdout.readline()
        if not answer:
            raise RuntimeError("the peer broke down: what it said of it stands above")
        return json.loads(answer)

    async def described(self, path: Path) -> str:
        said = await self.asks("described", path=str(path))
        return (
            f"the peer is eventsourcing {said['version']} on Python {said['python']}; its own connection says"
            f" journal_mode {said['journal_mode']}, synchronous {said['synchronous']} (2 is FULL)"
        )


@asynccontextmanager
async def a_peer() -> AsyncIterator[Peer]:
    process = await asyncio.create_subprocess_exec(str(python()), str(SERVE), stdin=PIPE, stdout=PIPE)
    try:
        yield Peer(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
