"""A real relay in a process of its own, on loopback, and a member's bare connection to it."""

import asyncio
import json
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from adapters.nostr.notes import Note, as_json
from tests.adapters.nostr.fakes import PATIENCE

PROGRAM = Path(sys.executable).with_name("nostr-relay")

CONFIG = """
storage:
  sqlalchemy.url: sqlite+aiosqlite:///{folder}/relay.sqlite3
  num_concurrent_reqs: 10
  num_concurrent_adds: 2
  validators:
{validators}
verification:
  nip05_verification: disabled
gunicorn:
  bind: 127.0.0.1:{port}
  workers: 1
  loglevel: warning
authentication:
  enabled: {authentication}
  valid_urls: [ws://127.0.0.1:{port}]
subscription_limit: 32
max_limit: 20000
message_timeout: 1800
hellthread_limit: 100
"""


class RelayProcess:
    """Keeps its port and what it stored when it is killed and started again."""

    def __init__(self, folder: Path, *, checks: bool = True, authentication: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._port = _free_port()
        self.url = f"ws://127.0.0.1:{self._port}"
        self._config = folder / "config.yaml"
        names = ("is_not_too_large", "is_signed", "is_recent", "is_not_hellthread") if checks else ()
        listed = "\n".join(f"    - nostr_relay.validators.{name}" for name in names) or "    []"
        self._config.write_text(
            CONFIG.format(
                folder=folder,
                port=self._port,
                validators=listed,
                authentication=str(authentication).lower(),
            )
        )
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with (self._folder / "log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                PROGRAM,
                "-c",
                self._config,
                "serve",
                "--use-uvicorn",
                stdout=log,
                stderr=log,
                cwd=self._folder,
                env={**os.environ, "PYTHONWARNINGS": "ignore"},
            )
        await self._answers()

    async def kill(self) -> None:
        """At once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            await self._process.wait()
            self._process = None

    async def _answers(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", self._port)
                except OSError:
                    await asyncio.sleep(0.02)
                else:
                    writer.close()
                    await writer.wait_closed()
                    return


@asynccontextmanager
async def running(
    folder: Path, *, checks: bool = True, authentication: bool = False
) -> AsyncIterator[RelayProcess]:
    if not PROGRAM.exists():
        pytest.skip("nostr-relay is not installed: it does not run on Windows")
    relay = RelayProcess(folder, checks=checks, authentication=authentication)
    try:
        await relay.start()
        yield relay
    finally:
        await relay.kill()


class Client:
    """What a member's app does: it sends notes and asks for others'."""

    def __init__(self, web_socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = web_socket

    async def publish(self, *notes: Note) -> list[object]:
        """The relay's answers."""
        for one in notes:
            await self._socket.send_str(json.dumps(["EVENT", as_json(one)]))
        return [await self._receive("OK") for _ in notes]

    async def send_raw(self, frame: str) -> None:
        await self._socket.send_str(frame)

    async def stored(self, **filters: object) -> list[dict[str, object]]:
        """What the relay has now, newest first."""
        await self._socket.send_str(json.dumps(["REQ", "stored", filters]))
        found = []
        while (message := await self._receive("EVENT", "EOSE"))[0] == "EVENT":
            found.append(message[2])
        await self._socket.send_str(json.dumps(["CLOSE", "stored"]))
        return found

    async def follow(self, **filters: object) -> dict[str, object]:
        """The first matching note, stored or to come."""
        await self._socket.send_str(json.dumps(["REQ", "follow", filters]))
        message = await self._receive("EVENT")
        await self._socket.send_str(json.dumps(["CLOSE", "follow"]))
        found: dict[str, object] = message[2]
        return found

    async def _receive(self, *kinds: str) -> list[Any]:
        async with asyncio.timeout(PATIENCE):
            while True:
                message: list[Any] = await self._socket.receive_json()
                if message[0] in kinds:
                    return message


@asynccontextmanager
async def client(relay: RelayProcess) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session, session.ws_connect(relay.url) as web_socket:
        yield Client(web_socket)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
