"""A relay on the loopback for one bot: it tells it what members write, and counts the receipts that it publishes."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSMsgType, web

from adapters.nostr.notes import Kind, Note, as_json

GUARD_SECONDS = 120.0
LISTENED_TO = "mentions"
"""The name of the subscription to which notes that mention a union belong."""


class Relay:
    """`receipts` are the ids of the notes whose receipt was published. It stores nothing."""

    def __init__(self) -> None:
        self.url = ""
        self.receipts = set[str]()
        self.published = 0
        self._asked = set[str]()
        self._changed = asyncio.Event()
        self._socket: web.WebSocketResponse | None = None

    async def tell(self, note: Note) -> None:
        if self._socket is not None:
            await self._socket.send_str(json.dumps(["EVENT", LISTENED_TO, as_json(note)]))

    async def listened_to(self) -> None:
        await self._until(lambda: LISTENED_TO in self._asked)

    async def acknowledged(self, notes: Collection[str], but: int = 0) -> None:
        """Waits until there is a receipt for all of them, but for so many."""
        await self._until(lambda: len(self.receipts.intersection(notes)) >= len(notes) - but)

    async def quiet(self, seconds: float = 1.0) -> None:
        """Waits until nothing was published for so long."""
        before = -1
        while before != self.published:
            before = self.published
            await asyncio.sleep(seconds)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if request.headers.get("Accept") == "application/nostr+json":
            return web.Response(status=404)
        self._socket = socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._answer(socket, json.loads(message.data))
                self._changed.set()
        return socket

    async def _answer(self, socket: web.WebSocketResponse, message: list[Any]) -> None:
        match message:
            case ["REQ", str(name), *_]:
                self._asked.add(name)
                await socket.send_str(json.dumps(["EOSE", name]))
            case ["EVENT", {"id": note_id, "kind": kind, "tags": tags}]:
                self.published += 1
                if kind == Kind.REACTION:
                    self.receipts.update(tag[1] for tag in tags if tag[0] == "e")
                await socket.send_str(json.dumps(["OK", note_id, True, ""]))
            case _:
                pass

    async def _until(self, holds: Any) -> None:
        async with asyncio.timeout(GUARD_SECONDS):
            while not holds():
                self._changed.clear()
                await self._changed.wait()


@asynccontextmanager
async def relay() -> AsyncIterator[Relay]:
    served, application = Relay(), web.Application()
    application.router.add_get("/", served.handle)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        served.url = f"ws://127.0.0.1:{runner.addresses[0][1]}"
        yield served
    finally:
        await runner.cleanup()
