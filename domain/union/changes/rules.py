"""What a kind of change has to say for itself, and what most kinds have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from domain.people import Channel, Identity, Person
from domain.union.effects import Effect
from domain.union.members import Member, MemberNumber
from domain.union.proposal_events import ProposalLapsed, ProposalSuperseded
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active

C = TypeVar("C")

Ending: TypeAlias = ProposalSuperseded | ProposalLapsed
NOBODY: AbstractSet[MemberNumber] = frozenset()


def _never(_: object, _proposal: Open, _union: Active) -> Ending | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLimit:
    """How many of its kind a member may have open, counted apart from all else, and how one more is refused."""

    most: int
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules(Generic[C]):
    """`check` raises Refused for what must not be proposed; `effects` are the events of a decision at a time,
    None where another context carries it out.

    `voiceless` have no voice, because it is about them. `void` ends at once what nothing can carry any
    more, `hindered` at the last moment what cannot take effect. `candidate` has to accept, too. Where a
    second voice is needed, `no_second` cannot be it. With a `limit` of its own it can be opened in a
    flooded union, too. `waits_when_alone`: whoever is left alone with it has until the deadline to think
    better of it.
    `text` is what may be put otherwise while it is open, None where nothing may, and `reworded` the change with
    another. `renewed` is the change as it would be proposed today; `merged` and `moved` follow two members
    who became one, and a channel that got another address.
    """

    check: Callable[[C, Active, Member], None]
    effects: Callable[[C, Open, Active, datetime], Sequence[Effect | ProposalLapsed]] | None
    voiceless: Callable[[C], AbstractSet[MemberNumber]] = lambda _: NOBODY
    void: Callable[[C, Open, Active], Ending | None] = _never
    hindered: Callable[[C, Open, Active], Ending | None] = _never
    base_revision: Callable[[C, Active], int | None] = lambda _, __: None
    candidate: Callable[[C], Person | None] = lambda _: None
    needs_second_voice: Callable[[C], bool] = lambda _: False
    no_second: Callable[[C], AbstractSet[MemberNumber]] = lambda _: NOBODY
    limit: OwnLimit | None = None
    waits_when_alone: bool = False
    text: Callable[[C], str | None] = lambda _: None
    reworded: Callable[[C, str], C] = lambda change, _: change
    renewed: Callable[[C, Active], C] = lambda change, _: change
    merged: Callable[[C, MemberNumber, MemberNumber], C] = lambda change, _, __: change
    moved: Callable[[C, Channel, Channel], C] = lambda change, _, __: change
    period: Callable[[C], timedelta | None] = lambda _: None
    """What proposals would run for after it."""
    contested: Callable[[C], Identity | None] = lambda _: None
    """The identity that the change would take from its member: what is said from it counts for less."""
