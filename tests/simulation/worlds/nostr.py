"""A made-up Nostr: public mentions, direct messages, dates that authors claim, a relay that holds notes back."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from adapters.nostr.addresses import IN_TEXT, npub, public_key
from adapters.nostr.channels import channel, identity, key_of
from adapters.nostr.keys import Key, union_key
from adapters.nostr.reading import short
from bot.network.homes import Profile
from bot.network.incoming import Incoming, Mark, Mention, MessageId, Pressed, Said
from bot.network.outgoing import Outgoing
from domain.people import Channel, Identity
from tests.simulation.worlds.networks import Account, Network, OnItsWay, answered
from tests.simulation.worlds.record import Meaning, Shown, Spoken, Told

LATENCY = timedelta(seconds=2)
BOT = Key((999).to_bytes(32, "big"))


@dataclass
class Nostr(Network):
    """Implements `Messenger` and `Homes`. `held` are keys whose notes the relay keeps until then; `skews` wrong clocks."""

    name: str = "nostr"
    held: dict[Identity, datetime] = field(default_factory=dict)
    skews: dict[Identity, timedelta] = field(default_factory=dict)

    # --- what people do ---------------------------------------------------------------------

    def says(
        self,
        person: str,
        account: Account,
        place: Channel,
        text: str,
        meaning: Meaning,
        *,
        to: Shown | Spoken | None = None,
        mark: Mark | None = None,
    ) -> Spoken:
        """`place` is a union's public channel, or the conversation between it and this account."""
        replied, author = answered(to, self.accounts)
        answers = replied if isinstance(to, Shown) else None
        spoken = self.spoken(person, account, place, text, meaning, answers=answers)
        said = Said(
            id=spoken.id,
            message=spoken.message,
            channel=place,
            private="/" in place,
            author=account.author(),
            at=spoken.at,
            text=text,
            mentions=tuple(_mentions(text)),
            replied=replied,
            replied_author=author,
            mark=mark,
            dated=spoken.at + self.skews.get(account.identity, timedelta()),
        )
        self.send(said, spoken, max(self.held.get(account.identity, spoken.at), spoken.at + LATENCY))
        return spoken

    # --- what the bot gets ------------------------------------------------------------------

    def handed_over(self, one: OnItsWay) -> Incoming:
        """Receipt counts; the date is its author's."""
        match one.incoming:
            case Said() as said:
                return replace(said, at=self.clock.now())
            case other:
                return other

    # --- what the bot does ------------------------------------------------------------------

    def readers(self, channel: Channel) -> frozenset[Identity]:
        _, _, partner = channel.partition("/")
        return frozenset({identity(partner)} if partner else self.accounts)

    async def post(self, message: Outgoing) -> MessageId:
        return self.shows(message)

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        """Nothing: what is signed stays."""

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        """Nothing: what is signed stays."""

    async def answer(self, press: Pressed, text: str) -> None:
        """Nothing: there are no buttons."""

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:
        return identity in self.readers(channel)

    # --- where unions live --------------------------------------------------------------------

    def home(self, union_id: UUID) -> Channel:
        return channel(union_key(BOT, union_id).public)

    def own_place(self) -> Channel:
        return bot_channel()

    def privately(self, person: Identity) -> Channel:
        return channel(BOT.public, key_of(person) or "")

    def move_in(self, union_id: UUID) -> None:
        """Everybody is heard everywhere here."""

    def move_out(self, union_id: UUID) -> None:
        """As little."""

    def address(self, home: Channel) -> str:
        return npub(key_of(home) or "")

    async def show(self, channel: Channel, profile: Profile) -> None:
        """Nobody here looks a union up."""

    async def acknowledge(self, said: Said) -> None:
        self.history.told.append(Told(to=said.id, at=self.clock.now(), text="+"))


def conversation(home: Channel, account: Account) -> Channel:
    """Where the account and a union's key, or the bot's, speak in private."""
    return Channel(f"{home}/{key_of(account.identity)}")


def on_nostr(owner: str, number: int) -> Account:
    public = Key(number.to_bytes(32, "big")).public
    return Account(identity=identity(public), owner=owner, name=short(public))


def address(account: Account) -> str:
    return f"nostr:{npub(key_of(account.identity) or '')}"


def bot_channel() -> Channel:
    return channel(BOT.public)


def _mentions(text: str) -> list[Mention]:
    found: list[Mention] = []
    for match in IN_TEXT.finditer(text):
        public = public_key(match[1])
        if public:
            found.append(Mention(text=match[0], identity=identity(public), name=short(public)))
    return found
