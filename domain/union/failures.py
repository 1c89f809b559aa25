"""What a member said and a fault of ours kept from being taken in: their silence counts for nothing yet."""

from collections.abc import Sequence

from domain.union import events
from domain.union.changes import rules_of
from domain.union.commands import NoteFailedMessage, NoteMadeGood
from domain.union.events import MoveCause, UnionEvent
from domain.union.proposal import is_over
from domain.union.state import Active, member_with


def note_failed_message(command: NoteFailedMessage, union: Active) -> Sequence[UnionEvent]:
    """It may have been about any proposal in which they have a voice. Each waits for it once in its life.

    Nothing said from an account that is to be replaced moves the deadline of that.
    """
    member = member_with(union, command.author)
    if member is None:
        return []
    numbers = tuple(
        number
        for number, proposal in sorted(union.open.items())
        if member.number in proposal.electors - proposal.failed
        and rules_of(proposal.change).contested(proposal.change) != command.author
        and MoveCause.FAILED not in proposal.moved_for
        and not is_over(proposal, command.at)
    )
    return [events.MessageFailed(member=member.number, numbers=numbers)] if numbers else []


def note_made_good(command: NoteMadeGood, union: Active) -> Sequence[UnionEvent]:
    """They have spoken since, or it was taken in after all."""
    member = member_with(union, command.author)
    if member is None or not any(member.number in proposal.failed for proposal in union.open.values()):
        return []
    return [events.MessageMadeGood(member=member.number)]
