"""What was appended can be read again, by stream and in the order of the whole log."""

import asyncio
from collections.abc import Callable
from typing import TypeAlias
from uuid import uuid4

import pytest

from bot.log.store import NO_STREAM, START, Checkpoint, EventStore, NewEvent, NotThisLog, Recorded

New: TypeAlias = Callable[[int], list[NewEvent]]


async def log_after(store: EventStore, checkpoint: Checkpoint, *, page: int = 100) -> list[Recorded]:
    log: list[Recorded] = []
    while found := await store.read_all(after=checkpoint, limit=page):
        assert len(found) <= page
        log.extend(found)
        checkpoint = found[-1].checkpoint
    return log


async def test_an_event_comes_back_byte_for_byte(store: EventStore, stream: str) -> None:
    event = NewEvent(
        id=uuid4(),
        type="Предложено",
        data='{ "b":1.0,\n\t"a" : "\\u00e9 é \\ud83d\\udee0 🛠", "c":[null ] }'.encode(),
        metadata=b'{"\\u0000": "" ,"z":{}, "a":1e2 }',
    )
    await store.append(stream, [event], expected=NO_STREAM)
    [recorded] = await store.read(stream, after=NO_STREAM, limit=10)
    assert recorded == Recorded(
        position=recorded.position,
        stream=stream,
        revision=0,
        id=event.id,
        type=event.type,
        data=event.data,
        metadata=event.metadata,
    )


async def test_a_stream_without_events_reads_as_nothing(store: EventStore, stream: str) -> None:
    assert list(await store.read(stream, after=NO_STREAM, limit=10)) == []
    assert list(await store.read(stream, after=5, limit=10)) == []


async def test_a_stream_is_read_in_pages(store: EventStore, stream: str, new: New) -> None:
    events = new(5)
    await store.append(stream, events, expected=NO_STREAM)
    pages = [await store.read(stream, after=after, limit=2) for after in (NO_STREAM, 1, 3, 4)]
    assert [[recorded.revision for recorded in page] for page in pages] == [[0, 1], [2, 3], [4], []]
    assert [recorded.id for page in pages for recorded in page] == [event.id for event in events]


async def test_the_log_keeps_the_order_across_streams(
    store: EventStore, stream: str, other_stream: str, new: New, origin: Checkpoint
) -> None:
    events = new(8)
    for number, event in enumerate(events):
        await store.append((stream, other_stream)[number % 2], [event], expected=number // 2 - 1)
    for page in (1, 3, 100):
        log = await log_after(store, origin, page=page)
        assert [recorded.id for recorded in log] == [event.id for event in events]
        assert [recorded.stream for recorded in log] == [stream, other_stream] * 4


async def test_positions_grow_and_reading_resumes_after_any_of_them(
    store: EventStore, stream: str, other_stream: str, new: New, origin: Checkpoint
) -> None:
    await store.append(stream, new(3), expected=NO_STREAM)
    await store.append(other_stream, new(2), expected=NO_STREAM)
    await store.append(stream, new(2), expected=2)
    log = await log_after(store, origin)
    checkpoints = [origin, *(recorded.checkpoint for recorded in log)]
    positions = [checkpoint.position for checkpoint in checkpoints]
    assert positions == sorted(set(positions))
    assert min(positions) > START.position
    for number, checkpoint in enumerate(checkpoints):
        assert await log_after(store, checkpoint) == log[number:]


async def test_a_stream_and_the_log_tell_the_same(
    store: EventStore, stream: str, other_stream: str, new: New, origin: Checkpoint
) -> None:
    await store.append(stream, new(3), expected=NO_STREAM)
    await store.append(other_stream, new(1), expected=NO_STREAM)
    log = await log_after(store, origin)
    assert list(await store.read(stream, after=NO_STREAM, limit=10)) == log[:3]
    assert list(await store.read(other_stream, after=NO_STREAM, limit=10)) == log[3:]


async def test_the_whole_log_begins_at_the_start(store: EventStore, stream: str, new: New) -> None:
    await store.append(stream, new(2), expected=NO_STREAM)
    log = await log_after(store, START)
    assert [recorded.revision for recorded in log if recorded.stream == stream] == [0, 1]


@pytest.mark.parametrize(
    ("name", "lookalike"),
    [
        ("союз-рабочих-№1", "союз-рабочих-№2"),
        ("組合 🛠 / a&b=c%20", "組合 🛠 / a&b=c "),
        ("Union", "union"),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("it's", 'it"s'),
    ],
)
async def test_a_stream_may_have_any_name(store: EventStore, new: New, name: str, lookalike: str) -> None:
    name, lookalike = (f"{stem}-{uuid4()}" for stem in (name, lookalike))
    await store.append(name, events := new(2), expected=NO_STREAM)
    await store.append(lookalike, new(1), expected=NO_STREAM)
    found = await store.read(name, after=NO_STREAM, limit=10)
    assert [(recorded.stream, recorded.id) for recorded in found] == [(name, event.id) for event in events]


@pytest.mark.parametrize("offset", [-1, 0, 1, 1_000_000])
async def test_a_checkpoint_of_another_log_is_refused_by_reading_and_subscribing(
    store: EventStore, stream: str, new: New, offset: int
) -> None:
    """It may be restored, replaced, or an older state of itself: the same place is another event's."""
    await store.append(stream, new(3), expected=NO_STREAM)
    recorded = (await store.read(stream, after=NO_STREAM, limit=3))[1]
    elsewhere = Checkpoint(recorded.position + offset, uuid4())
    with pytest.raises(NotThisLog):
        await store.read_all(after=elsewhere, limit=10)
    async with asyncio.timeout(20):
        with pytest.raises(NotThisLog):
            await anext(store.subscribe(after=elsewhere))
    assert await store.read_all(after=recorded.checkpoint, limit=1)
