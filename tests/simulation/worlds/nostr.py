"""A made-up Nostr: public mentions, direct messages, dates that authors claim, and relays with moods."""

import heapq
import itertools
import random
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.nostr import private
from adapters.nostr.addresses import IN_TEXT, npub, public_key
from adapters.nostr.channels import channel, identity, key_of
from adapters.nostr.keys import Key
from adapters.nostr.listener import Timings
from adapters.nostr.notes import Draft, Kind, Note, Tag, as_json, id_of, sign
from adapters.nostr.reading import short
from adapters.nostr.threads import replied
from bot.network import markup
from bot.network.incoming import Mark, MessageId
from domain.people import Channel, Identity
from tests.simulation.worlds.networks import Account, Network
from tests.simulation.worlds.record import Meaning, Shown, Spoken, Told
from tests.simulation.worlds.relays import Json, Relay
from tests.simulation.worlds.replying import buttons_of
from tests.simulation.worlds.shown_as import as_read

LATENCY = timedelta(seconds=2)
BOT = Key((999).to_bytes(32, "big"))
URLS = ("ws://honest.relay", "ws://moody.relay")
QUIET = Timings(pulse=500, turn=3600, look=3600, spread=500)
"""A relay is asked for the latest as seldom as may be without missing an interruption."""

_SIGNS = {Mark.FOR: "+", Mark.AGAINST: "-"}


