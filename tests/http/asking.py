"""A server on a free port of this machine, and requests to it, byte for byte."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp

from bot.http.server import serve

HERE = "127.0.0.1"
ANY_PORT = 0
PATIENCE_SECONDS = 20


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


async def ask(
    port: int,
    path: str,
    *,
    method: str = "GET",
    host: str | None = "localhost",
    bearer: str = "",
    cookie: str = "",
    form: str = "",
) -> Answer:
    given = {"Host": host, "Authorization": bearer and f"Bearer {bearer}", "Cookie": cookie}
    given |= {"Content-Length": str(len(form.encode()))} if form else {}
    sent = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value)
    reader, writer = await asyncio.open_connection(HERE, port)
    try:
        writer.write(f"{method} {path} HTTP/1.1\r\n{sent}Connection: close\r\n\r\n{form}".encode())
        async with asyncio.timeout(PATIENCE_SECONDS):
            head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    finally:
        writer.close()
    first, *lines = head.decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return Answer(int(first.split()[1]), headers, body)


@asynccontextmanager
async def served(app: ASGIApp, folder: Path, *, port: int | None = ANY_PORT) -> AsyncIterator[int]:
    """The port."""
    tried = asyncio.Event()
    serving = asyncio.create_task(serve(app, host=HERE, port=port, folder=folder, tried=tried.set))
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await tried.wait()
        yield int((folder / "http.port").read_text())
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
