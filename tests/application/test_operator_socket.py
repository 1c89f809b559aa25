"""The operator's socket: its owner alone may open it, and whatever is said there, the bot goes on."""

import asyncio
import json
import stat
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.log.store import Unavailable
from bot.operation import socket
from bot.operation.socket import (
    Command,
    Declined,
    NobodyRuns,
    asked,
    folder_of,
    private,
    serve,
    somebody_answers,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # the address of a socket must be short
    return private(folder_of(tmp_path / "data" / "union.db"))


@asynccontextmanager
async def echo(*words: str) -> AsyncIterator[Mapping[str, object]]:
    yield {"words": list(words)}


@asynccontextmanager
async def out_of_order() -> AsyncIterator[Mapping[str, object]]:
    raise Unavailable("The disk is full.")
    yield {}


@asynccontextmanager
async def serving(folder: Path, **commands: Command) -> AsyncIterator[None]:
    task = asyncio.create_task(serve(folder, commands or {"echo": echo}))
    async with asyncio.timeout(10):
        while not task.done() and not await somebody_answers(folder):  # noqa: ASYNC110 - nothing announces it
            await asyncio.sleep(0)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def raw(folder: Path, line: bytes) -> bytes:
    reader, writer = await asyncio.open_unix_connection(folder / socket.SOCKET)
    writer.write(line)
    writer.write_eof()
    try:
        return await reader.read()
    finally:
        writer.close()


def open_to_all(folder: Path) -> None:
    folder.chmod(0o755)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_a_command_is_answered(folder: Path) -> None:
    async with serving(folder), asked(folder, "echo", "plant", "an oak\n") as reply:
        assert reply == {"words": ["plant", "an oak\n"]}


async def test_only_its_owner_may_open_it(folder: Path) -> None:
    open_to_all(folder)
    private(folder)
    async with serving(folder):
        assert (mode(folder), mode(folder / socket.SOCKET)) == (0o700, 0o600)


async def test_where_nobody_runs_that_is_known(folder: Path) -> None:
    for where in (folder, folder / "missing"):
        with pytest.raises(NobodyRuns):
            async with asked(where, "echo"):
                pass
    async with serving(folder):
        assert await somebody_answers(folder)
    assert not await somebody_answers(folder)
    assert left_in(folder) == []


async def test_a_socket_that_a_killed_bot_left_is_in_nobodys_way(folder: Path) -> None:
    server = await asyncio.start_unix_server(lambda _reader, _writer: None, folder / socket.SOCKET)
    server.close()
    assert left_in(folder) == [socket.SOCKET]
    assert not await somebody_answers(folder)
    async with serving(folder), asked(folder, "echo") as reply:
        assert reply == {"words": []}


async def test_nobody_takes_the_socket_of_another_who_answers(folder: Path) -> None:
    async with serving(folder):
        with pytest.raises(Unavailable, match="Another bot answers"):
            await serve(folder, {})
        async with asked(folder, "echo") as reply:
            assert reply == {"words": []}


async def test_at_its_end_a_bot_takes_away_no_socket_but_its_own(folder: Path) -> None:
    async with serving(folder):
        (folder / socket.SOCKET).rename(folder / "moved away")
        (folder / socket.SOCKET).touch()
    assert socket.SOCKET in left_in(folder)


async def test_what_the_bot_cannot_do_is_said_in_its_own_sentence(folder: Path) -> None:
    async with serving(folder, backup=out_of_order, echo=echo):
        with pytest.raises(Declined, match=r"^The disk is full\.$"):
            async with asked(folder, "backup"):
                pass
        with pytest.raises(Declined, match="does not know that command"):
            async with asked(folder, "dance"):
                pass


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"backup\n", b"[]\n", b'{"command": "echo"}\n', b"\xff\xfe\n", b"x" * 200_000]
)
async def test_nonsense_does_no_harm(folder: Path, line: bytes) -> None:
    async with serving(folder):
        with suppress(ConnectionError):
            answer = await raw(folder, line)
            assert not answer or "problem" in json.loads(answer)
        async with asked(folder, "echo", "still here") as reply:
            assert reply == {"words": ["still here"]}


async def test_what_was_replied_holds_until_who_asked_hangs_up(folder: Path) -> None:
    left = asyncio.Event()

    @asynccontextmanager
    async def lend() -> AsyncIterator[Mapping[str, object]]:
        try:
            yield {}
        finally:
            left.set()

    async with serving(folder, lend=lend):
        async with asked(folder, "lend"):
            assert not left.is_set()
        async with asyncio.timeout(10):
            await left.wait()


async def test_at_its_end_the_bot_takes_back_what_it_lent(folder: Path) -> None:
    left = asyncio.Event()

    @asynccontextmanager
    async def lend() -> AsyncIterator[Mapping[str, object]]:
        try:
            yield {}
        finally:
            left.set()

    async with serving(folder, lend=lend):
        waiting = asked(folder, "lend")
        await waiting.__aenter__()
    assert left.is_set()
    await waiting.__aexit__(None, None, None)


async def test_a_path_that_is_too_long_is_said(tmp_path: Path) -> None:
    folder = private(tmp_path / ("deep" * 30))
    with pytest.raises(Unavailable, match="too long for a socket"):
        await serve(folder, {})
