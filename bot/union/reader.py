"""What every process knows of the unions, whether it speaks or not: followed from the log, looked up in tables."""

import asyncio
from collections.abc import Callable
from uuid import UUID

from bot.log.codec import Codec
from bot.log.database import Database
from bot.log.states import States
from bot.log.store import EventStore, NotThisLog, Recorded, Unavailable
from bot.log.streams import Streams
from bot.log.subscription import Subscription
from bot.operation.supervisor import Troubles
from bot.union.executing import UnionStates
from bot.union.indexing import UnionIndex
from bot.union.tables import UnionTables
from bot.union.touches import UnionEnvelope
from bot.union.views import Views
from domain.union.decider import UNION
from domain.union.events import proposal_of
from domain.union.state import Union


class UnionReader:
    """`noticed` are told of each union in which something has happened."""

    def __init__(self, *, store: EventStore, codec: Codec, database: Database, troubles: Troubles) -> None:
        self.store = store
        self.codec = codec
        self._database = database
        self.troubles = troubles
        self.noticed: list[Callable[[UUID], object]] = []
        self.replaced = asyncio.Event()
        self.streams = Streams(database)
        self.tables = UnionTables(database)
        self.states: UnionStates = States(
            UNION,
            store=store,
            codec=codec,
            database=database,
            streams=self.streams,
            models=[UnionIndex(database), self],
            story=proposal_of,
            replaced=self.replaced,
        )
        self.views = Views(self.states, self.tables)
        self.subscription = Subscription(
            "unions", store=store, streams=self.streams, take=self._follow, replaced=self.replaced
        )

    def take(self, envelope: UnionEnvelope, _before: Union, _after: Union) -> None:
        for notice in self.noticed:
            notice(envelope.aggregate)

    async def _follow(self, recorded: Recorded) -> None:
        """What this process has appended itself stands in the tables already."""
        stream = self.codec.stream(recorded)
        if stream is None or stream.category != UNION.category:
            return
        if self.streams.place(recorded.stream).revision >= recorded.revision:
            return
        with self.troubles.apart(f"union {stream.aggregate}, its log"):
            folded = await self.states.catch_up(stream.aggregate, recorded.revision)
            if folded.stopped:
                raise folded.stopped

    async def until_replaced(self) -> None:
        """Raises NotThisLog once it was found so, or Unavailable: all that was built from the log is built anew."""
        waits = [asyncio.create_task(event.wait()) for event in (self.replaced, self._database.spoilt)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        was_spoilt = self._database.spoilt.is_set()
        self._database.clear()
        raise Unavailable("What is looked up was damaged: it is made anew.") if was_spoilt else NotThisLog
