"""What may come in: every event is checked, cheapest first, and what is refused costs little and is counted."""

from collections import Counter
from collections.abc import Container
from enum import StrEnum

from adapters.nostr.notes import Kind, Note, id_holds, parse, signature_holds
from adapters.nostr.rates import Rates
from adapters.nostr.seen import Seen
from bot.ports import Clock

MAX_CONTENT = 20_000
"""In characters, for what is not encrypted."""

MAX_FUTURE = 15 * 60
MAX_AGE = 8 * 86_400
WRAP_BACKDATING = 2 * 86_400
"""Gift wraps are dated up to two days back on purpose (NIP-59). All in seconds."""

_KINDS = frozenset({Kind.NOTE, Kind.REACTION, Kind.GIFT_WRAP})


class Refusal(StrEnum):
    HUGE = "huge"
    MALFORMED = "malformed"
    KIND = "of a kind not asked for"
    OURS = "our own"
    ELSEWHERE = "not addressed to us"
    SEEN = "seen before"
    RATE = "too many"
    FORGED_ID = "wrong id"
    FORGED_SIGNATURE = "wrong signature"
    FUTURE = "from the future"
    STALE = "too old"
    UNREADABLE = "cannot be decrypted"


class Inbound:
    """`keys` are the public keys we speak with, `posts` the ids of what we said."""

    def __init__(
        self, *, keys: Container[str], posts: Container[str], seen: Seen, rates: Rates, clock: Clock
    ) -> None:
        self._keys = keys
        self._posts = posts
        self._seen = seen
        self._rates = rates
        self._clock = clock
        self.refused: Counter[Refusal] = Counter()

    def accept(self, raw: object) -> Note | None:
        """The note if it may be read; it is marked as seen then. Never raises for what others made."""
        note = parse(raw)
        if note is None:
            self.refuse(Refusal.MALFORMED)
            return None
        now = self._clock.now().timestamp()
        if refusal := self._cheap(note, now) or self._costly(note) or _misdated(note, now):
            self.refuse(refusal)
            return None
        self._seen.add(note.id, note.created_at)
        if note.kind == Kind.GIFT_WRAP:
            self._rates.spend_wrapped(now)
        else:
            self._rates.spend(note.pubkey, now)
        return note

    def accept_unwrapped(self, rumor: Note, wrap: Note) -> bool:
        """The same for what was inside a gift wrap; the wrap is put off together with it."""
        now = self._clock.now().timestamp()
        if rumor.pubkey in self._keys:
            self.refuse(Refusal.OURS)
        elif rumor.id in self._seen:
            self.refuse(Refusal.SEEN)
        elif not self._rates.allows(rumor.pubkey, now):
            self._seen.forget(wrap.id)
            self.refuse(Refusal.RATE)
        elif refusal := _misdated(rumor, now):
            self.refuse(refusal)
        else:
            self._rates.spend(rumor.pubkey, now)
            self._seen.add(rumor.id, rumor.created_at)
            return True
        return False

    def refuse(self, refusal: Refusal) -> None:
        self.refused[refusal] += 1

    def _cheap(self, note: Note, now: float) -> Refusal | None:
        if note.kind not in _KINDS:
            return Refusal.KIND
        if note.kind != Kind.GIFT_WRAP and len(note.content) > MAX_CONTENT:
            return Refusal.HUGE
        if note.pubkey in self._keys:
            return Refusal.OURS
        if not self._addressed(note):
            return Refusal.ELSEWHERE
        if note.id in self._seen:
            return Refusal.SEEN
        return None if self._allowed(note, now) else Refusal.RATE

    def _addressed(self, note: Note) -> bool:
        return any(key in self._keys for key in note.values("p")) or (
            note.kind != Kind.GIFT_WRAP and any(post in self._posts for post in note.values("e"))
        )

    def _allowed(self, note: Note, now: float) -> bool:
        if note.kind == Kind.GIFT_WRAP:
            return self._rates.allows_wrapped(now)
        return self._rates.allows(note.pubkey, now)

    def _costly(self, note: Note) -> Refusal | None:
        if not id_holds(note):
            return Refusal.FORGED_ID
        return None if signature_holds(note) else Refusal.FORGED_SIGNATURE


def _misdated(note: Note, now: float) -> Refusal | None:
    if note.created_at > now + MAX_FUTURE:
        return Refusal.FUTURE
    backdating = WRAP_BACKDATING if note.kind == Kind.GIFT_WRAP else 0
    return Refusal.STALE if note.created_at < now - MAX_AGE - backdating else None
