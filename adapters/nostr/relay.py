"""One relay: connected again whenever it is lost, and asked to keep our notes."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial

import aiohttp

from adapters.nostr.conversation import Conversation, TooBig
from adapters.nostr.limits import Limits, announced
from adapters.nostr.listener import Listener, Lost, Timings
from adapters.nostr.notes import Kind, Note
from adapters.nostr.protocol import Answered
from adapters.nostr.reading_back import Shown
from adapters.nostr.relay_names import discreet, own_address
from bot.clock import Clock
from bot.network.backoff import Backoff, Jitter

log = logging.getLogger(__name__)

MAX_MESSAGE = 16 * 2**20
"""In bytes: what the socket takes. A smaller limit would cut the connection at every huge note, for ever."""

SMALLEST_MESSAGE = 4_096

TRANSIENT = ("rate-limited:", "error:", "auth-required:")
"""Refusals that another try may overcome."""


@dataclass(frozen=True, slots=True)
class Verdict:
    accepted: bool
    reason: str


class Relay:
    """`name` is what may be shown and stored of its address."""

    def __init__(
        self,
        url: str,
        name: str,
        *,
        listener: Listener,
        clock: Clock,
        timings: Timings,
        jitter: Jitter,
    ) -> None:
        self.name = name
        self._url = url
        self._listener = listener
        self._clock = clock
        self._timings = timings
        self._jitter = jitter
        self._conversation: Conversation | None = None
        self._up = asyncio.Event()
        self._waiting: dict[str, asyncio.Future[Verdict | None]] = {}
        self._largest: int | None = None

    @property
    def is_up(self) -> bool:
        return self._up.is_set()

    async def run(self, session: aiohttp.ClientSession) -> None:
        """Connects, and connects again, until it is cancelled."""
        backoff = self._backoff()
        while True:
            conversation: Conversation | None = None
            try:
                limits = await self._limits(session)
                async with self._connected(session, limits) as conversation:
                    await conversation.run()
            except TooBig as problem:
                self._largest = max(SMALLEST_MESSAGE, limits.message // 2)
                log.warning("relay %s: %s", self.name, problem)
            except Lost as problem:
                log.info("relay %s: %s", self.name, problem)
            except (aiohttp.ClientError, OSError, TimeoutError) as problem:
                # by its kind alone: its words may hold the whole address
                log.info("relay %s: %s", self.name, type(problem).__name__)
            if conversation is not None and conversation.well:
                backoff.reset()
            await backoff.wait()

    async def publish(self, note: Note) -> Verdict:
        """What the relay says to it, however long that takes and however often the connection is lost."""
        backoff = self._patience()
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
            await backoff.wait()

    async def prove(self, note: Note) -> Verdict:
        """As `publish`, and until the relay shows the note. A gift wrap may be shown to its recipient alone."""
        enough = (Shown.YES, Shown.HIDDEN) if note.kind == Kind.GIFT_WRAP else (Shown.YES,)
        backoff = self._patience()
        while True:
            verdict = await self.publish(note)
            if not verdict.accepted or await self._shows(note) in enough:
                return verdict
            await backoff.wait()

    async def send(self, note: Note) -> None:
        """Without waiting for the answer. That the connection is gone is the reader's to notice."""
        if self._conversation is None:
            return
        with suppress(aiohttp.ClientError, OSError, TimeoutError):
            await self._conversation.publish(note)

    async def introduces(self, people: Sequence[str]) -> None:
        """Returns when it has told what these call themselves, or cannot."""
        if self._conversation is not None:
            with suppress(Lost):
                await self._conversation.introduces(people)

    async def _shows(self, note: Note) -> Shown:
        if self._conversation is None:
            return Shown.NO
        try:
            return await self._conversation.shows(note)
        except Lost:
            return Shown.NO

    async def _limits(self, session: aiohttp.ClientSession) -> Limits:
        limits = await announced(session, self._url)
        return (
            limits if self._largest is None else replace(limits, message=min(limits.message, self._largest))
        )

    @asynccontextmanager
    async def _connected(self, session: aiohttp.ClientSession, limits: Limits) -> AsyncIterator[Conversation]:
        async with asyncio.timeout(self._timings.connect):
            socket = await session.ws_connect(self._url, max_msg_size=MAX_MESSAGE)
        try:
            await self._listener.opened(self.name)
            self._conversation = Conversation(
                self.name,
                own_address(self._url),
                socket,
                discreet=partial(discreet, self._url),
                listener=self._listener,
                answered=self._answered,
                limits=limits,
                clock=self._clock,
                timings=self._timings,
            )
            self._up.set()
            log.info("relay %s: connected", self.name)
            yield self._conversation
        finally:
            self._up.clear()
            self._conversation = None
            self._give_up_waiting()
            self._listener.closed(self.name)
            with suppress(aiohttp.ClientError, OSError, TimeoutError):
                async with asyncio.timeout(1):
                    await socket.close()

    def _answered(self, answer: Answered) -> None:
        answer = replace(answer, reason=discreet(self._url, answer.reason))
        if answer.accepted or not answer.reason.startswith(TRANSIENT):
            self._listener.answered(self.name, answer)
        waiting = self._waiting.pop(answer.note_id, None)
        if waiting and not waiting.done():
            waiting.set_result(Verdict(answer.accepted, answer.reason))

    def _give_up_waiting(self) -> None:
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()

    def _patience(self) -> Backoff:
        """With a note that the relay has not taken yet."""
        first, longest = self._timings.again, self._timings.longest_again
        return Backoff(asyncio.sleep, self._jitter, first=first, longest=longest)

    def _backoff(self) -> Backoff:
        first, longest = self._timings.first_pause, self._timings.longest_pause
        return Backoff(asyncio.sleep, self._jitter, first=first, longest=longest)
