"""What belongs together runs side by side and ends together."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

Act: TypeAlias = Callable[[], Coroutine[Any, Any, None]]
Sleep: TypeAlias = Callable[[float], Coroutine[Any, Any, None]]


async def until_one_ends(*parts: Coroutine[Any, Any, None]) -> None:
    """Run all until the first ends, and cancel the others. Raises what a part raised, bare; a cancellation too."""
    tasks, ended = [asyncio.create_task(part) for part in parts], set[asyncio.Task[None]]()
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        if task in ended or not task.cancelled():
            task.result()
