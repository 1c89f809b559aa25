"""Who answers a card before its network has told us that it stands is understood all the same."""

import asyncio
from dataclasses import replace

import pytest

from bot.network.incoming import MessageId
from domain.union.proposal import Consent, Objecting
from tests.simulation.town import Town, town


async def answered_on_its_way(here: Town, text: str) -> None:
    """By Bob, to the card that Ann's proposal is about to get."""
    heard = list[asyncio.Task[None]]()

    async def reads_it() -> None:
        said = replace(here.writes("bob", text), replied=MessageId(f"m{len(here.network.messages)}"))
        here.pending.clear()
        heard.append(asyncio.create_task(here.bot.hear(said)))
        await asyncio.sleep(0)

    here.network.meanwhile = reads_it
    await here.says("ann", "/propose Plant an oak")
    await asyncio.gather(*heard)
    await here.waits(hours=0.01)


@pytest.mark.parametrize("text", ["I object, it takes the light", "/object it takes the light"])
async def test_an_objection_stands(text: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await answered_on_its_way(here, text)
        stance = here.union.open[1].stances[2]
        assert isinstance(stance, Objecting)
        assert stance.reason == "it takes the light"


async def test_a_consent_counts_for_the_text_of_the_card() -> None:
    async with town("ann", "bob", "cy") as here:
        await answered_on_its_way(here, "yes")
        assert here.union.open[1].stances[2] == Consent()


async def test_what_answers_another_card_does_not_wait() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")

        async def objects() -> None:
            await here.bot.hear(here.writes("bob", "I object", to=here.card(1)))
            here.pending.clear()

        here.network.meanwhile = objects
        await here.says("ann", "/propose Plant an elm")
        assert isinstance(here.union.open[1].stances[2], Objecting)
