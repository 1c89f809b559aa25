"""One connection to one relay, from the handshake to its loss: reading, asking, and noticing silence."""

import asyncio
import logging
from collections.abc import Callable, Sequence

import aiohttp

from adapters.nostr.listener import MENTIONS, PULSE, Heard, Listener, Lost, Timings
from adapters.nostr.notes import Note
from adapters.nostr.protocol import (
    Answered,
    Arrived,
    Authenticated,
    CaughtUp,
    Challenged,
    Closed,
    Connection,
    Filter,
    Garbled,
    Noticed,
    Phase,
)
from adapters.nostr.relay_urls import shown
from bot.ports import Clock

log = logging.getLogger(__name__)

MAX_GATHERED = 5_000
_BREATH = 50  # frames between two moments for everybody else


class Conversation:
    """`well` once the relay has answered what was asked."""

    def __init__(
        self,
        url: str,
        socket: aiohttp.ClientWebSocketResponse,
        *,
        listener: Listener,
        answered: Callable[[Answered], None],
        clock: Clock,
        timings: Timings,
    ) -> None:
        self._url = url
        self._socket = socket
        self._listener = listener
        self._report = answered
        self._clock = clock
        self._timings = timings
        self._wire = Connection()
        self._quiet = asyncio.Event()
        self._gathered: list[Heard] = []
        self._handing_over = False
        self._asked: dict[str, Sequence[Filter]] = {}
        self._asked_at = clock.now()
        self._frames = 0
        self.well = False

    async def run(self) -> None:
        """Ends only with Lost, or when cancelled."""
        problem: BaseException | None = None
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._read())
                tasks.create_task(self._keep_asking())
        except* (aiohttp.ClientError, OSError, TimeoutError, Lost) as group:
            problem = group.exceptions[0]
        finally:
            for heard in self._gathered:
                self._listener.put_off(heard)
        raise Lost(str(problem) or type(problem).__name__)

    async def publish(self, note: Note) -> None:
        await self._send(self._wire.publish(note))

    # --- reading -----------------------------------------------------------------------------

    async def _read(self) -> None:
        async for message in self._socket:
            self._frames += 1
            if message.type is aiohttp.WSMsgType.TEXT:
                await self._take(message.data)
            elif message.type is aiohttp.WSMsgType.ERROR:
                raise Lost("broken frame")
            else:
                self._listener.garbled("not text")
            if self._frames % _BREATH == 0:
                await asyncio.sleep(0)
        raise Lost("closed by the relay")

    async def _take(self, frame: str) -> None:
        match self._wire.receive(frame):
            case Arrived(raw=raw):
                await self._arrived(raw)
            case CaughtUp() | Closed():
                await self._settle()
            case Answered() as answer:
                self._report(answer)
            case Challenged(challenge=challenge):
                await self._authenticate(challenge)
            case Authenticated():
                await self._ask(self._wire.closed())
            case Noticed():
                log.debug("%s sent a notice", self._url_shown())
            case Garbled(cause=cause):
                self._listener.garbled(cause)

    async def _arrived(self, raw: object) -> None:
        heard = self._listener.received(raw)
        if heard is None:
            return
        self._gathered.append(heard)
        if not self._wire.asking or len(self._gathered) >= MAX_GATHERED:
            await self._flush()

    async def _flush(self) -> None:
        """Relays deliver what they stored newest first; members meant it the other way round."""
        self._gathered.sort(key=lambda heard: heard.created_at)
        self._handing_over = True
        while self._gathered:
            await self._listener.hand_over(self._gathered[0])
            del self._gathered[0]
        self._handing_over = False

    async def _settle(self) -> None:
        if self._wire.asking:
            return
        await self._flush()
        if self._wire.phase(PULSE) is not None:
            await self._send(self._wire.unsubscribe(PULSE))
        self._quiet.set()
        if self._wire.phase(MENTIONS) is Phase.LIVE:
            self.well = True
            self._listener.caught_up(self._url, self._asked_at)

    async def _authenticate(self, challenge: str) -> None:
        """Then everything is asked again: what was asked before may have been ignored."""
        for note in self._listener.credentials(self._url, challenge):
            await self._send(self._wire.authenticate(note))
        await self._ask(list(self._asked))

    # --- asking ------------------------------------------------------------------------------

    async def _keep_asking(self) -> None:
        await self._ask(self._changed())
        while True:
            await self._answers()
            await asyncio.sleep(self._timings.pulse)
            if self._listener.wants_again(self._url):
                self._asked = {}
            # Relays close questions that have been open for long; they are asked anew.
            await self._ask([*dict.fromkeys([*self._changed(), *self._wire.closed()]), PULSE])

    def _changed(self) -> list[str]:
        questions = self._listener.questions(self._url).items()
        wanted = {name: filters for name, filters in questions if filters and name != PULSE}
        return [name for name, filters in wanted.items() if self._asked.get(name) != filters]

    async def _ask(self, purposes: Sequence[str]) -> None:
        questions = self._listener.questions(self._url)
        if not self._wire.asking:
            self._asked_at = self._clock.now()
        frames = []
        for purpose in purposes:
            if filters := questions.get(purpose):
                since = self._listener.since(self._url, purpose)
                frames.append(self._wire.subscribe(purpose, [{**one, "since": since} for one in filters]))
                self._asked[purpose] = filters
                self._quiet.clear()
        for frame in frames:  # only now: an early answer to one must not count as the answer to all
            await self._send(frame)

    async def _answers(self) -> None:
        """Returns when every question is answered. A relay that says nothing meanwhile counts as gone."""
        while True:
            before = self._frames
            try:
                async with asyncio.timeout(self._timings.answer):
                    await self._quiet.wait()
            except TimeoutError:
                if self._frames == before and not self._handing_over:
                    raise Lost("no answer") from None
            else:
                return

    async def _send(self, frame: str) -> None:
        async with asyncio.timeout(self._timings.send):
            await self._socket.send_str(frame)

    def _url_shown(self) -> str:
        return shown(self._url)
