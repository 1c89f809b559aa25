"""One event of a public union, as strangers see it: what is not named here is withheld."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.union.published.changes import Fields, change_shown
from bot.union.published.standing import instant, state_shown
from bot.union.touches import UnionEnvelope
from domain.people import Identity, network_of
from domain.union import events
from domain.union.events import UnionEvent, proposal_of
from domain.union.members import member_among
from domain.union.proposal import candidate_of, last_of
from domain.union.state import Active, Dissolved, Union, proposal_numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """`number` counts the events of the union since it is public, those left out included. `by` is a member's."""

    number: int
    type: str
    at: datetime
    by: int | None
    proposal: int | None
    data: Fields

    @property
    def fields(self) -> Fields:
        return {
            "number": self.number,
            "type": self.type,
            "at": instant(self.at),
            "by": self.by,
            "proposal": self.proposal,
            "data": self.data,
        }


def shown(envelope: UnionEnvelope, before: Union, after: Union, *, began: int) -> Shown | None:
    """None for what nobody but members may see. `began` is the revision since which the union is public."""
    event, union = envelope.event, known(after)
    if union is None or envelope.revision < began:
        return None
    is_first = envelope.revision == began and not isinstance(event, events.UnionStarted)
    data: Fields | None = {"state": state_shown(union)} if is_first else _fields(event, known(before), union)
    if data is None:
        return None
    return Shown(
        number=envelope.revision - began,
        type="UnionPublished" if is_first else type(event).__name__,
        at=envelope.metadata.spoken,
        by=_member_of(envelope.metadata.by, known(before), union),
        proposal=proposal_of(event),
        data=data,
    )


def known(union: Union) -> Active | None:
    """Also after its end."""
    match union:
        case Active():
            return union
        case Dissolved(last=last):
            return last
        case _:
            return None


def _member_of(identity: str | None, *unions: Active | None) -> int | None:
    """The number of who acted: a candidate is nobody's member yet."""
    for union in filter(None, unions):
        member = member_among(union.roster, Identity(identity or ""))
        if member is not None:
            return member.number
    return None


def _fields(event: UnionEvent, before: Active | None, after: Active) -> Fields | None:
    match event:
        case events.UnionStarted(name=name, mission=mission, founder=founder):
            return {"name": name, "mission": mission, "founder": {"number": 1, "name": founder.name}}
        case events.FoundingInvitationAccepted(member=member, name=name):
            return {"member": member, "name": name}
        case events.MemberAdmitted(member=member, name=name):
            return {"member": member, "name": name}
        case events.ProposalOpened():
            return _opened(event)
        case events.ProposalRevised(version=version, text=text, electors=electors, suggestion=suggestion):
            # whose words these are, where it was suggested before, is not told by a number alone
            return {"version": version, "text": text, "electors": _all(electors), "suggestion": suggestion}
        case events.WordingSuggested(suggestion=suggestion, member=member, text=text):
            return {"suggestion": suggestion, "member": member, "text": text}
        case events.NoticePublished(deadline=deadline, version=version):
            return None if deadline is None else {"deadline": instant(deadline), "version": version}
        case events.ConsentGiven(member=member, version=version):
            return {"member": member, "version": version}
        case events.ObjectionRaised(member=member, reason=reason, version=version):
            return {"member": member, "reason": reason, "version": version}
        case events.ObjectionReasonGiven(member=member, reason=reason, version=version):
            return {"member": member, "reason": reason, "version": version}
        case events.ObjectionConfirmed(member=member, version=version):
            return {"member": member, "version": version}
        case (
            events.ConsentWithdrawn(member=member)
            | events.ObjectionWithdrawn(member=member)
            | events.ObjectionForgotten(member=member)
            | events.DoubtSettled(member=member)
            | events.MemberLeft(member=member)
            | events.IdentityLinked(member=member)
            | events.IdentityUnlinked(member=member)
            | events.IdentityReplaced(member=member)
            | events.MemberExpelled(member=member)
        ):
            return {"member": member}
        case events.Remarked(member=member, text=text, unclear=unclear):
            # a candidate who speaks has not accepted yet
            return {"member": member, "text": text, "unclear": unclear}
        case events.DeadlineMoved(cause=cause, deadline=deadline, member=member):
            return {"cause": cause.value, "deadline": instant(deadline), "member": member}
        case events.ProposerChanged(proposer=proposer):
            return {"proposer": proposer}
        case events.CandidateAccepted(number=number):
            return {"name": _candidate(number, after)}
        case events.CandidateDeclined():
            return {}
        case events.ProposalCarried(basis=basis):
            return {"basis": basis.value}
        case events.ProposalRejected(objections=objections):
            # what the reasons were may have been said before it was public
            return {"objections": [one.member for one in objections]}
        case events.ProposalLapsed(cause=cause):
            return {"cause": cause.value}
        case events.ProposalWithdrawn() | events.ProposalDeclined() | events.ProposalSuperseded():
            return {}
        case events.PersonForgotten(member=member, proposal=proposal):
            is_known = member is not None or proposal is not None
            return {"member": member, "proposal": proposal} if is_known else None
        case events.MembersMerged(member=member, merged=merged):
            return {"member": member, "merged": merged}
        case events.ArticleAdded(number=number, text=text):
            return {"article": number, "revision": 1, "text": text}
        case events.ArticleAmended(number=number, revision=revision, text=text):
            return {"article": number, "revision": revision, "text": text}
        case events.ArticleRepealed(number=number, revision=revision):
            return {"article": number, "revision": revision}
        case events.ResolutionAdopted(text=text):
            return {"text": text}
        case events.ChannelBound(channel=channel) | events.ChannelUnbound(channel=channel):
            return {"network": network_of(channel)}
        case events.UnionRenamed(name=name, mission=mission):
            return {"name": name, "mission": mission}
        case events.PeriodChanged(period=period):
            return {"period_seconds": int(period.total_seconds())}
        case events.VisibilitySet(public=public):
            return {"public": public} if before is not None and before.is_public else None
        case events.LanguageChosen(member=member, language=language):
            return {"member": member, "language": language}
        case events.ServiceInterrupted(start=start, end=end):
            return {"start": instant(start), "end": instant(end)}
        case events.UnionDissolved():
            return {}
        case (
            events.FoundingInvitationDeclined()  # who never joined
            | events.ElectorsFoundAbsent()  # who is in which chat
            | events.ChannelMoved()
            | events.MemberAway()  # for members' eyes only
            | events.MemberBack()
            | events.RequestsChosen()
            | events.TimeZoneChosen()
            | events.DigestChosen()
            | events.MessageFailed()
            | events.MessageMadeGood()
        ):
            return None


def _opened(event: events.ProposalOpened) -> Fields:
    length = event.length or event.period
    return {
        "proposer": event.proposer,
        "change": change_shown(event.change, candidate_accepted=False),
        "electors": _all(event.electors),
        "base_revision": event.base_revision,
        "length_seconds": int(length.total_seconds()),
    }


def _candidate(number: int, union: Active) -> str | None:
    """Of an admission; who is to speak for a member bears that member's name."""
    proposal = proposal_numbered(union, number)
    candidate = candidate_of(last_of(proposal)) if proposal else None
    is_named = candidate is not None and candidate.name != candidate.identity
    return candidate.name if candidate and is_named else None


def _all(numbers: Sequence[int]) -> list[int]:
    return [*numbers]
