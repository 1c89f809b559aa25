"""One person, one voice: accounts that are linked and unlinked by who has them."""

from datetime import datetime, timedelta

from domain.people import Identity
from domain.refusal import Refused
from domain.union.changes import rules_of
from domain.union.commands import LinkIdentity, UnlinkIdentity
from domain.union.events import IdentityLinked, IdentityUnlinked, MembersMerged, UnionEvent
from domain.union.limits import refuse_when
from domain.union.members import Member
from domain.union.reasons import Reason
from domain.union.state import Active, member_with

COOLING = timedelta(days=7)
"""After two members became one, neither account can put the other out for so long."""


def link_identity(command: LinkIdentity, union: Active) -> list[UnionEvent]:
    """Linking adds no voice: two members who prove to be one become one, the earlier of the two."""
    for identity in (command.by, command.other):
        refuse_when(_is_contested(identity, union), Reason.IDENTITY_CONTESTED)
    match member_with(union, command.by), member_with(union, command.other):
        case None, None:
            raise Refused(Reason.NOT_A_MEMBER, name=union.name)
        case Member(number=number), None:
            return [IdentityLinked(member=number, identity=command.other)]
        case None, Member(number=number):
            return [IdentityLinked(member=number, identity=command.by)]
        case Member(number=one), Member(number=other) if one != other:
            return [MembersMerged(member=min(one, other), merged=max(one, other), at=command.at)]
        case _:
            return []


def unlink_identity(command: UnlinkIdentity, union: Active, member: Member) -> list[UnionEvent]:
    """A member keeps at least one: without any they could neither speak nor be told."""
    if command.identity not in member.identities:
        return []
    refuse_when(len(member.identities) == 1, Reason.LAST_IDENTITY)
    refuse_when(_is_contested(command.by, union), Reason.IDENTITY_CONTESTED)
    others = command.identity != command.by
    refuse_when(others and _merged_lately(member, command.at), Reason.MERGED_LATELY)
    return [IdentityUnlinked(member=member.number, identity=command.identity)]


def _is_contested(identity: Identity, union: Active) -> bool:
    """Whether an open proposal would take it from its member: a thief must not be faster."""
    changes = (proposal.change for proposal in union.open.values())
    return any(rules_of(change).contested(change) == identity for change in changes)


def _merged_lately(member: Member, at: datetime) -> bool:
    return member.merged is not None and at < member.merged + COOLING
