"""Nostr put together: the bot's key, its relays, and the unions that live there."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.keys import KeyRefused, bot_key
from adapters.nostr.residence import NostrResidence
from bot.application.actions import read_action
from bot.application.application import Application
from bot.application.questions import Way
from bot.application.words import Words
from bot.messages import NOWHERE, Button, Ear, Incoming
from bot.ports import Clock, Notebook
from bot.settings import Settings
from bot.wiring.stores import is_shared
from domain.union.people import Channel

log = logging.getLogger(__name__)

KEY_FILE = "nostr.key"

PROBLEMS = (KeyRefused,)
"""What is for the operator to mend, each with a sentence that tells."""


class _Ears:
    """Hears for an application that is made after the network it speaks on."""

    def __init__(self) -> None:
        self.application: Application | None = None

    @property
    def _ear(self) -> Ear:
        if self.application is None:
            raise LookupError("nobody listens yet")
        return self.application

    async def connected(self, network: str, *, at: datetime) -> None:
        await self._ear.connected(network, at=at)

    async def hear(self, incoming: Incoming) -> None:
        await self._ear.hear(incoming)

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None:
        await self._ear.heard(network, until=until, behind=behind)

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None:
        await self._ear.missed(channel, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Nostr:
    adapter: NostrAdapter
    residence: NostrResidence
    ears: _Ears

    async def run(self, application: Application) -> None:
        self.ears.application = application
        await self.adapter.run()


def open_nostr(
    settings: Settings, *, folder: Path, clock: Clock, notebook: Notebook, languages: Mapping[str, Words]
) -> Nostr:
    """The key is kept in `folder` unless the settings have one. Raises KeyRefused."""
    secret = settings.nostr_secret_key.get_secret_value()
    if not secret and is_shared(settings.event_store_url.get_secret_value()):
        raise KeyRefused(
            "Processes that share a store need the same key: set NOSTR_SECRET_KEY in each of them."
        )
    bot = bot_key(secret, folder / KEY_FILE)
    log.info("Nostr: the bot is %s", bot.npub)
    ears = _Ears()

    adapter = NostrAdapter(
        urls=settings.nostr_relays,
        bot=bot,
        ear=ears,
        clock=clock,
        notebook=notebook,
        is_member=lambda identity: bool(ears.application and ears.application.views.concerning(identity)),
        reply_line=lambda buttons: _reply_line(buttons, languages),
    )
    return Nostr(adapter, NostrResidence(adapter=adapter, bot=bot, urls=settings.nostr_relays), ears)


def _reply_line(buttons: Sequence[Button], languages: Mapping[str, Words]) -> str:
    """What to reply where there are no buttons, in the language that these are labelled in."""
    acts = [(button, act.action) for button in buttons if (act := read_action(button.action))]
    for words in languages.values():
        if acts and all(button.label == words(f"button-{kind}") for button, kind in acts):
            ways = " · ".join(words(f"reply-{kind}") for _, kind in acts)
            return words("reply-with", ways=ways)
    return _answer_line([button.label for button in buttons], languages)


def _answer_line(labels: Sequence[str], languages: Mapping[str, Words]) -> str:
    """A question is answered with the label itself."""
    for words in languages.values():
        if set(labels) <= {words(f"choice-{way}") for way in Way}:
            return words("reply-with", ways=" · ".join(labels))
    return " · ".join(labels)
