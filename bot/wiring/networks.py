"""The networks that are configured, each made to speak on and to be listened to."""

from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from adapters.telegram import Telegram
from bot.chat.help import menus
from bot.clock import Clock
from bot.log.notebook import Notebook
from bot.network.incoming import Inbox
from bot.network.locale import Languages, Words
from bot.network.network import Network
from bot.settings import Settings
from bot.standing import Account, Telling
from bot.union.tables import UnionTables
from bot.wiring.chat import ALL_COMMANDS
from bot.wiring.nostr import open_nostr
from bot.wiring.stores import data_folder


@dataclass(frozen=True, slots=True)
class Configured:
    """`listen` hands over what is said on the network, until it is cancelled. `tells` is what it says to the operator."""

    network: Network
    listen: Callable[[], Coroutine[Any, Any, None]]
    tells: Telling = Account


@asynccontextmanager
async def open_networks(
    settings: Settings,
    *,
    inbox: Inbox,
    clock: Clock,
    notebook: Notebook,
    words: Mapping[str, Words],
    unions: UnionTables,
) -> AsyncIterator[Sequence[Configured]]:
    networks: list[Configured] = []
    telegram = Telegram(
        settings.telegram_bot_token,
        clock=clock,
        menu=menus(ALL_COMMANDS, words),
        api_url=settings.telegram_api_url,
    )
    if settings.telegram_bot_token.get_secret_value():
        networks.append(Configured(telegram.network, lambda: telegram.run(inbox)))
    if settings.nostr_relays:
        folder = data_folder(settings.event_store_url.get_secret_value())
        nostr = open_nostr(
            settings,
            folder=folder,
            inbox=inbox,
            clock=clock,
            notebook=notebook,
            languages=Languages(words, settings.default_language),
            unions=unions,
        )
        networks.append(Configured(nostr.network, nostr.adapter.run, nostr.tells))
    try:
        yield networks
    finally:
        await telegram.close()
