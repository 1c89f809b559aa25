"""What may be a member's holds back what is heard, in its place alone, and not for ever."""

import asyncio
from datetime import datetime, timedelta

from adapters.nostr.backlog import Backlog
from adapters.nostr.channels import channel
from adapters.nostr.coverage import Coverage
from adapters.nostr.limits import Limits
from adapters.nostr.notes import Kind
from adapters.nostr.rates import EACH_AUTHOR
from adapters.nostr.reporting import Reporter
from bot.inbox.lanes import MOST_IN_A_LANE
from bot.log.store import Unavailable
from domain.people import Channel
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
    taking_in,
    to,
)
from tests.adapters.nostr.inbox import listening, whisper

STUCK = channel(BOT.public, ANN.public)


async def test_an_unopened_gift_wrap_holds_back_the_key_it_is_for_and_no_other() -> None:
    async with listening() as inbox:
        received = inbox.clock.at
        inbox.hears(note(EVE, "?", to(UNION), kind=Kind.GIFT_WRAP))
        inbox.clock.advance(seconds=5)
        assert await inbox.behind() == {channel(UNION.public): received}
        await inbox.opened()
        assert await inbox.behind() == {}


async def test_what_a_member_said_holds_back_their_unions_key_until_it_is_taken() -> None:
    async with listening(ANN) as inbox:
        inbox.inbox.deaf = 1_000_000
        inbox.hears(note(ANN, "object", to(UNION)), note(EVE, "hello", to(UNION)))
        inbox.clock.advance(seconds=5)
        assert await inbox.behind() == {channel(UNION.public): NOON}
        inbox.inbox.deaf = 0
        await inbox.inbox.texts(2)
        await inbox.catches_up()


async def test_what_a_member_says_to_the_bot_holds_back_their_own_unions_alone() -> None:
    async with listening(ANN) as inbox:
        inbox.inbox.deaf = 1_000_000
        whispered = whisper(inbox, "object", to_key=BOT)
        received = inbox.clock.at
        inbox.hears(whispered, note(ANN, "consent", to(BOT), at=received))
        await inbox.opened()
        inbox.clock.advance(seconds=5)
        assert await inbox.behind() == {channel(BOT.public, ANN.public): received}


async def test_what_is_known_to_be_a_strangers_holds_back_nothing() -> None:
    async with listening(ANN) as inbox:
        inbox.inbox.deaf = 1_000_000
        whispers = [whisper(inbox, f"hello {n}", by=EVE) for n in range(60)]  # these set the clock
        public = [note(key(1_000 + n), "hello", to(UNION), at=inbox.clock.at) for n in range(300)]
        inbox.hears(*public, *whispers)
        await inbox.opened()
        assert await inbox.behind() == {}
        assert inbox.hearing.refused["too many"] > 200


async def test_a_members_note_put_off_holds_back_and_is_asked_for_and_counts_from_its_first_receipt() -> None:
    async with listening(ANN) as inbox:
        inbox.inbox.deaf = 1_000_000
        said = [note(ANN, f"word {n}", to(UNION), later=n - 100) for n in range(MOST_IN_A_LANE + 1)]
        inbox.hears(*said)
        inbox.clock.advance(minutes=5)
        (pulse,) = inbox.hearing.pulses(Limits())
        assert pulse.filters[-1] == {"ids": [said[-1].id]}
        assert await inbox.behind() == {channel(UNION.public): NOON}
        inbox.inbox.deaf = 0
        await inbox.inbox.texts(int(EACH_AUTHOR.burst))
        inbox.hears(said[-1])  # there may be no room yet, then it is asked for again
        assert await inbox.behind() == {channel(UNION.public): NOON}


async def test_what_cannot_be_waited_for_any_longer_is_told_as_missed_once_and_then_it_goes_on() -> None:
    async with listening(ANN) as inbox:
        inbox.inbox.deaf = 1_000_000
        inbox.hears(note(ANN, "object", to(UNION)))
        inbox.clock.advance(minutes=14)
        assert await inbox.behind() == {channel(UNION.public): NOON}
        assert inbox.inbox.missing == []
        inbox.clock.advance(minutes=2)
        assert await inbox.behind() == {}
        assert inbox.inbox.missing == [(channel(UNION.public), NOON, inbox.clock.at)]
        inbox.clock.advance(minutes=20)
        assert await inbox.behind() == {}
        assert len(inbox.inbox.missing) == 1


