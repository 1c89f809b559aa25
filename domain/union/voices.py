"""The second voice: what one voice and silence must never do, somebody else has to want as well.

It counts only from who is no puppet: a founder, a member whose own admission had two such voices (or
everybody's), or who has been a member for thirty days. Where the proposer is none of these, two are
needed. Where all members of the union consented, nothing more is.
"""

from collections.abc import Set as AbstractSet
from datetime import datetime

from domain.union.changes import rules_of
from domain.union.members import MemberNumber, can_second
from domain.union.proposal import Open, consenters
from domain.union.state import Active


def is_supported(proposal: Open, union: Active, at: datetime) -> bool:
    """Also where no second voice is needed."""
    return voices_missing(proposal, union, at) == 0


def voices_missing(proposal: Open, union: Active, at: datetime) -> int:
    """How many second voices there would have to be beside those that there are."""
    if not needs_second_voice(proposal) or union.roster.keys() <= set(consenters(proposal)):
        return 0
    proposer = union.roster.get(proposal.proposer)
    needed = 1 if proposer is not None and can_second(proposer, at) else 2
    given = second_voices(proposal, union, at) & set(consenters(proposal))
    return max(0, needed - len(given))


def needs_second_voice(proposal: Open) -> bool:
    """Whether one voice and silence must not carry it."""
    needs: bool = rules_of(proposal.change).needs_second_voice(proposal.change)
    return needs


def second_voices(proposal: Open, union: Active, at: datetime) -> AbstractSet[MemberNumber]:
    """Whose consent would count as one, given or not."""
    excluded = {proposal.proposer, *rules_of(proposal.change).no_second(proposal.change)}
    return {
        number
        for number in proposal.electors - excluded
        if number in union.roster and can_second(union.roster[number], at)
    }


def admitted_by_many(proposal: Open, union: Active, at: datetime) -> bool:
    """Whether who is admitted by this proposal is vouched for: by all electors, or by two second voices."""
    consented = [number for number in consenters(proposal) if number in union.roster]
    vouching = [number for number in consented if can_second(union.roster[number], at)]
    return proposal.electors <= set(consented) or len(vouching) >= 2  # noqa: PLR2004 - the rule's own number
