"""Which proposals may be meant where a member names none: each says so by what may be done with it."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.chat.who import Misunderstood
from bot.union.chat.asked import AskedOfUnion
from domain.union.changes import rules_of
from domain.union.proposal import Consent, Objecting, Open, Settled
from domain.union.proposal_events import ProposalSuperseded

Fitting: TypeAlias = Callable[[AskedOfUnion], Sequence[Open]]
"""Never none. Raises Misunderstood, and Refused for who is no member."""


def to_show(asked: AskedOfUnion) -> Sequence[Open]:
    return _some([*asked.union.open.values()], "nothing-open")


def with_a_voice(asked: AskedOfUnion) -> Sequence[Open]:
    member = asked.member().number
    return _some([one for one in asked.union.open.values() if member in one.electors], "nothing-to-answer")


def to_consent_to(asked: AskedOfUnion) -> Sequence[Open]:
    """What they have consented to already only where there is nothing else."""
    member, having = asked.member().number, with_a_voice(asked)
    return [one for one in having if not isinstance(one.stances.get(member), Consent)] or having


def to_take_back(asked: AskedOfUnion) -> Sequence[Open]:
    """What they object to; else what they consent to, and what they proposed themselves last of all."""
    member, all_open = asked.member().number, asked.union.open.values()
    objecting = [one for one in all_open if isinstance(one.stances.get(member), Objecting)]
    consenting = [one for one in all_open if isinstance(one.stances.get(member), Consent)]
    others = [one for one in consenting if one.proposer != member]
    return _some(objecting or others or consenting, "nothing-to-retract")


def ones_own(asked: AskedOfUnion) -> Sequence[Open]:
    member = asked.member().number
    return _some([one for one in asked.union.open.values() if one.proposer == member], "nothing-to-withdraw")


def to_reword(asked: AskedOfUnion) -> Sequence[Open]:
    """Their own where they have one: others can only suggest."""
    member = asked.member().number
    revisable = [
        one for one in asked.union.open.values() if rules_of(one.change).text(one.change) is not None
    ]
    own = [one for one in revisable if one.proposer == member]
    return _some(own or [one for one in revisable if member in one.electors], "nothing-to-reword")


def to_reopen(asked: AskedOfUnion) -> Sequence[Open]:
    """Of those that ended lately."""
    ended = asked.union.settled.values()
    return _some([one.last for one in ended if _is_superseded(one)], "nothing-to-reopen")


def _is_superseded(settled: Settled) -> bool:
    return isinstance(settled.outcome, ProposalSuperseded)


def _some(proposals: list[Open], otherwise: str) -> Sequence[Open]:
    if not proposals:
        raise Misunderstood(otherwise)
    return proposals
