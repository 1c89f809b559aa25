"""What to answer to who gave a command: that it is done, or that it was so already."""

from typing import Any

from bot.network.locale import Words
from bot.union.chat.deeds import UnionDeed
from bot.union.executing import ExecutedByUnion
from domain.union.changes import AdmitMember
from domain.union.commands import AcceptAdmission, Command, RaiseObjection
from domain.union.events import FoundingInvitationAccepted, FoundingInvitationDeclined, ProposalOpened
from domain.union.proposal import deadline_of
from domain.union.proposal_events import (
    CandidateAccepted,
    DeadlineMoved,
    ObjectionRaised,
    ObjectionReasonGiven,
)
from domain.union.state import Active, was_settled

TELLING = (
    DeadlineMoved,
    FoundingInvitationAccepted,
    FoundingInvitationDeclined,
    ObjectionRaised,
    ObjectionReasonGiven,
)
"""Events that the union is told of in a message of their own."""


def short_answer(deed: UnionDeed[Any], command: Command, executed: ExecutedByUnion, words: Words) -> str:
    """For who pressed a button, or wrote in private."""
    if deed.done is None:
        return ""
    number = str(number_of(command, executed))
    if any(isinstance(event, ObjectionReasonGiven) for event in executed.events):
        return words("done-reasoned", number=number)
    if _changed(executed) and isinstance(command, AcceptAdmission):
        return _accepted(command, executed, words)
    key = f"{'done' if _changed(executed) else 'again'}-{deed.done}"
    return words(key, number=number, when=_deadline(command, executed, words))


def _accepted(command: AcceptAdmission, executed: ExecutedByUnion, words: Words) -> str:
    """What follows from it: a candidate waits for the others, a founder and the last one awaited do not."""
    if any(isinstance(event, FoundingInvitationAccepted) for event in executed.events):
        return words("done-accepted-founder")
    union = executed.state
    proposal = union.open.get(number_of(command, executed)) if isinstance(union, Active) else None
    if proposal is None or not isinstance(proposal.change, AdmitMember):
        return words("done-accepted")
    return words("done-accepted-candidate", when=_deadline(command, executed, words))


def group_answer(deed: UnionDeed[Any], command: Command, executed: ExecutedByUnion, words: Words) -> str:
    """In the group, where outcomes and cards say most of it. Empty when nothing is to be added."""
    told = deed.told_to_all or any(isinstance(event, TELLING) for event in executed.events)
    if _changed(executed) and (told or _settled(command, executed)):
        return ""
    return short_answer(deed, command, executed, words)


def reason_of(command: Command) -> str:
    """What an objector gave as their reason."""
    return (command.reason or "").strip() if isinstance(command, RaiseObjection) else ""


def wants_reason(executed: ExecutedByUnion, *, private: bool, given: str) -> bool:
    """Somebody objected and did not say why, or at such length that it was not recorded: in the open, where the
    union is told of it, it is asked there.
    """
    unread = private or given
    return bool(unread) and any(
        isinstance(event, ObjectionRaised) and event.reason is None for event in executed.events
    )


def number_of(command: Command, executed: ExecutedByUnion) -> int:
    """Which proposal it was about, 0 for none: who accepts need not name it."""
    named = [
        event.number for event in executed.events if isinstance(event, ProposalOpened | CandidateAccepted)
    ]
    return named[0] if named else getattr(command, "number", None) or 0


def _deadline(command: Command, executed: ExecutedByUnion, words: Words) -> str:
    union = executed.state
    proposal = union.open.get(number_of(command, executed)) if isinstance(union, Active) else None
    deadline = deadline_of(proposal) if proposal else None
    return words.when(deadline) if deadline else words("some-deadline")


def _changed(executed: ExecutedByUnion) -> bool:
    return bool(executed.events) or executed.repeated


def _settled(command: Command, executed: ExecutedByUnion) -> bool:
    union, number = executed.state, number_of(command, executed)
    return not isinstance(union, Active) or was_settled(union, number)
