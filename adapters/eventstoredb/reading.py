"""What is read from EventStoreDB: streams, and the log, which is some of all that is on the server."""

from collections.abc import Awaitable, Sequence
from dataclasses import dataclass

import grpc
from esdbclient import RecordedEvent
from esdbclient.exceptions import EventStoreDBClientException, NotFound
from esdbclient.streams import AsyncReadResponse

from adapters.eventstoredb.client import Client
from adapters.eventstoredb.errors import WHOLE_LOG, port_errors, status_of
from bot.log.store import START, Checkpoint, NotThisLog, Recorded, Unavailable

UUID_PATTERN = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

NO_SUCH_PLACE = "ReadAllResult"
"""In the server's words when no event stands at a position."""


@dataclass(frozen=True, slots=True)
class WholeLog:
    """The streams of some categories, whatever else the server keeps: neighbours neither cost nor move us."""

    categories: Sequence[str]
    deadline: float

    @property
    def names(self) -> str:
        """One expression: esdbclient anchors it at both ends, and would anchor several wrongly."""
        return f"(?:{'|'.join(self.categories)})-{UUID_PATTERN}"

    async def read(self, client: Client, after: Checkpoint, limit: int) -> Sequence[Recorded]:
        if after == START:
            return await self._read_from(client, None, limit)
        # reading begins with the event at the checkpoint itself, which tells whether it is this log
        found = await self._read_from(client, after.position, limit + 1)
        if not found or found[0].checkpoint != after:
            raise NotThisLog
        return found[1:]

    async def _read_from(self, client: Client, position: int | None, limit: int) -> Sequence[Recorded]:
        async with port_errors(within=self.deadline, about=WHOLE_LOG):
            try:
                return await read_to_the_end(
                    client.read_all(
                        commit_position=position,
                        filter_include=self.names,
                        filter_by_stream_name=True,
                        limit=limit,
                        timeout=self.deadline,
                    )
                )
            except EventStoreDBClientException as error:
                status = status_of(error)
                if position is not None and status and NO_SUCH_PLACE in (status.details() or ""):
                    raise NotThisLog from None
                raise


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
