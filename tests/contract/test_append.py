"""What an append stores, and when it refuses."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias
from uuid import UUID

import pytest

from bot.log.store import MAX_APPEND_BYTES, NO_STREAM, Conflict, EventStore, NewEvent, TooLarge

New: TypeAlias = Callable[[int], list[NewEvent]]


async def ids_in(store: EventStore, stream: str) -> list[UUID]:
    return [recorded.id for recorded in await store.read(stream, after=NO_STREAM, limit=1_000)]


def ids_of(events: Sequence[NewEvent]) -> list[UUID]:
    return [event.id for event in events]


async def test_revisions_count_from_0(store: EventStore, stream: str, new: New) -> None:
    assert await store.append(stream, new(1), expected=NO_STREAM) == 0
    assert await store.append(stream, new(3), expected=0) == 3
    assert [recorded.revision for recorded in await store.read(stream, after=NO_STREAM, limit=9)] == [
        0,
        1,
        2,
        3,
    ]


@pytest.mark.parametrize("expected", [NO_STREAM, 0, 2, 17])
async def test_another_expected_revision_is_a_conflict(
    store: EventStore, stream: str, new: New, expected: int
) -> None:
    events = new(2)
    await store.append(stream, events, expected=NO_STREAM)
    with pytest.raises(Conflict):
        await store.append(stream, new(1), expected=expected)
    assert await ids_in(store, stream) == ids_of(events)


async def test_a_stream_without_events_has_no_revision_0(store: EventStore, stream: str, new: New) -> None:
    with pytest.raises(Conflict):
        await store.append(stream, new(1), expected=0)
    assert await ids_in(store, stream) == []


async def test_of_twenty_at_once_one_wins_and_nothing_of_the_others_is_stored(
    store: EventStore, stream: str, new: New
) -> None:
    await store.append(stream, first := new(1), expected=NO_STREAM)
    racers = [new(2) for _ in range(20)]
    outcomes = await asyncio.gather(
        *(store.append(stream, racer, expected=0) for racer in racers), return_exceptions=True
    )
    [winner] = [racer for racer, outcome in zip(racers, outcomes, strict=True) if outcome == 2]
    assert sum(isinstance(outcome, Conflict) for outcome in outcomes) == 19
    assert await ids_in(store, stream) == ids_of([*first, *winner])


async def test_a_conflict_leaves_appends_to_other_streams_alone(
    store: EventStore, stream: str, other_stream: str, new: New
) -> None:
    refused, stored = await asyncio.gather(
        store.append(stream, new(1), expected=4),
        store.append(other_stream, events := new(2), expected=NO_STREAM),
        return_exceptions=True,
    )
    assert isinstance(refused, Conflict)
    assert stored == 1
    assert await ids_in(store, other_stream) == ids_of(events)


async def test_a_repeat_stores_nothing(store: EventStore, stream: str, new: New) -> None:
    events = new(3)
    await store.append(stream, events, expected=NO_STREAM)
    assert await store.append(stream, events, expected=NO_STREAM) == 2
    assert await ids_in(store, stream) == ids_of(events)


async def test_a_repeat_is_known_after_others_have_followed(store: EventStore, stream: str, new: New) -> None:
    early, late = new(2), new(2)
    await store.append(stream, early, expected=NO_STREAM)
    await store.append(stream, late, expected=1)
    await store.append(stream, early, expected=NO_STREAM)
    await store.append(stream, late, expected=1)
    assert await ids_in(store, stream) == ids_of([*early, *late])


async def test_a_repeat_at_the_same_moment_stores_once(store: EventStore, stream: str, new: New) -> None:
    events = new(2)
    outcomes = await asyncio.gather(*(store.append(stream, events, expected=NO_STREAM) for _ in range(5)))
    assert outcomes == [1] * 5
    assert await ids_in(store, stream) == ids_of(events)


@pytest.mark.parametrize(
    "half_known",
    [
        pytest.param(lambda old, new: [*old, *new], id="all of it and more"),
        pytest.param(lambda old, new: [old[0], *new], id="some of it and something else"),
        pytest.param(lambda old, new: [*new, *old], id="something else first"),
        pytest.param(lambda old, _: list(reversed(old)), id="another order"),
        pytest.param(lambda old, _: [old[1]], id="without its beginning"),
    ],
)
async def test_what_only_resembles_a_repeat_is_a_conflict(
    store: EventStore,
    stream: str,
    new: New,
    half_known: Callable[[list[NewEvent], list[NewEvent]], list[NewEvent]],
) -> None:
    events = new(2)
    await store.append(stream, events, expected=NO_STREAM)
    with pytest.raises(Conflict):
        await store.append(stream, half_known(events, new(1)), expected=NO_STREAM)
    assert await ids_in(store, stream) == ids_of(events)


async def test_one_id_may_stand_in_two_streams(
    store: EventStore, stream: str, other_stream: str, new: New
) -> None:
    events = new(2)
    assert await store.append(stream, events, expected=NO_STREAM) == 1
    assert await store.append(other_stream, events, expected=NO_STREAM) == 1
    assert await ids_in(store, stream) == await ids_in(store, other_stream) == ids_of(events)


async def test_nothing_can_be_appended_where_it_is_expected(store: EventStore, stream: str, new: New) -> None:
    assert await store.append(stream, [], expected=NO_STREAM) == NO_STREAM
    await store.append(stream, new(2), expected=NO_STREAM)
    assert await store.append(stream, [], expected=1) == 1


@pytest.mark.parametrize("expected", [NO_STREAM, 0, 2])
async def test_nothing_appended_elsewhere_is_a_conflict(
    store: EventStore, stream: str, new: New, expected: int
) -> None:
    await store.append(stream, new(2), expected=NO_STREAM)
    with pytest.raises(Conflict):
        await store.append(stream, [], expected=expected)


async def test_the_largest_append_is_stored(store: EventStore, stream: str, new: New) -> None:
    [small] = new(1)
    large = replace(small, data=b'{"a":"%s"}' % (b"x" * (MAX_APPEND_BYTES - len(small.metadata) - 8)))
    assert len(large.data) + len(large.metadata) == MAX_APPEND_BYTES
    await store.append(stream, [large], expected=NO_STREAM)
    [recorded] = await store.read(stream, after=NO_STREAM, limit=1)
    assert recorded.data == large.data


async def test_more_than_that_together_is_too_large(store: EventStore, stream: str, new: New) -> None:
    halves = [replace(half, data=b'{"a":"%s"}' % (b"x" * (MAX_APPEND_BYTES // 2))) for half in new(2)]
    with pytest.raises(TooLarge):
        await store.append(stream, halves, expected=NO_STREAM)
    assert await ids_in(store, stream) == []
    assert await store.append(stream, halves[:1], expected=NO_STREAM) == 0
