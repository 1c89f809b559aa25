"""Publishes each public union's chain where unions have keys of their own: in order, the same after a crash or a takeover.

What is to be published is read from the log each time: noted is only up to which event it stands.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from bot.log.envelope import Stream
from bot.log.history import History
from bot.log.store import Recorded, Unavailable
from bot.log.tables import Table
from bot.network.homes import Homes
from bot.network.incoming import Pressed, Said
from bot.network.signing import Signed, Signer
from bot.outbox.owed import Rendering
from bot.union.chain.events import KIND, NO_HEAD, Head
from bot.union.chain.following import signed, writer_for
from bot.union.chain.writing import ChainWriter, Happened, is_public
from bot.union.executing import union_stream
from bot.union.published.publications import Publications
from bot.upkeep import Surroundings
from domain.people import Channel
from domain.union.decider import UNION

PAGE = 20
"""Events of a union on their way at once. Readers order them by number."""

AT_ONCE = 8
"""Unions that are served side by side."""

AGAIN = timedelta(minutes=5)
"""Until it is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chained:
    """The event of this `number` has been published, or passed over as private; `key` is whose chain it is in."""

    key: str
    number: int
    head: Head


CHAINED = Table(path=("chain",), key=UUID, value=Chained, of_one_log=True)
"""By union."""


class Astray(Exception):
    """What others hold of a chain is not what the log would make: to go on would be to sign a second history."""


class Publishing:
    """An `Upkeep`."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._homes = next(iter(around.networks.homes.values()), None)
        self._publications = Publications(around.log.database)
        self._history = History(around.log.states(UNION), most=AT_ONCE * 4)
        self._chained = around.tables.of(CHAINED)
        self._stale: dict[UUID, None] = {}
        self._due: dict[UUID, datetime] = {}
        self._looked: set[UUID] = set()
        self._stirred = asyncio.Event()
        self.renderings: Mapping[type, Rendering] = {}
        self.parts: Mapping[str, Callable[[], Coroutine[Any, Any, None]]] = (
            {"chain": self.run} if self._homes else {}
        )
        around.log.noticed.append(self._notice)

    async def begin(self) -> None:
        self._stale |= dict.fromkeys(
            [*self._publications.named(), *(union_id for union_id, _ in self._chained.items())]
        )

    async def run(self) -> None:
        """For ever."""
        while True:
            self._stirred.clear()
            await self.publish()
            with suppress(TimeoutError):
                async with asyncio.timeout(AGAIN.total_seconds() if self._due else None):
                    await self._stirred.wait()

    async def publish(self) -> None:
        """All that is due by now: one union that is slow keeps no other waiting."""
        now, some = self._around.clock.now(), asyncio.Semaphore(AT_ONCE)
        due = [union_id for union_id, at in self._due.items() if at <= now]

        async def serve(union_id: UUID) -> None:
            self._stale.pop(union_id, None)
            self._due.pop(union_id, None)
            async with some:
                is_done = False
                with suppress(Unavailable), self._around.log.troubles.apart(f"union {union_id}, its chain"):
                    await self._go_on(union_id)
                    is_done = True
            if not is_done:
                self._due[union_id] = now + AGAIN

        await asyncio.gather(*map(serve, dict.fromkeys([*due, *self._stale])))

    async def act(self) -> None:
        """It has a part of its own: relays take their time."""

    def next_wake(self) -> datetime | None:
        return None

    async def spoken_to(self, by: Said | Pressed) -> None:
        """Nothing follows."""

    def gave_up(self, channel: Channel) -> None:
        """It speaks in no channel."""

    def _notice(self, stream: Stream) -> None:
        if stream.category == UNION.category:
            self._stale[stream.aggregate] = None
            self._stirred.set()

    async def _go_on(self, union_id: UUID) -> None:
        if self._homes is None:
            return
        signer = self._homes.signer(union_id)
        chained = self._chained.get(union_id)
        if chained is None or chained.key != signer.public:
            if self._publications.of(union_id) is None:
                return
            chained = Chained(key=signer.public, number=-1, head=NO_HEAD)
        await self._check(union_id, chained)
        writer, number, goes_on = writer_for(signer, union_id, chained.head), chained.number, True
        while goes_on:
            page = await self._around.log.store.read(union_stream(union_id), after=number, limit=PAGE)
            events = [event for recorded in page for event in await self._written(recorded, writer, signer)]
            await self._look(union_id, number, events, self._homes)
            await asyncio.gather(*map(self._homes.publish, events))
            if goes_on := bool(page):
                number = page[-1].revision
                self._chained.put(union_id, Chained(key=signer.public, number=number, head=writer.head))

    async def _check(self, union_id: UUID, chained: Chained) -> None:
        store, number = self._around.log.store, chained.number
        if number >= 0 and not await store.read(union_stream(union_id), after=number - 1, limit=1):
            raise Astray(f"event {number} was published, which this log lacks: nothing is published")

    async def _written(self, recorded: Recorded, writer: ChainWriter, signer: Signer) -> Sequence[Signed]:
        """None of what is private, which has its place in the chain all the same."""
        envelope = self._around.log.codec.decode(recorded)
        if envelope is None:
            return ()
        before, after = await self._history.around(envelope)
        happened = Happened(recorded=recorded, envelope=envelope, before=before, after=after)
        events = writer.write(happened)
        return [signed(signer, event) for event in events] if is_public(before, after) else ()

    async def _look(self, union_id: UUID, after: int, events: Sequence[Signed], homes: Homes) -> None:
        """Once after a start: an older state of the log would go on otherwise than what was published from it."""
        if union_id in self._looked:
            return
        ours = {event["id"] for event in events}
        numbers = [str(number) for number in range(after + 1, after + 1 + PAGE)]
        filters = {"kinds": [KIND], "#s": [union_stream(union_id)], "#n": numbers}
        for event in await homes.published(union_id, filters):
            if event["id"] not in ours:
                raise Astray(
                    f"others hold event {event['id']}, which this log does not make: nothing is published"
                )
        self._looked.add(union_id)
