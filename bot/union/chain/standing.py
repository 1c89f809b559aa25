"""How a union stands when its public time begins, format 1: with this its public chain begins or goes on."""

from datetime import UTC, datetime

from bot.union.chain.canonical import Object
from domain.people import Person
from domain.union import changes
from domain.union.changes import Change
from domain.union.members import Member
from domain.union.proposal import (
    AwaitingCandidate,
    Objecting,
    Open,
    Phase,
    Running,
    Unheard,
    consenters,
    deadline_of,
)
from domain.union.regulation import InForce, articles_in_force
from domain.union.state import Active


def standing(union: Active) -> Object:
    """All of it, also what is to be withheld. Former members are known by how many numbers were given."""
    return {
        "name": union.name,
        "mission": union.mission,
        "language": union.language,
        "period_seconds": int(union.period.total_seconds()) if union.period else None,
        "started": _instant(union.started.at),
        "numbered": max(union.names),
        "opened": union.opened,
        "channels": [{"address": channel} for channel in union.channels],
        "invited": [{"identity": who, "name": name} for who, name in sorted(union.invited.items())],
        "members": [_member(member) for _, member in sorted(union.roster.items())],
        "articles": [_article(article) for article in articles_in_force(union.regulation)],
        "open": [_proposal(proposal) for _, proposal in sorted(union.open.items())],
    }


def _member(member: Member) -> Object:
    return {
        "number": member.number,
        "name": member.name,
        "identities": [*member.identities],
        "since": _instant(member.since),
        "vouched": member.vouched,
    }


def _article(article: InForce) -> Object:
    return {
        "number": article.number,
        "text": article.text,
        "revision": article.revision,
        "proposal": article.proposal,
    }


def _proposal(proposal: Open) -> Object:
    """Stances without reasons: what was said before stays with who heard it."""
    return {
        "number": proposal.number,
        "proposer": proposal.proposer,
        "change": _change(proposal.change),
        "version": proposal.version,
        "electors": [*sorted(proposal.electors)],
        "base_revision": proposal.base_revision,
        "period_seconds": int(proposal.period.total_seconds()),
        "length_seconds": int(proposal.length.total_seconds()),
        "put": _instant(proposal.put_at),
        "consents": [*consenters(proposal)],
        "objections": [
            {"member": member, "version": stance.version, "contested": stance.contested}
            for member, stance in sorted(proposal.stances.items())
            if isinstance(stance, Objecting)
        ],
        "phase": _phase(proposal.phase),
        "deadline": _instant(deadline_of(proposal)),
        "candidate_accepted": proposal.candidate_accepted,
        "told": [*sorted(proposal.told)],
        "absent": [*sorted(proposal.absent)],
    }


def _phase(phase: Phase) -> str:
    match phase:
        case Unheard():
            return "unheard"
        case Running():
            return "running"
        case AwaitingCandidate():
            return "awaiting-candidate"


def _change(change: Change) -> Object:
    return {"kind": type(change).__name__, **_changed(change)}


def _changed(change: Change) -> Object:
    match change:
        case changes.AdmitMember(candidate=candidate):
            return {"candidate": _person(candidate)}
        case changes.ExpelMember(member=member, reason=reason):
            return {"member": member, "reason": reason}
        case changes.AddArticle(number=number, text=text):
            return {"number": number, "text": text}
        case changes.AmendArticle(number=number, text=text):
            return {"number": number, "text": text}
        case changes.RepealArticle(number=number):
            return {"number": number}
        case changes.AdoptResolution(text=text):
            return {"text": text}
        case changes.BindChannel(channel=channel) | changes.UnbindChannel(channel=channel):
            return {"channel": channel}
        case changes.ReplaceIdentity(member=member, old=old, new=new):
            return {"member": member, "old": old, "new": new}
        case changes.RenameUnion(name=name, mission=mission):
            return {"name": name, "mission": mission}
        case changes.ChangePeriod(period=period):
            return {"period_seconds": int(period.total_seconds())}
        case changes.SetVisibility(public=public):
            return {"public": public}
        case changes.DissolveUnion(reason=reason):
            return {"reason": reason}
        case changes.Mandate(context=context, summary=summary, payload=payload, needs_second_voice=needs):
            return {"context": context, "summary": summary, "payload": payload, "needs_second_voice": needs}


def _person(person: Person) -> Object:
    return {"identity": person.identity, "name": person.name}


def _instant(at: datetime | None) -> str | None:
    """In UTC, with as many digits of a second as there are: none or six."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None
