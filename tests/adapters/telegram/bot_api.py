"""A Telegram Bot API server on the loopback, as strict as Telegram, with faults to order.

    async with BotApi() as telegram:
        ann, bob = telegram.user("Ann"), telegram.user("Bob", username="bob", language="ru")
        group = telegram.group("Gardeners", ann, bob)
        # start the bot with TELEGRAM_BOT_TOKEN=telegram.token and TELEGRAM_API_URL=telegram.url, then
        await group.says(ann, "/propose We meet on Mondays")
        card = await group.sees("We meet on Mondays")
        press = await group.presses(bob, "Agree", on=card)
        assert "noted" in await press.answer()
        await group.sees(lambda message: "2 of 2" in message.text)

What people do and see is in `places.Place`; a private chat is `telegram.private(ann)`. Nothing here
waits longer than it must: `sees`, `answer`, `called` and `confirmed` return as soon as it is so, and
fail the test when it is not so within `world.GUARD_SECONDS`.
"""

import asyncio
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.adapters.telegram.asking import No
from tests.adapters.telegram.chats import Chat, Json, Key, Shown, User
from tests.adapters.telegram.methods import METHODS
from tests.adapters.telegram.places import Place
from tests.adapters.telegram.updates import Updates
from tests.adapters.telegram.world import Call, Press, World

__all__ = ["BotApi", "Call", "Fault", "Key", "Place", "Press", "Shown", "User"]

TOKEN = "7000000001:AAF-loopback-secret-of-the-union-bot"


@dataclass(eq=False)
class Fault:
    """What happens instead of an answer, `times` times (None: until `telegram.recovers()`).

    With `accepted` the request takes effect first. Without a `status` the connection breaks. With
    `held` the request takes effect at once and is answered rightly, but only when that is set.
    """

    method: str | None = None
    status: int | None = None
    description: str = ""
    parameters: Json = field(default_factory=dict)
    chat: int | None = None
    accepted: bool = False
    held: asyncio.Event | None = None
    times: int | None = 1

    def strikes(self, call: Call) -> bool:
        here = self.chat is None or str(self.chat) == str(call.params.get("chat_id"))
        return here and self.times != 0 and self.method in (None, call.method)


