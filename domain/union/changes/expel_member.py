"""To expel a member: all others decide it, and never one voice and silence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.union.changes.rules import Ending, OwnLimit, Rules
from domain.union.effects import MemberExpelled
from domain.union.limits import MAX_EXPULSIONS_EACH, MAX_REASON, check_length, refuse_when
from domain.union.members import Member, MemberNumber
from domain.union.proposal_events import LapseCause, ProposalLapsed
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active

FEWEST_ELECTORS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpelMember:
    member: MemberNumber
    reason: str


def check(change: ExpelMember, union: Active, proposer: Member) -> None:
    check_length(change.reason, MAX_REASON)
    refuse_when(change.member not in union.roster, Reason.NO_SUCH_MEMBER)
    refuse_when(change.member == proposer.number, Reason.EXPEL_SELF)
    refuse_when(len(union.roster) - 1 < FEWEST_ELECTORS, Reason.EXPULSION_IN_A_UNION_OF_TWO)


def void(change: ExpelMember, proposal: Open, union: Active) -> Ending | None:
    if change.member not in union.roster:
        return ProposalLapsed(number=proposal.number, cause=LapseCause.MEMBER_GONE)
    if len(proposal.electors) < FEWEST_ELECTORS:
        return ProposalLapsed(number=proposal.number, cause=LapseCause.TOO_FEW_ELECTORS)
    return None


def effects(change: ExpelMember, proposal: Open, _: Active, __: datetime) -> list[MemberExpelled]:
    return [MemberExpelled(member=change.member, proposal=proposal.number)]


def merged(change: ExpelMember, kept: MemberNumber, gone: MemberNumber) -> ExpelMember:
    return replace(change, member=kept) if change.member == gone else change


RULES: Rules[ExpelMember] = Rules(
    check=check,
    voiceless=lambda change: {change.member},
    void=void,
    effects=effects,
    merged=merged,
    needs_second_voice=lambda _: True,
    limit=OwnLimit(most=MAX_EXPULSIONS_EACH, reason=Reason.TOO_MANY_EXPULSIONS),
)
