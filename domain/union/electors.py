"""Who has a voice in an open proposal, as members come, leave, and prove to be one."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from domain.union.changes import rules_of
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Unheard, voiceless, without


def with_founder(proposal: Open, member: MemberNumber) -> Open:
    """A founder who accepted has a voice in what a sole founder proposed meanwhile, and is to be told of it."""
    if not proposal.to_founders:
        return proposal
    return replace(proposal, electors=proposal.electors | {member}, phase=Unheard(), begun=None)


def without_elector(proposal: Open, member: MemberNumber) -> Open:
    return replace(
        proposal,
        electors=proposal.electors - {member},
        told=proposal.told - {member},
        absent=proposal.absent - {member},
        failed=proposal.failed - {member},
        doubts=without(proposal.doubts, member),
        questioned=without(proposal.questioned, member),
        stances=without(proposal.stances, member),
    )


def with_members_merged(proposal: Open, kept: MemberNumber, gone: MemberNumber) -> Open:
    """One person, one voice, and none in what is about themselves."""
    merged = rules_of(proposal.change).merged(proposal.change, kept, gone)
    proposal = _with_electors_merged(replace(proposal, change=merged), kept, gone)
    return without_elector(proposal, kept) if kept in voiceless(merged) else proposal


def _with_electors_merged(proposal: Open, kept: MemberNumber, gone: MemberNumber) -> Open:
    """Two electors turn out to be one person: the later stance is theirs."""
    both = frozenset({kept, gone})
    if both.isdisjoint(proposal.electors):
        return proposal
    spoken = [member for member in proposal.stances if member in both]
    superseded = frozenset(spoken[:-1])
    stances = {
        kept if member in both else member: stance
        for member, stance in proposal.stances.items()
        if member not in superseded
    }
    return replace(
        proposal,
        proposer=kept if proposal.proposer == gone else proposal.proposer,
        electors=proposal.electors - both | {kept},
        told=_one(proposal.told, both, kept),
        absent=proposal.absent - both,
        failed=_one(proposal.failed, both, kept),
        doubts={kept if member in both else member: said for member, said in proposal.doubts.items()},
        questioned=without(without(proposal.questioned, kept), gone),
        suggestions={
            number: replace(one, member=kept) if one.member == gone else one
            for number, one in proposal.suggestions.items()
        },
        stances=stances,
    )


def _one(
    members: AbstractSet[MemberNumber], both: AbstractSet[MemberNumber], kept: MemberNumber
) -> AbstractSet[MemberNumber]:
    return members - both | {kept} if both & members else members
