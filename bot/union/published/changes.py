"""What a proposal would change, as strangers see it."""

from dataclasses import replace
from typing import TypeAlias

from domain.people import Channel, Identity, Person, network_of
from domain.union import changes
from domain.union.changes import Change

Fields: TypeAlias = dict[str, object]
"""What JSON can hold."""


def change_shown(change: Change, *, candidate_accepted: bool) -> Fields:
    """A candidate is nobody in particular until they accept."""
    return {"kind": type(change).__name__, **_fields(change, candidate_accepted=candidate_accepted)}


def _fields(change: Change, *, candidate_accepted: bool) -> Fields:
    match change:
        case changes.AdmitMember(candidate=candidate):
            return {"candidate": (candidate.name or None) if candidate_accepted else None}
        case changes.ExpelMember(member=member, reason=reason):
            return {"member": member, "reason": reason}
        case changes.AddArticle(number=number, text=text):
            return {"article": number, "text": text}
        case changes.AmendArticle(number=number, text=text):
            return {"article": number, "text": text}
        case changes.RepealArticle(number=number):
            return {"article": number}
        case changes.AdoptResolution(text=text):
            return {"text": text}
        case changes.BindChannel(channel=channel) | changes.UnbindChannel(channel=channel):
            return {"network": network_of(channel)}
        case changes.ReplaceIdentity(member=member):
            return {"member": member}
        case changes.RenameUnion(name=name, mission=mission):
            return {"name": name, "mission": mission}
        case changes.ChangePeriod(period=period):
            return {"period_seconds": int(period.total_seconds())}
        case changes.SetVisibility(public=public):
            return {"public": public}
        case changes.DissolveUnion(reason=reason):
            return {"reason": reason}
        case changes.Mandate(context=context, summary=summary):  # the payload may name whoever is paid
            return {"context": context, "summary": summary}


def without_accounts(change: Change, *, nobody: str, candidate_accepted: bool) -> Change:
    """The same so that it can be put into words for strangers: a candidate is `nobody` until they accept."""
    match change:
        case changes.AdmitMember(candidate=candidate):
            name = candidate.name if candidate_accepted and candidate.name else nobody
            return changes.AdmitMember(candidate=Person(identity=Identity(""), name=name))
        case changes.BindChannel(channel=channel) | changes.UnbindChannel(channel=channel):
            return replace(change, channel=Channel(network_of(channel).title()))
        case changes.ReplaceIdentity(member=member):
            return changes.ReplaceIdentity(member=member, old=Identity(""), new=Identity(""))
        case changes.Mandate():
            return replace(change, payload="")
        case (
            changes.ExpelMember()
            | changes.AddArticle()
            | changes.AmendArticle()
            | changes.RepealArticle()
            | changes.AdoptResolution()
            | changes.RenameUnion()
            | changes.ChangePeriod()
            | changes.SetVisibility()
            | changes.DissolveUnion()
        ):
            return change
