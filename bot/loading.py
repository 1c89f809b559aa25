"""Loads modules without a collection of garbage meanwhile: there is none, and each would look through all that was loaded."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 5_000
"""Objects made, and still there, before they are looked at. Most go by themselves; and every hundredth time all are
looked at that were made since the start, which whoever presses a button meanwhile waits for: 40 ms.
"""


@contextmanager
def loading() -> Iterator[None]:
    """What is loaded inside stays: no later collection, which all would wait for, need look at it either."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
        gc.enable()
