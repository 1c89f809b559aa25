"""Somebody with a phone, a key or both: what they can say, where, and which of the bot's words are for them."""

import random
import re
from dataclasses import dataclass

from bot.network.markup import Style, spans
from bot.network.outgoing import Button
from domain.people import Channel, Identity, network_of
from tests.simulation.worlds.networks import Account
from tests.simulation.worlds.nostr import address, conversation
from tests.simulation.worlds.record import Meaning, Shown, Spoken
from tests.simulation.worlds.telegram import private_chat
from tests.simulation.worlds.wordings import asks_about
from tests.simulation.worlds.world import NOSTR, World

_CODE = re.compile(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b")


@dataclass(eq=False)
class Speaker:
    """`phone` is their account on Telegram, `key` that on Nostr."""

    world: World
    name: str
    phone: Account | None = None
    key: Account | None = None

    @property
    def chance(self) -> random.Random:
        return self.world.chance

    @property
    def accounts(self) -> list[Account]:
        return [account for account in (self.phone, self.key) if account is not None]

    @property
    def identities(self) -> set[Identity]:
        return {account.identity for account in self.accounts}

    def does(self, how_often: float) -> bool:
        return self.chance.random() < how_often

    def account_for(self, message: Shown) -> Account:
        """That on its network."""
        network = network_of(message.channel)
        return next(account for account in self.accounts if network_of(account.identity) == network)

    def privately(self, home: Channel) -> Channel:
        if network_of(home) == NOSTR and self.key:
            return conversation(home, self.key)
        return private_chat(self.phone or self.accounts[0])

    def can_speak(self, where: Channel) -> bool:
        """They have an account there, are in the group, and the bot is: else nobody would listen."""
        if network_of(where) == NOSTR:
            return self.key is not None
        telegram = self.world.telegram
        there = self.phone is not None and self.phone.identity in telegram.readers(where)
        return there and where not in telegram.closed

    def says(
        self, where: Channel, text: str, meaning: Meaning, *, to: Shown | Spoken | None = None
    ) -> Spoken | None:
        """Nothing where they cannot."""
        if not self.can_speak(where):
            return None
        if self.key is not None and network_of(where) == NOSTR:
            return self.world.nostr.says(self.name, self.key, where, text, meaning, to=to)
        phone = self.phone or self.accounts[0]
        return self.world.telegram.says(self.name, phone, where, text, meaning, to=to)

    def code_told(self) -> str | None:
        """The last one that the bot told them."""
        for message in reversed(self.world.history.shown):
            found = _CODE.search(message.text)
            if found and self.asked_about(message) and not self.identities.isdisjoint(message.readers):
                return found[0]
        return None

    def is_called(self, network: str) -> str:
        """How others name them."""
        if network == NOSTR and self.key is not None:
            return address(self.key)
        return f"@{self.phone.username}" if self.phone else self.name

    def chooses(
        self, message: Shown, button: Button | None, meaning: Meaning, *, twice: bool = False
    ) -> None:
        if button is None or not self.can_speak(message.channel):
            return
        account = self.account_for(message)
        if network_of(message.channel) == NOSTR:
            kind = button.action.partition(":")[0]
            word = kind if kind in {"accept", "decline"} else button.label
            self.says(message.channel, word, meaning, to=message)
        elif self.world.telegram.stands(message):
            self.world.telegram.presses(self.name, account, message, button.action, meaning)
            if twice:
                self.world.telegram.presses(self.name, account, message, button.action, meaning)

    # --- what is for them ---------------------------------------------------------------------

    def is_meant(self, message: Shown) -> bool:
        """It is for them alone, or names them so that they notice."""
        alone = message.readers <= self.identities
        named = {span.target for span in spans(message.first.text) if span.style is Style.MENTION}
        return alone or not self.identities.isdisjoint(Identity(name) for name in named)

    def is_named(self, message: Shown) -> bool:
        """Not somebody else is: a card of theirs may be shown to anybody."""
        marks = [
            *self.identities,
            *(address(one) for one in (self.key,) if one),
            *(one.name for one in self.accounts),
        ]
        text = message.first.text
        return message.first.card is None or any(mark in text for mark in marks)

    def asked_about(self, message: Shown) -> Spoken | None:
        """Which of their words the bot comes back to."""
        mine = [one for one in self.world.history.spoken[-200:] if self.said(one)]
        replied = [one for one in mine if one.message == message.first.replies_to]
        if replied or not self.is_meant(message):
            return replied[-1] if replied else None
        fitting = [one for one in mine if asks_about(message, one)] or mine
        return fitting[-1] if fitting else None

    def said(self, spoken: Spoken) -> bool:
        return spoken.person == self.name and spoken.account in self.identities


def button_for(message: Shown, kinds: tuple[str, ...]) -> Button | None:
    return next((button for button in message.buttons() if button.action.startswith(kinds)), None)
