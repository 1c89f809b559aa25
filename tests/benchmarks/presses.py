"""Presses on Consent by members who have not spoken yet, each on a card of another group than the one before."""

import asyncio
from collections.abc import Iterator
from itertools import count, product
from time import perf_counter

from bot.union.actions import Action
from tests.benchmarks.telegram import Press, Telegram
from tests.benchmarks.worlds import World, card_message, user

AT_ONCE = 100
"""Presses without an answer, where as many come as are answered."""


def presses(world: World) -> Iterator[Press]:
    """All that there can be. The last member of each group stays silent, so that nothing is decided."""
    ids = count(1)
    for number, member, union in product(
        world.proposals, range(world.stances + 1, world.members), world.numbers
    ):
        if member != 1 + number % world.members:  # who opened it has spoken
            chat, _, message = card_message(union, number).partition(":")
            yield Press(
                id=str(next(ids)),
                user=user(union, member),
                name=f"Member {member}",
                chat=int(chat),
                message=int(message),
                action=world.act(Action.CONSENT, union, number),
            )


async def throng(telegram: Telegram, coming: Iterator[Press]) -> float:
    """All of them as fast as they are answered: how many a second."""
    telegram.taken.clear()
    began, pressed = perf_counter(), 0
    for press in coming:
        await telegram.answered(pressed - AT_ONCE)
        telegram.press(press)
        pressed += 1
    await telegram.answered(pressed)
    return pressed / (perf_counter() - began)


async def stream(telegram: Telegram, coming: Iterator[Press], rate: float) -> list[float]:
    """So many a second whatever becomes of them: the seconds until each answer, in order of their length."""
    telegram.taken.clear()
    began, pressed = perf_counter(), 0
    for press in coming:
        await asyncio.sleep(began + pressed / rate - perf_counter())
        telegram.press(press)
        pressed += 1
    await telegram.answered(pressed)
    return sorted(telegram.taken)
