"""What may be a member's holds back what is heard, in its place alone, and not for ever."""

import asyncio
from datetime import datetime, timedelta

from adapters.nostr.backlog import Backlog
from adapters.nostr.channels import channel
from adapters.nostr.coverage import Coverage
from adapters.nostr.handover import MAX_LANE
from adapters.nostr.limits import Limits
from adapters.nostr.notes import Kind
from adapters.nostr.rates import EACH_AUTHOR
from adapters.nostr.reporting import Reporter
from bot.ports import Unavailable
from domain.union.people import Channel
from tests.adapters.nostr.ears import listening, whisper
from tests.adapters.nostr.fakes import (
    ANN,
    BOT,
    EVE,
    NOON,
    UNION,
    Listening,
    SetClock,
    key,
    note,
    to,
)

STUCK = channel(BOT.public, ANN.public)


async def test_an_unopened_gift_wrap_holds_back_the_key_it_is_for_and_no_other() -> None:
    async with listening() as ears:
        received = ears.clock.at
        ears.hears(note(EVE, "?", to(UNION), kind=Kind.GIFT_WRAP))
        ears.clock.advance(seconds=5)
        assert await ears.behind() == {channel(UNION.public): received}
        await ears.opened()
        assert await ears.behind() == {}


async def test_what_a_member_said_holds_back_their_unions_key_until_it_is_taken() -> None:
    async with listening(ANN) as ears:
        ears.ear.deaf = 1_000_000
        ears.hears(note(ANN, "object", to(UNION)), note(EVE, "hello", to(UNION)))
        ears.clock.advance(seconds=5)
        assert await ears.behind() == {channel(UNION.public): NOON}
        ears.ear.deaf = 0
        await ears.ear.texts(2)
        await ears.catches_up()


async def test_what_a_member_says_to_the_bot_holds_back_their_own_unions_alone() -> None:
    async with listening(ANN) as ears:
        ears.ear.deaf = 1_000_000
        whispered = whisper(ears, "object", to_key=BOT)
        received = ears.clock.at
        ears.hears(whispered, note(ANN, "consent", to(BOT), at=received))
        await ears.opened()
        ears.clock.advance(seconds=5)
        assert await ears.behind() == {channel(BOT.public, ANN.public): received}


async def test_what_is_known_to_be_a_strangers_holds_back_nothing() -> None:
    async with listening(ANN) as ears:
        ears.ear.deaf = 1_000_000
        public = [note(key(1_000 + n), "hello", to(UNION), at=ears.clock.at) for n in range(300)]
        ears.hears(*public, *[whisper(ears, f"hello {n}", by=EVE) for n in range(60)])
        await ears.opened()
        assert await ears.behind() == {}
        assert ears.hearing.refused["too many"] > 200


async def test_a_members_note_put_off_holds_back_and_is_asked_for_and_counts_from_its_first_receipt() -> None:
    async with listening(ANN) as ears:
        ears.ear.deaf = 1_000_000
        said = [note(ANN, f"word {n}", to(UNION), later=n - 100) for n in range(MAX_LANE + 1)]
        ears.hears(*said)
        ears.clock.advance(minutes=5)
        (pulse,) = ears.hearing.pulses(Limits())
        assert pulse.filters[-1] == {"ids": [said[-1].id]}
        assert await ears.behind() == {channel(UNION.public): NOON}
        ears.ear.deaf = 0
        await ears.ear.texts(int(EACH_AUTHOR.burst))
        ears.hears(said[-1])  # there may be no room yet, then it is asked for again
        assert await ears.behind() == {channel(UNION.public): NOON}


async def test_what_cannot_be_waited_for_any_longer_is_told_as_missed_once_and_then_it_goes_on() -> None:
    async with listening(ANN) as ears:
        ears.ear.deaf = 1_000_000
        ears.hears(note(ANN, "object", to(UNION)))
        ears.clock.advance(minutes=14)
        assert await ears.behind() == {channel(UNION.public): NOON}
        assert ears.ear.missing == []
        ears.clock.advance(minutes=2)
        assert await ears.behind() == {}
        assert ears.ear.missing == [(channel(UNION.public), NOON, ears.clock.at)]
        ears.clock.advance(minutes=20)
        assert await ears.behind() == {}
        assert len(ears.ear.missing) == 1


