"""Relays come and go under the real bot: nothing is lost, nothing is told twice, and nobody is overheard."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.nostr.notes import Kind
from domain.union.proposal_events import ProposalCarried
from tests.adapters.nostr.fakes import key, note
from tests.adapters.nostr.relay_process import RelayProcess, client
from tests.simulation.nostr_square import Square, nostr_bot, until
from tests.simulation.process import Nursery

US, ANN, BOB = key(220), key(221), key(222)
STRANGERS = 1_000
AT_ONCE = 100


@pytest.fixture
async def other_relay(tmp_path: Path) -> AsyncIterator[RelayProcess]:
    relay = RelayProcess(tmp_path / "other")
    try:
        await relay.start()
        yield relay
    finally:
        await relay.kill()


@asynccontextmanager
async def square(relay: RelayProcess, union: str) -> AsyncIterator[Square]:
    async with client(relay) as one:
        yield Square(one, US, union)


async def founded(relay: RelayProcess) -> str:
    async with square(relay, "") as here:
        await here.founds(ANN, BOB)
        return here.union


async def everything_of(relay: RelayProcess, union: str) -> dict[str, str]:
    async with square(relay, union) as here:
        return {post.id: post.text for post in await here.posts(kinds=[Kind.NOTE])}


async def both_have_all(relays: Sequence[RelayProcess], union: str, *wanted: str) -> None:
    """The same posts on each relay, and each of them once."""

    async def are_alike() -> bool:
        on_each = [await everything_of(relay, union) for relay in relays]
        text = "\n".join(on_each[0].values())
        return all(one == on_each[0] for one in on_each) and all(piece in text for piece in wanted)

    await until(are_alike, lambda: "the relays do not agree")
    texts = list((await everything_of(relays[0], union)).values())
    assert len(texts) == len(set(texts))


async def test_a_relay_killed_in_the_middle_of_a_vote_and_back_again(
    tmp_path: Path, relay: RelayProcess, other_relay: RelayProcess, nursery: Nursery
) -> None:
    async with nostr_bot(tmp_path / "bot", relay.url, other_relay.url, nursery=nursery, key=US) as bot:
        await bot.says("connected", times=2)
        union = await founded(relay)
        async with square(relay, union) as here:
            await here.says(ANN, "propose Plant an oak")
            card = await here.proposed("Plant an oak")
            async with square(other_relay, union) as there:
                await there.proposed("Plant an oak")
            await other_relay.kill()
            objected = await here.says(BOB, "object: it takes the light", to=card)
            await here.receipt(objected)
            shown = await here.answer(await here.says(BOB, "proposal 1"))
            assert "it takes the light" in shown.text
        await other_relay.start()
        await relay.kill()
        async with square(other_relay, union) as there:
            # whoever reads only here finds what was said meanwhile, and is heard here
            await there.receipt(objected)
            await there.receipt(await there.says(BOB, "retract 1"))
            consent = await there.says(BOB, "consent", to=card)
            await there.receipt(consent)
            await there.outcome(card, "Carried: everybody consented")
        await relay.start()
        await both_have_all([relay, other_relay], union, "Carried: everybody consented")
        assert await bot.stops() == 0
        kinds = [type(envelope.event).__name__ for envelope in await bot.envelopes()]
        assert kinds.count("ObjectionRaised") == kinds.count("ObjectionWithdrawn") == 1
        assert kinds.count("ProposalCarried") == 1


async def test_nothing_is_settled_while_nobody_can_be_heard(
    tmp_path: Path, relay: RelayProcess, other_relay: RelayProcess, nursery: Nursery
) -> None:
    """Both relays are down over the deadline; what silence means is known when one of them is back."""
    urls = (relay.url, other_relay.url)
    async with nostr_bot(tmp_path / "bot", *urls, nursery=nursery, key=US, period="PT4S") as bot:
        await bot.says("connected", times=2)
        union = await founded(relay)
        async with square(relay, union) as here:
            await here.says(ANN, "propose Plant an oak")
            card = await here.proposed("Plant an oak")
        dead = asyncio.get_running_loop().time() + 4.5
        await asyncio.gather(relay.kill(), other_relay.kill())

        async def is_over() -> bool:
            return asyncio.get_running_loop().time() > dead

        await until(is_over, lambda: "time stands still")
        assert await bot.stops() == 0
        assert not [
            envelope for envelope in await bot.envelopes() if isinstance(envelope.event, ProposalCarried)
        ]
        await bot.starts()
        await asyncio.gather(relay.start(), other_relay.start())
        async with square(other_relay, union) as there:
            await there.outcome(card, "Carried: nobody objected")
        await both_have_all([relay, other_relay], union, "Carried: nobody objected")


async def test_a_member_is_heard_in_a_crowd_of_strangers(
    tmp_path: Path, relay: RelayProcess, nursery: Nursery
) -> None:
    async with nostr_bot(tmp_path / "bot", relay.url, nursery=nursery, key=US) as bot:
        await bot.says("connected")
        union = await founded(relay)
        async with square(relay, union) as here, square(relay, union) as crowd:
            await here.says(ANN, "propose Plant an oak")
            card = await here.proposed("Plant an oak")
            flood = asyncio.create_task(_flood(crowd))
            await here.receipt(await here.says(BOB, "object: it takes the light", to=card))
            await here.receipt(await here.says(BOB, "retract 1"))
            await flood
            await here.receipt(await here.says(BOB, "consent", to=card))
            await here.outcome(card, "Carried: everybody consented")
        assert await bot.stops() == 0


async def _flood(here: Square) -> None:
    strangers = [key(1_000 + number) for number in range(50)]
    now = datetime.now(UTC)
    notes = [
        note(strangers[number % 50], f"consent 1 please {number}", ("p", here.union), at=now)
        for number in range(STRANGERS)
    ]
    for start in range(0, STRANGERS, AT_ONCE):
        await here.relay.publish(*notes[start : start + AT_ONCE])
