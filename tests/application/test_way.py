"""The way to a network that nobody answered on: who finds it open again wakes all who wait."""

import asyncio

from bot.log.store import Unavailable
from bot.network.way import Way
from bot.supervisor import Supervisor


async def for_ever(seconds: float) -> None:
    del seconds
    await asyncio.Event().wait()


async def turns() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_all_who_wait_are_woken_when_one_of_them_is_answered() -> None:
    way, woken = Way(), list[str]()

    async def waits(name: str) -> None:
        await way.open_again()
        woken.append(name)

    way.failed()
    way.failed()
    async with asyncio.TaskGroup() as tasks:
        for name in ("polling", "ann", "bob"):
            tasks.create_task(waits(name))
        await turns()
        assert woken == []
        way.answered()
    assert sorted(woken) == ["ann", "bob", "polling"]


async def test_a_call_that_fails_among_others_that_are_answered_is_its_own_trouble_and_wakes_nobody() -> None:
    """Else whoever fails alone would try again at every answer that others get."""
    way = Way()
    waiting = asyncio.create_task(way.open_again())
    for _ in range(5):
        way.failed()
        way.answered()
        await turns()
    assert not waiting.done()
    waiting.cancel()


async def test_what_could_not_be_told_is_told_as_soon_as_the_network_answers_not_when_its_pause_is_over() -> (
    None
):
    way, tries, told = Way(), list[int](), asyncio.Event()
    supervisor = Supervisor(sleep=for_ever)

    async def tell() -> None:
        tries.append(1)
        if len(tries) == 1:
            way.failed()
            way.failed()
            raise Unavailable("nobody answers")
        told.set()

    telling = asyncio.create_task(supervisor.see_through("channel town:square", tell, woken=way.open_again))
    await turns()
    assert len(tries) == 1
    way.answered()
    async with asyncio.timeout(5):
        await told.wait()
        await telling
