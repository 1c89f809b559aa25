"""What happens in a union, as it happens: each event is put into bytes once, however many read along."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from uuid import UUID

from bot.log.envelope import Stream
from bot.log.reader import LogReader
from bot.union.published.happened import Shown
from bot.union.site.readers import Reader, stranger
from bot.union.site.reading import Published, Reading
from domain.union.decider import UNION

KEPT = 500
"""Events of a union that are kept in bytes while somebody reads along: who is further behind reads the log."""

HEARTBEAT = 20.0
"""Seconds without a word after which one without meaning is sent: proxies close what is silent."""

STILL_THERE = b": still there\n\n"


def written(event: Shown, union: Published) -> bytes:
    """As server-sent events have it."""
    data = json.dumps(event.fields, ensure_ascii=False, separators=(",", ":"))
    return f"id: {union.event_id(event.number)}\nevent: {event.type}\ndata: {data}\n\n".encode()


HANDFUL, BREATH = 4, 0.003
"""Of all who wait so many go on at once, and so many seconds are left to everybody else before the next: whoever says
something is not kept waiting by those who read it.
"""


@dataclass(slots=True, eq=False)
class Channel:
    """Of one union, as those may read it who read along: what was told lately, up to `told`, and where all wait for more."""

    told: int
    kept: deque[tuple[int, bytes]] = field(default_factory=lambda: deque(maxlen=KEPT))
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)
    readers: int = 0
    _waiting: dict[asyncio.Future[None], None] = field(default_factory=dict)
    _called: deque[asyncio.Future[None]] = field(default_factory=deque)

    @property
    def waiting(self) -> int:
        """How many wait for more."""
        return len(self._waiting)

    def more(self) -> asyncio.Future[None]:
        """Done once there may be more than whoever asks now can find."""
        waits = asyncio.get_running_loop().create_future()
        self._waiting[waits] = None
        waits.add_done_callback(lambda done: self._waiting.pop(done, None))
        return waits

    def stir(self) -> None:
        is_calling = bool(self._called)
        self._called += self._waiting
        self._waiting.clear()
        if self._called and not is_calling:
            self._call_later()

    def _call_some(self) -> None:
        for _ in range(min(HANDFUL, len(self._called))):
            waits = self._called.popleft()
            if not waits.done():  # whoever waited may be gone
                waits.set_result(None)
        if self._called:
            self._call_later()

    def _call_later(self) -> None:
        asyncio.get_running_loop().call_later(BREATH, self._call_some)


class Feeds:
    """Of all unions of one log. `encoded` counts events that were put into bytes."""

    def __init__(self, log: LogReader) -> None:
        self._reading = Reading(log)
        self._channels: dict[UUID, dict[int, Channel]] = {}
        self.encoded = 0
        log.noticed.append(self._stir)

    async def follow(
        self, union: Published, *, after: int, reader: Reader = stranger
    ) -> AsyncIterator[bytes]:
        """What comes after that number, and then whatever happens, as long as the reader may read it.

        Raises Unavailable.
        """
        eras = self._channels.setdefault(union.id, {})
        channel = eras.setdefault(union.since.era, Channel(union.last))
        channel.readers += 1
        more: asyncio.Future[None] | None = None
        try:
            while (now := await self._reading.union(union.id, reader())) and now.since == union.since:
                more = channel.more()
                await self._read_on(channel, now)
                async for number, told in self._since(channel, now, after):
                    if not self._reading.is_readable(union, reader()):  # who reads slowly may be late
                        return
                    after = number
                    yield told
                after = max(after, channel.told)
                if not await _waited(more):
                    yield STILL_THERE
        finally:
            if more is not None:
                more.cancel()
            channel.readers -= 1
            self._forget(union)

    def _forget(self, union: Published) -> None:
        """What nobody reads along with any more."""
        eras = self._channels[union.id]
        if not eras[union.since.era].readers:
            del eras[union.since.era]
        if not eras:
            del self._channels[union.id]

    async def _read_on(self, channel: Channel, union: Published) -> None:
        """By whoever comes first, for all."""
        async with channel.reading:
            last = union.last
            if channel.told >= last:
                return
            async for event in self._reading.events(union, after=channel.told):
                channel.kept.append((event.number, self._encoded(event, union)))
            channel.told = last

    async def _since(
        self, channel: Channel, union: Published, after: int
    ) -> AsyncIterator[tuple[int, bytes]]:
        """Older ones from the log, for this reader alone."""
        kept = list(channel.kept)
        first = kept[0][0] if kept else channel.told + 1
        if after + 1 < first:
            async for event in self._reading.events(union, after=after, until=first - 1):
                yield event.number, self._encoded(event, union)
        for number, told in kept:
            if number > after:
                yield number, told

    def _encoded(self, event: Shown, union: Published) -> bytes:
        self.encoded += 1
        return written(event, union)

    def _stir(self, stream: Stream) -> None:
        if stream.category != UNION.category:
            return
        for channel in self._channels.get(stream.aggregate, {}).values():
            channel.stir()


async def _waited(more: asyncio.Future[None]) -> bool:
    """Whether anything has happened; else it took too long."""
    try:
        async with asyncio.timeout(HEARTBEAT):
            await more
    except TimeoutError:
        return False
    return True
