"""The event store port on an EventStoreDB server or cluster."""

from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager

import esdbclient
import grpc
from esdbclient import RecordedEvent, StreamState
from esdbclient.exceptions import NotFound
from esdbclient.streams import AsyncReadResponse

from adapters.eventstoredb.client import Client, connect
from adapters.eventstoredb.errors import port_errors
from bot.ports import (
    MAX_APPEND_BYTES,
    NO_STREAM,
    START,
    CaughtUp,
    Conflict,
    NewEvent,
    Recorded,
    TooLarge,
    Unavailable,
)

DEADLINE_SECONDS = 10.0

# Exclusions of whole streams: esdbclient builds a wrong expression from several inclusions. The server's
# own streams are no part of the log, nor is a lease, which is renewed all day and would drown the rest.
NOT_THE_LOG = (r"\$.*", r"lease-.*")


class EventStoreDBStore:
    """Appends and reads share a connection; each subscription has its own.

    Whenever a node is gone, esdbclient replaces the connection under every call that shares it.
    """

    def __init__(self, uri: str, client: Client, *, deadline: float) -> None:
        self._uri = uri
        self._client = client
        self._deadline = deadline
        self._subscribed: set[Client] = set()

    @classmethod
    async def open(cls, uri: str, *, deadline: float = DEADLINE_SECONDS) -> "EventStoreDBStore":
        """`deadline` is in seconds, for each call. Raises AccessRefused or Unavailable."""
        return cls(uri, await connect(uri, within=deadline), deadline=deadline)

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
            await self._send(stream, events, expected)
        except Conflict:
            if not await self._follow(stream, events, expected):
                raise
        return expected + len(events)

    async def read(self, stream: str, *, after: int, limit: int) -> Sequence[Recorded]:
        if limit <= 0:
            return []
        async with self._asking() as client:
            return await read_to_the_end(
                client.read_stream(stream, stream_position=after + 1, limit=limit, timeout=self._deadline)
            )

    async def read_all(self, *, after: int, limit: int) -> Sequence[Recorded]:
        if limit <= 0:
            return []
        async with self._asking() as client:
            events = await read_to_the_end(
                client.read_all(
                    commit_position=None if after == START else after,
                    filter_exclude=NOT_THE_LOG,
                    filter_by_stream_name=True,
                    limit=limit + 1,  # reading begins with the event at `after` itself
                    timeout=self._deadline,
                )
            )
        return [event for event in events if event.position > after][:limit]

    async def subscribe(self, *, after: int) -> AsyncIterator[Recorded | CaughtUp]:
        self._must_be_open()
        client = await connect(self._uri, within=self._deadline)
        self._subscribed.add(client)
        try:
            async with port_errors(within=self._deadline):
                events = await client.subscribe_to_all(  # no timeout: it would end the subscription
                    commit_position=None if after == START else after,
                    filter_exclude=NOT_THE_LOG,
                    filter_by_stream_name=True,
                    include_caught_up=True,
                )
            while True:
                async with port_errors(within=None):
                    event = await anext(events, None)
                if event is None:
                    # esdbclient neither says why nor subscribes again.
                    raise Unavailable("the subscription to EventStoreDB was dropped")
                yield CaughtUp() if event.is_caught_up else recorded(event)
        finally:
            self._subscribed.discard(client)
            await client.close()

    async def _send(self, stream: str, events: Sequence[NewEvent], expected: int) -> None:
        async with self._asking() as client:
            await client.append_to_stream(
                stream,
                current_version=StreamState.NO_STREAM if expected == NO_STREAM else expected,
                # A tuple: what can be read only once is empty when esdbclient sends it again.
                events=tuple(proposed(event) for event in events),
                timeout=self._deadline,
            )

    async def _follow(self, stream: str, events: Sequence[NewEvent], expected: int) -> bool:
        """Whether exactly these events are what comes after `expected`: an earlier answer was lost."""
        stored = await self.read(stream, after=expected, limit=len(events))
        return [event.id for event in stored] == [event.id for event in events]

    async def _unchanged(self, stream: str, expected: int) -> int:
        async with self._asking() as client:
            last = await read_to_the_end(
                client.read_stream(stream, backwards=True, limit=1, timeout=self._deadline)
            )
        revision = last[0].revision if last else NO_STREAM
        if revision != expected:
            raise Conflict(f"the stream is at {revision}, not {expected}")
        return revision

    @asynccontextmanager
    async def _asking(self) -> AsyncIterator[Client]:
        self._must_be_open()
        async with port_errors(within=self._deadline):
            yield self._client

    def _must_be_open(self) -> None:
        if self._client.is_closed:
            raise Unavailable("the event store is closed")


async def read_to_the_end(reading: Awaitable[AsyncReadResponse]) -> list[Recorded]:
    async with await reading as response:
        try:
            events = [recorded(event) async for event in response]
        except NotFound:
            return []
        # A reading that is cut off ends like one that is complete.
        if await response.aio_call.code() is not grpc.StatusCode.OK:
            raise Unavailable("the reading from EventStoreDB was cut off")
        return events


def proposed(event: NewEvent) -> esdbclient.NewEvent:
    return esdbclient.NewEvent(
        id=event.id,
        type=event.type,
        data=event.data,
        metadata=event.metadata,
        content_type="application/json",
    )


def recorded(event: RecordedEvent) -> Recorded:
    if event.commit_position is None:
        raise Unavailable("this EventStoreDB is older than 22.10: it does not say where an event stands")
    return Recorded(
        position=event.commit_position,
        stream=event.stream_name,
        revision=event.stream_position,
        id=event.id,
        type=event.type,
        data=event.data,
        metadata=event.metadata,
    )
