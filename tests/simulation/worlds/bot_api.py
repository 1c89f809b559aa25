"""Telegram's side of the wire: as strict as Telegram, and as moody: it asks for patience, breaks off, and repeats."""

import asyncio
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from aiohttp import ClientConnectionError

from tests.adapters.telegram.asking import No
from tests.adapters.telegram.chats import Chat, Json, Shown, User
from tests.adapters.telegram.methods import METHODS
from tests.adapters.telegram.world import World
from tests.simulation.worlds.record import Spoken

TWICE = 0.03
"""How often an update is handed over a second time."""

SPEECH = ("sendMessage", "editMessageText", "editEphemeralMessageText")

VANISHES = 0.05
"""How often what is shown to one person alone never arrives."""

QUIET_POLL = 280.0
BUSY_POLL = 10.0
"""Seconds for which a poll stays open while nothing happens, and shortly after something has.

Two of them, one after another, are no interruption.
"""

LIVELY = 60.0

BOT = User(7000000001, "Union", "union_bot", None, is_bot=True)
TOKEN = "7000000001:AAF-a-secret-that-nobody-needs-to-know"


@dataclass(slots=True)
class Update:
    """`author` is whose updates stay in their order; `arrives` is when Telegram has it for the bot."""

    content: Json
    author: int
    arrives: datetime
    spoken: Spoken | None = None
    handed_over: bool = False