@dataclass
class Nostr(Network):
    """`held` are keys whose notes the relays keep until then; `skews` wrong clocks. `timings` are the bot's."""

    name: str = "nostr"
    chance: random.Random = field(default_factory=random.Random)
    held: dict[Identity, datetime] = field(default_factory=dict)
    skews: dict[Identity, timedelta] = field(default_factory=dict)
    timings: Timings = QUIET

    def __post_init__(self) -> None:
        made = (Relay(url, self.clock.now, self.chance, self._took, self._gave) for url in URLS)
        self.relays = {relay.url: relay for relay in made}
        self._keys: dict[str, Key] = {}
        self._known: set[str] = set()
        self._said: dict[str, Spoken] = {}
        self._travelling: list[tuple[datetime, int, str, Json]] = []
        self._count = itertools.count(1)
        self._given: dict[str, int] = {}
        self.life = 0
        self.forging = False
        """Whether the moody relay shows each note at once, with a signature that is none."""

    # --- whether the bot reaches it -----------------------------------------------------------

    @property
    def down(self) -> bool:
        return all(relay.down for relay in self.relays.values())

    def goes_down(self) -> None:
        for relay in self.relays.values():
            relay.goes_down()

    def comes_back(self) -> None:
        for relay in self.relays.values():
            relay.down = False

    def restarts(self) -> None:
        """The bot's process is another one."""
        self.life += 1
        for relay in self.relays.values():
            relay.restarts()

    def next_arrival(self) -> datetime | None:
        return self._travelling[0][0] if self._travelling else None

    def arrive(self) -> None:
        """What has been on its way to the relays for long enough."""
        while self._travelling and self._travelling[0][0] <= self.clock.now():
            _, _, url, raw = heapq.heappop(self._travelling)
            self.relays[url].has_raw(raw)

    # --- what people do ---------------------------------------------------------------------

    def newcomer(self, owner: str, number: int) -> Account:
        key = Key(number.to_bytes(32, "big"))
        self._keys[key.public] = key
        return self.join(Account(identity=identity(key.public), owner=owner, name=short(key.public)))

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
        key, now = self._keys[key_of(account.identity) or ""], self.clock.now()
        ours, _, partner = place.removeprefix("nostr:").partition("/")
        kind = Kind.REACTION if mark else Kind.PRIVATE_MESSAGE if partner else Kind.NOTE
        date = now + self.skews.get(account.identity, timedelta())
        draft = Draft(
            kind=kind,
            content=_SIGNS[mark] if mark else text,
            tags=(*_tags(ours, to, text), ("client", f"made-up {next(self._count)}")),
            created_at=int(date.timestamp()),
        )
        note_id, note = self._signed(key, ours if partner else "", draft)
        answers = to.id if isinstance(to, Shown) else None
        named = f"nostr:{note_id}", MessageId(note_id)
        spoken = self.spoken(named, person, account, place, text, meaning, answers=answers)
        self._said[note.id] = self._said[note_id] = spoken
        self._travels(note, max(self.held.get(account.identity, now), now + LATENCY))
        return spoken

    def pretends(self, account: Account, place: Channel, text: str) -> None:
        """A relay shows what that account has never signed."""
        public, ours = key_of(account.identity) or "", place.removeprefix("nostr:")
        draft = Draft(
            kind=Kind.NOTE,
            content=text,
            tags=(("p", ours), ("client", f"forged {next(self._count)}")),
            created_at=int(self.clock.now().timestamp()),
        )
        self.relays[URLS[1]].forges(_forged(public, draft))

    def _signed(self, key: Key, ours: str, draft: Draft) -> tuple[str, Note]:
        if ours:
            wrapped = private.wrap(key, ours, draft)
            return wrapped.rumor_id, wrapped.wrap
        note = sign(key, draft)
        return note.id, note

    def _travels(self, note: Note, arrives: datetime) -> None:
        """To both relays, or only to one; to each in its time."""
        if self.forging:
            self.relays[URLS[1]].forges({**as_json(note), "sig": "0" * 128})
        chosen = self.chance.choice((URLS, URLS, URLS[:1], URLS[1:]))
        for url in chosen:
            later = arrives + timedelta(seconds=self.chance.choice((0, 1, 30)))
            heapq.heappush(self._travelling, (later, next(self._count), url, as_json(note)))

    # --- what they see ----------------------------------------------------------------------

    def readers(self, channel: Channel) -> frozenset[Identity]:
        _, _, partner = channel.partition("/")
        return frozenset({identity(partner)} if partner else self.accounts)

    def _gave(self, note_id: str) -> None:
        """The bot has been shown this. What it has seen in this life counts from then, however often it comes."""
        if note_id in self._said and self._given.get(note_id) != self.life:
            self._given[note_id] = self.life
            self._said[note_id].received = self.clock.now()

    def _took(self, note: Note) -> None:
        if note.id in self._known:
            return
        self._known.add(note.id)
        match note.kind:
            case Kind.NOTE | Kind.REACTION:
                self._reads(channel(note.pubkey), note)
            case Kind.GIFT_WRAP:
                partner = note.values("p")[0]
                if partner in self._keys:
                    rumor = private.unwrap(self._keys[partner], note)
                    self._reads(channel(rumor.pubkey, partner), rumor)
            case _:
                pass  # a profile, which nobody here looks up

    def _reads(self, place: Channel, note: Note) -> None:
        if note.kind == Kind.REACTION:
            to = self._said.get(note.values("e")[-1])
            if to is not None:
                self.history.told.append(Told(to=to.id, at=self.clock.now(), text=note.content))
            return
        answered = replied(note) or next((tag for tag in note.tags if tag[0] == "e"), None)
        text, buttons = buttons_of(note.content)
        message = as_read(
            place,
            IN_TEXT.sub(_mention, text),
            buttons=[buttons],
            replies_to=MessageId(answered[1]) if answered else None,
        )
        self.shows(MessageId(note.id), message)


def conversation(home: Channel, account: Account) -> Channel:
    """Where the account and a union's key, or the bot's, speak in private."""
    return Channel(f"{home}/{key_of(account.identity)}")


def address(account: Account) -> str:
    return f"nostr:{npub(key_of(account.identity) or '')}"


def bot_channel() -> Channel:
    return channel(BOT.public)


def _tags(ours: str, to: Shown | Spoken | None, text: str) -> list[Tag]:
    answered = to.message if isinstance(to, Spoken) else to.id if to else None
    tags: list[Tag] = [("e", answered, "", "reply")] if answered else []
    author = key_of(to.account) if isinstance(to, Spoken) else None
    named = [found for match in IN_TEXT.finditer(text) if (found := public_key(match[1]))]
    return [*tags, *(("p", one) for one in dict.fromkeys([ours, *([author] if author else []), *named]))]


def _mention(found: re.Match[str]) -> str:
    public = public_key(found[1])
    return markup.mention(identity(public), found[0]) if public else found[0]


def _forged(public: str, draft: Draft) -> Json:
    """With an id that holds, and a signature that does not."""
    honest = as_json(sign(BOT, draft))
    return {**honest, "pubkey": public, "id": id_of(public, draft), "sig": honest["sig"]}
