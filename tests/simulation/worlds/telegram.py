"""A made-up Telegram: groups that people leave or are put out of, private chats, buttons, names that change hands."""

import random
import re
from dataclasses import dataclass, field, replace

from bot.network.incoming import Found, Incoming, Lost, Mention, MessageId, Pressed, Said
from bot.network.outgoing import Outgoing, Unreachable
from domain.people import Channel, Identity
from tests.simulation.worlds.networks import Account, Network, OnItsWay, answered
from tests.simulation.worlds.record import Meaning, Shown, Spoken, Told

_USERNAME = re.compile(r"@\w+")


@dataclass
class Telegram(Network):
    """Implements `Messenger`. The bot cannot write to who never wrote to it."""

    name: str = "telegram"
    chance: random.Random = field(default_factory=random.Random)
    groups: dict[Channel, set[Identity]] = field(default_factory=dict)
    private: set[Channel] = field(default_factory=set)

    # --- what people do ---------------------------------------------------------------------

    def group(self, number: int, *accounts: Account) -> Channel:
        channel = Channel(f"telegram:-{1000 + number}")
        self.groups[channel] = {account.identity for account in accounts}
        return channel

    def says(
        self,
        person: str,
        account: Account,
        channel: Channel,
        text: str,
        meaning: Meaning,
        *,
        to: Shown | Spoken | None = None,
        mentions: tuple[Mention, ...] = (),
    ) -> Spoken:
        private = channel not in self.groups
        if private:
            self.private.add(channel)
        replied, author = answered(to, self.accounts)
        answers = replied if isinstance(to, Shown) else None
        spoken = self.spoken(person, account, channel, text, meaning, answers=answers)
        said = Said(
            id=spoken.id,
            message=spoken.message,
            channel=channel,
            private=private,
            author=account.author(),
            at=spoken.at,
            text=text,
            mentions=mentions or tuple(Mention(text=name) for name in _USERNAME.findall(text)),
            replied=replied,
            replied_author=author,
        )
        self.send(said, spoken)
        return spoken

    def presses(self, person: str, account: Account, on: Shown, action: str, meaning: Meaning) -> Spoken:
        spoken = self.spoken(person, account, on.channel, f"[{action}]", meaning, kind="press", answers=on.id)
        pressed = Pressed(
            id=spoken.id,
            channel=on.channel,
            private=on.channel not in self.groups,
            author=account.author(),
            at=spoken.at,
            message=on.id,
            action=action,
        )
        self.send(pressed, spoken)
        return spoken

    def enters(self, group: Channel, account: Account) -> None:
        """And sees what stands there."""
        self.groups[group].add(account.identity)
        for shown in self.history.shown:
            if shown.channel == group:
                shown.later.setdefault(account.identity, self.clock.now())

    def goes(self, group: Channel, account: Account) -> None:
        """By themselves, or because an administrator wants it."""
        self.groups[group].discard(account.identity)

    def puts_out(self, channel: Channel) -> None:
        """The bot."""
        self.closed.add(channel)
        self.send(Lost(channel=channel, at=self.clock.now()))

    def lets_in(self, channel: Channel) -> None:
        self.closed.discard(channel)
        self.send(Found(channel=channel, at=self.clock.now()))

    # --- what the bot gets ------------------------------------------------------------------

    def handed_over(self, one: OnItsWay) -> Incoming:
        """A press carries no date: receipt counts."""
        match one.incoming:
            case Pressed() as pressed:
                return replace(pressed, at=self.clock.now())
            case other:
                return other

    # --- what the bot does ------------------------------------------------------------------

    def readers(self, channel: Channel) -> frozenset[Identity]:
        return frozenset(self.groups.get(channel, {Identity(channel)}))

    async def post(self, message: Outgoing) -> MessageId:
        if message.channel not in self.groups and message.channel not in self.private:
            raise Unreachable("a bot cannot write first")
        return self.shows(message)

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        self._check(message)
        for shown in self.history.shown:
            if shown.id == posted and shown.now != message:
                shown.editions.append((self.clock.now(), message))

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        await self.edit(posted, message)

    async def answer(self, press: Pressed, text: str) -> None:
        self.history.told.append(Told(to=press.id, at=self.clock.now(), text=text))

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:
        """Sometimes it cannot be asked."""
        present = identity in self.readers(channel)
        return None if present and self.chance.random() < 0.05 else present


def private_chat(account: Account) -> Channel:
    return Channel(account.identity)
