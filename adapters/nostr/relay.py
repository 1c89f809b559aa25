"""One relay: connected again whenever it is lost, and asked to keep our notes."""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import aiohttp

from adapters.nostr.conversation import Conversation
from adapters.nostr.listener import Listener, Lost, Timings
from adapters.nostr.notes import Note
from adapters.nostr.protocol import Answered
from adapters.nostr.relay_urls import shown, told
from bot.ports import Clock

log = logging.getLogger(__name__)

MAX_MESSAGE = 16 * 2**20
"""In bytes: what the socket takes. A smaller limit would cut the connection at every huge note, for ever."""

TRANSIENT = ("rate-limited:", "error:", "auth-required:")
"""Refusals that another try may overcome."""


@dataclass(frozen=True, slots=True)
class Verdict:
    accepted: bool
    reason: str


class Relay:
    def __init__(
        self, url: str, *, listener: Listener, clock: Clock, timings: Timings, jitter: random.Random
    ) -> None:
        self.url = url
        self._listener = listener
        self._clock = clock
        self._timings = timings
        self._jitter = jitter
        self._conversation: Conversation | None = None
        self._up = asyncio.Event()
        self._waiting: dict[str, asyncio.Future[Verdict | None]] = {}

    @property
    def is_up(self) -> bool:
        return self._up.is_set()

    @property
    def host(self) -> str:
        return shown(self.url)

    async def run(self, session: aiohttp.ClientSession) -> None:
        """Connects, and connects again, until it is cancelled."""
        pauses = self._pauses()
        while True:
            conversation: Conversation | None = None
            try:
                async with self._connected(session) as conversation:
                    await conversation.run()
            except (aiohttp.ClientError, OSError, TimeoutError, Lost) as problem:
                log.info("relay %s: %s", self.host, told(problem))
            if conversation is not None and conversation.well:
                pauses = self._pauses()
            await asyncio.sleep(next(pauses))

    async def publish(self, note: Note) -> Verdict:
        """What the relay says to it, however long that takes and however often the connection is lost."""
        while True:
            await self._up.wait()
            waiting = self._waiting.setdefault(note.id, asyncio.get_running_loop().create_future())
            try:
                await self.send(note)
                verdict = await asyncio.shield(waiting)
            finally:
                if not waiting.done():
                    self._waiting.pop(note.id, None)
            if verdict is not None and (verdict.accepted or not verdict.reason.startswith(TRANSIENT)):
                return verdict
            await asyncio.sleep(self._timings.again)

    async def send(self, note: Note) -> None:
        """Without waiting for the answer. That the connection is gone is the reader's to notice."""
        if self._conversation is None:
            return
        with suppress(aiohttp.ClientError, OSError, TimeoutError):
            await self._conversation.publish(note)

    @asynccontextmanager
    async def _connected(self, session: aiohttp.ClientSession) -> AsyncIterator[Conversation]:
        async with asyncio.timeout(self._timings.connect):
            socket = await session.ws_connect(self.url, max_msg_size=MAX_MESSAGE)
        try:
            await self._listener.opened(self.url)
            self._conversation = Conversation(
                self.url,
                socket,
                listener=self._listener,
                answered=self._answered,
                clock=self._clock,
                timings=self._timings,
            )
            self._up.set()
            log.info("relay %s: connected", self.host)
            yield self._conversation
        finally:
            self._up.clear()
            self._conversation = None
            self._give_up_waiting()
            self._listener.closed(self.url)
            with suppress(aiohttp.ClientError, OSError, TimeoutError):
                async with asyncio.timeout(1):
                    await socket.close()

    def _answered(self, answer: Answered) -> None:
        if answer.accepted or not answer.reason.startswith(TRANSIENT):
            self._listener.answered(self.url, answer)
        waiting = self._waiting.pop(answer.note_id, None)
        if waiting and not waiting.done():
            waiting.set_result(Verdict(answer.accepted, answer.reason))

    def _give_up_waiting(self) -> None:
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()

    def _pauses(self) -> Iterator[float]:
        pause = self._timings.first_pause
        while True:
            yield pause * self._jitter.uniform(0.5, 1.5)
            pause = min(pause * 2, self._timings.longest_pause)
