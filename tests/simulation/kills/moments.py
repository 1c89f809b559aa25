"""The moments at which the bot is killed: each leaves something else undone."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from tests.adapters.telegram.bot_api import Fault
from tests.simulation.kills.stories import Step, Town
from tests.simulation.process import Bot

Moment: TypeAlias = Callable[[Step, Town, Bot], Awaitable[None]]


async def while_it_is_down(step: Step, town: Town, bot: Bot) -> None:
    await bot.is_killed()
    await step.happens(town)


async def with_the_update_in_its_hands(step: Step, town: Town, bot: Bot) -> None:
    await town.telegram.polled()
    await step.happens(town)
    updates = town.telegram.updates
    await town.telegram.world.until(lambda: not updates.is_polled, lambda: "the update is not taken")
    await bot.is_killed()


async def at_its_next_call(step: Step, town: Town, bot: Bot) -> None:
    await struck(Fault(), step, town, bot)


async def after_its_next_call(step: Step, town: Town, bot: Bot) -> None:
    """Telegram has done what it was asked for, and the bot does not know."""
    await struck(Fault(accepted=True), step, town, bot)


async def with_the_update_confirmed(step: Step, town: Town, bot: Bot) -> None:
    await step.happens(town)
    await town.telegram.confirmed()
    await bot.is_killed()


async def struck(fault: Fault, step: Step, town: Town, bot: Bot) -> None:
    await town.telegram.polled()
    await step.happens(town)
    town.telegram.will(fault)
    await town.telegram.world.until(lambda: fault.times == 0, lambda: "the bot does not call")
    await bot.is_killed()


def later(seconds: float) -> Moment:
    """Wherever it may be by then."""

    async def some_time_later(step: Step, town: Town, bot: Bot) -> None:
        await step.happens(town)
        await asyncio.sleep(seconds)
        await bot.is_killed()

    return some_time_later


MOMENTS: tuple[Moment, ...] = (
    with_the_update_in_its_hands,
    at_its_next_call,
    after_its_next_call,
    while_it_is_down,
    with_the_update_confirmed,
)
