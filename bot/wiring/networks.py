"""The networks that are configured, each made to speak on and to be listened to; nothing of another is loaded."""

from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bot.chat.help import menus
from bot.clock import Clock
from bot.following.mailboxes import KnownMailboxes
from bot.log.notebook import Notebook
from bot.log.tables import Tables
from bot.network.handing_in import HandIn
from bot.network.incoming import Inbox
from bot.network.locale import Languages, Words
from bot.network.network import Network
from bot.network.proving import Door
from bot.settings import Settings
from bot.standing import Account, Telling
from bot.union.read_models.tables import UnionTables
from bot.wiring.chat import ALL_COMMANDS
from bot.wiring.secrets import secrets_of
from bot.wiring.stores import data_folder


@dataclass(frozen=True, slots=True)
class Configured:
    """`listen` hands over what is said on the network, until it is cancelled; None where nothing is.
    `tells` is what it says to the operator, `hand_in` takes what somebody brings by another way, and `doors` are by which one signs in.
    """

    network: Network
    listen: Callable[[], Coroutine[Any, Any, None]] | None = None
    tells: Telling = Account
    hand_in: HandIn | None = None
    doors: Sequence[Door] = ()


def load(settings: Settings) -> tuple[type[Exception], ...]:
    """What they need, which takes a second or so. What they raise for the operator to mend. Raises BadSetting."""
    problems: tuple[type[Exception], ...] = ()
    if _is_on_telegram(settings):
        import adapters.telegram  # noqa: F401, PLC0415
    if settings.nostr_relays or settings.nostr_secret_key.get_secret_value():
        from bot.wiring import nostr  # noqa: PLC0415

        nostr.ensure_key(settings)
        problems = nostr.PROBLEMS
    return problems


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
    """Once they are loaded."""
    async with AsyncExitStack() as opened:
        networks: list[Configured] = []
        if _is_on_telegram(settings):
            from adapters.telegram import Telegram  # noqa: PLC0415

            telegram = Telegram(
                settings.telegram_bot_token,
                clock=clock,
                menu=menus(ALL_COMMANDS, words),
                api_url=settings.telegram_api_url,
                app_url=f"{settings.site_url}/app" if settings.site_url else "",
            )
            opened.push_async_callback(telegram.close)
            networks.append(
                Configured(
                    telegram.network,
                    lambda: telegram.run(inbox),
                    lambda: _says(telegram.state, well=telegram.connected),
                    doors=telegram.doors,
                )
            )
        if settings.nostr_relays:
            from adapters.outbound.client import Outbound  # noqa: PLC0415
            from bot.wiring.nostr import open_nostr  # noqa: PLC0415

            nostr = open_nostr(
                settings,
                folder=data_folder(settings.event_store_url.get_secret_value()),
                inbox=inbox,
                clock=clock,
                notebook=notebook,
                languages=Languages(words, settings.default_language),
                unions=unions,
                fetch=await opened.enter_async_context(Outbound()),
            )
            adapter = nostr.adapter
            networks.append(
                Configured(nostr.network, adapter.run, nostr.tells, adapter.hand_in, [adapter.door])
            )
        if (server := settings.mail_server) is not None:
            from adapters.email import Email  # noqa: PLC0415

            mailboxes = KnownMailboxes(
                Tables(notebook),
                secret_for=secrets_of(settings, data_folder(settings.event_store_url.get_secret_value())),
                site_url=settings.public_url,
                now=clock.now,
            )
            email = Email(server, mailboxes, clock=clock, words=words, otherwise=settings.default_language)
            networks.append(Configured(email.network))
        yield networks


def _says(state: str, *, well: bool) -> Account:
    return Account(facts={"connection": state}) if well else Account(advice=state)


def _is_on_telegram(settings: Settings) -> bool:
    return bool(settings.telegram_bot_token.get_secret_value())
