"""What strangers come and go with leaves nothing behind, and what is owed to anybody waits all the same."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.network.incoming import Lost
from bot.supervisor import Supervisor
from domain.people import Channel
from tests.simulation.town import SQUARE, Town, private_chat, town


@asynccontextmanager
async def announcing(here: Town) -> AsyncIterator[None]:
    """As the bot does it that runs: each channel by itself."""
    announcing = asyncio.create_task(here.bot.sender.run(Supervisor()))
    try:
        yield
    finally:
        announcing.cancel()
        await asyncio.gather(announcing, return_exceptions=True)


async def hears(here: Town, name: str, text: str) -> None:
    await here.bot.hear(here.writes(name, text, private=True))
    here.pending.clear()


async def is_quiet() -> None:
    """Nothing here waits for the world outside: everybody has had their turn."""
    for _ in range(500):
        await asyncio.sleep(0)


async def test_who_writes_in_private_is_answered_every_time_and_leaves_neither_a_row_nor_a_task() -> None:
    async with town("ann", "bob") as here, announcing(here):
        await is_quiet()
        before = len(asyncio.all_tasks())
        for _ in range(3):
            for number in range(50):
                await hears(here, f"stranger{number}", "/help")
            await is_quiet()
        told = [len([*here.network.on(private_chat(f"stranger{number}"))]) for number in range(50)]
        assert told == [3] * 50
        assert here.bot.outbox.channels() == []
        assert len(asyncio.all_tasks()) == before


async def test_what_comes_while_a_message_is_on_its_way_waits_its_turn() -> None:
    async with town("ann", "bob") as here, announcing(here):
        here.network.meanwhile = lambda: hears(here, "eve", "/help")
        await hears(here, "eve", "/help")
        await is_quiet()
        assert len([*here.network.on(private_chat("eve"))]) == 2


async def test_a_channel_whose_message_stays_on_its_way_for_ever_delays_no_other() -> None:
    async with town("ann", "bob") as here, announcing(here):
        here.network.meanwhile = asyncio.Event().wait
        await hears(here, "eve", "/help")
        await is_quiet()
        await hears(here, "dan", "/help")
        await is_quiet()
        assert len([*here.network.on(private_chat("eve"))]) == 0
        assert len([*here.network.on(private_chat("dan"))]) == 1


async def test_what_waits_for_the_network_is_not_forgotten() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/start", private=True)
        here.loses_the_network()
        await hears(here, "bob", "/whoami")
        assert here.bot.outbox.channels() == [private_chat("bob")]
        await here.connects()
        assert here.told("You are Bob", where=private_chat("bob")) == 1
        assert here.bot.outbox.channels() == []


async def test_foundings_that_are_refused_leave_nothing() -> None:
    async with town("ann") as here:
        for number in range(20):
            here.home = Channel(f"town:{number % 2}")
            here.passes(seconds=3)
            await here.says("mallory", f"/start_union Ravens{number} — we croak")
        assert len(here.bot.reader.states) == len(here.views)


async def test_only_where_a_union_is_at_home_it_is_noted_that_we_are_out() -> None:
    async with town("ann", "bob") as here:
        for number in range(100):
            here.pending.append(Lost(channel=private_chat(f"stranger{number}"), at=here.clock.now()))
        await here.puts_the_bot_out()
        assert [key for key, _ in here.notebook.under("lost")] == [("lost", SQUARE)]
        assert here.bot.watermark.is_lost(SQUARE)
