"""What a real EventStoreDB does that one would not expect: each is met, or ends in one clear sentence."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from adapters.eventstoredb import EventStoreDBStore
from bot.log.store import NO_STREAM, PICTURE, START, Checkpoint, Conflict, NotThisLog, Unavailable, Unusable
from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.eventstoredb.node import Gate
from tests.adapters.eventstoredb.samples import SHORT_SECONDS, event, events, union, until_caught_up

# --- the same append, while the first is not committed ---------------------------------------------


async def test_what_is_sent_twice_at_once_stands_once_and_is_no_trouble(
    server: Loopback, store: EventStoreDBStore
) -> None:
    founded = events(2)
    outcomes = await asyncio.gather(*(store.append(union(1), founded, expected=NO_STREAM) for _ in range(4)))
    assert outcomes == [1] * 4
    assert len(server.node.log.streams[union(1)]) == 2


async def test_a_commit_timeout_of_what_does_not_stand_is_unavailable(
    server: Loopback, store: EventStoreDBStore
) -> None:
    server.faults.commit_timeouts = 1
    with pytest.raises(Unavailable, match="did not commit"):
        await store.append(union(1), events(2), expected=NO_STREAM)
    assert await store.read(union(1), after=NO_STREAM, limit=9) == []


# --- positions -----------------------------------------------------------------------------------


@pytest.mark.parametrize("offset", [-7, 0, 7, 1_000_000])
async def test_a_place_that_is_not_of_this_log_is_said_to_be_so_and_not_tried_for_ever(
    store: EventStoreDBStore, offset: int
) -> None:
    await store.append(union(1), events(3), expected=NO_STREAM)
    middle = (await store.read_all(after=START, limit=9))[1]
    elsewhere = Checkpoint(middle.position + offset, uuid4())
    with pytest.raises(NotThisLog, match="restored or replaced"):
        await store.read_all(after=elsewhere, limit=9)
    with pytest.raises(NotThisLog):
        await anext(store.subscribe(after=elsewhere))


async def test_a_checkpoint_of_a_log_that_was_longer_is_refused(
    server: Loopback, store: EventStoreDBStore
) -> None:
    """It was restored from an older backup."""
    await store.append(union(1), events(2), expected=NO_STREAM)
    last = (await store.read_all(after=START, limit=9))[-1]
    beyond = replace(last.checkpoint, position=last.position + 5_000)
    with pytest.raises(NotThisLog):
        await store.read_all(after=beyond, limit=9)
    with pytest.raises(NotThisLog):
        await anext(store.subscribe(after=beyond))
    assert len(server.node.log.streams[union(1)]) == 2


async def test_nothing_is_skipped_after_a_scavenge_wherever_a_subscription_goes_on(
    server: Loopback, store: EventStoreDBStore
) -> None:
    """The server itself skips the next event, where the one at the place is gone."""
    for number in range(6):
        await store.append("lease-speaker", events(60), expected=60 * number - 1)
        await store.append("rates-of-somebody", events(1), expected=number - 1)
        await store.append(union(number), events(2), expected=NO_STREAM)
    server.node.log.set_properties("rates-of-somebody", **{"$maxCount": 1})
    log = await store.read_all(after=START, limit=99)
    server.node.log.scavenge()
    assert len(server.node.log.entries) < 300
    for number, recorded in enumerate(log):
        assert await until_caught_up(store.subscribe(after=recorded.checkpoint)) == log[number + 1 :]
        assert await store.read_all(after=recorded.checkpoint, limit=99) == log[number + 1 :]


# --- streams that are deleted ----------------------------------------------------------------------


async def test_a_deleted_stream_reads_as_empty_and_the_revision_is_the_one_the_server_answers(
    server: Loopback, store: EventStoreDBStore
) -> None:
    await store.append(union(1), events(2), expected=NO_STREAM)
    server.node.log.delete(union(1))
    assert await store.read(union(1), after=NO_STREAM, limit=9) == []
    assert await store.append(union(1), again := events(1), expected=NO_STREAM) == 2
    assert await store.append(union(1), again, expected=NO_STREAM) == 2
    assert [recorded.revision for recorded in await store.read(union(1), after=NO_STREAM, limit=9)] == [2]


async def test_a_tombstoned_stream_is_unusable_and_named(server: Loopback, store: EventStoreDBStore) -> None:
    await store.append(union(1), events(2), expected=NO_STREAM)
    await store.append(union(2), events(2), expected=NO_STREAM)
    server.node.log.tombstone(union(1))
    for refused in (
        store.append(union(1), events(1), expected=1),
        store.append(union(1), [], expected=1),
        store.read(union(1), after=NO_STREAM, limit=9),
    ):
        with pytest.raises(Unusable, match=f"{union(1)} was tombstoned"):
            await refused
    assert await store.append(union(2), events(1), expected=1) == 2


@pytest.mark.parametrize(("stream", "kind"), [("", "UnionStarted"), (union(1), "")])
async def test_a_bad_request_is_unusable(store: EventStoreDBStore, stream: str, kind: str) -> None:
    with pytest.raises(Unusable, match="refuses what was asked"):
        await store.append(stream, [event(kind)], expected=NO_STREAM)


async def test_a_stream_without_a_name_cannot_be_read(store: EventStoreDBStore) -> None:
    with pytest.raises(Unusable, match="refuses what was asked"):
        await store.read("", after=NO_STREAM, limit=1)


async def test_a_stream_that_this_user_may_not_write_to_is_named(
    server: Loopback, store: EventStoreDBStore
) -> None:
    server.faults.forbidden = frozenset({union(1)})
    with pytest.raises(Unusable, match=rf"{union(1)}.*\$acl"):
        await store.append(union(1), events(1), expected=NO_STREAM)
    assert await store.append(union(2), events(1), expected=NO_STREAM) == 0


# --- streams beside the log ------------------------------------------------------------------------


async def test_streams_beside_the_log_are_kept_short(server: Loopback, store: EventStoreDBStore) -> None:
    for stream in ("lease-speaker", "check", union(1)):
        await store.append(stream, events(1), expected=NO_STREAM)
        await store.append(stream, events(150), expected=0)
    left = {
        stream: len(await store.read(stream, after=NO_STREAM, limit=999))
        for stream in server.node.log.streams
        if not stream.startswith("$")
    }
    assert left == {"lease-speaker": 100, "check": 1, union(1): 151}


async def test_what_stands_before_a_picture_is_forgotten_once_the_picture_is_there(
    server: Loopback, store: EventStoreDBStore
) -> None:
    await store.append("notebook-shared", events(5), expected=NO_STREAM)
    await store.append("notebook-shared", events(2), expected=4)
    assert server.node.log.properties("notebook-shared") == {}
    completed = event(PICTURE, data=b'{"begins":5}')
    assert await store.append("notebook-shared", [completed], expected=6) == 7
    left = await store.read("notebook-shared", after=NO_STREAM, limit=99)
    assert [recorded.revision for recorded in left] == [5, 6, 7]


async def test_what_an_operator_has_set_stays(server: Loopback, store: EventStoreDBStore) -> None:
    theirs = {"$acl": {"$w": ["bot"]}, "$maxCount": 7}
    for stream in ("lease-speaker", "notebook-shared"):
        server.node.log.set_properties(stream, **theirs)
        await store.append(stream, [event(PICTURE, data=b'{"begins":0}')], expected=NO_STREAM)
    assert server.node.log.properties("lease-speaker") == theirs
    assert server.node.log.properties("notebook-shared") == theirs | {"$tb": 0}


# --- a frozen leader -------------------------------------------------------------------------------


async def test_what_a_frozen_leader_took_is_stored_once_when_it_wakes(
    server: Loopback, store: EventStoreDBStore
) -> None:
    hasty = await EventStoreDBStore.open(server.uri, deadline=SHORT_SECONDS)
    gate = server.faults.commit_gate = Gate()
    founded = events(2)
    with pytest.raises(Unavailable):
        await hasty.append(union(1), founded, expected=NO_STREAM)
    again = asyncio.create_task(store.append(union(1), founded, expected=NO_STREAM))
    gate.opened.set()
    assert await again == 1
    assert len(server.node.log.streams[union(1)]) == 2
    with pytest.raises(Conflict):
        await store.append(union(1), events(1), expected=NO_STREAM)
    await hasty.close()
