"""What every process knows of the log, whether it speaks or not: followed once for all contexts, looked up in tables."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar, cast

from bot.log.codec import Codec
from bot.log.database import Database
from bot.log.envelope import Stream, stream_of
from bot.log.read_models import ReadModel
from bot.log.states import States, StoryOf
from bot.log.store import EventStore, NotThisLog, Recorded, Unavailable
from bot.log.streams import Streams
from bot.log.subscription import Subscription
from bot.log.troubles import Troubles
from domain.decider import Command, Decider

C = TypeVar("C", bound=Command)
E = TypeVar("E")
S = TypeVar("S")


class Followed(Protocol):
    """Of a context, what the log needs to know."""

    @property
    def decider(self) -> Decider[Any, Any, Any]: ...

    @property
    def story(self) -> StoryOf[Any]: ...

    @property
    def models(self) -> Callable[[Database], Sequence[ReadModel[Any]]]: ...


class LogReader:
    """`noticed` are told of each stream in which something has happened, once that stands in the tables."""

    def __init__(
        self,
        contexts: Iterable[Followed],
        *,
        store: EventStore,
        codec: Codec,
        database: Database,
        troubles: Troubles,
    ) -> None:
        self.store = store
        self.codec = codec
        self.database = database
        self.troubles = troubles
        self.noticed: list[Callable[[Stream], object]] = []
        self.replaced = asyncio.Event()
        self.streams = Streams(database)
        self._states = {context.decider.category: self._states_of(context) for context in contexts}
        self.subscription = Subscription(
            "views", store=store, streams=self.streams, take=self._follow, replaced=self.replaced
        )

    def states(self, decider: Decider[C, E, S]) -> States[E, S]:
        """Of a context that is followed."""
        return cast(States[E, S], self._states[decider.category])

    async def look_again(self) -> None:
        """At what could not be read when it was followed: nothing that is due there would be found. Raises Unavailable."""
        for category, states in self._states.items():
            for stream in filter(None, map(stream_of, self.streams.behind(category))):
                with self.troubles.apart(f"{category} {stream.aggregate}, its log"):
                    folded = await states.look_again(stream.aggregate)
                    if folded.stopped:
                        raise folded.stopped

    @property
    def is_to_be_rebuilt(self) -> bool:
        return self.replaced.is_set() or self.database.spoilt.is_set()

    async def until_replaced(self) -> None:
        """Raises NotThisLog once it was found so, or Unavailable: all that was built from the log is built anew."""
        waits = [asyncio.create_task(event.wait()) for event in (self.replaced, self.database.spoilt)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            was_spoilt = self.database.spoilt.is_set()
            if self.is_to_be_rebuilt:  # also where whoever found it so has ended this as well
                self.replaced.set()  # by the reader that follows: this one's states do not belong to its tables
                self.database.clear()
        raise Unavailable("What is looked up was damaged: it is made anew.") if was_spoilt else NotThisLog

    def _notice(self, stream: Stream) -> None:
        with self.troubles.apart(f"{stream.category} {stream.aggregate}, what is noticed of it"):
            for notice in self.noticed:
                notice(stream)

    def _states_of(self, context: Followed) -> States[Any, Any]:
        return States(
            context.decider,
            store=self.store,
            codec=self.codec,
            database=self.database,
            streams=self.streams,
            models=context.models(self.database),
            story=context.story,
            noticed=self._notice,
            replaced=self.replaced,
        )

    async def _follow(self, recorded: Recorded) -> None:
        """What this process has appended itself stands in the tables already."""
        stream = self.codec.stream(recorded)
        states = self._states.get(stream.category) if stream else None
        if stream is None or states is None:
            return
        known = states.in_memory(stream.aggregate) or self.streams.place(recorded.stream)
        if known.revision >= recorded.revision:
            return
        with self.troubles.apart(f"{stream.category} {stream.aggregate}, its log"):
            folded = await states.catch_up(stream.aggregate, recorded.revision)
            if folded.stopped:
                raise folded.stopped
