"""What the made-up networks have in common: accounts, words on their way to the bot, and what the bot posts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from bot.log.store import Unavailable
from bot.network.incoming import Author, Incoming, MessageId
from bot.network.outgoing import Outgoing, Unreachable
from domain.people import Channel, Identity
from tests.simulation.worlds.record import History, Meaning, Shown, Spoken

DAWN = datetime(2026, 5, 1, 8, tzinfo=UTC)


@dataclass
class Clock:
    """Whole seconds, as Telegram's stamps."""

    time: datetime = DAWN

    def now(self) -> datetime:
        return self.time


@dataclass(slots=True, kw_only=True)
class Account:
    """`name` is shown and anybody may choose any; `username` is one person's at a time."""

    identity: Identity
    owner: str
    name: str
    username: str | None = None

    def author(self) -> Author:
        return Author(identity=self.identity, name=self.name, username=self.username, language="en")


@dataclass(slots=True, kw_only=True)
class OnItsWay:
    """`spoken` is None for what nobody said."""

    incoming: Incoming
    spoken: Spoken | None = None
    arrives: datetime


@dataclass
class Network:
    """`down` while it does not answer the bot; `connected` while the bot listens. Keeps what is not delivered yet."""

    clock: Clock
    history: History
    name: str
    accounts: dict[Identity, Account] = field(default_factory=dict)
    waiting: list[OnItsWay] = field(default_factory=list)
    closed: set[Channel] = field(default_factory=set)
    down: bool = False
    connected: bool = False
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def join(self, account: Account) -> Account:
        self.accounts[account.identity] = account
        return account

    def readers(self, channel: Channel) -> frozenset[Identity]:
        raise NotImplementedError

    def arrivals(self) -> list[OnItsWay]:
        """What is to be handed over now, in order; it waits until it is `confirmed`."""
        now = self.clock.now()
        return sorted((one for one in self.waiting if one.arrives <= now), key=lambda one: one.arrives)

    def handed_over(self, one: OnItsWay) -> Incoming:
        """As the bot gets it now."""
        return one.incoming

    def confirm(self, one: OnItsWay) -> None:
        self.waiting.remove(one)
        if one.spoken is not None:
            one.spoken.received = self.clock.now()

    def send(self, incoming: Incoming, spoken: Spoken | None = None, arrives: datetime | None = None) -> None:
        self.waiting.append(OnItsWay(incoming=incoming, spoken=spoken, arrives=arrives or self.clock.now()))

    def spoken(
        self,
        person: str,
        account: Account,
        channel: Channel,
        text: str,
        meaning: Meaning,
        *,
        kind: str = "said",
        answers: MessageId | None = None,
    ) -> Spoken:
        number = next(self.ids)
        spoken = Spoken(
            id=f"{kind}:{self.name}:{number}",
            message=MessageId(f"{self.name}:{number}"),
            channel=channel,
            person=person,
            account=account.identity,
            at=self.clock.now(),
            text=text,
            meaning=meaning,
            answers=answers,
        )
        self.history.spoken.append(spoken)
        return spoken

    def shows(self, message: Outgoing) -> MessageId:
        self._check(message)
        shown = Shown(
            id=MessageId(f"{self.name}:bot:{next(self.ids)}"),
            channel=message.channel,
            at=self.clock.now(),
            readers=self.readers(message.channel),
            editions=[(self.clock.now(), message)],
        )
        self.history.shown.append(shown)
        return shown.id

    def _check(self, message: Outgoing) -> None:
        if self.down:
            raise Unavailable("nobody answers")
        if message.channel in self.closed:
            raise Unreachable("we were put out")


def answered(
    to: Shown | Spoken | None, accounts: dict[Identity, Account]
) -> tuple[MessageId | None, Author | None]:
    """As `Said` has it: the message that is replied to, and its author unless it is ours."""
    match to:
        case Shown(id=message):
            return message, None
        case Spoken(message=message, account=account):
            return message, accounts[account].author()
        case None:
            return None, None