@dataclass
class BotApi:
    """`moods` is how often a call goes wrong. `took` and `changed` are told what the bot said and changed.

    `knows_alone`: it can show something in a group to one person alone, as older servers cannot.
    `lost` counts, by chat, answers that got lost after the message was taken. `unknown` are messages of the bot's
    of which it never learnt that they stand.
    """

    clock: Callable[[], datetime]
    chance: random.Random
    took: Callable[[Shown], None]
    changed: Callable[[Shown], None]
    moods: float = 0.0
    down: bool = False
    knows_alone: bool = False
    lost: dict[int, int] = field(default_factory=dict)
    unknown: set[tuple[int, int]] = field(default_factory=set)
    answers: list[tuple[str, str]] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.world = World(clock=self.clock, bot=BOT, knows_alone=self.knows_alone)
        self._news = asyncio.Event()
        self._lively_until: datetime | None = None
        self._poll = 0

    # --- what happens on Telegram -------------------------------------------------------------

    def push(
        self,
        kind: str,
        content: Any,
        author: int,
        *,
        spoken: Spoken | None = None,
        arrives: datetime | None = None,
    ) -> None:
        update = {"update_id": next(self.world.update_ids), kind: content}
        self.updates.append(Update(update, author, arrives or self.clock(), spoken))
        self.stir()

    def stir(self) -> None:
        self._lively_until = self.clock() + timedelta(seconds=LIVELY)
        self._news.set()

    def goes_down(self) -> None:
        self.down = True
        self._news.set()

    def restarts(self) -> None:
        """Nobody polls any more: what waits for news belongs to a process that is gone."""
        self._news = asyncio.Event()
        self._poll += 1

    # --- what the bot asks --------------------------------------------------------------------

    async def serve(self, method: str, params: Json) -> tuple[int, bytes]:
        """Raises ClientError where no answer comes."""
        await asyncio.sleep(0.02 + 0.2 * self.chance.random())
        self._unless_down()
        before = self._mood(method)
        if before is not None:
            return _no(before)
        try:
            result = await self._answer(method, params)
        except No as no:
            return _no(no)
        posted = (int(params["chat_id"]), int(result["message_id"])) if method == "sendMessage" else (0, 0)
        self.unknown.add(posted)
        self._breaks_off(method, params)
        await asyncio.sleep(0.01)
        self._unless_down()
        self.unknown.discard(posted)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _unless_down(self) -> None:
        if self.down:
            raise ClientConnectionError

    def _mood(self, method: str) -> No | None:
        """What goes wrong before anything has happened."""
        if self.chance.random() >= self.moods * (0.02 if method == "getUpdates" else 1):
            return None
        match self.chance.randrange(4):
            case 0 if method != "getUpdates":
                seconds = self.chance.randrange(2, 30)
                return No(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
            case 1 if method == "sendMessage":
                return No(400, "Bad Request: can't parse entities: so it is said")
            case 2:
                raise ClientConnectionError
            case _:
                return No(502, "Bad Gateway")

    def _breaks_off(self, method: str, params: Json) -> None:
        """It was taken, and nobody hears of it."""
        if method != "getUpdates" and self.chance.random() < self.moods / 3:
            if method == "sendMessage":
                chat = int(params["chat_id"])
                self.lost[chat] = self.lost.get(chat, 0) + 1
            raise ClientConnectionError

    async def _answer(self, method: str, params: Json) -> Any:
        if method == "getUpdates":
            return await self._poll_updates(params)
        if method == "answerCallbackQuery":
            self.answers.append((str(params["callback_query_id"]), str(params.get("text", ""))))
            return True
        if method == "getWebhookInfo":
            self.world.updates = [one.content for one in self._arrived()]
        if method not in METHODS:
            raise No(404, "Not Found: method not found")
        result = METHODS[method](self.world, params)
        self._note(method, params, result)
        return result

    def _note(self, method: str, params: Json, result: Any) -> None:
        if method not in SPEECH:
            return
        chat: Chat = self.world.chats[int(params["chat_id"])]
        if method == "sendMessage" and "ephemeral_message_id" not in result:
            self.took(chat.messages[int(result["message_id"])])
        elif method == "sendMessage" and self.chance.random() >= VANISHES:
            self.took(chat.alone[-1])
        elif method == "editMessageText":
            self.changed(chat.messages[int(params["message_id"])])
        elif method == "editEphemeralMessageText":
            wanted = int(params["receiver_user_id"]), int(params["ephemeral_message_id"])
            self.changed(next(one for one in chat.alone if wanted == _only_reader(one)))

    # --- updates ------------------------------------------------------------------------------

    async def _poll_updates(self, params: Json) -> list[Json]:
        offset = int(params.get("offset", 0))
        self.updates = [one for one in self.updates if one.content["update_id"] >= offset]
        self._poll = mine = self._poll + 1
        if float(params.get("timeout", 0)) > 0:
            await self._wait(float(params["timeout"]))
        if self._poll != mine:
            raise No(409, "Conflict: terminated by other getUpdates request")
        self._unless_down()
        return self._handed_over(int(params.get("limit", 100)))

    async def _wait(self, most: float) -> None:
        lively = self._lively_until is not None and self.clock() < self._lively_until
        end = self.clock() + timedelta(seconds=min(most, BUSY_POLL if lively else QUIET_POLL))
        while not self._arrived() and not self.down and (left := (end - self.clock()).total_seconds()) > 0:
            self._news.clear()
            later = min((one.arrives for one in self.updates), default=end)
            try:
                async with asyncio.timeout(min(left, max(0.001, (later - self.clock()).total_seconds()))):
                    await self._news.wait()
            except TimeoutError:
                pass

    def _arrived(self) -> list[Update]:
        return [one for one in self.updates if one.arrives <= self.clock()]

    def _handed_over(self, limit: int) -> list[Json]:
        """Now and then one comes twice; what different people do may come in any order."""
        batch = self._arrived()[:limit]
        for one in batch:
            if one.spoken is not None:
                one.spoken.received = self.clock()
            if not one.handed_over and self.chance.random() < TWICE:
                self._again(one)
            one.handed_over = True
        return [one.content for one in self._shuffled(batch)]

    def _again(self, one: Update) -> None:
        again = one.content | {"update_id": next(self.world.update_ids)}
        self.updates.append(Update(again, one.author, self.clock(), None, handed_over=True))

    def _shuffled(self, batch: list[Update]) -> list[Update]:
        if self.chance.random() < 0.7:
            return batch
        authors = [one.author for one in batch]
        self.chance.shuffle(authors)
        rest = {author: [one for one in batch if one.author == author] for author in authors}
        return [rest[author].pop(0) for author in authors]


def _only_reader(message: Shown) -> tuple[int, int] | None:
    return (message.alone.reader.id, message.alone.number) if message.alone else None


def _no(no: No) -> tuple[int, bytes]:
    told: Json = {"ok": False, "error_code": no.status, "description": no.description}
    if no.parameters:
        told["parameters"] = no.parameters
    return no.status, json.dumps(told).encode()
