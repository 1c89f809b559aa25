"""The event store port on an EventStoreDB server or cluster."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import esdbclient
from esdbclient import StreamState

from adapters.eventstoredb.beside import keep_short, limits
from adapters.eventstoredb.client import Client, connect
from adapters.eventstoredb.errors import WHOLE_LOG, Undecided, port_errors
from adapters.eventstoredb.reading import WholeLog, read_to_the_end, recorded
from bot.log.store import (
    MAX_APPEND_BYTES,
    NO_STREAM,
    START,
    CaughtUp,
    Checkpoint,
    Conflict,
    NewEvent,
    Recorded,
    TooLarge,
    Unavailable,
)

DEADLINE_SECONDS = 10.0


UNIONS = ("union",)


class EventStoreDBStore:
    """Appends and reads share a connection; each subscription has its own.

    Whenever a node is gone, esdbclient replaces the connection under every call that shares it.
    """

    def __init__(self, uri: str, client: Client, log: WholeLog) -> None:
        self._uri = uri
        self._client = client
        self._log = log
        self._deadline = log.deadline
        self._subscribed: set[Client] = set()

    @classmethod
    async def open(
        cls, uri: str, *, categories: Sequence[str] = UNIONS, deadline: float = DEADLINE_SECONDS
    ) -> "EventStoreDBStore":
        """`deadline` is in seconds, for each call. Raises AccessRefused or Unavailable."""
        return cls(uri, await connect(uri, within=deadline), WholeLog(categories, deadline))

    async def close(self) -> None:
        for client in (self._client, *self._subscribed):
            await client.close()

    async def append(self, stream: str, events: Sequence[NewEvent], *, expected: int) -> int:
        size = sum(len(event.data) + len(event.metadata) for event in events)
        if size > MAX_APPEND_BYTES:
            raise TooLarge(f"{size} bytes in one append, {MAX_APPEND_BYTES} are possible")
        if not events:
            return await self._unchanged(stream, expected)
        try:
            revision = await self._send(stream, events, expected)
        except (Conflict, Undecided):
            # an earlier answer was lost, or an earlier append of the same was still uncommitted
            standing = await self._following(stream, events, expected)
            if standing is None:
                raise
            revision = standing
        if changed := limits(stream, events, expected):
            async with self._asking(stream) as client:
                await keep_short(client, stream, changed, deadline=self._deadline)
        return revision

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        if limit <= 0:
            return []
        async with self._asking(stream) as client:
            return await read_to_the_end(
                client.read_stream(stream, stream_position=after + 1, limit=limit, timeout=self._deadline)
            )

    async def read_all(self, *, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        self._must_be_open()
        return await self._log.read(self._client, after, limit) if limit > 0 else []

    async def subscribe(self, *, after: Checkpoint) -> AsyncIterator[Recorded | CaughtUp]:
        self._must_be_open()
        client = await connect(self._uri, within=self._deadline)
        self._subscribed.add(client)
        try:
            if after != START:
                # From a place that is no event's of this log the server would end it, or skip an event.
                await self._log.read(client, after, 0)
            async with port_errors(within=self._deadline, about=WHOLE_LOG):
                events = await client.subscribe_to_all(  # no timeout: it would end the subscription
                    commit_position=None if after == START else after.position,
                    filter_include=self._log.names,
                    filter_by_stream_name=True,
                    include_caught_up=True,
                )
            while True:
                async with port_errors(within=None, about=WHOLE_LOG):
                    event = await anext(events, None)
                if event is None:
                    # esdbclient neither says why nor subscribes again.
                    raise Unavailable("the subscription to EventStoreDB was dropped")
                yield CaughtUp() if event.is_caught_up else recorded(event)
        finally:
            self._subscribed.discard(client)
            await client.close()

    async def _send(self, stream: str, events: Sequence[NewEvent], expected: int) -> int:
        async with self._asking(stream) as client:
            return await client.append_to_stream(
                stream,
                current_version=StreamState.NO_STREAM if expected == NO_STREAM else expected,
                # A tuple: what can be read only once is empty when esdbclient sends it again.
                events=tuple(proposed(event) for event in events),
                timeout=self._deadline,
            )

    async def _following(self, stream: str, events: Sequence[NewEvent], expected: int) -> int | None:
        """The revision of the last of `events`, if exactly they are what comes after `expected`."""
        stored = await self.read(stream, after=expected, limit=len(events))
        if [event.id for event in stored] != [event.id for event in events]:
            return None
        return stored[-1].revision

    async def _unchanged(self, stream: str, expected: int) -> int:
        async with self._asking(stream) as client:
            last = await read_to_the_end(
                client.read_stream(stream, backwards=True, limit=1, timeout=self._deadline)
            )
        revision = last[0].revision if last else NO_STREAM
        if revision != expected:
            raise Conflict(f"the stream is at {revision}, not {expected}")
        return revision

    @asynccontextmanager
    async def _asking(self, about: str) -> AsyncIterator[Client]:
        self._must_be_open()
        async with port_errors(within=self._deadline, about=about):
            yield self._client

    def _must_be_open(self) -> None:
        if self._client.is_closed:
            raise Unavailable("the event store is closed")


def proposed(event: NewEvent) -> esdbclient.NewEvent:
    return esdbclient.NewEvent(
        id=event.id,
        type=event.type,
        data=event.data,
        metadata=event.metadata,
        content_type="application/json",
    )
