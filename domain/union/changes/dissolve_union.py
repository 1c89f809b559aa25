"""To end the union; never by one voice and silence, but for a sole member."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from domain.union.changes.rules import Rules
from domain.union.effects import UnionDissolved
from domain.union.limits import MAX_REASON, check_length
from domain.union.proposal_events import LapseCause, ProposalLapsed

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class DissolveUnion:
    reason: str


def effects(
    _: DissolveUnion, proposal: Open, union: Active, __: datetime
) -> list[ProposalLapsed | UnionDissolved]:
    """Nothing else is decided any more."""
    others = (number for number in union.open if number != proposal.number)
    lapses = (ProposalLapsed(number=number, cause=LapseCause.UNION_DISSOLVED) for number in others)
    return [*lapses, UnionDissolved(proposal=proposal.number)]


RULES: Rules[DissolveUnion] = Rules(
    check=lambda change, _, __: check_length(change.reason, MAX_REASON),
    effects=effects,
    needs_second_voice=lambda _: True,
    waits_when_alone=True,
)
