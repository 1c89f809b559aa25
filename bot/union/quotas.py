"""How many unions a person may found, and how many people they may write to through us.

Both are counted from the log, so that a start forgets nothing.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from bot.log.envelope import Envelope
from bot.union.touches import Invites
from bot.union.views import Views, shown
from domain.refusal import Refused
from domain.union.changes import AdmitMember
from domain.union.commands import StartUnion
from domain.union.events import ProposalOpened, UnionStarted
from domain.union.people import Identity

DAY = timedelta(days=1)
FOUNDED_A_DAY = 3
FOUNDED_IN_ALL = 20
INVITATIONS_A_DAY = 20
"""Sent in private, beside those that stand in the union's own group."""


class ServiceReason(StrEnum):
    """Why the bot refuses what a union's rules would allow. Their words stand in the locales."""

    UNREADABLE = "union-stopped"
    FOUNDED_TODAY = "founded-today"
    FOUNDED_ENOUGH = "founded-enough"


class Quotas:
    def __init__(self, views: Views) -> None:
        self._views = views
        self._invited: defaultdict[Identity, deque[datetime]] = defaultdict(
            lambda: deque(maxlen=INVITATIONS_A_DAY)
        )

    def check_founding(self, command: StartUnion) -> None:
        """Raises Refused."""
        founded = [shown(view).started.at for view in self._views.founded_by(command.founder.identity)]
        if len(founded) >= FOUNDED_IN_ALL:
            raise Refused(ServiceReason.FOUNDED_ENOUGH, limit=FOUNDED_IN_ALL)
        if sum(command.at - at < DAY for at in founded) >= FOUNDED_A_DAY:
            raise Refused(ServiceReason.FOUNDED_TODAY, limit=FOUNDED_A_DAY)

    def invites(self, envelope: Envelope) -> Iterable[Identity]:
        """Of those whom this invites, who may be written to. To be asked once of each fact, in their order."""
        inviter, at = envelope.metadata.by, envelope.metadata.spoken
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
        return [person for person in people if inviter is None or self._may_invite(inviter, at)]

    def _may_invite(self, inviter: Identity, at: datetime) -> bool:
        sent = self._invited[inviter]
        if len(sent) == INVITATIONS_A_DAY and at - sent[0] < DAY:
            return False
        sent.append(at)
        return True
