"""The doors through which anybody's bytes come in, each taking whatever it is given; what raises here is a defect."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime
from typing import Any, Protocol

from pydantic import SecretStr, ValidationError

from adapters.console.lines import NotUnderstood, Press, Speak, read_line
from adapters.nostr.protocol import Connection
from adapters.telegram.reading import chat_of, read
from adapters.telegram.wire import Update
from adapters.telegram.words import Us
from bot.http.app import Frame
from bot.http.operating import operating
from bot.http.operator import Operator
from bot.http.status import Status
from bot.network.incoming import Said
from bot.network.markup import clean, plain
from bot.standing import Condition
from tests.adapters.nostr.fakes import ANN, UNION, note, to
from tests.adapters.nostr.inbox import Listeners, listening
from tests.simulation.town import Town, found, town

US = Us(id=99, username="union_bot")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SECRET = "union-5a3c"


class Door(Protocol):
    async def take(self, data: bytes) -> None: ...


class Telegram:
    """An update, or where it is none the text of a message in a group."""

    async def take(self, data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        try:
            raw = json.loads(text)
        except (ValueError, RecursionError):
            raw = _message(text)
        for update in (raw, _message(text)):
            try:
                decoded = Update.model_validate(update)
            except ValidationError:
                continue
            chat_of(decoded)
            for incoming in read(decoded, US, received=NOON):
                if isinstance(incoming, Said):
                    plain(clean(incoming.text))


class Nostr:
    """A frame of a relay; an event as it stands in one; and the words of a note that is signed rightly."""

    def __init__(self, listeners: Listeners) -> None:
        self._listeners = listeners
        self._number = 0

    async def take(self, data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        Connection().receive(text)
        hearing = self._listeners.hearing
        with suppress(ValueError, RecursionError):
            hearing.received("wss://a", json.loads(text))
        self._number += 1
        words, *tags = text.split("\x1f")
        spoken = note(ANN, words, to(UNION), *(tuple(tag.split("\x1e")) for tag in tags), later=self._number)
        self._listeners.hears(spoken)
        await asyncio.sleep(0)


class Console:
    """A line as it is typed, said to a whole bot whose union goes on; buttons are pressed where there are any."""

    def __init__(self, here: Town) -> None:
        self._here = here

    async def take(self, data: bytes) -> None:
        line = data.decode("utf-8", "replace")
        try:
            step = read_line(line)
        except NotUnderstood:
            return
        here = self._here
        match step:
            case Speak(name=name, private=private, text=text, replies=replies):
                to_whom = here.network.messages[-1] if replies and here.network.messages else None
                await here.says(_known(name), text, private=private, to=to_whom)
            case Press(name=name, label=label):
                if any(label in message.labels for message in here.network.messages):
                    await here.presses(_known(name), label)
            case _:
                await here.waits(hours=1)
        if here.bot.troubles.standing:
            raise AssertionError(dict(here.bot.troubles.standing))


class Http:
    """A request, line by line: method, path, query, headers; then, after an empty line, its body."""

    def __init__(self) -> None:
        operator = Operator(SecretStr("a token that nobody guesses"))
        status = Status(now=lambda: NOON, parts={}, progress=_Nothing(), troubles={SECRET: "in trouble"})
        self._app = Frame(lambda: True, operating(status, operator, {}), host="127.0.0.1")

    async def take(self, data: bytes) -> None:
        head, _, body = data.partition(b"\n\n")
        method, path, query, *headers = [*head.split(b"\n"), b"", b""]
        sent = list[dict[str, Any]]()

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method.decode("latin-1").upper() or "GET",
            "path": "/" + path.decode("utf-8", "replace").lstrip("/"),
            "raw_path": path,
            "root_path": "",
            "scheme": "http",
            "query_string": query,
            "headers": [_header(line) for line in headers if line.strip()] or [(b"host", b"localhost")],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 8080),
        }
        await self._app(scope, receive, send)
        answer = next(one["status"] for one in sent if one["type"] == "http.response.start")
        told = b"".join(one.get("body", b"") for one in sent)
        if (answer >= 500 and answer != 503) or SECRET.encode() in told:
            raise AssertionError((answer, told))


class _Nothing:
    position, as_of = 0, None
    following = Condition(lambda: NOON)


async def _telegram(_: AsyncExitStack) -> Door:
    return Telegram()


async def _nostr(stack: AsyncExitStack) -> Door:
    return Nostr(await stack.enter_async_context(listening(ANN)))


async def _console(stack: AsyncExitStack) -> Door:
    here = await stack.enter_async_context(town())
    await found(here, "ann", "bob", "cy")
    await here.says("ann", "/propose Plant an oak")
    return Console(here)


async def _http(_: AsyncExitStack) -> Door:
    return Http()


OPENING: dict[str, Callable[[AsyncExitStack], Coroutine[Any, Any, Door]]] = {
    "telegram": _telegram,
    "nostr": _nostr,
    "console": _console,
    "http": _http,
}
"""By its name; what it needs is closed with the stack."""


def _message(text: str) -> dict[str, Any]:
    return {
        "update_id": 1,
        "message": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": -1, "type": "group", "title": "Gardeners"},
            "from": {"id": 2, "is_bot": False, "first_name": text[:20]},
            "text": text,
        },
    }


def _header(line: bytes) -> tuple[bytes, bytes]:
    name, _, value = line.partition(b":")
    return name.strip().lower(), value.strip()


def _known(name: str) -> str:
    """A few people, whatever they are called."""
    return name if name in ("ann", "bob", "cy") else "zed"
