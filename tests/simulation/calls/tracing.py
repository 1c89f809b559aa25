"""What a process asks of its system, as strace sees it: every call that touches its data or a socket, and a fault at one."""

import asyncio
import re
import shutil
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tests.simulation.process import Child

STRACE = shutil.which("strace")
SOCKET = re.compile(r"<(?:TCP|UNIX|socket)[^>]*:")
WHERE_IT_STANDS = re.compile(r"AT_FDCWD<[^>]*>")
CALL = re.compile(r"^(\d+) +(\w+)\((.*)")
NOT_OURS = frozenset(
    {"epoll_ctl", "epoll_wait", "epoll_pwait", "poll", "mmap", "close", "execve", "dup2", "chdir"}
)
"""Waiting, and what cannot fail so."""


class Fault(StrEnum):
    KILL = "kill -9"
    EIO = "EIO"
    ENOSPC = "ENOSPC"

    @property
    def injected(self) -> str:
        return "signal=SIGKILL" if self is Fault.KILL else f"error={self.value}"


@dataclass(frozen=True, slots=True, order=True)
class Call:
    """The `number`-th of its name in a thread that touches the data folder, or else a socket."""

    on_disk: bool
    name: str
    number: int

    def __str__(self) -> str:
        where = "data" if self.on_disk else "socket"
        return f"{self.name} {self.number} on {where}"


def calls_in(trace: str, home: Path) -> Iterator[Call]:
    """All that were made, a call of several threads once."""
    counts = dict[str, Counter[tuple[bool, str]]]()
    for line in trace.splitlines():
        found = CALL.match(WHERE_IT_STANDS.sub("", line))
        if found is None or found[2] in NOT_OURS:
            continue
        on_disk = str(home) in found[3]
        if on_disk or SOCKET.search(found[3].partition(",")[0]) or found[2] == "socket":
            counts.setdefault(found[1], Counter())[on_disk, found[2]] += 1
    most = Counter[tuple[bool, str]]()
    for of_thread in counts.values():
        most |= of_thread
    for (on_disk, name), count in most.items():
        yield from (Call(on_disk, name, number) for number in range(1, count + 1))


def files_in(trace: str, home: Path) -> list[str]:
    """That were touched."""
    return sorted(set(re.findall(rf"{re.escape(str(home))}[\w./-]*", trace)))


def watching() -> list[str]:
    return ["-y", "-e", "trace=%file,%desc,%network"]


def spoiling(call: Call, fault: Fault, files: Sequence[str]) -> list[str]:
    where = [option for file in files for option in ("-P", file)] if call.on_disk else []
    which = f"inject={call.name}:{fault.injected}:when={call.number}"
    return [*where, "-e", f"trace={call.name}", "-e", which]


@asynccontextmanager
async def traced(child: Child, options: Sequence[str], output: Path) -> AsyncIterator[None]:
    """From its first call on: it was born stopped."""
    assert STRACE is not None
    strace = await asyncio.create_subprocess_exec(
        *(STRACE, "-f", "-o", str(output), *options, "-p", str(child.number)),
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        assert strace.stderr is not None
        async with asyncio.timeout(20):
            while b"attached" not in (line := await strace.stderr.readline()):
                assert line, "strace did not attach"
        child.send_signal(signal.SIGCONT)
        yield
    finally:
        if strace.returncode is None:
            strace.terminate()
        await strace.communicate()
