"""One connection to one relay, from the handshake to its loss: what it sends is read and given to whom it concerns."""

import asyncio
import logging
from collections.abc import Callable, Sequence

import aiohttp

from adapters.nostr.limits import Limits
from adapters.nostr.listener import Listener, Lost, Timings
from adapters.nostr.notes import Note
from adapters.nostr.protocol import (
    Answered,
    Arrived,
    Authenticated,
    Challenged,
    Closed,
    Connection,
    Garbled,
    Noticed,
    StoredEventsEnded,
)
from adapters.nostr.questioning import Questioning
from adapters.nostr.reading_back import BACK, ReadBack, Shown
from bot.clock import Clock

log = logging.getLogger(__name__)

_BREATH = 50  # frames between two moments for everybody else


class TooBig(Lost):
    """The relay does not take messages of the size it announced."""


class Conversation:
    """`address` is what the relay knows itself by, `relay` what it is called here.

    `discreet` takes secrets out of what the relay says.
    """

    def __init__(
        self,
        relay: str,
        address: str,
        socket: aiohttp.ClientWebSocketResponse,
        *,
        discreet: Callable[[str], str],
        listener: Listener,
        answered: Callable[[Answered], None],
        limits: Limits,
        clock: Clock,
        timings: Timings,
    ) -> None:
        self._relay = relay
        self._address = address
        self._socket = socket
        self._discreet = discreet
        self._listener = listener
        self._report = answered
        self._timings = timings
        self._wire = Connection()
        self._frames = 0
        self._back = ReadBack(self._wire, self._send, introduced=listener.introduced, answer=timings.answer)
        self._questioning = Questioning(
            relay=relay,
            wire=self._wire,
            send=self._send,
            listener=listener,
            limits=limits,
            clock=clock,
            timings=timings,
            frames=lambda: self._frames,
        )

    @property
    def well(self) -> bool:
        """Whether the relay has answered what was asked."""
        return self._questioning.well

    async def run(self) -> None:
        """Ends only with Lost, or when cancelled."""
        problem: BaseException | None = None
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._read(tasks))
                tasks.create_task(self._questioning.run())
                tasks.create_task(self._back.run())
        except* (aiohttp.ClientError, OSError, TimeoutError, Lost) as group:
            problem = group.exceptions[0]
        finally:
            self._back.lost()
        raise problem if isinstance(problem, Lost) else Lost(type(problem).__name__)

    async def publish(self, note: Note) -> None:
        await self._send(self._wire.publish(note))

    async def shows(self, note: Note) -> Shown:
        """Whether the relay shows this note when it is asked for it. Raises Lost."""
        return await self._back.shows(note.id)

    async def introduces(self, people: Sequence[str]) -> None:
        """Returns when the relay has told what these call themselves. Raises Lost."""
        await self._back.introduces(people)

    async def _read(self, tasks: asyncio.TaskGroup) -> None:
        async for message in self._socket:
            self._frames += 1
            if message.type is aiohttp.WSMsgType.TEXT:
                self._take(message.data, tasks)
            elif message.type is aiohttp.WSMsgType.ERROR:
                raise Lost("broken frame")
            else:
                self._listener.garbled("not text")
            if self._frames % _BREATH == 0:
                await asyncio.sleep(0)
        if self._socket.close_code == aiohttp.WSCloseCode.MESSAGE_TOO_BIG:
            raise TooBig("a message was too big for it")
        raise Lost("closed by the relay")

    def _take(self, frame: str, tasks: asyncio.TaskGroup) -> None:
        """What takes many frames to send is sent beside the reading, or the two could wait for one another."""
        match self._wire.receive(frame):
            case Arrived(purpose=name, raw=raw):
                self._arrived(name, raw)
            case StoredEventsEnded(purpose=name) if name == BACK:
                self._back.answered()
            case StoredEventsEnded(purpose=name):
                self._questioning.answered(name)
            case Closed(purpose=name, reason=reason) if name == BACK:
                self._back.closed(reason)
            case Closed(purpose=name, reason=reason):
                self._questioning.closed(name, self._discreet(reason))
            case Answered() as answer:
                self._report(answer)
            case Challenged(challenge=challenge):
                tasks.create_task(self._authenticate(challenge))
            case Authenticated():
                if not self._wire.is_authenticating:
                    tasks.create_task(self._questioning.ask_again())
            case Noticed(text=text):
                self._questioning.noticed(self._discreet(text))
                log.debug("relay %s sent a notice", self._relay)
            case Garbled(cause=cause):
                self._listener.garbled(cause)

    def _arrived(self, name: str, raw: object) -> None:
        if name == BACK:
            self._back.arrived(raw)
            return
        self._questioning.arrived(name, raw)
        self._listener.received(self._relay, raw)
        if not self._questioning.is_gathering:
            self._listener.settled(self._relay)

    async def _authenticate(self, challenge: str) -> None:
        """Then everything is asked again: what was asked before may have been ignored."""
        for count, note in enumerate(self._listener.credentials(self._address, challenge)):
            await self._send(self._wire.authenticate(note))
            if count % _BREATH == 0:
                await asyncio.sleep(0)
        await self._questioning.ask_again()

    async def _send(self, frame: str) -> None:
        async with asyncio.timeout(self._timings.send):
            await self._socket.send_str(frame)
