"""Events to store, and small words for what tests do with a subscription."""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

from bot.log.store import CaughtUp, NewEvent, Recorded

Subscription = AsyncIterator[Recorded | CaughtUp]

# Long enough for anything on the loopback, short enough to wait for in a test that freezes a server.
SHORT_SECONDS = 0.2

# After so long a test fails instead of waiting on.
PATIENCE_SECONDS = 20


def union(number: int) -> str:
    """The stream of a union."""
    return f"union-{UUID(int=number)}"


def event(kind: str = "UnionFounded", data: bytes = b'{"number": 1}', metadata: bytes = b"{}") -> NewEvent:
    return NewEvent(id=uuid4(), type=kind, data=data, metadata=metadata)


def events(count: int) -> tuple[NewEvent, ...]:
    return tuple(event() for _ in range(count))


async def until_caught_up(subscription: Subscription) -> list[Recorded]:
    seen: list[Recorded] = []
    async with asyncio.timeout(PATIENCE_SECONDS):
        while isinstance(item := await anext(subscription), Recorded):
            seen.append(item)
    return seen


async def next_events(subscription: Subscription, count: int) -> list[Recorded]:
    """The next `count` events, with no regard to what is said between them."""
    seen: list[Recorded] = []
    async with asyncio.timeout(PATIENCE_SECONDS):
        while len(seen) < count:
            item = await anext(subscription)
            if isinstance(item, Recorded):
                seen.append(item)
    return seen
