"""What an operator sees of messages that met a bug, and how they let the bot that runs try one again."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bot.inbox.poisoned import Poison
from bot.log.store import Unavailable
from bot.network.incoming import Pressed, Said
from bot.operation.socket import Command, Reply
from bot.settings import Settings
from bot.wiring.application import Application
from bot.wiring.asking import asked_of_the_bot

NONE = "No message waits that met a bug."


def about_failures(application: Application) -> Mapping[str, Command]:
    @asynccontextmanager
    async def poisoned() -> AsyncIterator[Reply]:
        yield {"lines": [_line(poison) for poison in application.poisoned] or [NONE]}

    def found(number: str) -> Poison:
        poison = application.poisoned.get(int(number)) if number.isdecimal() else None
        if poison is None:
            raise Unavailable(f"No message with the number {number} has failed.")
        return poison

    @asynccontextmanager
    async def retry(number: str) -> AsyncIterator[Reply]:
        poison = found(number)
        if poison.answered:
            raise Unavailable("Its author has spoken since: what they said before must not come after that.")
        if trouble := await application.try_again(poison):
            raise Unavailable(f"It failed again: {trouble}. The log of the bot says where.")
        yield {"lines": ["It was taken in."]}

    @asynccontextmanager
    async def look(number: str) -> AsyncIterator[Reply]:
        yield {"lines": [_line(poison := found(number)), _what(poison)]}

    return {"poisoned": poisoned, "retry": retry, "look": look}


async def poisoned(settings: Settings) -> list[str]:
    """A line for each. Raises Failed."""
    return await asked_of_the_bot(settings, "poisoned")


async def retry(settings: Settings, number: str) -> str:
    """Raises Failed, also when it failed again."""
    return "\n".join(await asked_of_the_bot(settings, "retry", number))


def _line(poison: Poison) -> str:
    """Without what was said."""
    spoken = poison.spoken
    tries = "once" if poison.tries == 1 else f"{poison.tries} times"
    answered = "; its author has spoken since" if poison.answered else ""
    return (
        f"{int(poison.number)}  {spoken.at:%Y-%m-%d %H:%M:%S} {spoken.author.identity} in {spoken.channel}: "
        f"{poison.trouble}, tried {tries}, last at {poison.failed:%Y-%m-%d %H:%M:%S}{answered}"
    )


def _what(poison: Poison) -> str:
    """What was said, or which button was pressed: on this screen alone."""
    match poison.spoken:
        case Said(text=text):
            return text
        case Pressed(action=pressed):
            return f"[{pressed}]"
