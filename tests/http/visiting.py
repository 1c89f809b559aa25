"""Somebody with a browser before the site, and the union that they may ask of."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from bot.http.desk import AtTheDesk
from bot.http.server import serve
from bot.http.site import Site
from bot.http.visitors import Visitors
from bot.log.reader import LogReader
from bot.union.site.routes import routes
from tests.http.asking import ANY_PORT, HERE, PATIENCE_SECONDS, Answer
from tests.http.desks import desk_with
from tests.simulation.readers import reader_of
from tests.simulation.town import Town

PATHS = (
    "UNION",
    "UNION/members",
    "UNION/regulation",
    "UNION/regulation/1",
    "UNION/proposals",
    "UNION/proposals?ended=true",
    "UNION/proposals/1",
    "UNION/proposals/2",
    "UNION/decisions?q=oak",
    "UNION/events",
    "UNION/events?after=3&limit=2",
    "UNION/events/live",
    "UNION/export",
    "/v1/unions",
    "/v1/unions?after=ID",
    "/openapi.json",
    "/docs",
)
"""Every route there is."""


UNKNOWN = UUID(int=4711)


@dataclass
class Visitor:
    here: Town
    log: LogReader
    port: int

    @property
    def union(self) -> str:
        return f"/v1/unions/{self.here.view.union_id}"

    async def asks(self, path: str, **headers: str) -> Answer:
        await self.log.subscription.catch_up()
        return await asked(
            self.port, path, {name.replace("_", "-"): value for name, value in headers.items()}
        )

    async def reads(self, path: str) -> Any:
        answer = await self.asks(path)
        assert answer.status == 200, answer.body
        return answer.json


async def asked(port: int, path: str, headers: Mapping[str, str], method: str = "GET") -> Answer:
    sent = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    reader, writer = await asyncio.open_connection(HERE, port)
    try:
        writer.write(
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{sent}Connection: close\r\n\r\n".encode()
        )
        async with asyncio.timeout(PATIENCE_SECONDS):
            head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    finally:
        writer.close()
    first, *lines = head.decode().split("\r\n")
    return Answer(int(first.split()[1]), dict(line.lower().split(": ", 1) for line in lines), body)


@asynccontextmanager
async def open_site(
    here: Town,
    folder: Path,
    visitors: Visitors | None = None,
    known: Callable[[], LogReader] | None = None,
    desk: AtTheDesk | None = None,
) -> AsyncIterator[Visitor]:
    log, tried = reader_of(here.store), asyncio.Event()
    await log.subscription.catch_up()
    site = Site(visitors=visitors)
    site.take_in([routes(known or (lambda: log), desk or (lambda: desk_with(here.bot.tables)))])
    serving = asyncio.create_task(
        serve(site.app, host=HERE, port=ANY_PORT, folder=folder, tried=tried.set, port_file="site.port")
    )
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await tried.wait()
        yield Visitor(here, log, int((folder / "site.port").read_text()))
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


@asynccontextmanager
async def listening(
    someone: Visitor, last: str = "", bearer: str = ""
) -> AsyncIterator[asyncio.StreamReader]:
    await someone.log.subscription.catch_up()
    reader, writer = await asyncio.open_connection(HERE, someone.port)
    place = f"Last-Event-ID: {last}\r\n" if last else ""
    token = f"Authorization: Bearer {bearer}\r\n" if bearer else ""
    head = f"GET {someone.union}/events/live HTTP/1.1\r\nHost: localhost\r\n{place}{token}\r\n"
    writer.write(head.encode())
    async with asyncio.timeout(PATIENCE_SECONDS):
        told = await reader.readuntil(b"\r\n\r\n")
    assert b" 200 " in told
    assert b"text/event-stream" in told
    try:
        yield reader
    finally:
        writer.close()


async def hears(reader: asyncio.StreamReader, *, until: str) -> list[str]:
    """The ids of all events up to the first of that type."""
    ids = []
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            frame = (await reader.readuntil(b"\n\n")).decode()
            ids.append(next(line for line in frame.splitlines() if line.startswith("id: "))[4:])
            if f"event: {until}\n" in frame:
                return ids


async def happens(someone: Visitor, name: str, text: str) -> None:
    await someone.here.says(name, text)
    await someone.log.subscription.catch_up()


def without_dates(answer: Answer) -> tuple[int, Mapping[str, str], bytes]:
    return (
        answer.status,
        {name: value for name, value in answer.headers.items() if name != "date"},
        answer.body,
    )
