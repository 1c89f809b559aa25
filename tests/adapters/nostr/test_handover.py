"""Handing over: in order for each author, at a human pace, again until it is taken."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from adapters.nostr.channels import channel, identity
from adapters.nostr.handover import MAX_LANE, MAX_WAITING, Handover, Sleep, at_once
from adapters.nostr.keys import Key
from adapters.nostr.rates import EACH_AUTHOR, Rates
from bot.log.store import Unavailable
from bot.network.incoming import Author, Inbox, Incoming, MessageId, Said
from domain.union.people import Identity
from tests.adapters.nostr.fakes import ANN, BEN, NOON, UNION, Listening, SetClock, key


def word(who: Key, text: str) -> Said:
    return Said(
        id=f"nostr:{text}",
        message=MessageId(text),
        channel=channel(UNION.public),
        private=False,
        author=Author(identity=identity(who.public), name="?"),
        at=NOON,
        text=text,
    )


async def no_time(_: float) -> None:
    await asyncio.sleep(0)


@asynccontextmanager
async def handing_over(
    inbox: Inbox, *, pace: Callable[[Identity], float] = at_once, sleep: Sleep = no_time
) -> AsyncIterator[Handover]:
    handover = Handover(inbox, pace=pace, sleep=sleep)
    task = asyncio.create_task(handover.run())
    try:
        yield handover
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def nothing(_: bool) -> None:
    pass


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

    async def nothing_left(self) -> None:
        for _ in range(20):
            await asyncio.sleep(0)


class Broken(Choosy):
    """Fails at one word, and quotes it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming, Said)
        if incoming.text == self._text:
            raise KeyError(incoming.text)
        await super().hear(incoming)


async def test_one_author_waits_and_keeps_the_order_while_others_are_heard() -> None:
    inbox = Choosy(ANN)
    async with handing_over(inbox) as handover:
        for text in ("a1", "a2", "a3"):
            handover.put(word(ANN, text), nothing)
        handover.put(word(BEN, "b1"), nothing)
        await inbox.until(lambda: inbox.tries > 5)
        assert await inbox.texts(1) == ["b1"]
        inbox.deaf_to = None
        assert await inbox.texts(4) == ["b1", "a1", "a2", "a3"]


async def test_what_is_done_is_told_after_it_is_durable() -> None:
    inbox, done = Choosy(ANN), list[bool]()
    async with handing_over(inbox) as handover:
        handover.put(word(ANN, "a"), done.append)
        await inbox.until(lambda: inbox.tries > 2)
        assert done == []
        inbox.deaf_to = None
        assert await inbox.texts(1) == ["a"]
        await inbox.nothing_left()
        assert done == [True]


async def test_there_is_room_for_so_much_of_one_author_and_for_one_word_of_everybody_else() -> None:
    inbox = Choosy(ANN)
    async with handing_over(inbox) as handover:
        assert all(handover.put(word(ANN, str(number)), nothing) for number in range(MAX_LANE))
        assert not handover.put(word(ANN, "one too many"), nothing)
        assert handover.put(word(BEN, "mine"), nothing)
        inbox.deaf_to = None
        assert len(await inbox.texts(MAX_LANE + 1)) == MAX_LANE + 1
        await inbox.nothing_left()
        assert handover.put(word(ANN, "again"), nothing)


async def test_strangers_never_take_the_room_of_members() -> None:
    handover = Handover(Listening(), sleep=no_time)
    crowd = (
        handover.put(word(key(n), "hi"), nothing, is_known=False) for n in range(1_000, 1_000 + MAX_WAITING)
    )
    assert sum(crowd) == MAX_WAITING / 2
    assert handover.put(word(ANN, "object"), nothing)
    assert handover.put(word(ANN, "consent"), nothing)


async def test_many_authors_in_trouble_hold_up_nobody_else() -> None:
    troubled = [key(2_000 + number) for number in range(50)]
    inbox = Choosy(*troubled)
    async with handing_over(inbox) as handover:
        for one in troubled:
            handover.put(word(one, "object"), nothing)
        await inbox.until(lambda: inbox.tries > 50)
        handover.put(word(BEN, "mine"), nothing)
        assert await inbox.texts(1) == ["mine"]


async def test_a_bug_in_one_message_ends_nothing_and_holds_up_nobody_for_ever(
    caplog: pytest.LogCaptureFixture,
) -> None:
    inbox, done = Broken("dangerous"), list[bool]()
    async with handing_over(inbox) as handover:
        handover.put(word(ANN, "dangerous"), done.append)
        handover.put(word(ANN, "object"), done.append)
        handover.put(word(BEN, "consent"), done.append)
        assert sorted(await inbox.texts(2)) == ["consent", "object"]
        await inbox.nothing_left()
    assert sorted(done) == [False, True, True]
    assert "KeyError" in caplog.text
    assert "dangerous" not in caplog.text


async def test_a_member_is_handed_over_at_a_human_pace_and_nothing_of_theirs_is_lost() -> None:
    inbox, pauses = Listening(), list[float]()
    rates, clock = Rates(NOON.timestamp()), SetClock()

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        clock.advance(seconds=seconds)
        await asyncio.sleep(0)

    def pace(author: Identity) -> float:
        return rates.pace(author, clock.now().timestamp())

    async with handing_over(inbox, pace=pace, sleep=sleep) as handover:
        words = [f"word {number}" for number in range(50)]
        for text in words:
            assert handover.put(word(ANN, text), nothing)
        assert await inbox.texts(50) == words
    assert sum(pauses) == pytest.approx((50 - EACH_AUTHOR.burst) / EACH_AUTHOR.per_second, abs=0.1)


async def test_what_was_waiting_when_it_failed_is_handed_over_by_the_next_run() -> None:
    inbox = Choosy(ANN)
    handover = Handover(inbox, sleep=no_time)
    first = asyncio.create_task(handover.run())
    handover.put(word(ANN, "a"), nothing)
    handover.put(word(ANN, "b"), nothing)
    await inbox.until(lambda: inbox.tries > 2)
    first.cancel()
    with suppress(asyncio.CancelledError):
        await first
    inbox.deaf_to = None
    second = asyncio.create_task(handover.run())
    assert await inbox.texts(2) == ["a", "b"]
    second.cancel()
    with suppress(asyncio.CancelledError):
        await second
