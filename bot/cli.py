"""The commands an operator types: run, console, check, part, replay, export, copy, backup, restore, gather, verify, poisoned, retry."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from bot import logs
from bot.settings import BadSetting, Settings, load_settings
from bot.wiring.stores import Failed, is_shared

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

SPEAKS_NOWHERE = "no network is configured: this process shows what others do, and neither speaks nor listens"

COPYING = """The log moves from one event store to another, and with it what the bot noted about its own
messages. Stop the bot first. If it is interrupted, repeat it: it goes on where it was. What the bot had not
told yet when it was stopped is in the log, and not told any more."""


RESTORING = """Stop the bot first. What was said after the backup was made is not known any more: each union is told
so, and no open proposal ends before its members had time to say it again."""

GATHERING = """What relays keep of a union's history, put into one file. No relay is believed: what was signed
counts, whoever has it. It needs neither the bot nor anything of its operator's."""

VERIFYING = """Whether the history is whole and right that a union has signed: nothing added, altered or left out
between, and each decision by its rules. It asks nobody. docs/protocol.md says what this proves, and what it cannot."""


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
    commands.add_parser("check", help="how the bot that runs stands; else whether it could run: a line each")
    part = commands.add_parser("part", help="stop or start a part of the bot that runs, such as nostr")
    part.add_argument(
        "wish", choices=("stop", "start"), help="start also has it tried at once, where it waits"
    )
    part.add_argument("name", metavar="PART", help="as check shows it")
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
    gather = commands.add_parser("gather", help="a union's public chain, from relays", description=GATHERING)
    gather.add_argument("key", metavar="NPUB", help="the union's")
    gather.add_argument(
        "--relays", nargs="+", required=True, metavar="URL", help="such as wss://relay.example"
    )
    gather.add_argument("--to", type=Path, required=True, metavar="FILE", help="is made, for verify")
    verify = commands.add_parser("verify", help="a union's public chain, from a file", description=VERIFYING)
    verify.add_argument(
        "file", metavar="FILE", help="JSON Lines, as /v1/unions/ID/export gives; - reads what is piped"
    )
    verify.add_argument("--key", metavar="NPUB", help="the union's; events of other keys are left out")
    return parser


async def _command(options: argparse.Namespace, settings: Settings) -> int:
    """The running bot answers before it loads anything more; the other commands need most of it."""
    match options.command:
        case "run":
            return await _run(settings)
        case None:
            return await _start(settings)
        case _:
            from bot.commands import carry_out  # noqa: PLC0415 - see above

            return await carry_out(options, settings)


async def _start(settings: Settings) -> int:
    """`make run`: the bot if there is one to run, else the chat in the terminal, else how to begin."""
    if settings.has_networks:
        return await _run(settings)
    if sys.stdin.isatty():
        from bot.commands import console  # noqa: PLC0415

        await console(settings, CONSOLE_STORE)
    else:
        print(NOTHING_CONFIGURED)
    return 0


async def _run(settings: Settings) -> int:
    """Without a network, from a store that others write to, there is still something to show."""
    shared = is_shared(settings.event_store_url.get_secret_value())
    if not (settings.has_networks or shared):
        return _fail(NOTHING_CONFIGURED)
    from bot.wiring.reader import run_bot  # noqa: PLC0415

    logs.begin(settings.log_level, settings.log_format)
    if not settings.has_networks:
        logging.getLogger(__name__).warning(SPEAKS_NOWHERE)
    await run_bot(settings, tell=lambda line: print(line, flush=True))
    return 0


def _fail(message: str, *, status: int = 1) -> int:
    print(message, file=sys.stderr)
    return status