class BotApi:
    """`longest_poll` caps the seconds a poll of the bot stays open, which the bot chooses otherwise.

    With `privacy` the bot sees in groups what a bot sees that was not set to see everything.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        privacy: bool = False,
        longest_poll: float = 60,
    ) -> None:
        self.token = TOKEN
        self.bot = User(7000000001, "Union", "union_bot", None, is_bot=True)
        self.world = World(clock=clock, bot=self.bot, privacy=privacy)
        self.updates = Updates(self.world, longest_poll=longest_poll)
        self._faults: list[Fault] = []
        self._unknown: set[str] = set()
        self._port = 0
        self._down = True
        self._runner: web.ServerRunner | None = None

    async def __aenter__(self) -> Self:
        await self.comes_back()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.goes_down()

    @property
    def url(self) -> str:
        """For TELEGRAM_API_URL."""
        return f"http://127.0.0.1:{self._port}"

    # --- who and where ------------------------------------------------------------------------

    def user(self, name: str, *, username: str | None = None, language: str | None = "en") -> User:
        user = User(next(self.world.ids), name, username, language)
        self.world.users[user.id] = user
        self.world.chats[user.id] = Chat(user.id, "private", name, None, self.world.numbers, {user.id: user})
        return user

    def group(self, title: str, *members: User, supergroup: bool = False) -> Place:
        """A group that the bot is in already; `bot_becomes` tells it of a change."""
        number = -next(self.world.ids) - (1_000_000_000_000 if supergroup else 0)
        numbers = itertools.count(1) if supergroup else self.world.numbers
        everybody = {user.id: user for user in members}
        chat = Chat(number, "supergroup" if supergroup else "group", title, "member", numbers, everybody)
        self.world.chats[number] = chat
        return Place(self.world, chat)

    def private(self, user: User) -> Place:
        """The user's chat with the bot, which may not write there before they do."""
        return Place(self.world, self.world.chats[user.id])

    # --- what goes wrong ------------------------------------------------------------------------

    def will(self, fault: Fault) -> Fault:
        self._faults.append(fault)
        return fault

    def will_say_too_many(
        self, *, seconds: int, method: str = "sendMessage", chat: int | None = None
    ) -> None:
        words = f"Too Many Requests: retry after {seconds}"
        self.will(Fault(method, 429, words, {"retry_after": seconds}, chat))

    def will_break_after_accepting(self, method: str = "sendMessage") -> None:
        """The request takes effect, but whoever asked never learns it."""
        self.will(Fault(method, accepted=True))

    def will_fail(self, *, method: str | None = None, times: int | None = None) -> None:
        """502 to everything, until `recovers`."""
        self.will(Fault(method, 502, "Bad Gateway", times=times))

    def knows_no(self, *methods: str) -> None:
        """As an older server, which may be one of the bot's own."""
        self._unknown |= {*methods}

    def recovers(self) -> None:
        self._faults.clear()

    async def goes_down(self) -> None:
        """Open connections break, new ones are refused; what is queued stays queued."""
        if self._runner is not None:
            self._down = True
            await self.updates.end()
            await self._runner.cleanup()
            self._runner = None

    async def comes_back(self) -> None:
        self._down = False
        self._runner = web.ServerRunner(web.Server(self._serve, access_log=None), shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]

    async def sends_raw(self, update: Json) -> None:
        """Whatever it is, the bot gets it as its next update."""
        self.world.updates.append({"update_id": next(self.world.update_ids)} | update)
        await self.world.announce()

    async def ends_poll(self) -> None:
        """The poll that waits, or the next one, returns with nothing, as it would after its time."""
        await self.polled()
        await self.updates.end()

    async def polled(self) -> None:
        """Waits until a poll of the bot waits for something to happen."""
        await self.world.until(lambda: self.updates.is_polled, lambda: "the bot does not poll")

    # --- what the bot did -----------------------------------------------------------------------

    def calls(self, method: str) -> list[Json]:
        return [call.params for call in self.world.calls if call.method == method]

    async def called(self, method: str, *, times: int = 1) -> list[Json]:
        """Waits until the bot has called it so often."""
        await self.world.until(
            lambda: len(self.calls(method)) >= times, lambda: f"{len(self.calls(method))} calls of {method}"
        )
        return self.calls(method)

    @property
    def unconfirmed(self) -> list[Json]:
        """The updates that would come again if the bot died now."""
        return list(self.world.updates)

    async def confirmed(self) -> None:
        """Waits until the bot has confirmed all updates."""
        await self.world.until(lambda: not self.world.updates, lambda: f"unconfirmed: {self.world.updates}")

    # --- HTTP -----------------------------------------------------------------------------------

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        found = re.fullmatch(r"/bot([^/]+)/(\w+)", request.path)
        if found is None or not re.fullmatch(r"\d+:[\w-]+", found[1]):
            return _no(No(404, "Not Found"))
        if found[1] != self.token:
            return _no(No(401, "Unauthorized"))
        call = Call(found[2], await _params(request))
        self.world.calls.append(call)
        fault = next((each for each in self._faults if each.strikes(call)), None)
        if fault is None:
            return self._unless_down(request, await self._answer(call))
        return await self._fail(request, call, fault)

    async def _answer(self, call: Call) -> web.Response:
        try:
            if call.method == "getUpdates":
                result: Any = await self.updates.get(call.params)
            elif call.method in METHODS and call.method not in self._unknown:
                result = METHODS[call.method](self.world, call.params)
            else:
                return _no(No(404, "Not Found: method not found"))
        except No as no:
            return _no(no)
        finally:
            await self.world.announce()
        return web.json_response({"ok": True, "result": result})

    async def _fail(self, request: web.BaseRequest, call: Call, fault: Fault) -> web.StreamResponse:
        if fault.times is not None:
            fault.times -= 1
        if fault.held is not None:
            answer = await self._answer(call)
            await fault.held.wait()
            return self._unless_down(request, answer)
        if fault.accepted:
            await self._answer(call)
        await self.world.announce()
        if fault.status is None:
            return _broken(request)
        return _no(No(fault.status, fault.description, **fault.parameters))

    def _unless_down(self, request: web.BaseRequest, response: web.Response) -> web.Response:
        return _broken(request) if self._down else response


async def _params(request: web.BaseRequest) -> Json:
    """As a form has them: what is no text is written as JSON."""
    if request.content_type != "application/json":
        return dict(await request.post())
    told = await request.json()
    return {name: given if isinstance(given, str) else json.dumps(given) for name, given in told.items()}


def _no(no: No) -> web.Response:
    told: Json = {"ok": False, "error_code": no.status, "description": no.description}
    if no.parameters:
        told["parameters"] = no.parameters
    return web.json_response(told, status=no.status)


def _broken(request: web.BaseRequest) -> web.Response:
    """What is returned goes nowhere: nobody is connected any more."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
