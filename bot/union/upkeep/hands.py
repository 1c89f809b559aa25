"""Goes over many unions, a few at a time: whoever speaks meanwhile waits for a few of them at the most."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

HANDS = 2
"""Enough that one union is thought about while another is on its way to the disk."""


async def in_a_few_hands(many: Iterable[T], act: Callable[[T], Awaitable[None]]) -> None:
    """Each of them, in this order. Raises what the first of those that failed has raised, once the others are done."""
    left = deque(many)

    async def work() -> None:
        while left:
            await act(left.popleft())

    if len(left) <= 1:  # as nearly always: that takes no further hand
        await work()
        return
    for failure in await asyncio.gather(*(work() for _ in range(HANDS)), return_exceptions=True):
        if failure is not None:
            raise failure
