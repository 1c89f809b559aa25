"""The console in a real terminal: a pseudo-terminal at which somebody types and reads."""

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds until a process that says nothing more is given up."""

ESCAPES = re.compile(r"\x1b\[[?0-9;]*[a-zA-Z]")

pytestmark = pytest.mark.usefixtures("nothing_configured")


class Terminal:
    """`python -m bot` in a terminal of its own."""

    def __init__(self, folder: Path, *, out: int | None = None) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=folder,
            stdin=theirs,
            stdout=theirs if out is None else out,
            stderr=theirs,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"},
        )
        os.close(theirs)
        self.screen = ""

    def type(self, line: str) -> None:
        self.press(f"{line}\r")

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def shows(self, text: str) -> bool:
        """Once it does; False when the patience is over."""
        end = time.monotonic() + PATIENCE
        while text not in self.screen and time.monotonic() < end and self._read():
            pass
        return text in self.screen

    def ends(self) -> int:
        """The exit status."""
        while self._read():
            pass
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def _read(self) -> bool:
        """False once nothing more can come, or nothing came for long."""
        ready, _, _ = select.select([self._ours], [], [], PATIENCE)
        try:
            some = os.read(self._ours, 65536) if ready else b""
        except OSError:  # how Linux says that the other end was closed
            some = b""
        self.screen += ESCAPES.sub("", some.decode(errors="replace"))
        return bool(some)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.close()


def test_a_union_is_founded_and_decides_in_a_terminal(terminal: Terminal) -> None:
    assert terminal.shows("01 Jan 12:00 >")
    terminal.type("ann: /start_union Gardeners — We plant trees @bob")
    assert terminal.shows("[Accept] [Decline]")
    terminal.type("bob: [Accept]")
    assert terminal.shows("bot: Bob is a founder now.")
    terminal.press("/repla\t")
    assert terminal.shows("ce_identity")
    terminal.type("\x15/propose Meet on Friday")
    assert terminal.shows("Proposed by Bob")
    terminal.type("+1w")
    assert terminal.shows("Carried: nobody objected.")
    assert terminal.shows("08 Jan 12:00 bob >")
    terminal.type("exit")
    assert terminal.ends() == 0


def test_what_was_typed_comes_back_the_next_time(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.shows("12:00 >")
    terminal.type("ann: /start_union Gardeners — We plant trees")
    assert terminal.shows("12:00 ann >")
    terminal.type("\x04")
    assert terminal.ends() == 0
    kept = tmp_path / "data" / "console.db.history"
    assert kept.stat().st_mode & 0o777 == 0o600

    again = Terminal(tmp_path)
    try:
        assert again.shows("12:00 >")
        again.type("\x1b[A")
        assert again.shows("Gardeners already")
    finally:
        again.close()


def test_what_is_told_into_a_file_is_plain(tmp_path: Path) -> None:
    with (tmp_path / "told.txt").open("wb") as out:
        terminal = Terminal(tmp_path, out=out.fileno())
    try:
        terminal.type("ann: /start_union Gardeners — We plant trees")
        terminal.type("\x04")
        assert terminal.ends() == 0
    finally:
        terminal.close()
    told = (tmp_path / "told.txt").read_text(encoding="utf-8")
    assert told.startswith("bot: Gardeners is founded.\n  Mission: “We plant trees”\n")
    assert "\x1b" not in told
