"""Everything that is heard on any relay: checked, read, put in order and handed over."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from adapters.nostr import private, threads
from adapters.nostr.asking import Questions
from adapters.nostr.channels import NETWORK
from adapters.nostr.handover import Handover
from adapters.nostr.inbound import Inbound, Refusal
from adapters.nostr.keys import Key
from adapters.nostr.listener import Heard
from adapters.nostr.notes import Draft, Kind, Note, sign
from adapters.nostr.posts import Posts
from adapters.nostr.protocol import Answered, Filter
from adapters.nostr.rates import Rates
from adapters.nostr.reading import Reader
from adapters.nostr.relay_urls import known_to_relay
from adapters.nostr.seen import Seen
from bot.messages import Ear, Said
from bot.ports import Clock, Notebook, Unavailable

MAX_CREDENTIALS = 100
_CONNECTED_AGAIN = 1.0  # seconds between two tries to tell that we are connected


class Hearing:
    """The listener of all relays. `keys` grows and shrinks while it runs; `bot` is the public key of no union."""

    def __init__(
        self,
        *,
        keys: Mapping[str, Key],
        bot: str,
        ear: Ear,
        posts: Posts,
        seen: Seen,
        rates: Rates,
        clock: Clock,
        notebook: Notebook,
    ) -> None:
        self._keys = keys
        self._ear = ear
        self._posts = posts
        self._seen = seen
        self._clock = clock
        self._inbound = Inbound(keys=keys, posts=posts, seen=seen, rates=rates, clock=clock)
        self._reader = Reader(bot=bot, keys=keys, posts=posts)
        self._questions = Questions(notebook=notebook, clock=clock, refusals=self._put_off_so_far)
        self._garbled: Counter[str] = Counter()
        self._up: set[str] = set()
        self._opening = asyncio.Lock()
        self.handover = Handover(ear)
        self.connected = asyncio.Event()

    @property
    def refused(self) -> dict[str, int]:
        return {**{str(name): count for name, count in self._inbound.refused.items()}, **self._garbled}

    # --- a relay comes and goes --------------------------------------------------------------

    async def opened(self, url: str) -> None:
        """With the first relay the network is there again, and that is told before anything it says."""
        async with self._opening:
            if not self._up:
                await self._tell_connected()
            self._up.add(url)
        self.connected.set()

    async def _tell_connected(self) -> None:
        at = self._clock.now()
        while True:
            try:
                await self._ear.connected(NETWORK, at=at)
            except Unavailable:
                await asyncio.sleep(_CONNECTED_AGAIN)
            else:
                return

    def closed(self, url: str) -> None:
        self._up.discard(url)

    def credentials(self, url: str, challenge: str) -> list[Note]:
        """One for each of our keys: relays show private messages to their recipients alone (NIP-42)."""
        draft = Draft(
            kind=Kind.AUTHENTICATION,
            content="",
            tags=(("relay", known_to_relay(url)), ("challenge", challenge)),
            created_at=int(self._clock.now().timestamp()),
        )
        return [sign(key, draft) for key in list(self._keys.values())[:MAX_CREDENTIALS]]

    # --- what is asked -----------------------------------------------------------------------

    def questions(self, url: str) -> Mapping[str, Sequence[Filter]]:  # noqa: ARG002 -- all relays are asked alike
        return self._questions.ask(list(self._keys), self._posts.threads())

    def since(self, url: str, purpose: str) -> int:
        return self._questions.since(url, purpose)

    def wants_again(self, url: str) -> bool:
        return self._questions.wants_again(url)

    def _put_off_so_far(self) -> int:
        return self._inbound.refused[Refusal.RATE]

    # --- what arrives ------------------------------------------------------------------------

    def received(self, raw: object) -> Heard | None:
        note = self._inbound.accept(raw)
        if note is None:
            return None
        at = self._clock.now()
        if note.kind == Kind.GIFT_WRAP:
            return self._unwrapped(note, at)
        return _heard(note, self._reader.read(note, at))

    def _unwrapped(self, wrap: Note, at: datetime) -> Heard | None:
        ours = self._reader.recipient(wrap)
        if ours is None:
            return None
        try:
            rumor = private.unwrap(self._keys[ours], wrap)
        except private.Unreadable:
            self._inbound.refuse(Refusal.UNREADABLE)
            return None
        if not self._inbound.accept_unwrapped(rumor, wrap):
            return None
        return _heard(rumor, self._reader.read_private(rumor, ours, at), wrap)

    async def hand_over(self, heard: Heard) -> None:
        self._seen.begin(heard.kind, heard.place)
        await self.handover.put(heard.said, lambda: self._settle(heard))

    def put_off(self, heard: Heard) -> None:
        self._seen.forget(heard.place.note_id)
        if heard.wrap:
            self._seen.forget(heard.wrap.id)

    def _settle(self, heard: Heard) -> None:
        self._seen.settle(heard.place.note_id, heard.created_at, heard.kind, heard.place)
        if heard.wrap:
            self._seen.settle(heard.wrap.id, heard.wrap.created_at, heard.wrap.kind, heard.place)

    def caught_up(self, url: str, until: datetime) -> None:
        """One relay that answers is enough to hear: members are asked to write to more than one."""
        self._questions.caught_up(url, int(until.timestamp()))
        self.handover.mark(until)

    # --- what is answered --------------------------------------------------------------------

    def answered(self, url: str, answer: Answered) -> None:
        self._posts.settle(answer.note_id, url)

    def garbled(self, cause: str) -> None:
        self._garbled[cause] += 1


def _heard(note: Note, said: Said | None, wrap: Note | None = None) -> Heard | None:
    if said is None:
        return None
    return Heard(created_at=note.created_at, kind=note.kind, place=threads.place(note), said=said, wrap=wrap)