async def test_a_key_that_no_relay_lets_us_hear_is_held_back_and_then_told_as_missed() -> None:
    async with listening() as inbox:
        await inbox.hearing.opened("wss://a")
        await inbox.hearing.opened("wss://b")
        place = channel(UNION.public)
        await inbox.behind()
        for minutes, relays in (
            (5, {"wss://a": {UNION.public}}),
            (5, {"wss://a": {UNION.public}, "wss://b": set()}),
        ):
            inbox.clock.advance(minutes=minutes)
            for relay, deaf in relays.items():
                inbox.hearing.caught_up(relay, inbox.clock.at, deaf)
            await inbox.inbox.until(lambda: inbox.inbox.heard_until[-1] == inbox.clock.at)
            assert inbox.inbox.behind == ({} if "wss://b" in relays else {place: NOON})
        inbox.clock.advance(minutes=14)
        inbox.hearing.caught_up("wss://a", inbox.clock.at, {UNION.public})
        await inbox.inbox.until(lambda: inbox.inbox.heard_until[-1] == inbox.clock.at)
        assert inbox.inbox.behind == {place: NOON + timedelta(minutes=10)}
        assert inbox.inbox.missing == []
        inbox.clock.advance(minutes=5)
        inbox.hearing.caught_up("wss://a", inbox.clock.at, {UNION.public})
        await inbox.inbox.until(lambda: inbox.inbox.heard_until[-1] == inbox.clock.at)
        assert inbox.inbox.missing == [(place, NOON + timedelta(minutes=10), inbox.clock.at)]


async def test_a_members_objection_under_a_flood_of_junk_is_in_time_and_other_keys_are_not_held() -> None:
    async with listening(ANN) as inbox:
        objection = whisper(inbox, "object: no")
        spoken = inbox.clock.at
        junk = [note(EVE, f"junk {n}", to(UNION), kind=Kind.GIFT_WRAP, at=spoken) for n in range(1_000)]
        inbox.hears(*junk[:900])
        inbox.hears(objection, *junk[900:])
        inbox.clock.advance(seconds=1)
        passed = False
        while not inbox.inbox.said:
            behind = await inbox.behind()
            passed |= not inbox.inbox.said and behind.get(channel(UNION.public), inbox.clock.at) > spoken
            assert set(behind) <= {channel(UNION.public)}
            inbox.clock.advance(milliseconds=1)
        assert not passed
        assert inbox.inbox.said[0].text == "object: no"
        assert inbox.inbox.said[0].at == spoken
        assert inbox.inbox.missing == []
        await inbox.catches_up()


async def test_a_flood_greater_than_can_be_opened_is_an_interruption_told_once() -> None:
    async with listening() as inbox:
        crowded = Backlog(most=10)
        for number in range(30):
            crowded.wait(str(number), channel(UNION.public), NOON)
        assert len(crowded.wanted(100)) == 0
        for number in range(10):
            crowded.release(str(number))
        assert crowded.behind() == {channel(UNION.public): NOON}
        coverage = Coverage()
        async with taking_in(inbox.inbox, clock=inbox.clock) as door:
            reporter = Reporter(inbox=door, backlog=crowded, coverage=coverage, clock=inbox.clock)
            task = asyncio.create_task(reporter.run())
            for minutes in range(16, 60):
                inbox.clock.at = NOON + timedelta(minutes=minutes)
                coverage.caught_up("wss://a", inbox.clock.at, ())
                reporter.mark()
                await inbox.inbox.until(
                    lambda: bool(inbox.inbox.heard_until) and inbox.inbox.heard_until[-1] == inbox.clock.at
                )
            task.cancel()
        assert inbox.inbox.missing == [(channel(UNION.public), NOON, NOON + timedelta(minutes=16))]


class Stubborn(Listening):
    """Cannot be told that something was missed in one place."""

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        if channel == STUCK:
            raise Unavailable
        await super().missed(channel, start=start, end=end)


async def test_a_place_that_cannot_be_told_what_it_missed_stays_behind_and_holds_up_no_other() -> None:
    inbox, backlog, coverage, clock = Stubborn(), Backlog(), Coverage(), SetClock()
    backlog.wait("a", STUCK, NOON)
    backlog.wait("b", channel(UNION.public), NOON)
    clock.advance(minutes=20)
    coverage.caught_up("wss://a", clock.at, ())
    async with taking_in(inbox, clock=clock) as door:
        reporter = Reporter(inbox=door, backlog=backlog, coverage=coverage, clock=clock)
        task = asyncio.create_task(reporter.run())
        reporter.mark()
        await inbox.until(lambda: inbox.heard_until == [clock.at])
        task.cancel()
    assert inbox.behind == {STUCK: NOON}
    assert [place for place, _, _ in inbox.missing] == [channel(UNION.public)]
