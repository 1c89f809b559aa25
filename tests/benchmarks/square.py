"""Unions at home on Nostr, as a bot has left them in its log, and what their members write."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import product
from pathlib import Path
from uuid import UUID

from adapters.nostr.channels import channel, identity
from adapters.nostr.keys import Key, union_key
from adapters.nostr.notes import Draft, Kind, Note, sign
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec
from bot.log.envelope import Metadata
from bot.log.store import NO_STREAM, NewEvent
from bot.log.tables import Tables
from bot.network.incoming import MessageId
from bot.outbox.deliveries import SINCE
from bot.union.actions import opening_mark
from bot.union.executing import union_stream
from bot.union.read_models.posted import CARDS, PostedCard
from bot.wiring.stores import SQLITE, notebook_path
from domain.people import Person
from domain.union import events
from domain.union.changes import AdoptResolution
from domain.union.events import UnionEvent

PERIOD = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """`proposals` are open in each of the `unions`, numbered from 1, and only who opened them has spoken."""

    bot: Key
    unions: int
    members: int = 12
    proposals: int = 10

    def union(self, union: int) -> UUID:
        return UUID(int=(0x6D75 << 112) + union)

    def key(self, union: int) -> Key:
        return union_key(self.bot, self.union(union))

    def notes(self) -> Iterator[Note]:
        """Every member but the last consents to everything, each in another union than the one before."""
        now = int(datetime.now(UTC).timestamp())
        keys = {union: self.key(union).public for union in range(self.unions)}
        for number, member in product(range(1, self.proposals + 1), range(2, self.members)):
            for union, key in keys.items():
                draft = Draft(kind=Kind.NOTE, content=f"consent {number}", tags=(("p", key),), created_at=now)
                yield sign(_member(union, member), draft)

    async def write(self, log: Path) -> None:
        """The log, and the notebook beside it; neither is there yet."""
        store = await SqliteEventStore.open(log)
        notebook = SqliteNotebook.open(notebook_path(f"{SQLITE}{log}") or "")
        try:
            for union in range(self.unions):
                await self._write_union(union, store, Tables(notebook))
            Tables(notebook).of(SINCE).put((), await store.end())
        finally:
            notebook.close()
            await store.close()

    async def _write_union(self, union: int, store: SqliteEventStore, tables: Tables) -> None:
        at, place = datetime.now(UTC).replace(microsecond=0), channel(self.key(union).public)
        written = [_written(union, n, one, at) for n, one in enumerate(self._events(union, at))]
        await store.append(union_stream(self.union(union)), written, expected=NO_STREAM)
        for number in range(1, self.proposals + 1):
            opening = opening_mark(written[self.members + 2 * (number - 1)].id)
            card = PostedCard(
                message=MessageId(f"{union:032x}{number:032x}"),
                posted=at,
                dated=True,
                revision=len(written),
                opening=opening,
            )
            tables.of(CARDS).put((self.union(union), number, place), card)

    def _events(self, union: int, at: datetime) -> Iterator[UnionEvent]:
        founder, *others = people = [_person(union, member) for member in range(1, self.members + 1)]
        everybody, place = tuple(range(1, len(people) + 1)), channel(self.key(union).public)
        yield events.UnionStarted(
            union_id=self.union(union),
            name=f"Gardeners of plot {union}",
            mission="We look after the trees between the houses.",
            founder=founder,
            invited=tuple(others),
            channel=place,
            at=at,
        )
        for member, person in enumerate(others, start=2):
            yield events.FoundingInvitationAccepted(member=member, identity=person.identity, name=person.name)
        for number in range(1, self.proposals + 1):
            yield events.ProposalOpened(
                number=number,
                proposer=1,
                change=AdoptResolution(text=f"We paint fence {number} on Saturday."),
                electors=everybody,
                base_revision=None,
                period=PERIOD,
                at=at,
            )
            yield events.NoticePublished(number=number, channel=place, told=everybody, deadline=at + PERIOD)


def _member(union: int, member: int) -> Key:
    return Key(sha256(f"member {member} of {union}".encode()).digest())


def _person(union: int, member: int) -> Person:
    return Person(identity=identity(_member(union, member).public), name=f"Member {member}")


def _written(union: int, revision: int, event: UnionEvent, at: datetime) -> NewEvent:
    command = f"benchmark:{union}:{revision}"
    about = Metadata(command=command, by=None, spoken=at, recorded=at, correlation=command, causation=command)
    return codec().encode(event, about, event_id=UUID(int=(union << 64) + revision + 1))
