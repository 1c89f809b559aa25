"""Starts bots without loading their libraries each time anew: loads them once, and forks for every bot.

A program of its own, which the tests talk to in lines of JSON: `{"env": …, "home": …, "stopped": …}` starts a bot
and is answered with its process id, a process id is answered with its exit status, or null while it runs.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import adapters.telegram
import bot.wiring.nostr
from bot.cli import main
from bot.wiring.reader import run_bot
from bot.wiring.speaker import Speaker

LOADED = (main, run_bot, Speaker, adapters.telegram, bot.wiring.nostr)
"""And with them whatever takes long to load."""


def answer(wish: Any) -> int | None:
    match wish:
        case {"env": dict(environment), "home": str(home), "stopped": bool(stopped)}:
            child = os.fork() or live(environment, Path(home), stopped=stopped)
            if stopped:
                os.waitpid(child, os.WUNTRACED)
            return child
        case int(process):
            ended, status = os.waitpid(process, os.WNOHANG)
            return os.waitstatus_to_exitcode(status) if ended else None
        case _:
            raise ValueError(wish)


def live(environment: dict[str, str], home: Path, *, stopped: bool) -> int:
    """As `python -m bot run` would from here on; if `stopped`, once somebody says SIGCONT."""
    if stopped:
        os.kill(os.getpid(), signal.SIGSTOP)
    os.chdir(home)
    os.environ.clear()
    os.environ.update(environment)
    log = os.open("log", os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(log, descriptor)
    os.close(0)
    status = 1
    try:
        status = main(["run"])
    finally:
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(answer(json.loads(line)))}\n")
        sys.stdout.flush()
