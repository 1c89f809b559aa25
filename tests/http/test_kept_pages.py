"""Pages are made once for all who read along."""

import asyncio

import pytest

from bot.union.site.pages.kept import MOST, Kept


async def test_a_page_that_many_ask_for_at_once_is_made_once() -> None:
    kept, may_go_on = Kept(), asyncio.Event()

    async def made() -> str:
        await may_go_on.wait()
        return "a page"

    asking = [asyncio.create_task(kept.page("home", made)) for _ in range(50)]
    await asyncio.sleep(0)
    may_go_on.set()
    assert set(await asyncio.gather(*asking)) == {"a page"}
    assert kept.made == 1


async def test_who_gives_up_waiting_leaves_it_to_the_next() -> None:
    kept = Kept()

    async def never() -> str:
        await asyncio.Event().wait()
        return ""

    async def made() -> str:
        return "a page"

    first = asyncio.create_task(kept.page("home", never))
    await asyncio.sleep(0)
    second = asyncio.create_task(kept.page("home", made))
    await asyncio.sleep(0)
    first.cancel()
    assert await second == "a page"


async def test_what_is_not_there_or_fails_is_not_kept() -> None:
    kept = Kept()

    async def nothing() -> None:
        return None

    async def fails() -> str:
        raise LookupError

    async def made() -> str:
        return "a page"

    assert await kept.page("home", nothing) is None
    with pytest.raises(LookupError):
        await kept.page("home", fails)
    assert await kept.page("home", made) == "a page"


async def test_only_the_last_are_kept() -> None:
    kept = Kept()

    async def made() -> str:
        return "a page"

    for number in range(MOST + 1):
        await kept.page(number, made)
    await kept.page(MOST, made)
    assert kept.made == MOST + 1
    await kept.page(0, made)
    assert kept.made == MOST + 2
