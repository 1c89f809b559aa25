"""To admit somebody, who has to agree to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from domain.people import Person
from domain.refusal import Refused
from domain.union.changes.rules import Ending, Rules
from domain.union.effects import MemberAdmitted
from domain.union.limits import MAX_MEMBERS, refuse_when
from domain.union.members import Member, member_among
from domain.union.proposal_events import LapseCause, ProposalLapsed
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitMember:
    candidate: Person


def check(change: AdmitMember, union: Active, _: Member) -> None:
    candidate = change.candidate
    refuse_when(
        member_among(union.roster, candidate.identity) is not None,
        Reason.ALREADY_A_MEMBER,
        name=candidate.name,
    )
    for proposal in union.open.values():
        match proposal.change:
            case AdmitMember(candidate=other) if other.identity == candidate.identity:
                raise Refused(Reason.ALREADY_PROPOSED, number=proposal.number)
    refuse_when(len(union.roster) >= MAX_MEMBERS, Reason.UNION_FULL, limit=MAX_MEMBERS)


def void(change: AdmitMember, proposal: Open, union: Active) -> Ending | None:
    if member_among(union.roster, change.candidate.identity) is None:
        return None
    return ProposalLapsed(number=proposal.number, cause=LapseCause.IDENTITY_TAKEN)


def hindered(_: AdmitMember, proposal: Open, union: Active) -> Ending | None:
    if len(union.roster) < MAX_MEMBERS:
        return None
    return ProposalLapsed(number=proposal.number, cause=LapseCause.UNION_FULL)


def effects(change: AdmitMember, proposal: Open, union: Active, at: datetime) -> list[MemberAdmitted]:
    return [
        MemberAdmitted(
            member=max(union.names) + 1,
            identity=change.candidate.identity,
            name=change.candidate.name,
            proposal=proposal.number,
            at=at,
        )
    ]


RULES: Rules[AdmitMember] = Rules(
    check=check, void=void, hindered=hindered, effects=effects, candidate=lambda change: change.candidate
)
