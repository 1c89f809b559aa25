"""Relays with limits: what they take, what they close, how much they give at once."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from adapters.nostr.channels import channel
from adapters.nostr.keys import Key
from adapters.nostr.listener import Timings
from adapters.nostr.notes import Draft, Kind, Note
from adapters.nostr.private import wrap
from bot.network.incoming import NOWHERE
from domain.people import Channel
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import ANN, UNION, Listening, key, note, to
from tests.adapters.nostr.scripted_relay import scripted

QUICK = Timings(
    pulse=0.02, turn=0.05, answer=5, again=0.02, longest_again=0.05, first_pause=0.02, longest_pause=0.05
)
USUAL = {"max_message_length": 131_072, "max_subscriptions": 20, "max_filters": 10}


def now() -> datetime:
    return datetime.now(UTC)


def whisper(text: str, whom: Key) -> Note:
    to_whom = (("p", whom.public),)
    draft = Draft(kind=Kind.PRIVATE_MESSAGE, content=text, tags=to_whom, created_at=int(now().timestamp()))
    return wrap(ANN, whom.public, draft).wrap


async def test_founding_thousands_of_unions_makes_the_bot_deaf_to_nobody() -> None:
    inbox, unions = Listening(), [key(100_000 + number) for number in range(5_000)]
    async with scripted() as relay:
        relay.limitation = dict(USUAL)
        async with at_work(inbox, relay, timings=QUICK) as adapter:
            for union in unions:
                adapter.watch(union)
            await inbox.silence_counts()
            for union in (UNION, unions[0], unions[2_500], unions[-1]):
                await relay.take(note(ANN, "object", to(union), at=now()), whisper("object", union))
            assert await inbox.texts(8) == ["object"] * 8
            await inbox.silence_counts()
            assert inbox.behind == {}
        assert relay.connections == 1
        assert relay.longest_frame <= 131_072
        assert relay.most_open <= 20


async def test_a_relay_that_takes_too_little_for_all_keys_hears_them_in_turns_and_loses_nothing() -> None:
    inbox, unions = Listening(), [key(100_000 + number) for number in range(400)]
    async with scripted() as relay:
        relay.limitation = {"max_message_length": 4_096, "max_subscriptions": 5, "max_filters": 1}
        async with at_work(inbox, relay, timings=QUICK) as adapter:
            for union in unions:
                adapter.watch(union)
            await inbox.silence_counts()
            assert inbox.behind  # the keys whose turn it is not
            said = [note(ANN, f"to {number}", to(unions[number]), at=now()) for number in range(0, 400, 40)]
            await relay.take(*said)
            spoken = now()
            assert sorted(await inbox.texts(10)) == sorted(one.content for one in said)
            await inbox.until(lambda: all(at > spoken for at in inbox.behind.values()))
        assert relay.connections == 1
        assert relay.longest_frame <= 4_096
        assert relay.most_open <= 5


async def test_nothing_counts_as_heard_for_a_key_whose_turn_has_not_come() -> None:
    inbox, unions = Listening(), [key(100_000 + number) for number in range(400)]
    async with scripted() as relay:
        relay.limitation = {"max_message_length": 4_096, "max_subscriptions": 5}
        async with at_work(inbox, relay, timings=QUICK) as adapter:
            for union in unions:
                adapter.watch(union)
            await inbox.silence_counts()
            before = now() - timedelta(seconds=1)
            silent = set(inbox.behind)
            one = next(union for union in reversed(unions) if channel(union.public) in silent)
            spoken = now()
            await relay.take(note(ANN, "object", to(one), at=spoken))
            heard_at_once = len(inbox.said)
            while not inbox.said:
                reached = min(
                    inbox.heard_until[-1], inbox.behind.get(channel(one.public), inbox.heard_until[-1])
                )
                assert reached <= spoken or inbox.said
                await asyncio.sleep(0)
            assert heard_at_once == 0
            assert before < inbox.said[0].at


@pytest.mark.parametrize("in_a_notice", [False, True])
async def test_a_relay_that_takes_less_than_it_says_is_asked_for_less_at_once(in_a_notice: bool) -> None:
    inbox = Listening()
    async with scripted() as relay:
        relay.announces = False
        relay.limitation = {"max_subscriptions": 7, "max_filters": 4}
        relay.complains_in_a_notice = in_a_notice
        async with at_work(inbox, relay, timings=QUICK) as adapter:
            unions = [key(100_000 + number) for number in range(3_000)]
            for union in unions:
                adapter.watch(union)
            await inbox.until(lambda: bool(inbox.heard_until) and not inbox.behind)
            await relay.take(whisper("object", unions[-1]))
            assert await inbox.texts(1) == ["object"]
        assert relay.connections == 1


async def test_a_message_that_is_too_big_for_a_relay_is_made_smaller() -> None:
    inbox = Listening()
    async with scripted() as relay:
        relay.limitation = {"max_message_length": 65_536}
        async with at_work(inbox, relay, timings=QUICK) as adapter:
            for number in range(900):
                adapter.watch(key(100_000 + number))
            await relay.until_asked("pulse")
            await relay.cut()
            relay.limitation = {"max_message_length": 30_000}
            await inbox.silence_counts()
            await relay.take(note(ANN, "object", to(key(100_899)), at=now()))
            assert await inbox.texts(1) == ["object"]


async def test_all_that_is_stored_is_heard_however_little_a_relay_gives_at_once() -> None:
    inbox = Listening()
    async with scripted() as relay:
        relay.most_at_once = 100
        said = [note(ANN, f"word {n}", to(UNION), at=now(), later=n // 3 - 600) for n in range(450)]
        strangers = [note(key(5_000 + n), f"spam {n}", to(UNION), at=now(), later=-100) for n in range(300)]
        await relay.take(*said[:50], *strangers)
        async with at_work(inbox, relay, timings=QUICK):
            await inbox.until(lambda: sum(one.text.startswith("word") for one in inbox.said) >= 30)
            words = [one.text for one in inbox.said if one.text.startswith("word")]
            assert words == [f"word {n}" for n in range(len(words))]


async def test_a_relay_that_closes_our_private_messages_is_no_proof_that_nobody_wrote_any() -> None:
    inbox = Listening()
    async with scripted() as relay:
        relay.closes = {"private": "rate-limited: not so much"}
        async with at_work(inbox, relay, timings=QUICK) as adapter:
            await inbox.silence_counts()
            assert channel(UNION.public) in inbox.behind
            assert adapter.health().silenced == {relay.url: {"private": "rate-limited: not so much"}}
            written = whisper("object", UNION)
            await relay.take(written)
            relay.closes = {}
            assert await inbox.texts(1) == ["object"]
            await inbox.until(lambda: inbox.behind == {})
            assert adapter.health().silenced == {}
        assert relay.connections == 1


async def test_another_relay_that_hears_them_is_enough() -> None:
    inbox = Listening()
    async with scripted() as one, scripted() as two:
        one.closes = {"private": "restricted: not here"}
        async with at_work(inbox, one, two, timings=QUICK):
            await one.until_asked("pulse", 3)
            await two.until_asked("pulse", 3)
            await inbox.until(
                lambda: (
                    bool(inbox.heard_until) and all(at > inbox.heard_until[0] for at in inbox.behind.values())
                )
            )
            await two.take(whisper("object", UNION))
            assert await inbox.texts(1) == ["object"]


async def test_a_closed_pulse_proves_nothing() -> None:
    inbox = Listening()
    async with scripted() as relay:
        relay.closes = {"pulse": "rate-limited: slow down"}
        async with at_work(inbox, relay, timings=QUICK):
            await relay.until_asked("pulse", 5)
            assert inbox.heard_until == []
            relay.closes = {}
            await inbox.silence_counts()
        assert relay.connections == 1


async def test_a_relay_that_asks_who_we_are_is_told_for_every_key_that_may_be_written_to() -> None:
    inbox, unions = Listening(), [key(100_000 + number) for number in range(300)]
    async with scripted() as relay:
        relay.challenge = "riddle"
        async with at_work(inbox, relay, timings=QUICK) as adapter:
            for union in unions:
                adapter.watch(union)
            await inbox.silence_counts()
            assert {one["pubkey"] for one in relay.answered_riddles} >= {union.public for union in unions}
            await relay.take(whisper("object", unions[-1]))
            assert await inbox.texts(1) == ["object"]
        assert relay.connections == 1


class Watching(Listening):
    """Knows how far the union was heard before anything was said."""

    def __init__(self) -> None:
        super().__init__()
        self.reached: list[datetime] = []

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        if not self.said:
            self.reached.append(behind.get(channel(UNION.public), until))
        await super().heard(network, until=until, behind=behind)


async def test_who_floods_a_relay_costs_a_member_nothing_but_a_moment() -> None:
    inbox = Watching()
    async with scripted() as relay, at_work(inbox, relay, timings=QUICK) as adapter:
        await inbox.silence_counts()
        junk = [note(key(66), f"junk {n}", to(UNION), kind=Kind.GIFT_WRAP, at=now()) for n in range(1_000)]
        await relay.take(*junk[:500], whisper("object", UNION), *junk[500:])
        assert await inbox.texts(1) == ["object"]
        assert max(inbox.reached) <= inbox.said[0].at
        await inbox.until(
            lambda: adapter.health().refused.get("cannot be decrypted") == 1_000 and not inbox.behind
        )
        assert inbox.missing == []
