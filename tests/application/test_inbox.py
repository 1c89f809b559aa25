"""The one inbox: in order for each lane, at a human pace, again until it is taken, whatever one message meets."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

import pytest

from adapters.nostr.channels import identity
from adapters.nostr.keys import Key
from adapters.nostr.rates import EACH_AUTHOR, Rates
from bot.inbox.inbox import Inbox
from bot.inbox.lanes import MOST_IN_A_LANE, MOST_WAITING
from bot.log.store import Unavailable
from bot.log.troubles import Troubles
from bot.network.incoming import Author, Done, Incoming, MessageId, Pace, Said, at_once
from domain.people import Channel, Identity
from domain.union.interruptions import TOLERANCE
from tests.adapters.nostr.fakes import ANN, BEN, NOON, Listening, SetClock, key, taking_in

ONE, OTHER = "nostr", "telegram"


def word(who: Key, text: str) -> Said:
    return Said(
        id=f"nostr:{text}",
        message=MessageId(text),
        channel=Channel("nostr:square"),
        private=False,
        author=Author(identity=identity(who.public), name="?"),
        at=NOON,
        text=text,
    )


def nothing(_: bool) -> None:
    pass


def hand(
    door: Inbox,
    who: Key,
    text: str,
    done: Done = nothing,
    *,
    is_known: bool = True,
    network: str = ONE,
    pace: Pace = at_once,
) -> bool:
    lane = identity(who.public)
    return door.hand_over(network, word(who, text), lane=lane, done=done, is_known=is_known, pace=pace)


async def no_time(_: float) -> None:
    await asyncio.sleep(0)


async def nothing_left() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


class Choosy(Listening):
    """Does not listen to some authors until it is told to."""

    def __init__(self, *who: Key) -> None:
        super().__init__()
        self.deaf_to: set[str] | None = {identity(one.public) for one in who}
        self.tries = 0

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming, Said)
        if self.deaf_to and incoming.author.identity in self.deaf_to:
            self.tries += 1
            await self._tell()
            raise Unavailable
        await super().hear(incoming)


class Broken(Listening):
    """Fails at one word, and quotes it."""

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming, Said)
        if incoming.text == "dangerous":
            raise KeyError(incoming.text)
        await super().hear(incoming)


class Slow(Listening):
    """Each thing takes a while; how many are taken in at once at most is remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = 0

    async def hear(self, incoming: Incoming) -> None:
        self.now += 1
        self.most = max(self.most, self.now)
        await nothing_left()
        self.now -= 1
        await super().hear(incoming)


class Journal(Listening):
    """Writes down in one list what it is told, and how often it does not answer first."""

    def __init__(self, clock: SetClock, *, away: timedelta) -> None:
        super().__init__()
        self.clock = clock
        self.until_back = clock.now() + away
        self.told: list[str] = []

    async def connected(self, network: str, *, at: object) -> None:  # noqa: ARG002
        self.told.append(f"{network} connected")

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming, Said)
        if self.clock.now() < self.until_back:
            raise Unavailable
        self.told.append(incoming.text)
        await super().hear(incoming)


async def test_one_lane_waits_and_keeps_the_order_while_others_are_heard() -> None:
    inbox = Choosy(ANN)
    async with taking_in(inbox, sleep=no_time) as door:
        for text in ("a1", "a2", "a3"):
            hand(door, ANN, text)
        hand(door, BEN, "b1")
        await inbox.until(lambda: inbox.tries > 5)
        assert await inbox.texts(1) == ["b1"]
        inbox.deaf_to = None
        assert await inbox.texts(4) == ["b1", "a1", "a2", "a3"]


async def test_a_network_that_is_in_trouble_holds_up_no_other() -> None:
    """Also where the lanes of both have the same name."""
    inbox = Choosy(ANN)
    async with taking_in(inbox, sleep=no_time) as door:
        for number in range(30):
            door.hand_over(ONE, word(ANN, f"a{number}"), lane=number, done=nothing)
        await inbox.until(lambda: inbox.tries > 30)
        await door.take(OTHER, [(0, word(BEN, "b1")), (0, word(BEN, "b2"))])
        assert await inbox.texts(2) == ["b1", "b2"]


async def test_what_is_done_is_told_after_it_is_durable() -> None:
    inbox, done = Choosy(ANN), list[bool]()
    async with taking_in(inbox, sleep=no_time) as door:
        hand(door, ANN, "a", done.append)
        await inbox.until(lambda: inbox.tries > 2)
        assert done == []
        inbox.deaf_to = None
        assert await inbox.texts(1) == ["a"]
        await nothing_left()
        assert done == [True]


async def test_what_is_delivered_again_is_taken_in_once_and_confirmed_as_often() -> None:
    inbox, done = Choosy(ANN), list[bool]()
    async with taking_in(inbox, sleep=no_time) as door:
        hand(door, ANN, "a", done.append)
        hand(door, ANN, "a", done.append)
        inbox.deaf_to = None
        assert await inbox.texts(1) == ["a"]
        await nothing_left()
        hand(door, ANN, "a", done.append)
        hand(door, ANN, "b", done.append)
        assert await inbox.texts(2) == ["a", "b"]
        await nothing_left()
        assert done == [True] * 4


