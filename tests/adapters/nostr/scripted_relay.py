"""A relay that does as it is told: silent, refusing, garbling, half-dead, lying, strict. Loopback only."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from adapters.nostr.notes import Note, as_json


class ScriptedRelay:
    """Answers like a good relay until one of its attributes is changed.

    It enforces what `limitation` announces. `forgets`: it says OK and keeps nothing;
    `tampers`: or something else.
    `hides` are kinds that it shows to nobody but their recipient.
    """

    def __init__(self) -> None:
        self.url = ""
        self.answers_questions = True
        self.closes_questions = ""
        self.closes: dict[str, str] = {}
        self.answer_to_notes: tuple[bool, str] | None = (True, "")
        self.names_what_it_refuses = True
        self.forgets = self.tampers = False
        self.hides: tuple[int, ...] = ()
        self.challenge = ""
        self.announces = True
        self.complains_in_a_notice = False
        self.limitation: dict[str, object] | None = None
        self.most_at_once = 1_000_000
        self.published: list[dict[str, Any]] = []
        self.stored: dict[str, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.questions: dict[str, Sequence[Mapping[str, Any]]] = {}
        self.longest_frame = 0
        self.most_open = 0
        self.connections = 0
        self.requests: list[str] = []
        self.authorizations: list[str] = []
        self.answered_riddles: list[dict[str, Any]] = []
        self.changed = asyncio.Condition()
        self._sockets: set[web.WebSocketResponse] = set()

    async def say(self, note: Note, *, purpose: str = "mentions") -> None:
        await self.say_raw(json.dumps(["EVENT", purpose, as_json(note)]))

    async def take(self, *notes: Note) -> None:
        """As if somebody had published them: to whom it may concern, and kept."""
        for note in notes:
            raw = as_json(note)
            self.stored[note.id] = raw
            for name, filters in list(self.questions.items()):
                if any(matches(raw, one) for one in filters):
                    await self.say_raw(json.dumps(["EVENT", name, raw]))

    async def say_raw(self, frame: str) -> None:
        for socket in self._sockets:
            await socket.send_str(frame)

    async def cut(self) -> None:
        for socket in list(self._sockets):
            await socket.close()

    async def until_asked(self, name: str, times: int = 1) -> None:
        async with asyncio.timeout(30), self.changed:
            await self.changed.wait_for(lambda: self.asked.count(name) >= times)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(str(request.url))
        self.authorizations.append(request.headers.get("Authorization", ""))
        if request.headers.get("Accept") == "application/nostr+json":
            if self.limitation is None or not self.announces:
                return web.Response(status=404)
            return web.json_response({"name": "scripted", "limitation": self.limitation})
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        self._sockets.add(socket)
        self.connections += 1
        self.questions.clear()
        if self.challenge:
            await socket.send_str(json.dumps(["AUTH", self.challenge]))
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self.longest_frame = max(self.longest_frame, len(message.data))
                    if len(message.data) > self._limit("max_message_length"):
                        await socket.close(code=WSCloseCode.MESSAGE_TOO_BIG)
                        break
                    await self._answer(socket, json.loads(message.data))
        finally:
            self._sockets.discard(socket)
        return socket

    async def _answer(self, socket: web.WebSocketResponse, message: list[Any]) -> None:
        match message:
            case ["REQ", str(name), *filters]:
                self.asked.append(name)
                await self._question(socket, name, filters)
            case ["CLOSE", str(name)]:
                self.questions.pop(name, None)
            case ["EVENT", {"id": note_id} as raw]:
                await self._note(socket, note_id, raw)
            case ["AUTH", {"id": note_id, "kind": 22242} as raw]:
                self.answered_riddles.append(raw)
                self.challenge = ""
                await socket.send_str(json.dumps(["OK", note_id, True, ""]))
            case _:
                pass
        async with self.changed:
            self.changed.notify_all()

    async def _question(
        self, socket: web.WebSocketResponse, name: str, filters: list[dict[str, Any]]
    ) -> None:
        refusal = self.closes_questions or self.closes.get(name, "")
        if self.challenge:
            refusal = "auth-required: who are you?"
        elif name not in self.questions and len(self.questions) >= self._limit("max_subscriptions"):
            refusal = "error: too many subscriptions"
        elif len(filters) > self._limit("max_filters"):
            refusal = "error: too many filters"
        elif any(self.stored.get(note_id, {}).get("kind") in self.hides for note_id in _ids(filters)):
            refusal = "auth-required: not yours"
        if refusal and self.complains_in_a_notice:
            await socket.send_str(json.dumps(["NOTICE", refusal]))
        elif refusal:
            await socket.send_str(json.dumps(["CLOSED", name, refusal]))
        elif self.answers_questions:
            self.questions[name] = filters
            self.most_open = max(self.most_open, len(self.questions))
            for raw in self._found(filters):
                await socket.send_str(json.dumps(["EVENT", name, raw]))
            await socket.send_str(json.dumps(["EOSE", name]))

    async def _note(self, socket: web.WebSocketResponse, note_id: str, raw: dict[str, Any]) -> None:
        self.published.append(raw)
        if self.answer_to_notes:
            accepted, reason = self.answer_to_notes
            if (accepted or reason.startswith("duplicate:")) and not self.forgets:
                self.stored[note_id] = {**raw, "content": "other"} if self.tampers else raw
            named = note_id if accepted or self.names_what_it_refuses else ""
            await socket.send_str(json.dumps(["OK", named, accepted, reason]))

    def _found(self, filters: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found = [raw for raw in self.stored.values() if any(matches(raw, one) for one in filters)]
        most = min([self.most_at_once, *(one["limit"] for one in filters if "limit" in one)])
        return sorted(found, key=lambda raw: -raw["created_at"])[:most]

    def _limit(self, name: str) -> int:
        value = (self.limitation or {}).get(name)
        return value if isinstance(value, int) else 1_000_000_000


def matches(raw: Mapping[str, Any], one: Mapping[str, Any]) -> bool:
    tags = {(tag[0], tag[1]) for tag in raw["tags"] if len(tag) > 1}
    return (
        raw["id"] in one.get("ids", [raw["id"]])
        and raw["pubkey"] in one.get("authors", [raw["pubkey"]])
        and raw["kind"] in one.get("kinds", [raw["kind"]])
        and one.get("since", 0) <= raw["created_at"] <= one.get("until", raw["created_at"])
        and all(
            any((name[1:], value) in tags for value in values)
            for name, values in one.items()
            if name.startswith("#")
        )
    )


def _ids(filters: list[dict[str, Any]]) -> list[str]:
    return [note_id for one in filters for note_id in one.get("ids", [])]


@asynccontextmanager
async def scripted() -> AsyncIterator[ScriptedRelay]:
    relay = ScriptedRelay()
    app = web.Application()
    app.router.add_get("/", relay.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    relay.url = f"ws://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield relay
    finally:
        await relay.cut()
        await runner.cleanup()
