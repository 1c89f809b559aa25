"""What the API tells of a union: read from how it stands, and from its log since whoever asks may read it."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.log.reader import LogReader
from bot.network.signing import Signed, SignerOf
from bot.union.chain.following import lived, signed, writer_for
from bot.union.published.changes import Fields
from bot.union.published.happened import Shown, shown
from bot.union.published.publications import Publication, Publications
from bot.union.published.standing import (
    article_shown,
    instant,
    members_shown,
    proposal_shown,
    union_shown,
)
from bot.union.read_models.forgotten import ForgottenPeople
from bot.union.read_models.log import UnionLog
from bot.union.read_models.memory import UnionMemory
from bot.union.read_models.searching import search_for
from bot.union.read_models.tables import UnionTables
from bot.union.read_models.views import View, Views
from bot.union.read_models.views import shown as as_known
from domain.people import Identity
from domain.union.decider import UNION
from domain.union.evolve import evolve
from domain.union.proposal import Proposal, Settled
from domain.union.regulation import articles_in_force
from domain.union.state import Dissolved

PAGE = 500
"""Events that are read at once."""

TIMELINE = 1000
"""Events of one proposal that are told at most: the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A union as it stands, and since when whoever asks may read it."""

    view: View
    since: Publication

    @property
    def id(self) -> UUID:
        return self.view.union_id

    @property
    def as_of(self) -> str:
        """The id of its last event."""
        return self.event_id(self.last)

    @property
    def last(self) -> int:
        """The number of its last event."""
        return self.view.revision - self.since.began

    def event_id(self, number: int) -> str:
        """Of another era of the same union it names nothing."""
        return f"{self.since.era}-{number}"


class Reading:
    def __init__(self, log: LogReader) -> None:
        self._views = Views(log.states(UNION), UnionTables(log.database))
        self._publications = Publications(log.database)
        self._memory = UnionMemory(log.database)
        self._people = ForgottenPeople(log.database)
        self._store, self._codec = log.store, log.codec
        self._log = UnionLog(store=log.store, codec=log.codec, people=self._people)

    async def union(self, union_id: UUID, reader: Identity | None = None) -> Published | None:
        """None for one that the reader may not read as for none: it is not even folded. Raises Unavailable."""
        since = self._publications.of(union_id, reader)
        view = await self._views.get(union_id) if since else None
        return Published(view=view, since=since) if view and since else None

    def is_readable(self, union: Published, reader: Identity | None) -> bool:
        """Whether it still is, since the same moment."""
        return self._publications.of(union.id, reader) == union.since

    async def unions(self, after: UUID | None, most: int, reader: Identity | None = None) -> list[Published]:
        ids = self._publications.after(after, reader, most=most)
        found = [await self.union(union_id, reader) for union_id in ids]
        return [one for one in found if one is not None]

    def in_short(self, union: Published) -> Fields:
        is_dissolved = isinstance(union.view.union, Dissolved)
        return {"id": str(union.id), **union_shown(as_known(union.view)), "dissolved": is_dissolved}

    def members(self, union: Published) -> list[Fields]:
        return members_shown(as_known(union.view))

    def regulation(self, union: Published) -> list[Fields]:
        articles = articles_in_force(as_known(union.view).regulation)
        return [{**article_shown(one), "decided": self._decided(union, one.proposal)} for one in articles]

    def article(self, union: Published, number: str) -> Fields | None:
        """With the public decisions that made it what it is, the first one first."""
        found = next((one for one in self.regulation(union) if one["number"] == number), None)
        about = (
            self.proposal(union, proposal) for proposal in self._memory.proposals_about(union.id, number)
        )
        history = [one for one in about if one and one["outcome"] == "carried"]
        if found is None and not history:
            return None
        return {"number": number, "in_force": found, "decisions": history}

    def proposals(self, union: Published, *, is_open: bool, before: int | None, most: int) -> list[Fields]:
        """The newest first. What ended before everybody could read it is not among them."""
        if is_open:
            numbers = sorted(as_known(union.view).open, reverse=True)
            wanted = [number for number in numbers if before is None or number < before][:most]
        else:
            wanted = [*self._publications.ended(union.id, union.since, before=before, most=most)]
        told = (self.proposal(union, number) for number in wanted)
        return [one for one in told if one is not None]

    def proposal(self, union: Published, number: int) -> Fields | None:
        proposal = self.readable(union, number)
        if proposal is None:
            return None
        ended = union.view.settled_at(number) if isinstance(proposal, Settled) else None
        return {**proposal_shown(proposal), "settled": instant(ended)}

    def readable(self, union: Published, number: int) -> Proposal | None:
        """As members know it, where it is open or ended since: of this nothing goes out but in the published form."""
        view = union.view
        known = as_known(view)
        if number in known.open:
            return known.open[number]
        is_known = 0 < number <= known.opened and view.changed(number) >= union.since.began
        return view.proposal(number) if is_known else None

    async def timeline(self, union: Published, number: int) -> list[Shown]:
        """All that was said of it in public, and what came of it."""
        first, last = self._memory.first_of(union.id, number), union.view.changed(number)
        if first is None:
            return []
        after = max(first, union.since.began) - union.since.began - 1
        until = last - union.since.began
        told = [one async for one in self.events(union, after=after, until=until) if one.proposal == number]
        return told[-TIMELINE:]

    async def decisions(self, union: Published, about: str, *, most: int) -> list[Fields]:
        """Those that were carried or rejected, the newest first, whose words are as asked for."""
        search, told = await search_for(about), list[Fields]()
        for page in self._memory.decided(union.id):
            for decided in page:
                if search.finds(decided.words) and (found := self.proposal(union, decided.number)):
                    told.append(found)
                    if len(told) == most:
                        return told
        return told

    async def events(self, union: Published, *, after: int, until: int | None = None) -> AsyncIterator[Shown]:
        """In their order, those that come after this number of theirs. Raises Unavailable."""
        began, revision = union.since.began, union.since.began + max(after, -1)
        last = union.view.revision if until is None else min(union.view.revision, began + until)
        if revision >= last:  # whoever asks may name any
            return
        state = (await self._views.as_of(union.id, revision)).union if revision >= 0 else UNION.initial
        for forgotten in self._people.of(union.id).told:  # who was not yet, when it was so
            state = evolve(state, forgotten)
        while revision < last:
            page = await self._log.after(union.id, revision, most=min(PAGE, last - revision))
            if not page:
                return
            for envelope in page:
                before, state = state, evolve(state, envelope.event)
                told = shown(envelope, before, state, began=began)
                if told is not None:
                    yield told
            revision = page[-1].revision

    async def chain(self, union: Published, signer_of: SignerOf | None) -> AsyncIterator[Signed]:
        """The same events as the union has signed them for all to check, from the first that may be read on.

        None without its key. Raises Unavailable.
        """
        if signer_of is None:
            return
        signer = signer_of(union.id)
        writer = writer_for(signer, union.id)
        async for happened in lived(self._store, self._codec, union.id):
            events = writer.write(happened)
            if happened.recorded.revision > union.view.revision:
                return
            if happened.recorded.revision >= union.since.began:
                for event in events:
                    yield signed(signer, event)

    def _decided(self, union: Published, proposal: int) -> str | None:
        """When, where that was a public decision."""
        found = self.proposal(union, proposal)
        return str(found["settled"]) if found and found["settled"] else None


def lines(union: Published, events: Sequence[Shown]) -> list[Fields]:
    """As a member's `/export` has them, of what strangers may see."""
    return [
        {
            "stream": f"union-{union.id}",
            "revision": one.number,
            "type": one.type,
            "data": one.data,
            "metadata": {"by": one.by, "spoken": instant(one.at)},
        }
        for one in events
    ]
