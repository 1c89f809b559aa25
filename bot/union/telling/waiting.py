"""What of a proposal waits for a member."""

from collections.abc import Iterator
from datetime import datetime

from bot.network.locale import Words
from bot.union.telling.card_lines import objection_lines
from bot.union.telling.cards import ending_line
from domain.union.members import MemberNumber
from domain.union.proposal import Open, carried_over, objections, silent
from domain.union.state import Active


def what_waits(proposal: Open, me: MemberNumber, union: Active, words: Words, now: datetime) -> Iterator[str]:
    """Nothing where who asks has said all that is asked of them."""
    if me in proposal.doubts:
        yield words("open-unclear")
    elif me in silent(proposal):
        yield ending_line(proposal, union, words, now) or words("proposals-unheard")
    if me in carried_over(proposal):
        yield words("open-new-text")
    if me == proposal.proposer and objections(proposal):
        yield words("open-objected")
        yield from objection_lines(proposal, union, words)
