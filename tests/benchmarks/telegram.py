"""A Telegram on the loopback, as lean as one can be: it takes less of the machine than any bot that it serves.

    async with Telegram() as telegram:
        # start a bot with `telegram.url` and TOKEN, then
        await telegram.polled()
        telegram.press(Press(...))
        await telegram.answered(1)

It believes everything; `tests.adapters.telegram.bot_api` is the strict one.
"""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from types import TracebackType
from typing import Any, Self, TypeAlias
from urllib.parse import parse_qsl

TOKEN = "7000000001:AAF-loopback-secret-of-the-benchmark"
US = {"id": 7000000001, "is_bot": True, "first_name": "Union", "username": "union_bot"}

GUARD_SECONDS = 120.0
BATCH = 100

Params: TypeAlias = dict[str, Any]
Reply: TypeAlias = Callable[[object], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Of a button under a message of the bot's."""

    id: str
    user: int
    name: str
    chat: int
    message: int
    action: str

    def update(self, number: int) -> object:
        """As Telegram tells it."""
        person = {"id": self.user, "is_bot": False, "first_name": self.name, "language_code": "en"}
        about = _message(self.chat, self.message)
        query = {"id": self.id, "from": person, "message": about, "chat_instance": "1", "data": self.action}
        return {"update_id": number, "callback_query": query}


class Telegram:
    """`taken` are the seconds from a press until its answer, in the order of the answers, `edits` what was written."""

    def __init__(self) -> None:
        self.url = ""
        self.taken: list[float] = []
        self.edits = 0
        self._pressed: dict[str, float] = {}
        self._updates: deque[tuple[int, object]] = deque()
        self._count = 0
        self._changed = asyncio.Event()
        self._poll: Reply | None = None
        self._poll_ends: asyncio.TimerHandle | None = None
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self._called), "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()

    def press(self, press: Press) -> None:
        self._count += 1
        self._updates.append((self._count, press.update(self._count)))
        self._pressed[press.id] = perf_counter()
        self._hand_out()

    async def polled(self) -> None:
        """Waits until a bot waits for something to happen."""
        await self._until(lambda: self._poll is not None)

    async def answered(self, count: int) -> None:
        """Waits until so many presses were answered since `taken` was emptied."""
        await self._until(lambda: len(self.taken) >= count)

    async def quiet(self, seconds: float = 0.5) -> None:
        """Waits until nothing was written for so long."""
        before = -1
        while before != self.edits:
            before = self.edits
            await asyncio.sleep(seconds)

    def _called(self, method: str, params: Params, reply: Reply) -> None:
        match method:
            case "getUpdates":
                self._begin_poll(params, reply)
            case "answerCallbackQuery":
                self._answer(params["callback_query_id"])
                reply(True)
            case "getMe":
                reply(US)
            case "getWebhookInfo":
                reply({"pending_update_count": len(self._updates)})
            case "getChatMember":
                reply({"user": US | {"id": int(params["user_id"])}, "status": "member"})
            case "sendMessage" | "editMessageText":
                self.edits += 1
                reply(_message(int(params["chat_id"]), int(params.get("message_id", 1_000_000 + self.edits))))
            case _:
                reply(True)

    def _answer(self, press: str) -> None:
        began = self._pressed.pop(press, None)
        if began is not None:
            self.taken.append(perf_counter() - began)
            self._changed.set()

    def _begin_poll(self, params: Params, reply: Reply) -> None:
        offset, timeout = int(params.get("offset", 0)), float(params.get("timeout", 0))
        while self._updates and self._updates[0][0] < offset:
            self._updates.popleft()
        self._poll = reply
        if self._updates or not timeout:
            self._hand_out()
        else:
            self._poll_ends = asyncio.get_running_loop().call_later(timeout, self._hand_out)
            self._changed.set()

    def _hand_out(self) -> None:
        if self._poll_ends is not None:
            self._poll_ends.cancel()
            self._poll_ends = None
        if (poll := self._poll) is not None:
            self._poll = None
            poll([update for _, update in list(self._updates)[:BATCH]])

    async def _until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(GUARD_SECONDS):
            while not holds():
                self._changed.clear()
                await self._changed.wait()


class _Connection(asyncio.Protocol):
    """One that stays open; a request has come once all of it has."""

    def __init__(self, called: Callable[[str, Params, Reply], None]) -> None:
        self._called = called
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        head, end, body = self._read.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
        if end and len(body) >= length:
            self._read = b""
            method = head.partition(b" HTTP/")[0].rpartition(b"/")[2].decode()
            is_json = body.startswith(b"{")
            self._called(method, json.loads(body) if is_json else dict(parse_qsl(body.decode())), self._reply)

    def _reply(self, result: object) -> None:
        body = json.dumps({"ok": True, "result": result}).encode()
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        if isinstance(self._transport, asyncio.Transport):
            self._transport.write(head + body)


def _message(chat: int, message: int) -> dict[str, object]:
    place = {"id": chat, "type": "supergroup", "title": "Gardeners"}
    return {"message_id": message, "date": 1_800_000_000, "chat": place, "from": US, "text": "A card"}
