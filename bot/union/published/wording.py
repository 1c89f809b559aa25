"""How what happens in a public union reads for strangers: one line for each thing, and nothing that they may not see."""

from dataclasses import replace
from datetime import datetime

from bot.network.locale import Words
from bot.network.quoting import quoted
from bot.union.changes import heading
from bot.union.published.changes import without_accounts
from bot.union.published.happened import known, shown
from bot.union.read_models.views import View
from bot.union.telling.outcomes import outcome_line
from bot.union.telling.past import by_number, line_of
from bot.union.telling.phrases import time_left
from bot.union.touches import UnionEnvelope
from domain.union import events
from domain.union.changes import rules_of
from domain.union.events import Outcome
from domain.union.proposal import Open, Proposal, deadline_of, last_of

Told = (
    events.FoundingInvitationAccepted
    | events.WordingSuggested
    | events.ObjectionRaised
    | events.ObjectionReasonGiven
    | events.ObjectionWithdrawn
    | events.ObjectionForgotten
    | events.Remarked
    | events.DeadlineMoved
    | events.ProposerChanged
    | events.MemberLeft
)
"""In the words of the union's history: none of them names an account or who never joined."""


def told_to_strangers(
    envelope: UnionEnvelope, then: View, now: View, at: datetime, words: Words, *, began: int
) -> str:
    """`then` is as of the event, and `now` at the moment `at`. Empty for what is no news, and for what they may not see."""
    event, union = envelope.event, known(then.union)
    if union is None or shown(envelope, then.union, then.union, began=began) is None:
        return ""
    match event:
        case events.ProposalOpened(number=number):
            return _put(number, 1, now, at, words)
        case events.ProposalRevised(number=number, version=version):
            return _put(number, version, now, at, words)
        case events.UnionDissolved():
            return words("past-dissolved")
        case _ if isinstance(event, Outcome):
            settled = then.settled(event.number)
            if settled is None:
                return ""
            return f"{_heading(settled, then, words)}\n{outcome_line(settled, union, words)}"
        case _ if isinstance(event, Told):
            return line_of(envelope, then, words, by_number)
        case _:
            return ""


def ending_for_strangers(proposal: Open, view: View, at: datetime, words: Words) -> str:
    """What it is about, and until when it can be objected to."""
    return f"{_heading(proposal, view, words)}\n{_until(proposal, at, words)}"


def _put(number: int, version: int, now: View, at: datetime, words: Words) -> str:
    """As it is told while it is open and nothing newer took its place."""
    union = known(now.union)
    proposal = union.open.get(number) if union else None
    if proposal is None or proposal.version != version:
        return ""
    text = rules_of(proposal.change).text(proposal.change)
    lines = [_heading(proposal, now, words), quoted(text, words) if text else "", _until(proposal, at, words)]
    return "\n".join(filter(None, lines))


def _until(proposal: Open, at: datetime, words: Words) -> str:
    deadline = deadline_of(proposal)
    if deadline is None:
        return words("stranger-untold")
    return words("stranger-until", when=words.when(deadline), left=time_left(deadline, at, words))


def for_strangers(proposal: Proposal, words: Words) -> Open:
    """As it is put into words for them: without accounts, and a candidate is nobody in particular until they accept."""
    last = last_of(proposal)
    nobody = words("page-candidate")
    change = without_accounts(last.change, nobody=nobody, candidate_accepted=last.candidate_accepted)
    return replace(last, change=change)


def _heading(proposal: Proposal, view: View, words: Words) -> str:
    return heading(for_strangers(proposal, words), view, words)
