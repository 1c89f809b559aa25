"""From a relay's event to what is handed over, gift wraps included."""

import asyncio
from datetime import timedelta

from adapters.nostr.notes import Kind
from tests.adapters.nostr.fakes import (
    ANN,
    BOT,
    EVE,
    NOON,
    UNION,
    note,
    to,
)
from tests.adapters.nostr.inbox import listening, whisper


async def test_receipt_counts_and_the_date_an_author_claims_is_told_beside_it() -> None:
    async with listening() as inbox:
        inbox.hears(note(ANN, "object", to(UNION), later=-3_600))
        await inbox.inbox.texts(1)
    assert inbox.inbox.said[0].at == NOON
    assert inbox.inbox.said[0].dated == NOON - timedelta(hours=1)


async def test_talk_that_names_us_is_for_us_where_a_member_says_it() -> None:
    async with listening(ANN) as inbox:
        for who in (ANN, EVE):
            inbox.hears(note(who, f"nostr:{UNION.npub} how are you", to(UNION)))
        await inbox.inbox.texts(2)
    assert [said.called for said in inbox.inbox.said] == [True, False]


async def test_the_same_message_in_another_wrap_is_heard_once() -> None:
    async with listening(ANN) as inbox:
        first, again = whisper(inbox, "object"), whisper(inbox, "object")
        assert first.id != again.id
        inbox.hears(first)
        assert await inbox.inbox.texts(1) == ["object"]
        inbox.hears(again, first)
        await inbox.opened()
        assert inbox.hearing.refused == {"seen before": 2}


async def test_a_whisper_from_the_future_is_heard_and_one_from_ourselves_is_not() -> None:
    async with listening(ANN) as inbox:
        inbox.hears(whisper(inbox, "consent", by=BOT), whisper(inbox, "object", later=3_600))
        assert await inbox.inbox.texts(1) == ["object"]
        [said] = inbox.inbox.said
        assert said.dated is not None
        assert said.dated - said.at > timedelta(minutes=58)
        assert inbox.hearing.refused == {"our own": 1}


async def test_what_was_stored_is_handed_over_in_the_order_it_was_said_gift_wraps_included() -> None:
    async with listening(ANN) as inbox:
        notes = [whisper(inbox, f"word {n}", later=n) if n % 2 else None for n in range(6)]
        at = inbox.clock.at.replace(second=0)
        public = [note(ANN, f"word {n}", to(UNION), at=at, later=n) for n in range(0, 6, 2)]
        inbox.hears(*[one for one in reversed(notes) if one], *reversed(public))
        assert await inbox.inbox.texts(6) == [f"word {n}" for n in range(6)]


async def test_a_wrap_that_is_no_gift_is_counted() -> None:
    async with listening() as inbox:
        inbox.hears(note(EVE, "not encrypted", to(UNION), kind=Kind.GIFT_WRAP))
        await inbox.opened()
        assert inbox.hearing.refused == {"cannot be decrypted": 1}


async def test_each_of_our_keys_answers_a_riddle() -> None:
    async with listening() as inbox:
        answers = list(inbox.hearing.credentials("wss://relay.example.org", "riddle"))
    assert [one.pubkey for one in answers] == [BOT.public, UNION.public]
    assert {one.tags for one in answers} == {(("relay", "wss://relay.example.org"), ("challenge", "riddle"))}
    assert {one.kind for one in answers} == {22_242}


async def test_who_waits_because_no_relay_answered_is_woken_by_the_first_that_does() -> None:
    async with listening() as inbox:
        for relay in ("wss://a", "wss://b"):
            await inbox.hearing.opened(relay)
        inbox.hearing.closed("wss://b")
        inbox.hearing.closed("wss://a")
        waiting = asyncio.create_task(inbox.hearing.way.open_again())
        await asyncio.sleep(0)
        assert not waiting.done()
        await inbox.hearing.opened("wss://b")
        await waiting
