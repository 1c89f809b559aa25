"""How the end of a proposal reads: by whom it was decided or held up, and what came between."""

from bot.network.locale import Words
from bot.union.telling.phrases import names_in, names_of
from domain.union import changes, events
from domain.union.changes import rules_of
from domain.union.events import Basis
from domain.union.proposal import Open, Settled
from domain.union.state import Active


def outcome_line(settled: Settled, union: Active, words: Words) -> str:
    """For members: with the names of whose word it was."""
    match settled.outcome:
        case events.ProposalCarried(basis=Basis.EXPLICIT) if _was_alone(settled.last):
            is_last = isinstance(settled.last.change, changes.DissolveUnion)
            key = "outcome-carried-only" if is_last else "outcome-carried-alone"
            return words(key, name=names_in(union, words)[settled.last.proposer])
        case events.ProposalCarried(basis=Basis.EXPLICIT):
            return words("outcome-carried-explicit")
        case events.ProposalCarried():
            return words("outcome-carried-tacit")
        case events.ProposalRejected(objections=objections):
            against = sorted({objection.member for objection in objections})
            key = "outcome-rejected" if len(against) == 1 else "outcome-rejected-by-several"
            return words(key, names=names_of(against, union, words))
        case events.ProposalWithdrawn():
            return words("outcome-withdrawn")
        case events.ProposalDeclined():
            return words("outcome-declined")
        case events.ProposalSuperseded():
            return _overtaken(settled.last, union, words)
        case events.ProposalLapsed(cause=cause):
            return words(f"outcome-lapsed-{cause}")


def outcome_for_candidate(settled: Settled, union: Active, words: Words) -> str:
    """Who is no member is not told who objected."""
    if isinstance(settled.outcome, events.ProposalRejected):
        return words("outcome-rejected-unnamed")
    return outcome_line(settled, union, words)


def _was_alone(last: Open) -> bool:
    """Nobody else had a voice, since there was nobody else: not since it was about them."""
    return last.electors == {last.proposer} and not rules_of(last.change).voiceless(last.change)


def _overtaken(last: Open, union: Active, words: Words) -> str:
    match last.change:
        case changes.AmendArticle(number=number) | changes.RepealArticle(number=number):
            return words("outcome-superseded-article", number=number)
        case changes.AddArticle(number=str(number)) if number in union.regulation:
            return words("outcome-superseded-number", number=number)
        case changes.AddArticle(number=str(number)):
            return words("outcome-superseded-parent", number=number)
        case _:
            return words("outcome-superseded")
