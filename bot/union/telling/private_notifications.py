"""What is told in private to who is invited, candidates and the founders a union still waits for, and to who is new."""

from dataclasses import replace
from datetime import timedelta

from bot.network.locale import Words
from bot.network.markup import bold
from bot.union.actions import FOUNDING
from bot.union.changes import asked_to_join, invitation_to
from bot.union.read_models.views import View, shown
from bot.union.telling.cards import answering_buttons, declining_button
from bot.union.telling.notification import Notification
from bot.union.telling.outcomes import outcome_for_candidate
from bot.union.telling.welcome import welcome
from bot.union.touches import ToldInPrivate
from domain.people import Identity
from domain.union import events
from domain.union.changes import AdmitMember
from domain.union.events import UnionEvent
from domain.union.proposal import Open, Proposal, candidate_of, last_of
from domain.union.state import Active, member_with


def told_in_private(event: UnionEvent, union: Active) -> list[Identity]:
    """Candidates and invited founders, who need not be in the union's channels, and whoever has become a member."""
    if not isinstance(event, ToldInPrivate):
        return []
    match event:
        case events.UnionStarted(invited=invited, founder=founder):
            return [founder.identity, *(person.identity for person in invited)]
        case events.MemberAdmitted(identity=identity) | events.FoundingInvitationAccepted(identity=identity):
            return [identity]
        case (
            events.ProposalOpened(number=number)
            | events.ProposalRejected(number=number)
            | events.ProposalWithdrawn(number=number)
            | events.ProposalSuperseded(number=number)
            | events.ProposalLapsed(number=number)
        ):
            candidate = candidate_of(last_of(_proposal(number, union)))
            return [candidate.identity] if candidate else []


def is_new(identity: Identity, event: UnionEvent) -> bool:
    """Whether it is they who have become a member by it, so that they are welcomed and not invited."""
    match event:
        case events.UnionStarted(founder=founder):
            return identity == founder.identity
        case events.MemberAdmitted() | events.FoundingInvitationAccepted():
            return identity == event.identity
        case _:
            return False


def private_notification(
    event: ToldInPrivate, to: Identity, view: View, period: timedelta, words: Words
) -> Notification:
    """For one of them, in their language. `period` is what new proposals run for."""
    if is_new(to, event):
        return welcome(view, to, period, words)
    match event:
        case events.UnionStarted():
            return invitation(view, FOUNDING, words)
        case events.ProposalOpened(number=number):
            return invitation(view, number, words)
        case events.MemberAdmitted() | events.FoundingInvitationAccepted():
            return welcome(view, to, period, words)
        case (
            events.ProposalRejected(number=number)
            | events.ProposalWithdrawn(number=number)
            | events.ProposalSuperseded(number=number)
            | events.ProposalLapsed(number=number)
        ):
            union = shown(view)
            outcome = outcome_for_candidate(union.settled[number], union, words)
            return Notification(text=words("told-privately-outcome", name=union.name, outcome=outcome))


def invitation(view: View, number: int, words: Words) -> Notification:
    """To join by proposal `number`, or as a founder, or to speak for a member; with the buttons to answer."""
    union = shown(view)
    if number == FOUNDING:
        text = asked_to_join(union, words)
    else:
        text = invitation_to(last_of(_proposal(number, union)), union, words)
    return Notification(text=text, buttons=answering_buttons(number, view, words))


def answered_invitation(view: View, number: int, to: Identity, words: Words) -> tuple[Notification, bool]:
    """How it reads by now, and whether it can still be answered: once it cannot, there are no buttons."""
    union = shown(view)
    asked = invitation(view, number, words)
    if number in union.open:
        return _asked_still(asked, union.open[number], view, words), True
    if number != FOUNDING:
        answer = outcome_for_candidate(union.settled[number], union, words)
    elif to in union.invited and isinstance(view.union, Active):
        return asked, True
    else:
        answer = words("invitation-joined" if member_with(union, to) else "done-declined")
    return replace(asked, text=f"{asked.text}\n\n{bold(answer)}", buttons=()), False


def _asked_still(asked: Notification, proposal: Open, view: View, words: Words) -> Notification:
    if not proposal.candidate_accepted:
        return asked
    joins = isinstance(proposal.change, AdmitMember)
    accepted = words("invitation-accepted" if joins else "invitation-confirmed")
    text = f"{asked.text}\n\n{bold(accepted)}"
    return replace(asked, text=text, buttons=declining_button(proposal.number, view, words))


def _proposal(number: int, union: Active) -> Proposal:
    return union.open.get(number) or union.settled[number]
