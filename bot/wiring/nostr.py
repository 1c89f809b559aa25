"""Nostr put together: the bot's key, its relays, and the unions that live there."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from adapters.nostr.adapter import ABILITIES, NostrAdapter
from adapters.nostr.channels import NETWORK, channel, link, written
from adapters.nostr.homes import NostrHomes, UnionKeys
from adapters.nostr.keys import Key, KeyRefused, bot_key, kept_key, key_from
from bot.chat.buttons import reply_line
from bot.clock import Clock
from bot.log.notebook import Notebook
from bot.log.tables import Tables
from bot.network.fetching import Fetch
from bot.network.incoming import Inbox
from bot.network.locale import Languages
from bot.network.network import Network
from bot.settings import BadSetting, Settings
from bot.standing import Account, Fact
from bot.union.read_models.tables import UnionTables
from bot.wiring.stores import KEY_FILE, data_folder, is_shared
from domain.people import Channel, Identity

log = logging.getLogger(__name__)

PROBLEMS = (KeyRefused,)
"""What is for the operator to mend, each with a sentence that tells."""


class Membership:
    """Who is a member, a candidate or invited, in the union of a place; in the bot's own, in any union.

    `home` gives a union's place. A member of one union is a stranger to every other.
    """

    def __init__(self, *, bot: Channel, home: Callable[[UUID], Channel], unions: UnionTables) -> None:
        self._bot = bot
        self._home = home
        self._unions = unions

    def holds(self, identity: Identity, place: Channel) -> bool:
        concerned = self._unions.concerning(identity)
        return any(place in (self._bot, self._home(row.id)) for row in concerned)


@dataclass(frozen=True, slots=True)
class Nostr:
    adapter: NostrAdapter
    homes: NostrHomes

    @property
    def network(self) -> Network:
        return Network(
            name=NETWORK,
            abilities=ABILITIES,
            messenger=self.adapter.messenger,
            address=written,
            homes=self.homes,
            link=link,
            known_as=self.adapter.known_as,
            called=self.adapter.called,
            meet=self.adapter.meet,
            acknowledge=self.adapter.messenger.acknowledge,
            way=self.adapter.way,
        )

    def tells(self) -> Account:
        """Each relay, and what relays keep from us or refuse."""
        health = self.adapter.health()
        facts: dict[str, Fact] = {
            relay: "connected" if is_up else "not connected" for relay, is_up in health.relays.items()
        }
        facts |= {f"refused, {cause}": count for cause, count in health.refused.items() if count}
        facts |= {
            f"{relay} keeps from us": "; ".join(told.values()) for relay, told in health.silenced.items()
        }
        if not any(health.relays.values()):
            return Account(facts=facts, advice="No relay answers: is the network up, and NOSTR_RELAYS right?")
        advice = "Every relay refuses something of ours: add one that takes it." if health.unpublished else ""
        return Account(facts=facts, advice=advice)


def open_nostr(
    settings: Settings,
    *,
    folder: Path,
    inbox: Inbox,
    clock: Clock,
    notebook: Notebook,
    languages: Languages,
    unions: UnionTables,
    fetch: Fetch,
) -> Nostr:
    """The key is kept in `folder` unless the settings have one. Raises KeyRefused."""
    bot = _bot_key(settings, folder)
    log.info("Nostr: the bot is %s", bot.npub)
    keys = UnionKeys(bot)
    membership = Membership(bot=channel(bot.public), home=keys.of, unions=unions)
    adapter = NostrAdapter(
        urls=settings.nostr_relays,
        bot=bot,
        inbox=inbox,
        clock=clock,
        tables=Tables(notebook),
        is_member=membership.holds,
        fetch=fetch,
        reply_line=lambda buttons, language: reply_line(buttons, languages[language]),
    )
    return Nostr(adapter, NostrHomes(adapter=adapter, keys=keys, urls=settings.nostr_relays))


def ensure_key(settings: Settings) -> None:
    """Raises BadSetting: nobody should wait for a key that will never do."""
    check_key(settings)
    try:
        if settings.nostr_relays:
            _bot_key(settings, data_folder(settings.event_store_url.get_secret_value()))
    except KeyRefused as problem:
        raise BadSetting(str(problem)) from None


def check_key(settings: Settings) -> None:
    """Raises BadSetting when there is a key that will never do; makes none."""
    folder = data_folder(settings.event_store_url.get_secret_value())
    try:
        if secret := settings.nostr_secret_key.get_secret_value().strip():
            key_from(secret)
        elif settings.nostr_relays:
            _refuse_sharing(settings, folder)
            kept_key(folder / KEY_FILE)
    except KeyRefused as problem:
        raise BadSetting(str(problem)) from None


def _bot_key(settings: Settings, folder: Path) -> Key:
    secret = settings.nostr_secret_key.get_secret_value().strip()
    if not secret:
        _refuse_sharing(settings, folder)
    return bot_key(secret, folder / KEY_FILE)


def _refuse_sharing(settings: Settings, folder: Path) -> None:
    """Of a key that is kept in a file of one machine."""
    if not is_shared(settings.event_store_url.get_secret_value()):
        return
    kept = folder / KEY_FILE
    which = f" to the key in {kept}, if the unions in this store are its own" if kept.exists() else ""
    raise KeyRefused(
        f"Processes that share a store need the same key: set NOSTR_SECRET_KEY in each of them{which}."
    )
