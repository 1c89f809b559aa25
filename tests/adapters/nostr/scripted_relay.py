"""A relay that does as it is told: silent, refusing, garbling, half-dead. Loopback only."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSMsgType, web

from adapters.nostr.notes import Note, as_json


class ScriptedRelay:
    """Answers like a good relay until one of its attributes is changed."""

    def __init__(self) -> None:
        self.url = ""
        self.answers_questions = True
        self.closes_questions = ""
        self.answer_to_notes: tuple[bool, str] | None = (True, "")
        self.names_what_it_refuses = True
        self.challenge = ""
        self.published: list[dict[str, object]] = []
        self.asked: list[str] = []
        self.connections = 0
        self.changed = asyncio.Condition()
        self._sockets: set[web.WebSocketResponse] = set()

    async def say(self, note: Note, *, purpose: str = "mentions") -> None:
        await self.say_raw(json.dumps(["EVENT", purpose, as_json(note)]))

    async def say_raw(self, frame: str) -> None:
        for socket in self._sockets:
            await socket.send_str(frame)

    async def cut(self) -> None:
        for socket in list(self._sockets):
            await socket.close()

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        self._sockets.add(socket)
        self.connections += 1
        if self.challenge:
            await socket.send_str(json.dumps(["AUTH", self.challenge]))
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._answer(socket, json.loads(message.data))
        finally:
            self._sockets.discard(socket)
        return socket

    async def _answer(self, socket: web.WebSocketResponse, message: list[Any]) -> None:
        match message:
            case ["REQ", str(purpose), *_]:
                self.asked.append(purpose)
                if self.challenge:
                    await socket.send_str(json.dumps(["CLOSED", purpose, "auth-required: who are you?"]))
                elif self.closes_questions:
                    await socket.send_str(json.dumps(["CLOSED", purpose, self.closes_questions]))
                elif self.answers_questions:
                    await socket.send_str(json.dumps(["EOSE", purpose]))
            case ["EVENT", {"id": note_id} as raw]:
                self.published.append(raw)
                if self.answer_to_notes:
                    accepted, reason = self.answer_to_notes
                    named = note_id if accepted or self.names_what_it_refuses else ""
                    await socket.send_str(json.dumps(["OK", named, accepted, reason]))
            case ["AUTH", {"id": note_id, "kind": 22242}]:
                self.challenge = ""
                await socket.send_str(json.dumps(["OK", note_id, True, ""]))
            case _:
                pass
        async with self.changed:
            self.changed.notify_all()


@asynccontextmanager
async def scripted() -> AsyncIterator[ScriptedRelay]:
    relay = ScriptedRelay()
    app = web.Application()
    app.router.add_get("/", relay.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    relay.url = f"ws://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield relay
    finally:
        await relay.cut()
        await runner.cleanup()
