"""The client that stands in `examples` reads, hears and speaks by the API that everybody has."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest
from aiohttp import ClientSession
from pynostr.key import PrivateKey

from examples.treasurer import answer
from examples.union_client import Problem, UnionClient
from tests.adapters.nostr.fakes import ANN, BEN, key
from tests.http.asking import PATIENCE_SECONDS, served
from tests.http.on_nostr import Square, square

BENS = PrivateKey.from_hex(BEN.reveal().hex())


@pytest.fixture
async def here() -> AsyncIterator[Square]:
    async with square() as here:
        yield here


@pytest.fixture
async def client(here: Square, tmp_path: Path) -> AsyncIterator[UnionClient]:
    async with served(here.site.app, tmp_path) as port, ClientSession() as session:
        yield UnionClient(session, f"http://127.0.0.1:{port}/")


async def gardeners(here: Square) -> UUID:
    union = await here.founds(ANN, BEN)
    await here.posts(here.note(BEN, "accept", here.home(union)))
    return union


async def proposes(here: Square, union: UUID, text: str) -> None:
    await here.posts(here.note(ANN, f"propose {text}", here.home(union)))


async def stances(client: UnionClient, union: UUID, number: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Once the bot in the example has one."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            one = await client.proposal(union, number)
            if 2 in (*one.consents, *one.objections):
                return one.consents, one.objections
            await asyncio.sleep(0.01)


async def test_the_client_reads_a_union(here: Square, client: UnionClient) -> None:
    union = await gardeners(here)
    await proposes(here, union, "Plant an oak")
    [listed] = [one async for one in client.unions()]
    assert (listed.id, listed.name, listed.members, listed.nostr) == (union, "Gardeners", 2, here.home(union))
    [proposal] = [one async for one in client.proposals(union)]
    assert (proposal.kind, proposal.text, proposal.silent) == ("AdoptResolution", "Plant an oak", (2,))
    assert [one.type async for one in client.events(union)][:2] == [
        "UnionStarted",
        "FoundingInvitationAccepted",
    ]
    assert await client.decisions(union, "oak") == ()


async def test_what_cannot_be_answered_is_a_problem(client: UnionClient) -> None:
    with pytest.raises(Problem) as problem:
        await client.union(UUID(int=4711))
    assert problem.value.status == 404


async def test_what_is_said_is_answered(here: Square, client: UnionClient) -> None:
    union = await gardeners(here)
    receipt = await client.say(here.json_of(here.note(key(900), "propose Sell it", here.home(union))))
    assert (receipt.taken, receipt.refused) == (True, True)
    assert receipt.answers


async def test_the_treasurer_answers_new_proposals_and_goes_on_where_it_was(
    here: Square, client: UnionClient, tmp_path: Path
) -> None:
    union, place = await gardeners(here), tmp_path / "place"
    [*_, last] = [one async for one in client.events(union)]
    place.write_text(last.id)
    await proposes(here, union, "Buy a spade for 30")
    working = asyncio.create_task(answer(client, union, BENS, 200, place))
    assert await stances(client, union, 1) == ((1, 2), ())
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    await proposes(here, union, "Buy a tractor for 9000")
    working = asyncio.create_task(answer(client, union, BENS, 200, place))
    assert await stances(client, union, 2) == ((1,), (2,))
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
