"""Events to store, and what is in a store."""

from uuid import UUID, uuid4

from bot.log.store import NO_STREAM, EventStore, NewEvent


def new_events(count: int, *, data: bytes = b"{}") -> list[NewEvent]:
    return [NewEvent(id=uuid4(), type="noted", data=data, metadata=b"{}") for _ in range(count)]


async def ids_in(store: EventStore, stream: str) -> list[UUID]:
    return [recorded.id for recorded in await store.read(stream, after=NO_STREAM, limit=100_000)]
