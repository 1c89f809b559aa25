"""One door and atheris behind it: `python -m tests.fuzzing.one DOOR CORPUS [libFuzzer's options]`."""

import asyncio
import sys
from contextlib import AsyncExitStack

import atheris

with atheris.instrument_imports(include=["bot", "domain", "adapters"]):
    from tests.fuzzing.doors import OPENING

AT_ONCE = 500
"""Inputs after which the door is made anew: a world that has heard so much is slow."""


class Opened:
    """A door in a loop of its own."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._runner = asyncio.Runner()
        self._stack = AsyncExitStack()
        self._left = 0

    def take(self, data: bytes) -> None:
        if self._left == 0:
            self._open()
        self._left -= 1
        self._runner.run(self._door.take(data))

    def _open(self) -> None:
        self._runner.run(self._stack.aclose())
        self._stack, self._left = AsyncExitStack(), AT_ONCE
        self._door = self._runner.run(OPENING[self._name](self._stack))


def main() -> None:
    name, *options = sys.argv[1:]
    atheris.Setup([sys.argv[0], *options], Opened(name).take)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
