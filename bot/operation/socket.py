"""How an operator's command asks the bot that runs: a socket beside its log that its owner alone may open.

Both sides write lines of JSON. A request is `{"command": "…", "arguments": ["…"]}`, the reply what the
command says, or `{"problem": "one sentence"}`. What was replied holds until the one who asked hangs up.
"""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

from bot.log.store import Unavailable

FOLDER = "operator"
SOCKET = "socket"

LONGEST_LINE = 64 * 1024
"""In bytes."""

PATIENCE = 10.0
"""Seconds for somebody who connected to say what they want."""

LONGEST_PATH = 100
"""Bytes that every system takes for the address of a socket."""

Reply: TypeAlias = Mapping[str, object]
Command: TypeAlias = Callable[..., AbstractAsyncContextManager[Reply]]
"""Takes the arguments as strings. Left as soon as nobody needs what was replied."""


class NobodyRuns(Exception):
    """No bot has this log."""


class TooLong(Unavailable):
    """No bot has a socket there."""


class Declined(Exception):
    """The bot's own sentence."""


def folder_of(log: Path) -> Path:
    """Where its bot's socket is, and what is made for who asks: each log beside others has its own."""
    return log.parent / FOLDER / log.name


def private(folder: Path) -> Path:
    """The folder of a log, closed to others; made if it is missing. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in (folder.parent, folder):
        one.chmod(0o700)  # also one that was there
    return folder


async def serve(folder: Path, commands: Mapping[str, Command]) -> None:
    """Answers until it is cancelled. Raises Unavailable when there can be no socket."""
    path, asked = _short(folder / SOCKET), set[asyncio.Task[None]]()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - asyncio calls this in a task of its own
        asked.add(task)
        try:
            await _answer(reader, writer, commands)
        finally:
            asked.discard(task)
            writer.close()

    if await somebody_answers(folder):
        raise Unavailable(f"Another bot answers at {path} already.")
    try:
        server = await asyncio.start_unix_server(answer, path, limit=LONGEST_LINE)
        os.chmod(path, 0o600)  # noqa: PTH101 - nothing is waited for
        ours = _inode(path)
    except OSError as error:
        raise Unavailable(
            f"No socket for the operator can be opened at {path} ({error.strerror})."
        ) from error
    try:
        async with server:
            await server.serve_forever()
    finally:
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        with suppress(OSError):
            if _inode(path) == ours:
                os.unlink(path)  # noqa: PTH108 - nothing is waited for


@asynccontextmanager
async def asked(folder: Path, command: str, *arguments: str) -> AsyncIterator[Reply]:
    """What the bot replies; it holds inside. Raises NobodyRuns or Declined."""
    try:
        reader, writer = await asyncio.open_unix_connection(_short(folder / SOCKET), limit=LONGEST_LINE)
    except (FileNotFoundError, NotADirectoryError, ConnectionRefusedError, TooLong):
        raise NobodyRuns from None
    except OSError as error:
        raise Declined(f"The bot that runs cannot be asked ({error.strerror}).") from error
    try:
        _write(writer, {"command": command, "arguments": arguments})
        reply = _read(await reader.readline())
        if reply is None:
            raise Declined("The bot hung up without an answer; its log may say why.")
        if isinstance(problem := reply.get("problem"), str):
            raise Declined(problem)
        yield reply
    finally:
        writer.close()


async def somebody_answers(folder: Path) -> bool:
    """Whether a bot runs that has the log of this folder."""
    try:
        async with asked(folder, "hello"):
            return True
    except NobodyRuns:
        return False
    except Declined:
        return True


async def _answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, commands: Mapping[str, Command]
) -> None:
    with suppress(TimeoutError, ValueError, ConnectionError):  # who says nothing, too much, or hangs up
        async with asyncio.timeout(PATIENCE):
            line = await reader.readline()
        match _read(line):
            case {"command": str(name), "arguments": [*words]} if name in commands:
                await _carry_out(commands[name](*map(str, words)), reader, writer)
            case _:
                _write(writer, {"problem": "This bot does not know that command: is it another version?"})


async def _carry_out(
    doing: AbstractAsyncContextManager[Reply], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    try:
        async with doing as reply:
            _write(writer, reply)
            await reader.read()  # until they hang up
    except (Unavailable, OSError) as problem:
        _write(writer, {"problem": str(problem)})


def _write(writer: asyncio.StreamWriter, line: Mapping[str, object]) -> None:
    writer.write(json.dumps(line).encode() + b"\n")


def _read(line: bytes) -> dict[str, Any] | None:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _inode(path: str) -> int:
    return os.stat(path).st_ino  # noqa: PTH116 - nothing is waited for


def _short(path: Path) -> str:
    """The same path in few enough bytes: seen from here, if it must be."""
    ways = sorted((str(path), os.path.relpath(path)), key=lambda way: len(os.fsencode(way)))
    if len(os.fsencode(ways[0])) > LONGEST_PATH:
        raise TooLong(f"{path} is too long for a socket: choose a data folder with a shorter path.")
    return ways[0]