async def test_there_is_room_for_so_much_of_one_lane_and_for_one_word_of_everybody_else() -> None:
    inbox = Choosy(ANN)
    async with taking_in(inbox, sleep=no_time) as door:
        assert all(hand(door, ANN, str(number)) for number in range(MOST_IN_A_LANE))
        assert not hand(door, ANN, "one too many")
        assert hand(door, BEN, "mine")
        inbox.deaf_to = None
        assert len(await inbox.texts(MOST_IN_A_LANE + 1)) == MOST_IN_A_LANE + 1
        await nothing_left()
        assert hand(door, ANN, "again")


async def test_strangers_never_take_the_room_of_members() -> None:
    door = Inbox(clock=SetClock(), troubles=Troubles())
    crowd = (hand(door, key(n), str(n), is_known=False) for n in range(1_000, 1_000 + MOST_WAITING))
    assert sum(crowd) == MOST_WAITING / 2
    assert hand(door, ANN, "object")
    assert hand(door, ANN, "consent")


async def test_many_authors_in_trouble_hold_up_nobody_else() -> None:
    troubled = [key(2_000 + number) for number in range(50)]
    inbox = Choosy(*troubled)
    async with taking_in(inbox, sleep=no_time) as door:
        for number, one in enumerate(troubled):
            hand(door, one, f"object {number}")
        await inbox.until(lambda: inbox.tries > 50)
        hand(door, BEN, "mine")
        assert await inbox.texts(1) == ["mine"]


async def test_only_so_much_is_taken_in_side_by_side() -> None:
    inbox = Slow()
    async with taking_in(inbox, sleep=no_time) as door:
        for number in range(40):
            hand(door, key(2_000 + number), str(number))
        await inbox.texts(40)
    assert inbox.most == 8


async def test_a_bug_in_one_message_ends_nothing_and_holds_up_nobody(
    caplog: pytest.LogCaptureFixture,
) -> None:
    inbox, done = Broken(), list[bool]()
    async with taking_in(inbox, sleep=no_time) as door:
        hand(door, ANN, "dangerous", done.append)
        hand(door, ANN, "object", done.append)
        hand(door, BEN, "consent", done.append)
        assert sorted(await inbox.texts(2)) == ["consent", "object"]
        await nothing_left()
    assert sorted(done) == [False, True, True]
    assert "KeyError" in caplog.text
    assert "KeyError: " not in caplog.text  # a bug's words may be a member's


async def test_a_member_is_taken_in_at_a_human_pace_and_nothing_of_theirs_is_lost() -> None:
    inbox, pauses = Listening(), list[float]()
    rates, clock = Rates(NOON.timestamp()), SetClock()
    ann = Identity(identity(ANN.public))

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        clock.advance(seconds=seconds)
        await asyncio.sleep(0)

    def pace() -> float:
        return rates.pace(ann, clock.now().timestamp())

    async with taking_in(inbox, clock=clock, sleep=sleep) as door:
        words = [f"word {number}" for number in range(50)]
        for text in words:
            assert hand(door, ANN, text, pace=pace)
        assert await inbox.texts(50) == words
    assert sum(pauses) == pytest.approx((50 - EACH_AUTHOR.burst) / EACH_AUTHOR.per_second, abs=0.1)


async def test_what_was_waiting_when_it_ended_is_taken_in_by_the_next_run() -> None:
    inbox = Choosy(ANN)
    door = Inbox(clock=SetClock(), troubles=Troubles(), sleep=no_time)
    first = asyncio.create_task(door.run(inbox))
    hand(door, ANN, "a")
    hand(door, ANN, "b")
    await inbox.until(lambda: inbox.tries > 2)
    first.cancel()
    with suppress(asyncio.CancelledError):
        await first
    inbox.deaf_to = None
    second = asyncio.create_task(door.run(inbox))
    assert await inbox.texts(2) == ["a", "b"]
    second.cancel()
    with suppress(asyncio.CancelledError):
        await second


async def waiting_for(away: timedelta) -> Sequence[str]:
    """What is told of a log that was away for so long while two things waited, one after the other."""
    clock = SetClock()
    inbox = Journal(clock, away=away)

    async def sleep(seconds: float) -> None:
        clock.advance(seconds=seconds)
        await asyncio.sleep(0)

    async with taking_in(inbox, clock=clock, sleep=sleep) as door:
        hand(door, ANN, "a")
        hand(door, ANN, "b")
        await inbox.texts(2)
    return inbox.told


async def test_after_a_gap_it_is_told_before_anything_more_of_the_same_network() -> None:
    assert await waiting_for(timedelta(minutes=30)) == ["a", "nostr connected", "b"]
    assert await waiting_for(TOLERANCE / 2) == ["a", "b"]
