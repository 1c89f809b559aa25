"""Does outside of the event loop what takes seconds of Python, such as loading; who waits no more does not wait for its end."""

import asyncio
import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

Done = TypeVar("Done")


class GivenUp(BaseException):
    """Comes between two steps of what nobody waits for any more."""


async def off_the_loop(work: Callable[[], Done]) -> Done:
    """In a thread. When this is cancelled the work ends too, at its next step, for a process waits for its threads."""
    at_work: list[int] = []

    def do() -> Done:
        at_work.append(threading.get_ident())
        try:
            return work()
        finally:
            at_work.clear()

    try:
        return await asyncio.to_thread(do)
    except asyncio.CancelledError:
        for thread in at_work:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(GivenUp))
        raise
