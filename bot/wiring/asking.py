"""Asking the bot that runs, from another process of its owner."""

from bot.operation.socket import Declined, NobodyRuns, asked
from bot.settings import Settings
from bot.wiring.stores import Failed, operator_folder


class NothingRuns(Failed):
    """No bot has this log."""


async def asked_of_the_bot(settings: Settings, command: str, *arguments: str) -> list[str]:
    """The lines that it answers. Raises Failed."""
    folder = operator_folder(settings.event_store_url.get_secret_value())
    try:
        async with asked(folder, command, *arguments) as reply:
            lines = reply["lines"]
            return [*map(str, lines)] if isinstance(lines, list) else []
    except NobodyRuns:
        raise NothingRuns("No bot runs here that has this log: only one that runs can be asked.") from None
    except Declined as problem:
        raise Failed(str(problem)) from None
