"""A start spends its time on what it loads, not on looking for garbage in it."""

import gc
import subprocess
import sys

import pytest

from bot.loading import loading

PROGRAM = """
import gc, runpy
collected = []
gc.callbacks.append(lambda phase, about: collected.append(about["generation"]))
try:
    runpy.run_module("bot", run_name="__main__")
finally:
    print("of all that is there:", collected.count(2))
"""


def test_nothing_is_collected_while_the_program_is_loaded() -> None:
    asked = [sys.executable, "-c", PROGRAM, "--help"]
    told = subprocess.run(asked, capture_output=True, check=True, text=True)  # noqa: S603 - our own
    assert told.stdout.endswith("of all that is there: 0\n")


def test_whatever_becomes_of_it_garbage_is_collected_afterwards() -> None:
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
