"""How objections make a proposal better: its proposer puts it otherwise, perhaps as others
suggest, and everybody is asked anew.
"""

from dataclasses import replace

from domain.refusal import Refused
from domain.union.addressed import open_to, put_by
from domain.union.changes import rules_of
from domain.union.commands import AdoptWording, ReviseProposal, SuggestWording
from domain.union.events import ProposalRevised, WordingSuggested
from domain.union.limits import MAX_REVISIONS, refuse_when
from domain.union.members import Member
from domain.union.proposal import Open
from domain.union.reasons import Reason
from domain.union.state import Active, electors_of


def revise_proposal(command: ReviseProposal, union: Active, proposer: Member) -> list[ProposalRevised]:
    proposal = put_by(proposer, command, union)
    if proposal.earlier and command.text == _text(proposal):
        return []
    _check_text(command.text, proposal, union, proposer)
    refuse_when(
        len(proposal.earlier) >= MAX_REVISIONS,
        Reason.REVISED_ENOUGH,
        number=proposal.number,
        limit=MAX_REVISIONS,
    )
    return [
        ProposalRevised(
            number=proposal.number,
            version=proposal.version + 1,
            text=command.text,
            electors=tuple(sorted(electors_of(proposal.change, union))),
            at=command.at,
        )
    ]


def suggest_wording(command: SuggestWording, union: Active, member: Member) -> list[WordingSuggested]:
    """One of each member stands."""
    proposal, text = open_to(member, command, union), command.text
    refuse_when(proposal.proposer == member.number, Reason.OWN_PROPOSAL, number=proposal.number)
    if any((one.member, one.text) == (member.number, text) for one in proposal.suggestions.values()):
        return []
    _check_text(text, proposal, union, member)
    return [
        WordingSuggested(
            number=proposal.number, suggestion=proposal.suggested + 1, member=member.number, text=text
        )
    ]


def adopt_wording(command: AdoptWording, union: Active, proposer: Member) -> list[ProposalRevised]:
    """What the proposer was shown, and not what its author has put in its place since."""
    proposal = put_by(proposer, command, union)
    suggestion = proposal.suggestions.get(command.suggestion)
    if suggestion is None:
        raise Refused(Reason.NO_SUCH_SUGGESTION, number=proposal.number)
    revision = ReviseProposal(number=command.number, text=suggestion.text, by=command.by, at=command.at)
    revised = revise_proposal(revision, union, proposer)
    return [replace(one, suggestion=command.suggestion) for one in revised]


def _check_text(text: str, proposal: Open, union: Active, author: Member) -> None:
    """What holds for opening it holds again; other blanks alone make no other text."""
    change, rules = proposal.change, rules_of(proposal.change)
    same = text.split() == _text(proposal).split()
    rules.check(rules.reworded(change, text), union, author)
    refuse_when(same, Reason.CHANGES_NOTHING)


def _text(proposal: Open) -> str:
    """Of an admission, say, there is none: who is meant is not to be put otherwise."""
    text: str | None = rules_of(proposal.change).text(proposal.change)
    if text is None:
        raise Refused(Reason.NOT_REVISABLE, number=proposal.number)
    return text
