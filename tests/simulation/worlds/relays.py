"""Relays of Nostr, in memory: they keep notes and show them, and drop connections, lie, hold back and repeat."""

import asyncio
import json
import random
from bisect import bisect_left, insort
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Self, TypeAlias

import aiohttp

from adapters.nostr.notes import Kind, Note, as_json, parse

Json: TypeAlias = dict[str, Any]

DOCUMENT = json.dumps({"limitation": {"max_subscriptions": 32, "max_filters": 20, "max_limit": 500}}).encode()
"""How each introduces itself."""


@dataclass
class Relay:
    """`moods` is how often something goes wrong. `took` is told of each note of the bot's that it has now,
    `gave` of each that it shows to the bot.
    """

    url: str
    clock: Callable[[], datetime]
    chance: random.Random
    took: Callable[[Note], None]
    gave: Callable[[str], None]
    moods: float = 0.0
    down: bool = False
    notes: dict[str, Json] = field(default_factory=dict)
    sockets: list["Socket"] = field(default_factory=list)
    _by_date: list[tuple[int, int, str]] = field(default_factory=list)

    def has(self, note: Note) -> bool:
        """Whether it is new; then whoever listens is told."""
        return self.has_raw(as_json(note))

    def has_raw(self, raw: Json) -> bool:
        """Relays do not all verify what they are given."""
        for socket in self.sockets:
            socket.shows(raw)
        if raw["id"] in self.notes:
            return False
        self.notes[raw["id"]] = raw
        # a gift wrap is dated, and called, by chance that no seed governs: it stands where it came
        date = int(self.clock().timestamp()) if raw["kind"] == Kind.GIFT_WRAP else raw["created_at"]
        insort(self._by_date, (date, len(self.notes), raw["id"]))
        return True

    def forges(self, raw: Json) -> None:
        """Shows what nobody signed, and does not keep it: whoever said so is not heard by that."""
        for socket in self.sockets:
            socket.shows(raw, is_signed=False)

    def stored(self, wanted: Json) -> list[Json]:
        if "ids" in wanted:
            found = [self.notes[one] for one in wanted["ids"] if one in self.notes]
        else:
            first = bisect_left(self._by_date, (wanted.get("since", 0), 0, ""))
            found = [self.notes[one] for _, _, one in reversed(self._by_date[first:])]
        return [one for one in found if fits(one, wanted)][: wanted.get("limit", 500)]

    def goes_down(self) -> None:
        self.down = True
        for socket in [*self.sockets]:
            socket.breaks()

    def restarts(self) -> None:
        """Nobody is connected any more."""
        self.sockets.clear()


class Socket:
    """As much of a web socket as is used."""

    close_code: int | None = None

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._frames: asyncio.Queue[str | None] = asyncio.Queue()
        self._asked: dict[str, list[Json]] = {}

    async def send_str(self, frame: str) -> None:
        await asyncio.sleep(0.005 + 0.05 * self._relay.chance.random())
        if self._relay.down or self.close_code is not None:
            raise aiohttp.ClientConnectionError
        if self._relay.chance.random() < self._relay.moods / 30:
            self.breaks()
            raise aiohttp.ClientConnectionError
        match json.loads(frame):
            case ["REQ", str(name), *filters]:
                self._asked[name] = filters
                self._answers(name, filters)
            case ["CLOSE", str(name)]:
                self._asked.pop(name, None)
            case ["EVENT", raw]:
                self._takes(raw)
            case other:
                raise AssertionError(other)

    def __aiter__(self) -> AsyncIterator[aiohttp.WSMessage]:
        return self._read()

    async def close(self) -> None:
        self.breaks()

    def shows(self, raw: Json, *, is_signed: bool = True) -> None:
        for name, filters in self._asked.items():
            if any(fits(raw, one) for one in filters):
                self._gives(name, raw, is_signed=is_signed)

    def breaks(self) -> None:
        self.close_code = self.close_code or 1006
        if self in self._relay.sockets:
            self._relay.sockets.remove(self)
        self._frames.put_nowait(None)

    async def _read(self) -> AsyncIterator[aiohttp.WSMessage]:
        while (frame := await self._frames.get()) is not None:
            yield aiohttp.WSMessage(aiohttp.WSMsgType.TEXT, frame, None)

    def _answers(self, name: str, filters: list[Json]) -> None:
        shown = {raw["id"]: raw for wanted in filters for raw in self._relay.stored(wanted)}
        for raw in shown.values():
            self._gives(name, raw)
        self._says("EOSE", name)

    def _takes(self, raw: Json) -> None:
        """It may say that it has what it has not, or refuse for the moment."""
        mood = self._relay.chance.random()
        if mood < self._relay.moods / 2:
            self._says("OK", raw["id"], False, "rate-limited: later")
            return
        note = parse(raw)
        assert note is not None
        if mood >= self._relay.moods and self._relay.has(note):
            self._relay.took(note)
        self._says("OK", raw["id"], True, "")

    def _gives(self, name: str, raw: Json, *, is_signed: bool = True) -> None:
        if is_signed:
            self._relay.gave(raw["id"])
        self._says("EVENT", name, raw)

    def _says(self, *message: object) -> None:
        self._frames.put_nowait(json.dumps(message))


class Net:
    """Stands where a client session stands: it knows these relays and nobody else."""

    def __init__(self, relays: Mapping[str, Relay]) -> None:
        self._relays = relays

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["Net"]:
        yield self

    def get(self, url: str, **_: object) -> "Introduction":
        return Introduction(self._relays["ws" + url.removeprefix("http")])

    async def ws_connect(self, url: str, **_: object) -> Socket:
        relay = self._relays[url]
        await asyncio.sleep(0.05 + 0.2 * relay.chance.random())
        if relay.down:
            raise aiohttp.ClientConnectionError
        socket = Socket(relay)
        relay.sockets.append(socket)
        return socket


class Introduction:
    """What a relay says of itself."""

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._left = DOCUMENT
        self.content = self

    async def __aenter__(self) -> Self:
        await asyncio.sleep(0.02)
        if self._relay.down:
            raise aiohttp.ClientConnectionError
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """There is nothing to release."""

    async def read(self, most: int) -> bytes:
        some, self._left = self._left[:most], self._left[most:]
        return some


def fits(raw: Json, wanted: Json) -> bool:
    """As NIP-01 has it."""
    return (
        ("ids" not in wanted or raw["id"] in wanted["ids"])
        and ("kinds" not in wanted or raw["kind"] in wanted["kinds"])
        and ("authors" not in wanted or raw["pubkey"] in wanted["authors"])
        and raw["created_at"] >= wanted.get("since", 0)
        and raw["created_at"] <= wanted.get("until", 2**40)
        and all(
            any(tag[0] == name[1:] and len(tag) > 1 and tag[1] in values for tag in raw["tags"])
            for name, values in wanted.items()
            if name.startswith("#")
        )
    )
