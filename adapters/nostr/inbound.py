"""What may come in: every event is checked, cheapest first, and what is refused costs little and is counted."""

from collections import Counter
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from adapters.nostr.backlog import Backlog
from adapters.nostr.channels import channel, identity
from adapters.nostr.notes import Kind, Note, id_holds, parse, signature_holds
from adapters.nostr.rates import RELAYS, IsMember, Rates
from adapters.nostr.seen import Seen
from bot.clock import Clock

MAX_CONTENT = 20_000
"""In characters, for what is not encrypted."""

MAX_AGE = 8 * 86_400
"""In seconds, by the author's date: what relays are asked for, and a day. What is older may be a replay."""

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
    STALE = "too old"
    UNREADABLE = "cannot be decrypted"
    ROOM = "no room yet"
    BUG = "failed by a bug"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """`outer` is what relays have of it, the gift wrap of a message. `at` is when that came for the first time.

    `is_known` is whether it may concern a union of its author.
    """

    note: Note
    ours: str
    at: datetime
    is_known: bool
    outer: Note


class Inbound:
    """`keys` are the public keys we speak with, `bot` the one of no union.

    `addressed` tells to which of them a note is said.
    """

    def __init__(
        self,
        *,
        keys: Container[str],
        bot: str,
        addressed: Callable[[Note], str | None],
        seen: Seen,
        backlog: Backlog,
        rates: Rates,
        is_member: IsMember,
        clock: Clock,
    ) -> None:
        self._keys = keys
        self._bot = bot
        self._addressed = addressed
        self._seen = seen
        self._backlog = backlog
        self._rates = rates
        self._is_member = is_member
        self._clock = clock
        self.refused: Counter[Refusal] = Counter()

    def accept(self, raw: object) -> Accepted | None:
        """What may be read, or opened if it is a gift wrap. Never raises for what others made."""
        return _or_none(self.judge(parse(raw)))

    def accept_unwrapped(self, rumor: Note, wrap: Accepted) -> Accepted | None:
        """The same for what was inside a gift wrap."""
        return _or_none(self.judge_unwrapped(rumor, wrap))

    def judge(self, note: Note | None, *, by: str = RELAYS) -> Accepted | Refusal:
        """As `accept`, and why not. `by` is whose share it counts towards where a stranger wrote it."""
        return self._counted(self._judged(note, by))

    def judge_unwrapped(self, rumor: Note, wrap: Accepted, *, by: str = RELAYS) -> Accepted | Refusal:
        judged = self._judged_inside(rumor, wrap, by)
        if isinstance(judged, Refusal):
            self._backlog.release(wrap.note.id)
        if judged is Refusal.RATE:
            self._seen.forget(wrap.note.id)
        return self._counted(judged)

    def let_go(self, accepted: Accepted) -> None:
        """It is not taken after all, and nothing waits for it: when it comes again it counts as new."""
        for note_id in (accepted.note.id, accepted.outer.id):
            self._seen.forget(note_id)
            self._backlog.release(note_id)

    def put_off(self, accepted: Accepted) -> None:
        """There was no room for it: the next time it counts as new."""
        self.refuse(Refusal.ROOM)
        self._seen.forget(accepted.note.id)
        self._seen.forget(accepted.outer.id)
        self._backlog.put_off(accepted.outer.id)

    def refuse(self, refusal: Refusal) -> None:
        self.refused[refusal] += 1

    def _counted(self, judged: Accepted | Refusal) -> Accepted | Refusal:
        if isinstance(judged, Refusal):
            self.refuse(judged)
        return judged

    def _judged(self, note: Note | None, by: str) -> Accepted | Refusal:
        if note is None:
            return Refusal.MALFORMED
        if refusal := self._cheap(note):
            return refusal
        ours = self._addressed(note)
        if ours is None:
            return Refusal.ELSEWHERE
        if note.kind == Kind.GIFT_WRAP:
            return _costly(note) or self._to_be_opened(note, ours)
        known = self._is_member(identity(note.pubkey), channel(ours))
        if refusal := self._unwelcome(note, by, known=known) or _costly(note):
            return refusal
        return self._admitted(note, note, ours, self._clock.now(), by if not known else None)

    def _judged_inside(self, rumor: Note, wrap: Accepted, by: str) -> Accepted | Refusal:
        if rumor.pubkey in self._keys:
            return Refusal.OURS
        if rumor.id in self._seen:
            return Refusal.SEEN
        known = self._is_member(identity(rumor.pubkey), channel(wrap.ours))
        if refusal := self._unwelcome(rumor, by, known=known):
            return refusal
        return self._admitted(rumor, wrap.note, wrap.ours, wrap.at, by if not known else None)

    def _to_be_opened(self, wrap: Note, ours: str) -> Accepted:
        self._seen.add(wrap.id)
        at = self._backlog.wait(wrap.id, channel(ours), self._clock.now())
        return Accepted(note=wrap, ours=ours, at=at, is_known=False, outer=wrap)

    def _admitted(self, note: Note, outer: Note, ours: str, at: datetime, strangers: str | None) -> Accepted:
        """`strangers` is whose share it takes, None where its author is known."""
        self._seen.add(note.id)
        known = strangers is None
        if strangers is None:
            # what somebody says to the bot itself concerns their own unions alone
            place = channel(ours, note.pubkey) if ours == self._bot else channel(ours)
            at = self._backlog.wait(outer.id, place, at)
        else:
            self._backlog.release(outer.id)
            self._rates.spend_stranger(note.pubkey, self._clock.now().timestamp(), by=strangers)
        return Accepted(note=note, ours=ours, at=at, is_known=known, outer=outer)

    def _cheap(self, note: Note) -> Refusal | None:
        if note.kind not in _KINDS:
            return Refusal.KIND
        if note.kind != Kind.GIFT_WRAP and len(note.content) > MAX_CONTENT:
            return Refusal.HUGE
        if note.pubkey in self._keys:
            return Refusal.OURS
        return Refusal.SEEN if note.id in self._seen or note.id in self._backlog else None

    def _unwelcome(self, note: Note, by: str, *, known: bool) -> Refusal | None:
        """The date a wrap bears is made up, so this is asked of what is inside."""
        now = self._clock.now().timestamp()
        is_replay = self._seen.may_have_forgotten(note.pubkey, note.created_at, known=known)
        if is_replay or note.created_at < now - MAX_AGE:
            return Refusal.STALE
        return None if known or self._rates.allows_stranger(note.pubkey, now, by=by) else Refusal.RATE


def _or_none(judged: Accepted | Refusal) -> Accepted | None:
    return None if isinstance(judged, Refusal) else judged


def _costly(note: Note) -> Refusal | None:
    if not id_holds(note):
        return Refusal.FORGED_ID
    return None if signature_holds(note) else Refusal.FORGED_SIGNATURE
