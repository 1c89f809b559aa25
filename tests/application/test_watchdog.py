"""Whoever watches the process is told that it is there, and that its loop turns."""

import asyncio
import socket
from pathlib import Path

import pytest

from bot.operation.watchdog import READY, TICK, TURNS, turn


async def three_turns() -> list[float]:
    pauses = list[float]()

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await turn(sleep=sleep)
    return pauses


@pytest.mark.parametrize("address", ["{folder}/notify", "@mission-union-{folder}"])
async def test_it_is_told_at_once_and_at_every_turn(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = address.format(folder=tmp_path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(address.replace("@", "\0", 1))
        listening.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        await three_turns()
        assert [listening.recv(100) for _ in range(4)] == [READY, TURNS, TURNS, TURNS]


@pytest.mark.parametrize("address", ["", "nonsense", "/nobody/listens/there"])
async def test_without_anybody_to_tell_it_turns_all_the_same(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    assert await three_turns() == [TICK] * 3
