"""What an operator sees of messages that met a bug, and how they let the bot that runs try one again."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bot.inbox.poisoned import Poison
from bot.log.store import Unavailable
from bot.operation.socket import Command, Declined, NobodyRuns, Reply, asked
from bot.settings import Settings
from bot.wiring.application import Application
from bot.wiring.stores import Failed, operator_folder

NONE = "No message waits that met a bug."


def about_failures(application: Application) -> Mapping[str, Command]:
    @asynccontextmanager
    async def poisoned() -> AsyncIterator[Reply]:
        yield {"lines": [_line(poison) for poison in application.poisoned] or [NONE]}

    @asynccontextmanager
    async def retry(number: str) -> AsyncIterator[Reply]:
        poison = application.poisoned.get(int(number)) if number.isdecimal() else None
        if poison is None:
            raise Unavailable(f"No message with the number {number} has failed.")
        if poison.answered:
            raise Unavailable("Its author has spoken since: what they said before must not come after that.")
        if trouble := await application.try_again(poison):
            raise Unavailable(f"It failed again: {trouble}. The log of the bot says where.")
        yield {"lines": ["It was taken in."]}

    return {"poisoned": poisoned, "retry": retry}


async def poisoned(settings: Settings) -> list[str]:
    """A line for each. Raises Failed."""
    return await _asked(settings, "poisoned")


async def retry(settings: Settings, number: str) -> str:
    """Raises Failed, also when it failed again."""
    return "\n".join(await _asked(settings, "retry", number))


async def _asked(settings: Settings, command: str, *arguments: str) -> list[str]:
    folder = operator_folder(settings.event_store_url.get_secret_value())
    try:
        async with asked(folder, command, *arguments) as reply:
            lines = reply["lines"]
            return [*map(str, lines)] if isinstance(lines, list) else []
    except NobodyRuns:
        raise Failed("No bot runs here that has this log: only one that runs can be asked.") from None
    except Declined as problem:
        raise Failed(str(problem)) from None


def _line(poison: Poison) -> str:
    """Without what was said."""
    spoken = poison.spoken
    tries = "once" if poison.tries == 1 else f"{poison.tries} times"
    answered = "; its author has spoken since" if poison.answered else ""
    return (
        f"{int(poison.number)}  {spoken.at:%Y-%m-%d %H:%M:%S} {spoken.author.identity} in {spoken.channel}: "
        f"{poison.trouble}, tried {tries}, last at {poison.failed:%Y-%m-%d %H:%M:%S}{answered}"
    )
