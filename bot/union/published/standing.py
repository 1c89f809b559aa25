"""A union, its members, articles and proposals as they stand, as strangers see them."""

from datetime import datetime

from bot.union.published.changes import Fields, change_shown
from domain.union.members import Member
from domain.union.proposal import (
    AwaitingCandidate,
    Consent,
    Open,
    Proposal,
    Running,
    Settled,
    deadline_of,
    last_of,
    silent,
)
from domain.union.proposal_events import ProposalCarried, ProposalLapsed
from domain.union.regulation import InForce, articles_in_force
from domain.union.state import Active

NOSTR = "nostr"
"""The network on which a union has an address of its own, that is no chat of anybody's."""


def instant(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def union_shown(union: Active) -> Fields:
    """What it is, in short."""
    return {
        "name": union.name,
        "mission": union.mission,
        "language": union.language,
        "period_seconds": int(union.period.total_seconds()) if union.period else None,
        "members": len(union.roster),
        "articles": len(articles_in_force(union.regulation)),
        "open": sorted(union.open),
        "nostr": _key_of(union),
    }


def _key_of(union: Active) -> str | None:
    """Its own, by which everybody may speak to it."""
    homes = (channel.partition(":") for channel in union.channels)
    return next((key for network, _, key in homes if network == NOSTR), None)


def state_shown(union: Active) -> Fields:
    """All of it that there is to see at once: with this a history begins that was private before."""
    return {
        **union_shown(union),
        "members": members_shown(union),
        "articles": [article_shown(article) for article in articles_in_force(union.regulation)],
        "open": [proposal_shown(proposal) for proposal in union.open.values()],
    }


def members_shown(union: Active) -> list[Fields]:
    return [member_shown(member) for _, member in sorted(union.roster.items())]


def member_shown(member: Member) -> Fields:
    return {"number": member.number, "name": member.name}


def article_shown(article: InForce) -> Fields:
    return {
        "number": article.number,
        "text": article.text,
        "revision": article.revision,
        "proposal": article.proposal,
    }


def proposal_shown(proposal: Proposal) -> Fields:
    """With stances, and without what anybody said: that stands in its history, as far as it was public."""
    last = last_of(proposal)
    return {
        "number": last.number,
        "proposer": last.proposer,
        "change": change_shown(last.change, candidate_accepted=last.candidate_accepted),
        "version": last.version,
        "electors": sorted(last.electors),
        "consents": [who for who, stance in last.stances.items() if isinstance(stance, Consent)],
        "objections": [who for who, stance in last.stances.items() if not isinstance(stance, Consent)],
        "silent": sorted(silent(last)),
        "period_seconds": int(last.period.total_seconds()),
        "deadline": instant(deadline_of(last)),
        **_ending(proposal),
    }


def _ending(proposal: Proposal) -> Fields:
    match proposal:
        case Open(phase=Running()):
            return {"phase": "running", "outcome": None}
        case Open(phase=AwaitingCandidate()):
            return {"phase": "awaiting-candidate", "outcome": None}
        case Open():
            return {"phase": "not-everybody-told", "outcome": None}
        case Settled(outcome=ProposalCarried(basis=basis)):
            return {"phase": "settled", "outcome": "carried", "basis": basis.value}
        case Settled(outcome=ProposalLapsed(cause=cause)):
            return {"phase": "settled", "outcome": "lapsed", "cause": cause.value}
        case Settled(outcome=outcome):
            kind = type(outcome).__name__.removeprefix("Proposal").lower()
            return {"phase": "settled", "outcome": kind}
