"""To give a member another account for one they lost.

It must neither hand a member's voice to somebody else, nor be vetoed by a thief: so the new account's
owner has to accept, somebody beside the proposer has to agree, and an objection spoken from the old
account counts only beside another's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.people import Identity, Person
from domain.union.changes.rules import Ending, Rules
from domain.union.effects import IdentityReplaced
from domain.union.limits import refuse_when
from domain.union.members import Member, MemberNumber, member_among
from domain.union.proposal_events import LapseCause, ProposalLapsed
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active

UNION_OF_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceIdentity:
    member: MemberNumber
    old: Identity
    new: Identity


def check(change: ReplaceIdentity, union: Active, _: Member) -> None:
    member = union.roster.get(change.member)
    refuse_when(member is None, Reason.NO_SUCH_MEMBER)
    refuse_when(member is not None and change.old not in member.identities, Reason.NOT_THEIR_IDENTITY)
    refuse_when(member_among(union.roster, change.new) is not None, Reason.IDENTITY_TAKEN)
    refuse_when(len(union.roster) == UNION_OF_TWO, Reason.REPLACEMENT_IN_A_UNION_OF_TWO)


def void(change: ReplaceIdentity, proposal: Open, union: Active) -> Ending | None:
    cause = _obstacle(change, union)
    return ProposalLapsed(number=proposal.number, cause=cause) if cause else None


def _obstacle(change: ReplaceIdentity, union: Active) -> LapseCause | None:
    holder = union.roster.get(change.member)
    if holder is None:
        return LapseCause.MEMBER_GONE
    if change.old not in holder.identities:
        return LapseCause.IDENTITY_GONE
    if member_among(union.roster, change.new) is not None:
        return LapseCause.IDENTITY_TAKEN
    return LapseCause.TOO_FEW_ELECTORS if len(union.roster) == UNION_OF_TWO else None


def effects(change: ReplaceIdentity, proposal: Open, _: Active, __: datetime) -> list[IdentityReplaced]:
    return [IdentityReplaced(member=change.member, old=change.old, new=change.new, proposal=proposal.number)]


def candidate(change: ReplaceIdentity) -> Person:
    """Under no name of their own: who they are is what is to be decided."""
    return Person(identity=change.new, name=change.new)


def merged(change: ReplaceIdentity, kept: MemberNumber, gone: MemberNumber) -> ReplaceIdentity:
    return replace(change, member=kept) if change.member == gone else change


RULES: Rules[ReplaceIdentity] = Rules(
    check=check,
    void=void,
    effects=effects,
    candidate=candidate,
    needs_second_voice=lambda _: True,
    no_second=lambda change: {change.member},
    merged=merged,
    contested=lambda change: change.old,
)
