"""Work outside of the event loop: its result, its failure, and its end when nobody waits for it."""

import asyncio
import threading

import pytest

from bot.operation.off_the_loop import GivenUp, off_the_loop


async def test_it_is_done_in_another_thread() -> None:
    assert await off_the_loop(threading.get_ident) != threading.get_ident()


async def test_its_failure_is_ours() -> None:
    with pytest.raises(ZeroDivisionError):
        await off_the_loop(lambda: 1 // 0)


async def test_when_nobody_waits_for_it_it_ends() -> None:
    began, ended = threading.Event(), threading.Event()

    def for_ever() -> None:
        began.set()
        try:
            while True:
                sum(range(100))
        except GivenUp:
            ended.set()
            raise

    waiting = asyncio.ensure_future(off_the_loop(for_ever))
    assert await asyncio.to_thread(began.wait, 20)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await asyncio.to_thread(ended.wait, 20)
