"""To let everybody read what the union is and decides, or nobody but its members.

What was said while it was private stays so, and what was published stays published.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from domain.people import is_public
from domain.union.changes.rules import Ending, Rules
from domain.union.effects import ChannelUnbound, VisibilitySet
from domain.union.limits import refuse_when
from domain.union.members import Member
from domain.union.proposal_events import ProposalSuperseded
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class SetVisibility:
    public: bool


def check(change: SetVisibility, union: Active, _: Member) -> None:
    """That no group of it has a public name is checked where that can be asked."""
    refuse_when(change.public == union.is_public, Reason.CHANGES_NOTHING)
    keeps_one = union.has_members_in_the_open or not all(map(is_public, union.channels))
    refuse_when(not change.public and not keeps_one, Reason.LAST_CHANNEL)


def void(change: SetVisibility, proposal: Open, union: Active) -> Ending | None:
    return ProposalSuperseded(number=proposal.number) if change.public == union.is_public else None


def effects(
    change: SetVisibility, proposal: Open, union: Active, _: datetime
) -> list[VisibilitySet | ChannelUnbound]:
    """A private union has no channel that anybody reads: its members there are told one by one."""
    left = () if change.public else filter(is_public, union.channels)
    unbound = (ChannelUnbound(channel=channel, proposal=proposal.number) for channel in left)
    return [*unbound, VisibilitySet(public=change.public, proposal=proposal.number)]


RULES: Rules[SetVisibility] = Rules(
    check=check, void=void, effects=effects, needs_second_voice=lambda change: change.public
)
