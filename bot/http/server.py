"""Serves an application over HTTP in the bot's own loop, as a part like others: begun, failing and ended with it."""

import asyncio
import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.http.ports import PORT_FILE, bound, noted
from bot.side_by_side import Sleep

log = logging.getLogger(__name__)

FAREWELL = 2
"""Seconds for what is being answered when the end comes, and one more for what does not heed it."""

TICK = 1
"""Seconds between two looks at the clock, for the date that answers bear."""

MOST_AT_ONCE = 100
"""Connections; more are told to come again."""


async def serve(
    app: ASGIApp,
    *,
    host: str,
    port: int | None,
    folder: Path,
    tried: Callable[[], object],
    port_file: str = PORT_FILE,
    at_once: int = MOST_AT_ONCE,
    answers_at: Callable[[str], object] = lambda _: None,
    sleep: Sleep = asyncio.sleep,
) -> None:
    """Until it is cancelled; the port in use stands in `folder`, in `port_file`. Raises Unavailable.

    `tried` is called once it serves, or has to wait for its port, or cannot serve; `answers_at` with its address.
    """
    try:
        with await bound(host, port, waiting=tried, sleep=sleep) as listening:
            ours = listening.getsockname()[1]
            with noted(ours, folder, port_file):
                address = f"http://{_authority(host, ours)}"
                log.info("HTTP: %s answers", address)
                answers_at(address)
                await _serve(app, listening, tried, at_once)
    finally:
        tried()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], object]) -> None:
        super().__init__(config)
        self._tell = started
        self._ended = asyncio.Event()

    def end(self) -> None:
        self.should_exit = True
        self._ended.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell()

    async def main_loop(self) -> None:
        """The library's own wakes the machine ten times a second, whether anybody asks or not."""
        while not await self.on_tick(0):
            with suppress(TimeoutError):
                async with asyncio.timeout(TICK):
                    await self._ended.wait()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are for the process, which ends all of its parts."""
        yield


async def _serve(app: ASGIApp, listening: socket.socket, started: Callable[[], object], at_once: int) -> None:
    server = _Server(_config(app, at_once), started)
    serving = asyncio.create_task(server.serve([listening]), name="uvicorn")
    try:
        await asyncio.shield(serving)
    finally:
        server.end()
        try:
            await asyncio.wait([serving], timeout=FAREWELL + 1)
        finally:
            serving.cancel()


def _config(app: ASGIApp, at_once: int) -> uvicorn.Config:
    """Nothing of it is left to the environment, and the loggers are the process's."""
    return uvicorn.Config(
        app,
        http=H11Protocol,
        ws="none",
        lifespan="off",
        interface="asgi3",
        workers=1,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=at_once,
        timeout_graceful_shutdown=FAREWELL,
    )


def _authority(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
