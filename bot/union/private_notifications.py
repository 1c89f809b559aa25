"""What is told in private to who is invited: candidates, and the founders a union still waits for."""

from collections.abc import Callable

from bot.network.locale import Words
from bot.union.actions import FOUNDING
from bot.union.cards import answering_buttons, outcome_line
from bot.union.changes import asked_to_join, invitation_to
from bot.union.notifications import Notification
from bot.union.touches import ToldInPrivate, UnionEnvelope
from bot.union.views import View, shown
from domain.union import events
from domain.union.people import Identity
from domain.union.proposal import Proposal, candidate_of, last_of
from domain.union.state import Active


def private_notifications(
    envelope: UnionEnvelope, view: View, words_of: Callable[[Identity], Words]
) -> list[tuple[Identity, Notification]]:
    """For candidates and invited founders, who need not be in the union's channels, each in their language."""
    event = envelope.event
    if not isinstance(event, ToldInPrivate):
        return []
    match event:
        case events.UnionStarted(invited=invited):
            people = [person.identity for person in invited]
            return [(one, invitation(view, FOUNDING, words_of(one))) for one in people]
        case events.ProposalOpened(number=number):
            candidate = candidate_of(last_of(_proposal(number, shown(view))))
            if candidate is None:
                return []
            return [(candidate.identity, invitation(view, number, words_of(candidate.identity)))]
        case events.MemberAdmitted(identity=identity):
            words = words_of(identity)
            text = words("told-privately-admitted", name=shown(view).name)
            return [(identity, Notification(text=text, language=words.language))]
        case (
            events.ProposalRejected(number=number)
            | events.ProposalWithdrawn(number=number)
            | events.ProposalSuperseded(number=number)
            | events.ProposalLapsed(number=number)
        ):
            return _private_outcome(number, shown(view), words_of)


def invitation(view: View, number: int, words: Words) -> Notification:
    """To join by proposal `number`, or as a founder, or to speak for a member; with the buttons to answer."""
    union = shown(view)
    if number == FOUNDING:
        text = asked_to_join(union, words)
    else:
        text = invitation_to(last_of(_proposal(number, union)), union, words)
    return Notification(text=text, buttons=answering_buttons(number, view, words), language=words.language)


def _proposal(number: int, union: Active) -> Proposal:
    return union.open.get(number) or union.settled[number]


def _private_outcome(
    number: int, union: Active, words_of: Callable[[Identity], Words]
) -> list[tuple[Identity, Notification]]:
    settled = union.settled[number]
    candidate = candidate_of(settled.last)
    if candidate is None:
        return []
    words = words_of(candidate.identity)
    outcome = outcome_line(settled.outcome, words)
    text = words("told-privately-outcome", name=union.name, outcome=outcome)
    return [(candidate.identity, Notification(text=text, language=words.language))]
