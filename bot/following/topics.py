"""What of all that happens in a union belongs to a subscription."""

import re
from typing import TypeAlias

from bot.log.envelope import Envelope
from domain.following.events import Topic
from domain.following.state import Subscription
from domain.union import changes, events
from domain.union.changes import rules_of
from domain.union.effects import Effect
from domain.union.events import Outcome, UnionEvent, proposal_of
from domain.union.members import Member
from domain.union.proposal import Open, last_of, silent
from domain.union.state import Active, proposal_numbered

UnionEnvelope: TypeAlias = Envelope[UnionEvent]


def is_news(
    subscription: Subscription, envelope: UnionEnvelope, union: Active, member: Member | None
) -> bool:
    """For whom it is, a `member` or a stranger; how it turned out is news to everybody, what they did themselves is not."""
    event = envelope.event
    if subscription.proposal is not None and proposal_of(event) != subscription.proposal:
        return False
    is_outcome = isinstance(event, Outcome | Effect | events.UnionDissolved)
    if not is_outcome and envelope.metadata.by == subscription.by:
        return False
    match subscription.topic:
        case Topic.ALL:
            return True
        case Topic.PROPOSALS:
            return isinstance(event, events.ProposalOpened | events.ProposalRevised)
        case Topic.OUTCOMES:
            return is_outcome
        case Topic.MINE:
            return member is not None and _concerns(event, member, union)
        case Topic.REMINDERS:
            return False


def is_called(subscription: Subscription, proposal: Open, member: Member | None) -> bool:
    """Whether its end is worth a call: a member who has answered is called only where they asked for all of them."""
    if subscription.proposal not in {None, proposal.number}:
        return False
    waits = member is not None and member.number in silent(proposal)
    match subscription.topic:
        case Topic.REMINDERS:
            return True
        case Topic.ALL:
            return waits or member is None
        case Topic.MINE:
            return waits
        case Topic.PROPOSALS | Topic.OUTCOMES:
            return False


def _concerns(event: UnionEvent, member: Member, union: Active) -> bool:
    """Their proposal, one about them, or one that mentions them."""
    number = proposal_of(event)
    proposal = proposal_numbered(union, number) if number is not None else None
    if proposal is None:
        return False
    last = last_of(proposal)
    is_theirs = last.proposer == member.number or _is_about(last.change, member)
    return is_theirs or any(_mentions(text, member.name) for text in _words_of(event))


def _is_about(change: changes.Change, member: Member) -> bool:
    match change:
        case changes.ExpelMember(member=number) | changes.ReplaceIdentity(member=number):
            return number == member.number
        case _:
            return False


def _words_of(event: UnionEvent) -> list[str]:
    """What somebody wrote there."""
    match event:
        case events.ProposalOpened(change=change):
            return [rules_of(change).text(change) or ""]
        case (
            events.ProposalRevised(text=text)
            | events.WordingSuggested(text=text)
            | events.Remarked(text=text)
        ):
            return [text]
        case events.ObjectionRaised(reason=str(reason)) | events.ObjectionReasonGiven(reason=reason):
            return [reason]
        case _:
            return []


def _mentions(text: str, name: str) -> bool:
    """As a word of its own, with an `@` or without."""
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
