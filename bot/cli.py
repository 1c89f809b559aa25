"""The commands an operator types: run, console, check, replay, export, copy, backup, restore, poisoned, retry."""

import argparse
import asyncio
import logging
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from uuid import UUID

from bot.settings import BadSetting, Settings, load_settings
from bot.wiring import failures, inspecting
from bot.wiring.backing_up import backup
from bot.wiring.console import run_console
from bot.wiring.copying import copy_log
from bot.wiring.restoring import restore
from bot.wiring.stores import Failed

CONSOLE_STORE = "data/console.db"
"""Where `make run` keeps its console chat: apart from the bot's own log."""

OWNER_ALONE = 0o077
"""What others may not do with any file that a command makes: names, words and keys are in them."""

INTERRUPTED, TERMINATED = 130, 143
"""As a shell counts who was ended by SIGINT or SIGTERM."""

NOTHING_CONFIGURED = """Nothing is configured yet, so there is nobody to talk to.
  To try it without any account, type `make run` in a terminal
  To run the bot: copy .env.example to .env, set TELEGRAM_BOT_TOKEN (@BotFather gives one)
  or NOSTR_RELAYS there, and run this again."""

COPYING = """The log moves from one event store to another, and with it what the bot noted about its own
messages. Stop the bot first. If it is interrupted, repeat it: it goes on where it was. What the bot had not
told yet when it was stopped is in the log, and not told any more."""


RESTORING = """Stop the bot first. What was said after the backup was made is not known any more: each union is told
so, and no open proposal ends before its members had time to say it again."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The process's exit status: 0 well, 1 not as asked, 2 wrong usage or settings."""
    options = _parser().parse_args(arguments)
    os.umask(OWNER_ALONE)
    try:
        return asyncio.run(_command(options, load_settings()))
    except BadSetting as problem:
        return _fail(str(problem), status=2)
    except Failed as problem:
        return _fail(str(problem))
    except KeyboardInterrupt:
        return INTERRUPTED
    except asyncio.CancelledError:
        return TERMINATED
    except BrokenPipeError:
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Unions that decide by consensus.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("run", help="the bot, on every network that is configured")
    console = commands.add_parser("console", help="a group chat in the terminal, no account needed")
    console.add_argument("--store", default=":memory:", metavar="PATH", help="keep the log in this file")
    commands.add_parser("check", help="are the settings, the store and the networks well: a line each")
    commands.add_parser("replay", help="verify that the whole log folds, and count what is in it")
    export = commands.add_parser("export", help="a union's events as JSON Lines")
    export.add_argument("union", type=UUID, metavar="UNION", help="its id, as /union shows it")
    copy = commands.add_parser("copy", help="the log, from one store to another", description=COPYING)
    copy.add_argument("--from", dest="source", required=True, metavar="URL", help="as in EVENT_STORE_URL")
    copy.add_argument("--to", dest="target", required=True, metavar="URL", help="an empty store, or begun")
    backup = commands.add_parser("backup", help="log, notebook and key in one file, also while it runs")
    backup.add_argument("file", type=Path, metavar="FILE", help="is made, readable by you alone")
    commands.add_parser("poisoned", help="messages that met a bug, of the bot that runs")
    retry = commands.add_parser(
        "retry", help="let the bot that runs take one of them in, once the bug is mended"
    )
    retry.add_argument("number", metavar="NUMBER", help="as poisoned shows it")
    restore = commands.add_parser("restore", help="a backup, where no log stands", description=RESTORING)
    restore.add_argument("file", type=Path, metavar="FILE", help="what backup made")
    return parser


def _end_in_order() -> None:
    """At a SIGTERM too: copies of the log and of the key must not be left lying about."""
    task = asyncio.current_task()
    if task is not None and threading.current_thread() is threading.main_thread():
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


async def _command(options: argparse.Namespace, settings: Settings) -> int:
    match options.command:
        case "console":
            return await _console(settings, options.store)
        case "check":
            return await _check(settings)
        case "replay":
            for line in await inspecting.replay(settings):
                print(line)
            return 0
        case "export":
            async for line in inspecting.export(settings, options.union):
                print(line)
            return 0
        case "copy":
            _end_in_order()
            print(await copy_log(options.source, options.target, tell=sys.stderr.write))
            return 0
        case "backup":
            _end_in_order()
            print(await backup(settings, options.file, tell=_warn))
            return 0
        case "restore":
            _end_in_order()
            print(await restore(settings, options.file))
            return 0
        case "poisoned":
            for line in await failures.poisoned(settings):
                print(line)
            return 0
        case "retry":
            print(await failures.retry(settings, options.number))
            return 0
        case "run":
            return await _run(settings)
        case _:
            return await _start(settings)


async def _start(settings: Settings) -> int:
    """`make run`: the bot if there is one to run, else the chat in the terminal, else how to begin."""
    if settings.has_networks:
        return await _run(settings)
    if sys.stdin.isatty():
        return await _console(settings, CONSOLE_STORE)
    print(NOTHING_CONFIGURED)
    return 0


async def _run(settings: Settings) -> int:
    if not settings.has_networks:
        return _fail(NOTHING_CONFIGURED)
    from bot.wiring.nostr import ensure_key  # noqa: PLC0415 - the console need not load the networks
    from bot.wiring.running import run_bot  # noqa: PLC0415

    ensure_key(settings)
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("aiogram").setLevel(logging.WARNING)
    await run_bot(settings)
    return 0


async def _console(settings: Settings, store: str) -> int:
    _in_utf8()
    lines = None if sys.stdin.isatty() else _piped()
    await run_console(
        lines, settings=settings, store=store, write=sys.stdout.write, complain=sys.stderr.write
    )
    return 0


async def _check(settings: Settings) -> int:
    well = True
    async for good, line in inspecting.check(settings):
        print(f"{'ok ' if good else 'BAD'} {line}")
        well = well and good
    return 0 if well else 1


async def _piped() -> AsyncIterator[str]:
    for line in sys.stdin:
        yield line


def _in_utf8() -> None:
    """Scripts read and print the same on every machine, and one bad byte is no reason to stop."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace")


def _warn(message: str) -> None:
    print(message, file=sys.stderr)


def _fail(message: str, *, status: int = 1) -> int:
    print(message, file=sys.stderr)
    return status
