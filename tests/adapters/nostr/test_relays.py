"""Connections to relays that misbehave: what is refused, what is silence, what is loss."""

import asyncio
import json
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.channels import channel
from adapters.nostr.listener import Timings
from adapters.nostr.notes import as_json
from bot.log.notebook import Notebook
from bot.log.store import Unavailable
from bot.network.outgoing import Outgoing
from tests.adapters.nostr.at_work import at_work as everybody
from tests.adapters.nostr.fakes import ANN, BEN, PATIENCE, UNION, Listening, Memory, note, to
from tests.adapters.nostr.hostile import FRAMES, raw_events
from tests.adapters.nostr.scripted_relay import ScriptedRelay, scripted

QUICK = Timings(pulse=0.02, answer=0.3, again=0.02, first_pause=0.02, longest_pause=0.05)
CARD = Outgoing(channel=channel(UNION.public), text="Proposal 1: buy a kettle", card=1)


def at_work(
    inbox: Listening, *relays: ScriptedRelay, notebook: Notebook | None = None, patience: float = 0.5
) -> AbstractAsyncContextManager[NostrAdapter]:
    return everybody(
        inbox, *relays, notebook=notebook, is_member=lambda _, __: True, timings=QUICK, patience=patience
    )


async def test_hostile_frames_of_every_kind_disturb_nothing() -> None:
    inbox = Listening()
    now = datetime.now(UTC)
    async with scripted() as relay, at_work(inbox, relay) as adapter:
        await inbox.silence_counts()
        for frame in FRAMES:
            await relay.say_raw(frame)
        for raw in raw_events(now):
            await relay.say_raw(json.dumps(["EVENT", "mentions", raw]))
        await relay.say(note(ANN, "still here", to(UNION), at=now))
        assert await inbox.texts(1) == ["still here"]
        await inbox.silence_counts()
        assert relay.connections == 1
        assert sum(adapter.health().refused.values()) >= len(FRAMES) + len(raw_events(now)) - 5
    assert [said.text for said in inbox.said] == ["still here"]


async def test_a_huge_frame_costs_no_connection() -> None:
    inbox = Listening()
    async with scripted() as relay, at_work(inbox, relay) as adapter:
        await inbox.silence_counts()
        await relay.say_raw(json.dumps(["EVENT", "mentions", {"content": "x" * 5_000_000}]))
        await relay.say(note(ANN, "still here", to(UNION), at=datetime.now(UTC)))
        assert await inbox.texts(1) == ["still here"]
        assert adapter.health().refused["huge"] == 1
        assert relay.connections == 1


async def test_a_forged_copy_does_not_keep_the_real_note_out() -> None:
    inbox = Listening()
    async with scripted() as relay, at_work(inbox, relay):
        await inbox.silence_counts()
        real = note(ANN, "consent", to(UNION), at=datetime.now(UTC))
        await relay.say_raw(json.dumps(["EVENT", "mentions", {**as_json(real), "sig": "0" * 128}]))
        await relay.say(real)
        await relay.say(real)
        await relay.say(note(BEN, "end", to(UNION), at=datetime.now(UTC)))
        assert await inbox.texts(2) == ["consent", "end"]


async def test_a_relay_that_stops_answering_counts_as_gone() -> None:
    inbox = Listening()
    async with scripted() as relay, at_work(inbox, relay):
        await inbox.silence_counts()
        relay.answers_questions = False
        async with asyncio.timeout(PATIENCE), relay.changed:
            await relay.changed.wait_for(lambda: relay.connections >= 2)
        mute_since = inbox.heard_until[-1]
        relay.answers_questions = True
        await inbox.silence_counts()
        assert inbox.connections[-1] > mute_since


async def test_after_a_loss_everything_is_asked_again() -> None:
    inbox = Listening()
    async with scripted() as relay, at_work(inbox, relay) as adapter:
        await inbox.silence_counts()
        await adapter.messenger.post(CARD)
        await relay.cut()
        relay.asked.clear()
        await inbox.silence_counts()
        assert relay.asked[:3] == ["mentions", "private", "threads"]


