"""A seed is one world in whatever process it is lived: there sets of strings always have the same order."""

import os
import sys
from collections.abc import Sequence
from multiprocessing import get_context
from unittest.mock import patch

from tests.simulation.worlds.lived import Life, lived

ORDER = {"PYTHONHASHSEED": "0"}


def begin_in_the_same_order() -> None:
    """Begins this program anew, if it was not begun so."""
    if not ORDER.items() <= os.environ.items():
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, **ORDER})  # noqa: S606 - itself


def lived_side_by_side(seeds: Sequence[int], *, at_once: int = 2) -> list[Life]:
    """In processes of their own, whose order of sets is not this one's."""
    with patch.dict(os.environ, ORDER), get_context("spawn").Pool(at_once) as pool:
        return pool.map(lived, seeds, chunksize=1)
