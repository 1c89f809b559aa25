"""Handing over: in order for each author, again until it is taken, and what counts as heard."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from adapters.nostr.channels import channel, identity
from adapters.nostr.handover import MAX_MARKS, MAX_WAITING, Handover
from adapters.nostr.keys import Key
from bot.messages import Author, Ear, Incoming, MessageId, Said
from bot.ports import Unavailable
from tests.adapters.nostr.fakes import ANN, BEN, NOON, PATIENCE, UNION, Listening


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
async def handing_over(ear: Ear) -> AsyncIterator[Handover]:
    handover = Handover(ear, no_time)
    task = asyncio.create_task(handover.run())
    try:
        yield handover
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def nothing() -> None:
    pass


class Choosy(Listening):
    """Does not listen to one author until it is told to."""

    def __init__(self, who: Key) -> None:
        super().__init__()
        self.deaf_to: str | None = identity(who.public)
        self.tries = 0

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming, Said)
        if incoming.author.identity == self.deaf_to:
            self.tries += 1
            await self._tell()
            raise Unavailable
        await super().hear(incoming)


async def test_one_author_waits_and_keeps_the_order_while_others_are_heard() -> None:
    ear = Choosy(ANN)
    async with handing_over(ear) as handover:
        for text in ("a1", "a2", "a3"):
            await handover.put(word(ANN, text), nothing)
        await handover.put(word(BEN, "b1"), nothing)
        await ear.until(lambda: ear.tries > 5)
        assert await ear.texts(1) == ["b1"]
        ear.deaf_to = None
        assert await ear.texts(4) == ["b1", "a1", "a2", "a3"]


async def test_only_what_was_taken_counts_as_heard() -> None:
    ear = Choosy(ANN)
    async with handing_over(ear) as handover:
        handover.mark(NOON)
        await ear.until(lambda: ear.heard_until == [NOON])
        await handover.put(word(ANN, "object"), nothing)
        handover.mark(_later(1))
        await ear.until(lambda: ear.tries > 5)
        assert ear.heard_until == [NOON]
        ear.deaf_to = None
        await ear.until(lambda: ear.heard_until == [NOON, _later(1)])


async def test_what_is_done_is_told_after_it_is_durable() -> None:
    ear, done = Choosy(ANN), list[str]()
    async with handing_over(ear) as handover:
        await handover.put(word(ANN, "a"), lambda: done.append("a"))
        await ear.until(lambda: ear.tries > 2)
        assert done == []
        ear.deaf_to = None
        handover.mark(NOON)
        await ear.until(lambda: ear.heard_until == [NOON])
        assert done == ["a"]


async def test_too_much_has_to_wait_outside() -> None:
    ear = Choosy(ANN)
    async with handing_over(ear) as handover:
        for number in range(MAX_WAITING):
            await handover.put(word(ANN, str(number)), nothing)
        outside = asyncio.create_task(handover.put(word(ANN, "last"), nothing))
        await ear.until(lambda: ear.tries > 5)
        assert not outside.done()
        ear.deaf_to = None
        async with asyncio.timeout(PATIENCE):
            await outside
        assert len(await ear.texts(MAX_WAITING + 1)) == MAX_WAITING + 1


async def test_marks_that_nobody_can_be_told_yet_do_not_pile_up() -> None:
    ear = Choosy(ANN)
    async with handing_over(ear) as handover:
        await handover.put(word(ANN, "a"), nothing)
        for minutes in range(MAX_MARKS * 10):
            handover.mark(_later(minutes))
        ear.deaf_to = None
        await ear.until(lambda: ear.heard_until == [_later(MAX_MARKS * 10 - 1)])


async def test_the_time_heard_never_goes_back() -> None:
    ear = Listening()
    async with handing_over(ear) as handover:
        handover.mark(_later(5))
        await ear.until(lambda: ear.heard_until == [_later(5)])
        handover.mark(_later(3))
        handover.mark(_later(7))
        await ear.until(lambda: ear.heard_until == [_later(5), _later(7)])


def _later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


async def test_what_was_waiting_when_it_failed_is_handed_over_by_the_next_run() -> None:
    ear = Choosy(ANN)
    handover = Handover(ear, no_time)
    first = asyncio.create_task(handover.run())
    await handover.put(word(ANN, "a"), nothing)
    await handover.put(word(ANN, "b"), nothing)
    await ear.until(lambda: ear.tries > 2)
    first.cancel()
    with suppress(asyncio.CancelledError):
        await first
    ear.deaf_to = None
    second = asyncio.create_task(handover.run())
    assert await ear.texts(2) == ["a", "b"]
    second.cancel()
    with suppress(asyncio.CancelledError):
        await second