async def test_a_note_that_every_relay_refuses_cannot_be_posted() -> None:
    async with scripted() as one, scripted() as two, at_work(Listening(), one, two) as adapter:
        one.answer_to_notes = two.answer_to_notes = (False, "blocked: not here")
        with pytest.raises(Unavailable, match="not here"):
            await adapter.messenger.post(CARD)


async def test_a_refusal_that_names_no_note_is_understood() -> None:
    async with scripted() as relay, at_work(Listening(), relay) as adapter:
        relay.answer_to_notes, relay.names_what_it_refuses = (False, "invalid: too long"), False
        with pytest.raises(Unavailable, match="too long"):
            await adapter.messenger.post(CARD)


async def test_silence_is_not_refusal_and_the_next_try_is_the_same_note() -> None:
    async with scripted() as relay, at_work(Listening(), relay, patience=0.2) as adapter:
        relay.answer_to_notes = None
        with pytest.raises(Unavailable):
            await adapter.messenger.post(CARD)
        relay.answer_to_notes = (False, "duplicate: have it")
        posted = await adapter.messenger.post(CARD)
        assert {one["id"] for one in relay.published} == {posted}


async def test_one_relay_that_accepts_is_enough() -> None:
    async with AsyncExitStack() as stack:
        good, silent, refusing = [await stack.enter_async_context(scripted()) for _ in range(3)]
        adapter = await stack.enter_async_context(at_work(Listening(), good, silent, refusing))
        silent.answer_to_notes, refusing.answer_to_notes = None, (False, "restricted: members only")
        posted = await adapter.messenger.post(CARD)
        assert good.published[0]["id"] == posted


async def test_a_busy_relay_is_tried_again() -> None:
    async with scripted() as relay, at_work(Listening(), relay, patience=10) as adapter:
        relay.answer_to_notes = (False, "rate-limited: slow down")
        posting = asyncio.create_task(adapter.messenger.post(CARD))
        async with asyncio.timeout(PATIENCE), relay.changed:
            await relay.changed.wait_for(lambda: len(relay.published) >= 2)
        relay.answer_to_notes = (True, "")
        assert await posting == relay.published[0]["id"]


async def test_a_relay_that_stays_busy_is_tried_ever_more_seldom() -> None:
    timings = replace(QUICK, again=0.1, longest_again=10)
    async with scripted() as relay, everybody(Listening(), relay, timings=timings, patience=1.0) as adapter:
        relay.answer_to_notes = (False, "rate-limited: slow down")
        with pytest.raises(Unavailable):
            await adapter.messenger.post(CARD)
        assert 2 <= len(relay.published) <= 6


async def test_a_post_survives_a_restart_between_signing_and_publishing() -> None:
    notebook = Memory()
    async with scripted() as relay:
        relay.answer_to_notes = None
        async with at_work(Listening(), relay, notebook=notebook, patience=0.2) as adapter:
            with pytest.raises(Unavailable):
                await adapter.messenger.post(CARD)
        relay.answer_to_notes = (True, "")
        async with at_work(Listening(), relay, notebook=notebook) as adapter:
            posted = await adapter.messenger.post(CARD)
        assert {one["id"] for one in relay.published} == {posted}


async def test_a_relay_that_asks_who_we_are_is_told_and_asked_again() -> None:
    inbox = Listening()
    async with scripted() as relay:
        relay.challenge = "prove it"
        async with at_work(inbox, relay):
            await inbox.silence_counts()
            assert relay.connections == 1


async def test_a_question_that_a_relay_closes_is_asked_anew() -> None:
    inbox = Listening()
    async with scripted() as relay, at_work(inbox, relay):
        await inbox.silence_counts()
        relay.asked.clear()
        await relay.say_raw(json.dumps(["CLOSED", "mentions", "error: open for too long"]))
        async with asyncio.timeout(PATIENCE), relay.changed:
            await relay.changed.wait_for(lambda: "mentions" in relay.asked)
        await inbox.silence_counts()
        assert relay.connections == 1


async def test_a_relay_that_refuses_to_be_asked_does_not_count_as_hearing() -> None:
    inbox = Listening()
    async with scripted() as relay, at_work(inbox, relay):
        relay.closes_questions = "restricted: members only"
        async with asyncio.timeout(PATIENCE), relay.changed:
            await relay.changed.wait_for(lambda: relay.asked.count("mentions") >= 3)
        assert inbox.heard_until == []
