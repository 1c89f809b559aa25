"""Loads modules without a collection of garbage meanwhile: there is none, and each would look through all that was loaded."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """What is loaded inside stays: no later collection, which all would wait for, need look at it either."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
