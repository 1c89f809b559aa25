"""Notes that come to us by another way than a relay: checked as all are, and one with what a relay brings of them."""

import asyncio
from collections.abc import Callable, Mapping
from types import MappingProxyType

from adapters.nostr import private
from adapters.nostr.batches import Heard
from adapters.nostr.inbound import Accepted, Inbound, Refusal
from adapters.nostr.keys import Key
from adapters.nostr.notes import Kind, Note, parse
from adapters.nostr.writing import ReplyLine, parts
from bot.clock import Clock
from bot.network.handing_in import HandedIn, NotTaken, Why
from bot.network.incoming import Said
from bot.network.outgoing import Outgoing

LATEST = 600
"""Seconds by which the date of what is handed in may differ from our clock."""

SENTENCES: Mapping[Refusal, tuple[Why, str]] = MappingProxyType(
    {
        Refusal.HUGE: (Why.UNFIT, "Its content is too long."),
        Refusal.MALFORMED: (Why.UNFIT, "This is no event of Nostr."),
        Refusal.KIND: (Why.UNFIT, "Events of this kind are not taken: 1, 7 and 1059 are."),
        Refusal.OURS: (Why.UNFIT, "This is one of the bot's own."),
        Refusal.ELSEWHERE: (Why.UNFIT, "It is not said to the bot or to a union: name their key in a p tag."),
        Refusal.SEEN: (Why.KNOWN, "It was taken before."),
        Refusal.RATE: (Why.TOO_MUCH, "Too much comes from where you are, or from this key."),
        Refusal.FORGED_ID: (Why.UNFIT, "Its id is not that of what it says."),
        Refusal.FORGED_SIGNATURE: (Why.UNFIT, "Its signature does not hold."),
        Refusal.STALE: (Why.UNFIT, "It is dated more than ten minutes from now."),
        Refusal.UNREADABLE: (Why.UNFIT, "It cannot be decrypted."),
        Refusal.ROOM: (Why.NO_ROOM, "There is no room for it now."),
        Refusal.BUG: (Why.NO_ROOM, "It met a bug, which is named to whoever runs the bot."),
    }
)


class Posting:
    """A `HandIn`. `read` says what is said, and `put` takes it on its way."""

    def __init__(
        self,
        *,
        inbound: Inbound,
        keys: Mapping[str, Key],
        read: Callable[[Accepted], Heard | None],
        put: Callable[[Heard], None],
        clock: Clock,
        reply_line: ReplyLine,
    ) -> None:
        self._inbound = inbound
        self._keys = keys
        self._read = read
        self._put = put
        self._clock = clock
        self._reply_line = reply_line
        self._awaited: dict[str, asyncio.Future[bool]] = {}

    async def __call__(self, raw: object, *, by: str, begins: Callable[[Said], object]) -> HandedIn:
        note = parse(raw)
        if note is not None and note.kind != Kind.GIFT_WRAP:
            self._check_date(note)
        accepted = _taken(self._inbound.judge(note, by=by))
        if accepted.note.kind == Kind.GIFT_WRAP:
            accepted = await self._opened(accepted, by)
        # from here on nothing is waited for: what is accepted is put on its way
        heard = self._read(accepted)
        if heard is None:
            raise NotTaken(Why.UNFIT, "It says nothing that the bot could answer.")
        durable = self._awaited[accepted.note.id] = asyncio.get_running_loop().create_future()
        begins(heard.said)
        self._put(heard)
        return HandedIn(id=accepted.outer.id, durable=durable, reads=self._reads)

    def is_awaited(self, note_id: str) -> bool:
        return note_id in self._awaited

    def settled(self, note_id: str, *, taken: bool) -> None:
        """What comes of it is durable, or there was no room for it."""
        durable = self._awaited.pop(note_id, None)
        if durable is not None and not durable.done():  # whoever handed it in may be gone
            durable.set_result(taken)

    async def _opened(self, wrap: Accepted, by: str) -> Accepted:
        """Its date is made up: the one inside counts. Raises NotTaken."""
        try:
            rumor = await asyncio.to_thread(private.unwrap, self._keys[wrap.ours], wrap.note)
            self._check_date(rumor)
        except private.Unreadable:
            self._inbound.let_go(wrap)
            raise NotTaken(*SENTENCES[Refusal.UNREADABLE]) from None
        except (NotTaken, asyncio.CancelledError):
            self._inbound.let_go(wrap)
            raise
        return _taken(self._inbound.judge_unwrapped(rumor, wrap, by=by))

    def _check_date(self, note: Note) -> None:
        if abs(note.created_at - self._clock.now().timestamp()) > LATEST:
            raise NotTaken(*SENTENCES[Refusal.STALE])

    def _reads(self, message: Outgoing) -> str:
        return "\n".join(part.text for part in parts(message, reply_line=self._reply_line, private=False))


def _taken(judged: Accepted | Refusal) -> Accepted:
    if isinstance(judged, Refusal):
        raise NotTaken(*SENTENCES[judged])
    return judged
