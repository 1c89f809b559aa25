"""Several nodes of EventStoreDB: the leader is found, and found again."""

from collections.abc import AsyncIterator

import pytest

from adapters.eventstoredb import EventStoreDBStore
from bot.log.store import NO_STREAM, START, Unavailable
from tests.adapters.eventstoredb.loopback import HOST, Loopback
from tests.adapters.eventstoredb.samples import SHORT_SECONDS, events, union


@pytest.fixture
async def follower(server: Loopback) -> AsyncIterator[Loopback]:
    """A second node of the same log, which `server` leads. Both know it."""
    follower = Loopback(server.node.log)
    await follower.start()
    follower.faults.leader = (HOST, server.port)
    server.node.members = follower.node.members = [(HOST, server.port, True), (HOST, follower.port, False)]
    yield follower
    await follower.kill()


async def test_the_leader_of_a_cluster_is_discovered(server: Loopback, follower: Loopback) -> None:
    store = await EventStoreDBStore.open(f"esdb+discover://{HOST}:{follower.port}?Tls=false")
    assert await store.append(union(1), events(1), expected=NO_STREAM) == 0
    assert (server.node.calls["BatchAppend"], follower.node.calls["BatchAppend"]) == (1, 0)
    await store.close()


async def test_an_append_follows_the_leader_to_another_node(server: Loopback, follower: Loopback) -> None:
    # The gossip is late: it still says that the follower leads.
    server.node.members = follower.node.members = [(HOST, server.port, False), (HOST, follower.port, True)]
    store = await EventStoreDBStore.open(f"esdb://{HOST}:{follower.port},{HOST}:{server.port}?Tls=false")
    assert await store.append(union(1), events(1), expected=NO_STREAM) == 0
    assert (server.node.calls["BatchAppend"], follower.node.calls["BatchAppend"]) == (1, 1)
    assert len(await store.read_all(after=START, limit=9)) == 1
    await store.close()


async def test_a_single_node_that_does_not_lead_is_unavailable(follower: Loopback) -> None:
    store = await EventStoreDBStore.open(follower.uri)
    with pytest.raises(Unavailable, match="NodeIsNotLeader"):
        await store.append(union(1), events(1), expected=NO_STREAM)
    await store.close()


async def test_a_cluster_nobody_answers_for_is_unavailable(server: Loopback) -> None:
    await server.kill()
    with pytest.raises(Unavailable):
        await EventStoreDBStore.open(f"esdb+discover://{HOST}:{server.port}?Tls=false", deadline=2)


async def test_a_cluster_that_does_not_answer_is_given_up_at_the_deadline(server: Loopback) -> None:
    server.faults.frozen = True
    with pytest.raises(Unavailable, match="did not answer"):
        await EventStoreDBStore.open(
            f"esdb+discover://{HOST}:{server.port}?Tls=false", deadline=SHORT_SECONDS
        )
