"""A union as somebody who follows it may read it, and what of it they have not been told yet."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bot.following.topics import UnionEnvelope, is_news
from bot.log.envelope import stream_name
from bot.log.reader import LogReader
from domain.following.state import Subscription
from domain.people import Identity
from domain.union import events
from domain.union.decider import UNION
from domain.union.members import Member
from domain.union.proposal import Open, Unheard
from domain.union.state import Active, Dissolved, member_with

PAGE = 200
"""Events that are read at once."""

A_MOMENT = timedelta(minutes=1)
"""What was just proposed is told with its deadline, where that is known so soon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """For one who reads along: the `member` they are, if any."""

    union_id: UUID
    union: Active
    member: Member | None
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event by its revision, and from when on it can be told."""

    revision: int
    at: datetime


class Reading:
    def __init__(self, log: LogReader) -> None:
        self._log = log
        self._states = log.states(UNION)

    async def union(self, union_id: UUID, identity: Identity) -> Readable | None:
        """None where they may not read it, as where there is none. Raises Unavailable."""
        folded = await self._states.get(union_id)
        match folded.state:
            case Active() as union:
                pass
            case Dissolved(last=union):
                pass
            case _:
                return None
        member = member_with(union, identity)
        if member is None and not union.is_public:
            return None
        return Readable(union_id=union_id, union=union, member=member, revision=folded.revision)

    async def name_at(self, union_id: UUID, revision: int) -> str:
        """What it was called then. Raises Unavailable."""
        match await self._states.as_of(union_id, revision):
            case Active(name=name) | Dissolved(last=Active(name=name)):
                return name
            case _:
                return ""

    async def news(
        self, readable: Readable, subscriptions: Sequence[Subscription], *, after: int
    ) -> AsyncIterator[Happening]:
        """What of it belongs to any of the subscriptions, in its order. Raises Unavailable."""
        union, member = readable.union, readable.member
        async for envelope in self._events(readable, max(after, min(one.since for one in subscriptions))):
            if any(
                envelope.revision > one.since and is_news(one, envelope, union, member)
                for one in subscriptions
            ):
                yield Happening(revision=envelope.revision, at=_told_from(envelope, union))

    async def _events(self, readable: Readable, after: int) -> AsyncIterator[UnionEnvelope]:
        stream = stream_name(UNION.category, readable.union_id)
        while after < readable.revision:
            page = await self._log.store.read(stream, after=after, limit=PAGE)
            for recorded in page:
                envelope = self._log.codec.decode(recorded)
                if envelope is not None and recorded.revision <= readable.revision:
                    yield envelope
            if not page:
                return
            after = page[-1].revision


def _told_from(envelope: UnionEnvelope, union: Active) -> datetime:
    """It is proposed before its clock runs: that is waited for, but not for long."""
    event, at = envelope.event, envelope.metadata.recorded
    if not isinstance(event, events.ProposalOpened | events.ProposalRevised):
        return at
    match union.open.get(event.number):
        case Open(phase=Unheard()):
            return at + A_MOMENT
        case _:
            return at
