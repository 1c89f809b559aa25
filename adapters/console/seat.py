"""Where somebody sits at the console: what becomes of what they type and of what they are told."""

from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.console.lines import NotUnderstood, Step, Voice, read_line
from adapters.console.told import Told
from bot.network.locale import Words
from bot.network.markup import clean

SHOWN = 100
"""Characters of a line that could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What can be seen from a seat.

    `people` are all that were seen before. `buttons` are those that a voice can press, each with the proposal
    on whose card it stands, the latest first. `commands` are names with meanings: in private, and in the group;
    `spoken` are the same as one says them, where that is otherwise written. `own` is what the terminal understands.
    """

    now: Callable[[], datetime]
    people: Callable[[], Collection[str]]
    buttons: Callable[[Voice], Sequence[tuple[str, int | None]]]
    commands: Mapping[bool, Sequence[tuple[str, str]]]
    spoken: Sequence[tuple[str, str]] = ()
    own: Sequence[str] = ("help", "exit")


class Seat(Protocol):
    def lines(self, sight: Sight) -> AsyncIterator[str]: ...

    def read(self, line: str) -> Step | None:
        """As `read_line`."""
        ...

    def show(self, told: Told) -> None: ...

    def complain(self, line: str, problem: NotUnderstood) -> None: ...

    def warn(self, sentence: str) -> None: ...


class Script:
    """Implements `Seat`: lines from a file or a pipe. The same lines are answered the same, byte for byte."""

    def __init__(
        self,
        lines: AsyncIterator[str],
        *,
        write: Callable[[str], object],
        complain: Callable[[str], object],
        words: Words,
    ) -> None:
        self._words = words
        self._lines = lines
        self._write = write
        self._complain = complain

    def lines(self, _: Sight) -> AsyncIterator[str]:
        return self._lines

    def read(self, line: str) -> Step | None:
        """Each line says itself who speaks, so that it means the same wherever it stands."""
        return read_line(line)

    def show(self, told: Told) -> None:
        self._write(f"{told}\n")

    def complain(self, line: str, problem: NotUnderstood) -> None:
        """Together with the line, which nobody sees otherwise."""
        self._complain(f"{_recognisable(line)}\n  {self._words(problem.key, **problem.details)}\n")

    def warn(self, sentence: str) -> None:
        self._complain(f"{sentence}\n")


def _recognisable(line: str) -> str:
    """What was typed, without what it might do to a terminal."""
    line = clean(line)
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
