"""What a relay's word is worth: a card stands when it was read back, and what all refuse starts no clock."""

import asyncio
import logging
from contextlib import AsyncExitStack

import pytest

from adapters.nostr.channels import channel
from adapters.nostr.listener import Timings
from bot.log.store import Unavailable
from bot.network.outgoing import Outgoing, Urgency
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import ANN, OTHER_UNION, PATIENCE, UNION, Listening
from tests.adapters.nostr.scripted_relay import scripted

QUICK = Timings(pulse=0.02, answer=5, again=0.02, longest_again=0.05, first_pause=0.02, longest_pause=0.05)
CARD = Outgoing(channel=channel(UNION.public), text="Proposal 1: buy a kettle", card=1, urgency=Urgency.CARD)
PRIVATE_CARD = Outgoing(channel=channel(UNION.public, ANN.public), text="Proposal 1: buy a kettle", card=1)


@pytest.mark.parametrize("card", [CARD, PRIVATE_CARD])
async def test_one_lying_relays_ok_starts_no_clock(card: Outgoing) -> None:
    async with scripted() as relay, at_work(Listening(), relay, timings=QUICK, patience=0.3) as adapter:
        relay.forgets = True
        with pytest.raises(Unavailable):
            await adapter.messenger.post(card)
        assert relay.asked.count("back") >= 2
        relay.forgets = False
        await adapter.messenger.post(card)
        assert len({one["id"] for one in relay.published}) == 1  # the same note all the time


async def test_any_relays_copy_is_proof_enough() -> None:
    async with AsyncExitStack() as stack:
        honest, lying, silent = [await stack.enter_async_context(scripted()) for _ in range(3)]
        lying.forgets, silent.answer_to_notes = True, None
        adapter = await stack.enter_async_context(at_work(Listening(), honest, lying, silent, timings=QUICK))
        posted = await adapter.messenger.post(CARD)
        assert posted in honest.stored


async def test_a_copy_that_was_tampered_with_is_no_proof() -> None:
    async with scripted() as relay, at_work(Listening(), relay, timings=QUICK, patience=0.3) as adapter:
        relay.tampers = True
        with pytest.raises(Unavailable):
            await adapter.messenger.post(CARD)


async def test_a_relay_that_shows_private_messages_to_their_recipient_alone_is_believed() -> None:
    async with scripted() as relay, at_work(Listening(), relay, timings=QUICK) as adapter:
        relay.hides = (1059,)
        await adapter.messenger.post(PRIVATE_CARD)
        relay.hides = (1,)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await adapter.messenger.post(CARD)


async def test_small_talk_and_private_answers_need_no_proof() -> None:
    async with scripted() as relay, at_work(Listening(), relay, timings=QUICK) as adapter:
        relay.forgets = True
        await adapter.messenger.post(Outgoing(channel=channel(UNION.public), text="Hello"))
        await adapter.messenger.post(Outgoing(channel=channel(UNION.public, ANN.public), text="Your code"))
        assert "back" not in relay.asked


async def test_a_card_that_every_relay_refuses_is_told_once_tried_seldom_and_holds_back_no_other(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    async with scripted() as one, scripted() as two, at_work(Listening(), one, two, timings=QUICK) as adapter:
        other = adapter.watch(OTHER_UNION)
        one.answer_to_notes = two.answer_to_notes = (False, "blocked: not here")
        for _ in range(5):
            with pytest.raises(Unavailable, match="not here"):
                await adapter.messenger.post(CARD)
        assert len({note["id"] for note in [*one.published, *two.published]}) == 1
        assert adapter.health().unpublished == {CARD.channel: "blocked: not here"}
        assert [record.levelname for record in caplog.records if "refuses a note" in record.message] == [
            "WARNING"
        ]
        one.answer_to_notes = (True, "")
        async with asyncio.timeout(PATIENCE):
            await adapter.messenger.post(Outgoing(channel=other, text="Proposal 1", card=1))
            await adapter.messenger.post(
                Outgoing(channel=CARD.channel, text="Carried", urgency=Urgency.OUTCOME)
            )