async def test_a_key_that_no_relay_lets_us_hear_is_held_back_and_then_told_as_missed() -> None:
    async with listening() as ears:
        await ears.hearing.opened("wss://a")
        await ears.hearing.opened("wss://b")
        place = channel(UNION.public)
        await ears.behind()
        for minutes, relays in (
            (5, {"wss://a": {UNION.public}}),
            (5, {"wss://a": {UNION.public}, "wss://b": set()}),
        ):
            ears.clock.advance(minutes=minutes)
            for relay, deaf in relays.items():
                ears.hearing.caught_up(relay, ears.clock.at, deaf)
            await ears.ear.until(lambda: ears.ear.heard_until[-1] == ears.clock.at)
            assert ears.ear.behind == ({} if "wss://b" in relays else {place: NOON})
        ears.clock.advance(minutes=14)
        ears.hearing.caught_up("wss://a", ears.clock.at, {UNION.public})
        await ears.ear.until(lambda: ears.ear.heard_until[-1] == ears.clock.at)
        assert ears.ear.behind == {place: NOON + timedelta(minutes=10)}
        assert ears.ear.missing == []
        ears.clock.advance(minutes=5)
        ears.hearing.caught_up("wss://a", ears.clock.at, {UNION.public})
        await ears.ear.until(lambda: ears.ear.heard_until[-1] == ears.clock.at)
        assert ears.ear.missing == [(place, NOON + timedelta(minutes=10), ears.clock.at)]


async def test_a_members_objection_under_a_flood_of_junk_is_in_time_and_other_keys_are_not_held() -> None:
    async with listening(ANN) as ears:
        objection = whisper(ears, "object: no")
        spoken = ears.clock.at
        junk = [note(EVE, f"junk {n}", to(UNION), kind=Kind.GIFT_WRAP, at=spoken) for n in range(1_000)]
        ears.hears(*junk[:900])
        ears.hears(objection, *junk[900:])
        ears.clock.advance(seconds=1)
        passed = False
        while not ears.ear.said:
            behind = await ears.behind()
            passed |= not ears.ear.said and behind.get(channel(UNION.public), ears.clock.at) > spoken
            assert set(behind) <= {channel(UNION.public)}
            ears.clock.advance(milliseconds=1)
        assert not passed
        assert ears.ear.said[0].text == "object: no"
        assert ears.ear.said[0].at == spoken
        assert ears.ear.missing == []
        await ears.catches_up()


async def test_a_flood_greater_than_can_be_opened_is_an_interruption_told_once() -> None:
    async with listening() as ears:
        crowded = Backlog(most=10)
        for number in range(30):
            crowded.wait(str(number), channel(UNION.public), NOON)
        assert len(crowded.wanted(100)) == 0
        for number in range(10):
            crowded.release(str(number))
        assert crowded.behind() == {channel(UNION.public): NOON}
        coverage = Coverage()
        reporter = Reporter(ear=ears.ear, backlog=crowded, coverage=coverage, clock=ears.clock)
        task = asyncio.create_task(reporter.run())
        for minutes in range(16, 60):
            ears.clock.at = NOON + timedelta(minutes=minutes)
            coverage.caught_up("wss://a", ears.clock.at, ())
            reporter.mark()
            await ears.ear.until(
                lambda: bool(ears.ear.heard_until) and ears.ear.heard_until[-1] == ears.clock.at
            )
        task.cancel()
        assert ears.ear.missing == [(channel(UNION.public), NOON, NOON + timedelta(minutes=16))]


class Stubborn(Listening):
    """Cannot be told that something was missed in one place."""

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        if channel == STUCK:
            raise Unavailable
        await super().missed(channel, start=start, end=end)


async def test_a_place_that_cannot_be_told_what_it_missed_stays_behind_and_holds_up_no_other() -> None:
    ear, backlog, coverage, clock = Stubborn(), Backlog(), Coverage(), SetClock()
    backlog.wait("a", STUCK, NOON)
    backlog.wait("b", channel(UNION.public), NOON)
    clock.advance(minutes=20)
    coverage.caught_up("wss://a", clock.at, ())
    reporter = Reporter(ear=ear, backlog=backlog, coverage=coverage, clock=clock)
    task = asyncio.create_task(reporter.run())
    reporter.mark()
    await ear.until(lambda: ear.heard_until == [clock.at])
    task.cancel()
    assert ear.behind == {STUCK: NOON}
    assert [place for place, _, _ in ear.missing] == [channel(UNION.public)]
