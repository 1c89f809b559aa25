"""What the made-up networks have in common: a clock, accounts, and a record of what is said and shown."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.network.incoming import MessageId
from bot.network.outgoing import Outgoing
from domain.people import Channel, Identity
from tests.simulation.worlds.record import History, Meaning, Shown, Spoken

DAWN = datetime(2026, 5, 1, 8, tzinfo=UTC)


@dataclass
class Clock:
    """What it really is. `wrong` is by how much the bot's machine believes otherwise."""

    time: datetime = DAWN
    began: datetime = DAWN
    wrong: timedelta = timedelta()

    def now(self) -> datetime:
        return self.time

    def seconds(self) -> float:
        return (self.time - DAWN).total_seconds()

    def passes_to(self, seconds: float) -> None:
        self.time = max(self.time, DAWN + timedelta(seconds=seconds))


@dataclass
class BotsClock:
    clock: Clock

    def now(self) -> datetime:
        return self.clock.time + self.clock.wrong


@dataclass(slots=True, kw_only=True)
class Account:
    """`name` is shown and anybody may choose any; `username` is one person's at a time."""

    identity: Identity
    owner: str
    name: str
    username: str | None = None


@dataclass
class Network:
    """`closed` are the channels that the bot was put out of."""

    clock: Clock
    history: History
    name: str
    accounts: dict[Identity, Account] = field(default_factory=dict)
    closed: set[Channel] = field(default_factory=set)

    @property
    def down(self) -> bool:
        """Whether it does not answer the bot."""
        raise NotImplementedError

    def goes_down(self) -> None:
        raise NotImplementedError

    def comes_back(self) -> None:
        raise NotImplementedError

    def readers(self, channel: Channel) -> frozenset[Identity]:
        raise NotImplementedError

    def join(self, account: Account) -> Account:
        self.accounts[account.identity] = account
        return account

    def spoken(  # noqa: PLR0917 - who says what where, and what they mean by it
        self,
        named: tuple[str, MessageId],
        person: str,
        account: Account,
        channel: Channel,
        text: str,
        meaning: Meaning,
        *,
        answers: MessageId | None = None,
        is_press: bool = False,
    ) -> Spoken:
        """`named` is the id of the command that it may become, and the message's own."""
        spoken = Spoken(
            id=named[0],
            message=named[1],
            channel=channel,
            person=person,
            account=account.identity,
            at=self.clock.now().replace(microsecond=0),
            text=text,
            meaning=meaning,
            answers=answers,
            is_press=is_press,
        )
        self.history.spoken.append(spoken)
        return spoken

    def shows(self, message_id: MessageId, message: Outgoing) -> Shown:
        shown = Shown(
            id=message_id,
            channel=message.channel,
            at=self.clock.now(),
            readers=self.readers(message.channel),
            editions=[(self.clock.now(), message)],
        )
        self.history.shown.append(shown)
        return shown
