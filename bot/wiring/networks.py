"""The networks that are configured, each made to speak on and to be listened to."""

from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from adapters.telegram import Telegram
from bot.chat.help import menus
from bot.clock import Clock
from bot.log.notebook import Notebook
from bot.network.incoming import Inbox
from bot.network.locale import Languages, Words
from bot.network.outgoing import Messenger
from bot.network.residence import Residence
from bot.settings import Settings
from bot.union.tables import UnionTables
from bot.wiring.chat import ALL_COMMANDS
from bot.wiring.nostr import open_nostr
from bot.wiring.stores import data_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """`listen` hands over what is said, until it is cancelled."""

    messenger: Messenger
    listen: Callable[[], Coroutine[Any, Any, None]]
    residence: Residence | None = None


Networks: TypeAlias = Mapping[str, Network]


@asynccontextmanager
async def open_networks(
    settings: Settings,
    *,
    inbox: Inbox,
    clock: Clock,
    notebook: Notebook,
    words: Mapping[str, Words],
    unions: UnionTables,
) -> AsyncIterator[Networks]:
    networks: dict[str, Network] = {}
    telegram = Telegram(
        settings.telegram_bot_token,
        clock=clock,
        menu=menus(ALL_COMMANDS, words),
        api_url=settings.telegram_api_url,
    )
    if settings.telegram_bot_token.get_secret_value():
        networks["telegram"] = Network(messenger=telegram.messenger, listen=lambda: telegram.run(inbox))
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
        networks["nostr"] = Network(
            messenger=nostr.adapter.messenger, listen=nostr.adapter.run, residence=nostr.residence
        )
    try:
        yield networks
    finally:
        await telegram.close()
