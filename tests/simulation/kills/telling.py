"""A story told to the real bot, which is killed meanwhile, and what is left of it in the end."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from uuid import UUID

from bot.union.touches import UnionEnvelope
from domain.union.proposal_events import DeadlineMoved, NoticePublished
from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.kills.moments import Moment
from tests.simulation.kills.stories import Story, Town, Waits, is_told
from tests.simulation.process import Bot, Nursery, bot_on, eventually

MOST_WHILE_WAITING = 12
"""Kills in a row; on a machine that is busy a bot would never come to do anything."""

UP = "Telegram: connected"
"""Says a process that lives, and hears when it is asked to stop."""


@dataclass(frozen=True)
class Told:
    """The facts, how many messages were posted, and how often the bot was killed."""

    envelopes: list[UnionEnvelope]
    messages: int
    kills: int


async def tell(
    story: Story,
    home: Path,
    nursery: Nursery | None,
    kill: Callable[[int], Moment | None],
    *,
    while_it_waits: Random | None = None,
) -> Told:
    """`kill` says at which moment of a step; with `while_it_waits` also again and again while nothing is said."""
    killed = 0
    async with (
        BotApi(longest_poll=0.5) as telegram,
        bot_on(telegram, home, period=story.period, nursery=nursery) as bot,
    ):
        town = Town.on(telegram)
        await telegram.polled()
        for number, step in enumerate(story.steps):
            await step.is_possible(town)
            if isinstance(step, Waits) and while_it_waits is not None:
                killed += await _killed_until(step, town, bot, while_it_waits)
            elif moment := kill(number):
                await moment(step, town, bot)
                killed += 1
                lives = bot.log.count(UP)
                await bot.starts()
                await bot.says(UP, times=lives + 1)
            else:
                await step.happens(town)
            await telegram.confirmed()
        for place, told in story.told:
            await eventually(town.places[place], is_told(told))
        assert await bot.stops() == 0
        assert "Traceback" not in bot.log
        posted = sum(len(place.from_bot) for place in town.places.values())
        return Told(await bot.envelopes(), posted, killed)


async def _killed_until(step: Waits, town: Town, bot: Bot, chance: Random) -> int:
    """How often, also while it starts; then it is let alone."""
    killed, lives, waiting = 0, bot.log.count(UP) - 1, asyncio.create_task(step.happens(town))
    while not waiting.done() and killed < MOST_WHILE_WAITING:
        with suppress(TimeoutError):
            async with asyncio.timeout(3 * chance.random() ** 2):
                await asyncio.shield(waiting)
        await bot.is_killed()
        killed, lives = killed + 1, bot.log.count(UP)
        await bot.starts()
    await waiting
    await bot.says(UP, times=lives + 1)
    return killed


def what_happened(envelopes: list[UnionEnvelope]) -> list[tuple[str, dict[str, object]]]:
    """Times apart, and what the clock does: a card may come before or after what is said meanwhile."""
    times = {"union_id", "at", "deadline"}
    return [
        (
            type(envelope.event).__name__,
            {name: value for name, value in asdict(envelope.event).items() if name not in times},
        )
        for envelope in envelopes
        if not isinstance(envelope.event, NoticePublished | DeadlineMoved)
    ]


def notices(envelopes: list[UnionEnvelope]) -> Counter[tuple[UUID, int]]:
    return Counter(
        (envelope.aggregate, envelope.event.number)
        for envelope in envelopes
        if isinstance(envelope.event, NoticePublished)
    )
