"""The commands that end by themselves: console, check, part, replay, export, copy, backup, restore, gather, verify, poisoned, retry."""

import argparse
import sys
from collections.abc import AsyncIterator
from io import TextIOWrapper

from bot.operation.ending import end_in_order
from bot.settings import Settings
from bot.wiring import failures, gathering, inspecting, parts, verifying
from bot.wiring.backing_up import backup
from bot.wiring.console import run_at_terminal, run_script
from bot.wiring.copying import copy_log
from bot.wiring.restoring import restore


async def carry_out(options: argparse.Namespace, settings: Settings) -> int:
    """The exit status. Raises Failed."""
    match options.command:
        case "check":
            return await _check(settings)
        case "part":
            print(await parts.wish(settings, options.wish, options.name))
        case "replay":
            for line in await inspecting.replay(settings):
                print(line)
        case "export":
            async for line in inspecting.export(settings, options.union):
                print(line)
        case "copy":
            end_in_order()  # copies of the log and of the key must not be left lying about
            print(await copy_log(options.source, options.target, tell=sys.stderr.write))
        case "backup":
            end_in_order()
            print(await backup(settings, options.file, tell=_warn))
        case "poisoned":
            for line in await failures.poisoned(settings):
                print(line)
        case "retry":
            print(await failures.retry(settings, options.number))
        case "restore":
            end_in_order()
            print(await restore(settings, options.file))
        case "gather":
            for line in await gathering.gather(options.key, options.relays, options.to):
                print(line)
        case "verify":
            is_well, lines = verifying.verify_file(options.file, options.key)
            print("\n".join(lines))
            return 0 if is_well else 1
        case _:
            await console(settings, options.store)
    return 0


async def console(settings: Settings, store: str) -> None:
    _in_utf8()
    if sys.stdin.isatty() and sys.stdout.isatty():
        await run_at_terminal(settings=settings, store=store)
    else:
        await run_script(
            _piped(), settings=settings, store=store, write=sys.stdout.write, complain=sys.stderr.write
        )


async def _check(settings: Settings) -> int:
    """Of the bot that runs, where one does."""
    if (lines := await parts.stands(settings)) is not None:
        print("\n".join(lines))
        return 1 if any(line.startswith("BAD") for line in lines) else 0
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
