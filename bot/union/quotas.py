"""How many unions a person may found, and how many people they may write to through us.

Both are counted from the log, so that a start forgets nothing.
"""

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from bot.union.read_models.tables import UnionTables
from bot.union.touches import Invites, UnionEnvelope
from domain.people import Identity
from domain.refusal import Refused
from domain.union.changes import AdmitMember
from domain.union.commands import StartUnion
from domain.union.events import ProposalOpened, UnionStarted

DAY = timedelta(days=1)
FOUNDED_A_DAY = 3
FOUNDED_IN_ALL = 20
INVITATIONS_A_DAY = 20
"""Sent in private, beside those that stand in the union's own group."""


class ServiceReason(StrEnum):
    """Why the bot refuses what a union's rules would allow. Their words stand in the locales."""

    FOUNDED_TODAY = "founded-today"
    FOUNDED_ENOUGH = "founded-enough"


class Quotas:
    def __init__(self, tables: UnionTables) -> None:
        self._tables = tables

    def check_founding(self, command: StartUnion) -> None:
        """Raises Refused."""
        founded = [row.started for row in self._tables.founded_by(command.founder.identity)]
        if len(founded) >= FOUNDED_IN_ALL:
            raise Refused(ServiceReason.FOUNDED_ENOUGH, limit=FOUNDED_IN_ALL)
        if sum(command.at - at < DAY for at in founded) >= FOUNDED_A_DAY:
            raise Refused(ServiceReason.FOUNDED_TODAY, limit=FOUNDED_A_DAY)

    def invites(self, envelope: UnionEnvelope) -> Iterable[Identity]:
        """Of those whom this invites, who may be written to."""
        event = envelope.event
        if not isinstance(event, Invites):
            return ()
        match event:
            case UnionStarted(invited=invited):
                people = [person.identity for person in invited]
            case ProposalOpened(change=AdmitMember(candidate=candidate)):
                people = [candidate.identity]
            case ProposalOpened():
                return ()
        union_id, revision = envelope.aggregate, envelope.revision
        before = self._tables.invitations_before(union_id, revision, within=DAY)
        return people[: max(0, INVITATIONS_A_DAY - before)]
