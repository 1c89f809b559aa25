"""The real process on EventStoreDB: how long nobody listens when it was killed, or stopped."""

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.process import Bot, Nursery, bot_on, until


class Scene:
    """Bots on one store, each with a home of its own."""

    def __init__(
        self, store: str, telegram: BotApi, nursery: Nursery, homes: Path, exits: AsyncExitStack
    ) -> None:
        self._store = store
        self.telegram = telegram
        self._nursery = nursery
        self._homes = homes
        self._exits = exits

    async def starts(self, name: str) -> Bot:
        home = self._homes / name
        home.mkdir(exist_ok=True)
        bot = bot_on(self.telegram, home, store=self._store, nursery=self._nursery)
        return await self._exits.enter_async_context(bot)

    @property
    def polls(self) -> int:
        return len(self.telegram.calls("getUpdates"))

    async def seconds_until_polled(self, since: float, polls: int) -> float:
        await until(lambda: self.polls > polls, lambda: "nobody polls")
        return time.monotonic() - since


@pytest.fixture
async def scene(tmp_path: Path, nursery: Nursery) -> AsyncIterator[Scene]:
    server = Loopback()
    await server.start()
    async with BotApi(longest_poll=30) as telegram, AsyncExitStack() as exits:
        yield Scene(server.uri, telegram, nursery, tmp_path, exits)
    await server.kill()


async def test_a_standby_polls_within_ten_seconds_of_a_kill(scene: Scene) -> None:
    first = await scene.starts("one machine")
    await first.says("has the lease")
    await scene.telegram.polled()
    standby = await scene.starts("another machine")
    await standby.says("stands by")
    polls, killed = scene.polls, time.monotonic()
    await first.is_killed()
    assert await scene.seconds_until_polled(killed, polls) <= 10


async def test_the_next_process_in_the_same_place_need_not_wait(scene: Scene) -> None:
    first = await scene.starts("one machine")
    await first.says("has the lease")
    await scene.telegram.polled()
    polls = scene.polls
    await first.is_killed()
    await first.starts()
    await first.says("has the lease", times=2)
    await until(lambda: scene.polls > polls, lambda: "nobody polls")
    assert "stands by" not in first.log


async def test_a_standby_in_the_same_place_need_not_wait_either(scene: Scene) -> None:
    first = await scene.starts("one machine")
    await first.says("has the lease")
    await scene.telegram.polled()
    second = await scene.starts("one machine")
    await second.says("stands by")
    polls, killed = scene.polls, time.monotonic()
    await first.is_killed()
    assert await scene.seconds_until_polled(killed, polls) <= 3


async def test_a_standby_polls_within_three_seconds_of_an_orderly_stop(scene: Scene) -> None:
    first = await scene.starts("one machine")
    await first.says("has the lease")
    await scene.telegram.polled()
    standby = await scene.starts("another machine")
    await standby.says("stands by")
    polls, stopped = scene.polls, time.monotonic()
    assert await first.stops() == 0
    assert await scene.seconds_until_polled(stopped, polls) <= 3
