"""The list of commands that Telegram offers, as one types a slash and behind the menu button: per kind of chat and language."""

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from aiogram.methods import SetChatMenuButton, SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    MenuButtonCommands,
)

from adapters.telegram.calling import Api, Declined, Malformed, TooFast
from bot.log.store import Unavailable
from bot.network.backoff import Backoff

log = logging.getLogger(__name__)

Commands: TypeAlias = Sequence[tuple[str, str]]
"""The command without its slash, and what it does."""

Menu: TypeAlias = Mapping[str, Mapping[str, Commands]]
"""By scope, `group` or `private`, then by language; the first is also for who speaks none of them."""

_SCOPES: dict[str, BotCommandScopeAllGroupChats | BotCommandScopeAllPrivateChats] = {
    "group": BotCommandScopeAllGroupChats(),
    "private": BotCommandScopeAllPrivateChats(),
}


Registration: TypeAlias = SetMyCommands | SetChatMenuButton


def registrations(menu: Menu) -> Iterator[Registration]:
    """With the button beside the line that one types in private, which shows the list."""
    for scope, languages in menu.items():
        for n, (language, commands) in enumerate(languages.items()):
            listed = [BotCommand(command=name, description=words) for name, words in commands]
            if n == 0:
                yield SetMyCommands(commands=listed, scope=_SCOPES[scope])
            yield SetMyCommands(commands=listed, scope=_SCOPES[scope], language_code=language)
    if menu:
        yield SetChatMenuButton(menu_button=MenuButtonCommands())


async def register(calls: Sequence[Registration], api: Api, *, once: asyncio.Event, backoff: Backoff) -> None:
    """When `once` is set; a failure delays it, and costs nobody more than the convenience."""
    await once.wait()
    for call in calls:
        await _insist(call, api, backoff)


async def _insist(call: Registration, api: Api, backoff: Backoff) -> None:
    while True:
        try:
            await api(call)
        except Malformed as no:
            return log.warning("Telegram does not take the commands: %s", no)
        except (Declined, Unavailable) as failure:
            log.debug("The commands are not registered yet: %s", failure)
            await backoff.wait(at_least=failure.seconds if isinstance(failure, TooFast) else 0)
        else:
            return backoff.reset()
