"""Everything that is heard on any relay: checked, read, put in order and handed over."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from adapters.nostr import threads
from adapters.nostr.asking import Asking
from adapters.nostr.backlog import Backlog
from adapters.nostr.batches import Batches, Heard
from adapters.nostr.channels import NETWORK
from adapters.nostr.coverage import Coverage
from adapters.nostr.inbound import Accepted, Inbound, Refusal
from adapters.nostr.introducing import AskNames, Introducing
from adapters.nostr.keys import Key
from adapters.nostr.limits import Limits
from adapters.nostr.names import Names
from adapters.nostr.notes import Draft, Kind, Note, sign
from adapters.nostr.opening import Opener
from adapters.nostr.posting import Posting
from adapters.nostr.posts import Posts
from adapters.nostr.protocol import Answered
from adapters.nostr.questions import MAX_WANTED, Plan, Question, plan, pulses
from adapters.nostr.rates import IsMember, Rates
from adapters.nostr.reading import Reader
from adapters.nostr.reporting import Reporter
from adapters.nostr.seen import Seen
from adapters.nostr.writing import ReplyLine, labels
from bot.clock import Clock
from bot.log.tables import Tables
from bot.network.incoming import Inbox, at_once
from bot.network.way import Way
from domain.people import Identity

log = logging.getLogger(__name__)


class Hearing:
    """The listener of all relays. `keys` grows and shrinks while it runs; `bot` is the public key of no union."""

    def __init__(
        self,
        *,
        keys: Mapping[str, Key],
        bot: str,
        inbox: Inbox,
        posts: Posts,
        seen: Seen,
        is_member: IsMember,
        clock: Clock,
        tables: Tables,
        names: Names | None = None,
        ask_names: AskNames | None = None,
        saw: Callable[[str], object] = lambda _: None,
        reply_line: ReplyLine = labels,
    ) -> None:
        self._keys = keys
        self._bot = bot
        self._inbox = inbox
        self._posts = posts
        self._seen = seen
        self._clock = clock
        self._reader = Reader(bot=bot, keys=keys, posts=posts)
        self._backlog = Backlog()
        self._coverage = Coverage()
        self._rates = Rates(clock.now().timestamp())
        self._inbound = Inbound(
            keys=keys,
            bot=bot,
            addressed=self._reader.addressed,
            seen=seen,
            backlog=self._backlog,
            rates=self._rates,
            is_member=is_member,
            clock=clock,
        )
        self._asking = Asking(tables=tables, clock=clock, refusals=self._put_off_so_far)
        self.names = names or Names(tables, clock)
        self._introducing = Introducing(self.names, self._hand_over, ask_names, saw)
        self._batches = Batches(self._introducing.put)
        self.posting = Posting(
            inbound=self._inbound,
            keys=keys,
            read=self._read,
            put=self._introducing.put,
            clock=clock,
            reply_line=reply_line,
        )
        self._garbled: Counter[str] = Counter()
        self._up: set[str] = set()
        self._opening = asyncio.Lock()
        self._opener = Opener(keys, self._opened)
        self.reporter = Reporter(inbox=inbox, backlog=self._backlog, coverage=self._coverage, clock=clock)
        self.connected = asyncio.Event()
        self.way = Way()
        self.way.lost()
        self.silenced: dict[str, Mapping[str, str]] = {}

    @property
    def refused(self) -> dict[str, int]:
        return {**{str(name): count for name, count in self._inbound.refused.items()}, **self._garbled}

    @property
    def unopened(self) -> int:
        """How many gift wraps wait to be opened."""
        return len(self._opener)

    async def run(self) -> None:
        """May be run again after it ended: nothing that was received is lost."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._opener.run())
            tasks.create_task(self._introducing.run())
            tasks.create_task(self.reporter.run())

    # --- a relay comes and goes --------------------------------------------------------------

    async def opened(self, relay: str) -> None:
        """With the first relay the network is there again, and that is told before anything it says."""
        async with self._opening:
            if not self._up:
                at = self._clock.now()
                self._coverage.begin(at)
                await self._inbox.connected(NETWORK, at=at)
            self._up.add(relay)
        self.connected.set()
        self.way.answered()

    def closed(self, relay: str) -> None:
        self._up.discard(relay)
        if not self._up:
            self.way.lost()
        self._batches.close(relay)
        self.silenced.pop(relay, None)

    def credentials(self, address: str, challenge: str) -> Iterator[Note]:
        """One for each of our keys: relays show private messages to their recipients alone (NIP-42)."""
        draft = Draft(
            kind=Kind.AUTHENTICATION,
            content="",
            tags=(("relay", address), ("challenge", challenge)),
            created_at=int(self._clock.now().timestamp()),
        )
        return (sign(key, draft) for key in list(self._keys.values()))

    # --- what is asked -----------------------------------------------------------------------

    def plan(self, limits: Limits, turn: int) -> Plan:
        threads_of = {post: self._posts.speaker(post) or self._bot for post in self._posts.threads()}
        return plan(list(self._keys), threads_of, limits, turn)

    def pulses(self, limits: Limits) -> Sequence[Question]:
        return pulses(list(self._keys), self._backlog.wanted(MAX_WANTED), limits)

    def since(self, relay: str, purpose: str) -> int:
        return self._asking.since(relay, purpose)

    def wants_again(self, relay: str) -> bool:
        return self._asking.wants_again(relay)

    def _put_off_so_far(self) -> int:
        return self._inbound.refused[Refusal.RATE] + self._inbound.refused[Refusal.ROOM]

    # --- what arrives ------------------------------------------------------------------------

    def received(self, relay: str, raw: object) -> None:
        accepted = self._inbound.accept(raw)
        if accepted is None:
            return
        if accepted.note.kind != Kind.GIFT_WRAP:
            if heard := self._read(accepted):
                self._batches.add(relay, heard)
        elif self._opener.put(accepted):
            self._batches.expect(relay, accepted.note.id)
        else:
            self._inbound.put_off(accepted)

    def introduced(self, note: Note) -> None:
        self.names.take(note)

    def settled(self, relay: str) -> None:
        self._batches.close(relay)

    def _opened(self, wrap: Accepted, rumor: Note | None) -> None:
        heard = None
        if rumor is None:
            self._inbound.refuse(Refusal.UNREADABLE)
            self._backlog.release(wrap.note.id)
        elif accepted := self._inbound.accept_unwrapped(rumor, wrap):
            heard = self._read(accepted)
        self._batches.opened(wrap.note.id, heard)

    def _read(self, accepted: Accepted) -> Heard | None:
        read = self._reader.read if accepted.outer is accepted.note else self._reader.read_private
        said = read(accepted.note, accepted.ours, accepted.at)
        if said is None:
            self._backlog.release(accepted.outer.id)
            return None
        # talk of strangers is not answered: another program might answer us in turn, without end
        return Heard(replace(said, called=said.called and accepted.is_known), accepted)

    def _hand_over(self, heard: Heard) -> None:
        accepted = heard.accepted
        note, author = accepted.note, heard.said.author.identity
        has_room = self._inbox.hand_over(
            NETWORK,
            self.names.introduce(heard.said),
            lane=author,
            done=partial(self._settle, accepted),
            is_known=accepted.is_known,
            pace=partial(self._pace, author) if accepted.is_known else at_once,
        )
        if has_room:
            self._seen.take(note.id, note.kind, threads.place(note))
        elif self.posting.is_awaited(note.id):  # whoever handed it in is told, and no relay has it
            self._inbound.let_go(accepted)
            self.posting.settled(note.id, taken=False)
        else:
            self._inbound.put_off(accepted)

    def _pace(self, author: Identity) -> float:
        return self._rates.pace(author, self._clock.now().timestamp())

    def _settle(self, accepted: Accepted, taken: bool) -> None:
        self._backlog.release(accepted.outer.id)
        if not taken:
            self._inbound.refuse(Refusal.BUG)
            self._seen.drop(accepted.note.id)
            self.posting.settled(accepted.note.id, taken=False)
            return
        place = threads.place(accepted.note)
        for note in dict.fromkeys([accepted.note, accepted.outer]):
            self._seen.settle(note.id, note.created_at, note.kind, place, known=accepted.is_known)
        self.posting.settled(accepted.note.id, taken=True)

    def caught_up(self, relay: str, until: datetime, deaf: Collection[str]) -> None:
        """One relay that answers is enough to hear: members are asked to write to more than one."""
        complete = self._coverage.caught_up(relay, until, deaf)
        self._asking.caught_up(relay, int(complete.timestamp()))
        self.reporter.mark()

    def silent(self, relay: str, reasons: Mapping[str, str]) -> None:
        for purpose, reason in reasons.items():
            if purpose not in self.silenced.get(relay, {}):
                log.warning("relay %s does not let us hear %s: %s", relay, purpose, reason)
        self.silenced[relay] = dict(reasons)

    # --- what is answered --------------------------------------------------------------------

    def answered(self, relay: str, answer: Answered) -> None:
        self._posts.settle(answer.note_id, relay)

    def garbled(self, cause: str) -> None:
        self._garbled[cause] += 1
