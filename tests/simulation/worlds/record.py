"""What a world leaves behind: what people said and meant, what they were shown, and the log. All a checker may read."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.network.incoming import MessageId
from bot.network.markup import plain
from bot.network.outgoing import Button, Outgoing
from bot.union.touches import UnionEnvelope
from domain.people import Channel, Identity, network_of


class Act(StrEnum):
    """What somebody wants to bring about by what they say; a union's events follow from these and nothing else."""

    FOUND = "found"
    JOIN = "join"
    REFUSE = "refuse"
    PROPOSE = "propose"
    CONSENT = "consent"
    OBJECT = "object"
    EXPLAIN = "explain"
    TAKE_BACK = "take back"
    WITHDRAW = "withdraw"
    LEAVE = "leave"
    LINK = "link"
    UNLINK = "unlink"
    REVISE = "revise"
    SUGGEST = "suggest"
    ASK_TIME = "ask for time"
    AWAY = "go away"
    BACK = "come back"
    TALK = "talk"


STANCES = (Act.CONSENT, Act.OBJECT, Act.TAKE_BACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """`home` is where the union lives that they speak of, `about` the accounts of those they mean.

    `clear` when it is said in a way that the rules promise to be understood: a button, a command, one of
    the words that a card asks for. What is not clear may be asked about.
    """

    act: Act
    home: Channel | None = None
    number: int | None = None
    about: tuple[Identity, ...] = ()
    clear: bool = True


TALK = Meaning(act=Act.TALK)


@dataclass(slots=True, kw_only=True)
class Spoken:
    """`id` is the message's or the press's, `at` when it left their mouth, `received` when the bot took it in.

    `person` is who really spoke, which only a thief makes another than the owner of `account`. `answers`
    is the message of the bot that it replies to, or whose button was pressed.
    """

    id: str
    message: MessageId
    channel: Channel
    person: str
    account: Identity
    at: datetime
    text: str
    meaning: Meaning
    answers: MessageId | None = None
    is_press: bool = False
    received: datetime | None = None

    def counts(self) -> datetime | None:
        """Telegram stamps what is written; for a button and for Nostr receipt counts. None while it is on its way."""
        stamped = network_of(self.account) == "telegram" and not self.is_press
        return self.at if stamped else self.received


@dataclass(slots=True, kw_only=True)
class Shown:
    """A message of the bot; `readers` are the accounts that could see it when it was posted.

    `later` are those who came to the group afterwards, and when. `editions` are how it read from when on,
    the first as it was posted.
    """

    id: MessageId
    channel: Channel
    at: datetime
    readers: frozenset[Identity]
    editions: list[tuple[datetime, Outgoing]]
    later: dict[Identity, datetime] = field(default_factory=dict)

    def seen_by(self, accounts: Collection[Identity]) -> datetime | None:
        """From when on one of them could read it."""
        if not self.readers.isdisjoint(accounts):
            return self.at
        return min((at for account, at in self.later.items() if account in accounts), default=None)

    @property
    def first(self) -> Outgoing:
        return self.editions[0][1]

    @property
    def now(self) -> Outgoing:
        return self.editions[-1][1]

    @property
    def text(self) -> str:
        return plain(self.now.text)

    def buttons(self) -> Iterator[Button]:
        return (button for row in self.now.buttons for button in row if button.action)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A passing word to who pressed a button, or a receipt for what was said; `to` is its id."""

    to: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """Nobody could be heard, or told, in a place or a whole network. Without an end it lasts.

    Unless it `is_noticed`, it is only who speaks that has to wait: silence is not disturbed.
    """

    place: str
    start: datetime
    end: datetime | None = None
    is_noticed: bool = True

    def silences(self, where: Channel | Identity) -> bool:
        return self.place in {where, network_of(where)}


@dataclass(slots=True, kw_only=True)
class History:
    """`owners` says whose an account is. `troubles` are bugs that the bot met. `crashes` are when its process ended,
    `lost_answers` how often, in each channel, it was not told that a message of its own was taken.
    """

    envelopes: list[UnionEnvelope] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    outages: list[Outage] = field(default_factory=list)
    troubles: list[tuple[datetime, str]] = field(default_factory=list)
    crashes: list[datetime] = field(default_factory=list)
    power_cuts: int = 0
    lost_answers: Mapping[Channel, int] = field(default_factory=dict)
    unknown: frozenset[MessageId] = frozenset()

    def is_lost_below(self, spoken: Spoken) -> bool:
        """A reply to a message of the bot's of which it never learnt that it stands: to it, that is talk."""
        return spoken.answers in self.unknown and not spoken.is_press

    owners: Mapping[Identity, str] = field(default_factory=dict)
    end: datetime | None = None

    def answers_to(self, spoken: Spoken) -> Iterator[str]:
        """What its author was told in reply."""
        yield from (told.text for told in self.told if told.to == spoken.id)
        for shown in self.shown:
            if shown.first.replies_to == spoken.message and shown.channel == spoken.channel:
                yield plain(shown.first.text)
