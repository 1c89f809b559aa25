"""Whether the store lets a bot do all that running needs, tried without disturbing one that runs.

What is appended goes to a stream of its own, which is no part of the log. The lease is read, not taken.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias
from uuid import uuid4

from bot.log.store import NO_STREAM, START, Conflict, EventStore, NewEvent, Recorded
from bot.operation import leadership as lease
from bot.operation import shared_notebook
from bot.wiring.stores import Failed, is_shared, only_failing, open_notebook, open_store

STREAM = "check"
CHECKED = "Checked"

SECONDS = 10.0
"""In which a subscription says something."""

Line: TypeAlias = tuple[bool, str]


async def check_store(url: str) -> AsyncIterator[Line]:
    """A line for each thing that running needs of the store, and whether it is well."""
    try:
        async with only_failing(url), open_store(url) as store:
            if is_shared(url):
                async for line in _check_shared(url, store):
                    yield line
            else:
                page = await store.read_all(after=START, limit=1)
                open_notebook(url).close()
                yield True, f"store: reachable, {_log(page)}"
    except Failed as problem:
        yield False, f"store: {problem}"


async def _check_shared(url: str, store: EventStore) -> AsyncIterator[Line]:
    """All of it, whatever else is missing: so that all that is missing can be given at once."""

    async def whole_log() -> str:
        return _log(await store.read_all(after=START, limit=1))

    async def speaker() -> str:
        holder = await lease.speaker(store)
        return f"{holder} speaks, or did last" if holder else "nobody speaks"

    async def notebook() -> str:
        noted = await store.read(shared_notebook.STREAM, after=NO_STREAM, limit=1)
        return "readable" if noted else "empty"

    steps: dict[str, Callable[[], Awaitable[str]]] = {
        "store, the whole log": whole_log,
        "store, following it": lambda: _subscribe(store),
        "store, writing": lambda: _append(store),
        "store, the lease": speaker,
        "store, the shared notebook": notebook,
    }
    for name, step in steps.items():
        try:
            async with only_failing(url):
                yield True, f"{name}: {await step()}"
        except Failed as problem:
            yield False, f"{name}: {problem}"


async def _subscribe(store: EventStore) -> str:
    try:
        async with asyncio.timeout(SECONDS):
            await anext(store.subscribe(after=START))
    except TimeoutError:
        raise Failed(f"a subscription says nothing within {SECONDS:.0f} s") from None
    return "a subscription tells what comes"


async def _append(store: EventStore) -> str:
    event = NewEvent(id=uuid4(), type=CHECKED, data=b"{}", metadata=b"{}")
    while True:
        last = await _last(store)
        try:
            revision = await store.append(STREAM, (event,), expected=last.revision if last else NO_STREAM)
        except Conflict:
            continue  # somebody else checks too
        found = await store.read(STREAM, after=revision - 1, limit=1)
        if not found:
            raise Failed(f"what was just appended to the stream {STREAM} cannot be read")
        return f"what is appended to the stream {STREAM} can be read"


async def _last(store: EventStore) -> Recorded | None:
    last, revision = None, NO_STREAM
    while page := await store.read(STREAM, after=revision, limit=100):
        last = page[-1]
        revision = last.revision
    return last


def _log(page: object) -> str:
    return "it has a log" if page else "the log is empty"
