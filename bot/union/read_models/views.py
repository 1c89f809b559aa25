"""Unions as they stand now: each folded when it is needed, and looked up in tables otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from uuid import UUID

from bot.log.states import States
from bot.union.actions import FOUNDING, Act
from bot.union.read_models.tables import Row, UnionTables
from domain.people import Channel, Identity
from domain.union.changes import Change
from domain.union.events import ProposalSuperseded, UnionEvent
from domain.union.members import MemberNumber
from domain.union.proposal import PATIENCE, Proposal, Settled, candidate_of
from domain.union.state import Active, Dissolved, Union, Unstarted, proposal_numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A union as of `revision`, with what is known of its past. What is asked of `tables` is as of now."""

    union_id: UUID
    union: Union
    revision: int
    tables: UnionTables

    def opening(self, number: int) -> str:
        """What names the proposal that bears this number, or the union's start as FOUNDING."""
        opening = self.tables.opening(self.union_id, number)
        if opening is None:
            raise LookupError(f"proposal {number} of {self.union_id}")
        return opening

    def changed(self, number: int) -> int:
        """The revision at which the proposal last did."""
        changed = self.tables.changed(self.union_id, number)
        return self.revision if changed is None else changed

    def proposal(self, number: int) -> Proposal | None:
        """Open, or settled however long ago. Raises Unavailable."""
        return proposal_numbered(shown(self), number) or self.settled(number)

    def settled(self, number: int) -> Settled | None:
        """Raises Unavailable."""
        return shown(self).settled.get(number) or self.tables.ended(self.union_id, number)

    def proposer_of(self, number: int) -> MemberNumber:
        """Of a settled proposal."""
        settled = self.settled(number)
        if settled is None:
            raise LookupError(f"proposal {number} of {self.union_id}")
        return settled.last.proposer

    def superseded(self, number: int) -> Change | None:
        """What a proposal proposed that ended because of another."""
        match self.settled(number):
            case Settled(last=last, outcome=ProposalSuperseded()):
                return last.change
            case _:
                return None

    def settled_at(self, number: int) -> datetime:
        at = self.tables.settled_at(self.union_id, number)
        if at is None:
            raise LookupError(f"proposal {number} of {self.union_id}")
        return at

    def text(self, article: str, revision: int) -> str | None:
        return self.tables.text(self.union_id, article, revision)


def shown(view: View) -> Active:
    """The union as members know it, also after its end."""
    match view.union:
        case Active():
            return view.union
        case Dissolved(last=last):
            return last
        case Unstarted():
            raise LookupError(view.union_id)


def is_about(act: Act, view: View) -> bool:
    """The proposal that bears its number now; before openings were named, the number alone said so."""
    return act.opening in {None, view.tables.opening(view.union_id, act.number)}


def invitations(union: Active, identity: Identity, at: datetime) -> list[int]:
    """The open proposals that ask this identity, and FOUNDING for an invitation to found the union."""
    founding = [FOUNDING] if identity in union.invited and at < union.started.at + PATIENCE else []
    return founding + [
        number
        for number, proposal in union.open.items()
        if (candidate := candidate_of(proposal)) and candidate.identity == identity
    ]


class Views:
    """One chat is one union's: the first that came keeps it while it is active and at home there. Whoever
    comes later waits behind it, and is not at home there meanwhile, whatever was decided.
    """

    def __init__(self, states: States[UnionEvent, Union], tables: UnionTables) -> None:
        self._states = states
        self.tables = tables

    async def get(self, union_id: UUID) -> View | None:
        """None for what never began. Raises Unavailable."""
        folded = await self._states.get(union_id)
        if isinstance(folded.state, Unstarted):
            return None
        return View(union_id=union_id, union=folded.state, revision=folded.revision, tables=self.tables)

    async def as_of(self, union_id: UUID, revision: int) -> View:
        """Raises Unavailable."""
        union = await self._states.as_of(union_id, revision)
        return View(union_id=union_id, union=union, revision=revision, tables=self.tables)

    async def each(self, rows: Sequence[Row]) -> list[View]:
        views = [await self.get(row.id) for row in rows]
        return [view for view in views if view is not None]

    async def concerning(self, identity: Identity) -> list[View]:
        """Active unions in which this identity is a member, a candidate or invited, in the order of their founding."""
        return await self.each(self.tables.concerning(identity))

    async def with_member(self, identity: Identity) -> list[View]:
        return await self.each(self.tables.with_member(identity))

    async def at(self, channel: Channel) -> View | None:
        """The union that is at home in this channel, or the last one that was."""
        row = self.row_at(channel)
        return await self.get(row.id) if row else None

    def row_at(self, channel: Channel) -> Row | None:
        there = self.tables.at(channel)
        active = [row for row in there if row.is_active]
        return active[0] if active else there[-1] if there else None

    def holder(self, channel: Channel, at: datetime) -> Row | None:
        """The active union that keeps this channel from being another's home."""
        row = self.row_at(channel)
        keeps = row is not None and row.is_active and not row.is_quiet(at)
        return row if keeps else None

    def homes(self, view: View) -> tuple[Channel, ...]:
        """Where the union is told: of its channels those that no union had before it and still has."""
        return tuple(channel for channel in shown(view).channels if self._is_first(view.union_id, channel))

    def _is_first(self, union_id: UUID, channel: Channel) -> bool:
        if not self.tables.others_at(channel, union_id):
            return True
        before = takewhile(lambda row: row.id != union_id, self.tables.at(channel))
        return not any(row.is_active for row in before)
