"""Trying what may fail for a reason that is not ours, a bug elsewhere included."""

import asyncio
import logging
import traceback
from collections.abc import Awaitable

from bot.log.store import Unavailable

log = logging.getLogger(__name__)


async def attempt(work: Awaitable[object]) -> BaseException | None:
    """What it failed with. A bug is logged by its place in the code: its words may quote what somebody said."""
    (outcome,) = await asyncio.gather(work, return_exceptions=True)
    if not isinstance(outcome, BaseException):
        return None
    if not isinstance(outcome, Unavailable):
        frames = traceback.extract_tb(outcome.__traceback__)
        where = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames[-5:]))
        log.error("a bug, %s at %s", type(outcome).__name__, where)
    return outcome
