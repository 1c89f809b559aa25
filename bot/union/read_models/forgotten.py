"""Who asked to be forgotten: left out of whatever is read of a union's log."""

from dataclasses import dataclass, replace
from uuid import UUID

from bot.log.database import Database
from domain.people import Identity
from domain.union import events
from domain.union.changes import ReplaceIdentity
from domain.union.events import PersonForgotten, UnionEvent
from domain.union.forgetting import NOBODY, SOMEBODY, change_without
from domain.union.members import MemberNumber


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Of one union: as they are told apart in its events, which are never changed themselves."""

    told: tuple[PersonForgotten, ...] = ()

    def left_out(self, event: UnionEvent) -> UnionEvent:
        return self._without(event) if self.told else event

    def _without(self, event: UnionEvent) -> UnionEvent:
        match event:
            case events.UnionStarted(founder=founder, invited=invited):
                known = [
                    SOMEBODY if self._is_invitation(place) else one for place, one in enumerate(invited, 1)
                ]
                return replace(
                    event, founder=SOMEBODY if self._is_member(1) else founder, invited=tuple(known)
                )
            case events.FoundingInvitationAccepted(member=member) | events.MemberAdmitted(member=member) if (
                self._is_member(member)
            ):
                return replace(event, identity=NOBODY, name="")
            case events.FoundingInvitationDeclined() if any(one.invitation for one in self.told):
                return replace(event, identity=NOBODY, name="")  # whose it was, its event does not tell
            case events.IdentityLinked(member=member) | events.IdentityUnlinked(member=member) if (
                self._is_member(member)
            ):
                return replace(event, identity=NOBODY)
            case events.IdentityReplaced(member=member) if self._is_member(member):
                return replace(event, old=NOBODY, new=NOBODY)
            case events.ProposalOpened(number=number, change=change):
                concerned = isinstance(change, ReplaceIdentity) and self._is_member(change.member)
                is_forgotten = concerned or any(one.proposal == number for one in self.told)
                return replace(event, change=change_without(change)) if is_forgotten else event
            case _:
                return event

    def _is_member(self, number: MemberNumber) -> bool:
        return any(one.member == number for one in self.told)

    def _is_invitation(self, place: int) -> bool:
        return any(one.invitation == place for one in self.told)


@dataclass(frozen=True, slots=True)
class ForgottenPeople:
    """What `UnionIndex` has noted."""

    database: Database

    def of(self, union_id: UUID) -> Forgotten:
        rows = self.database.rows(
            "SELECT member, proposal, invitation FROM forgotten WHERE union_id = ? ORDER BY rowid",
            str(union_id),
        )
        return Forgotten(
            tuple(
                PersonForgotten(member=member, proposal=proposal, invitation=invitation)
                for member, proposal, invitation in rows
            )
        )

    def unions_of(self, identity: Identity) -> list[UUID]:
        """In which they were ever a member, a candidate or invited, in the order they came there."""
        rows = self.database.rows("SELECT union_id FROM ever WHERE identity = ? ORDER BY rowid", identity)
        return [UUID(union) for (union,) in rows]
