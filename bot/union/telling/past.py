"""One line of a union's history for each thing that happened to it."""

from collections.abc import Mapping
from typing import Protocol

from bot.network.locale import Words
from bot.network.quoting import quoted
from bot.union.changes import title_of
from bot.union.read_models.views import View, shown
from bot.union.telling.outcomes import outcome_line
from bot.union.telling.phrases import brief, duration, names_in, short
from bot.union.touches import UnionEnvelope
from domain.union import events
from domain.union.events import UnionEvent
from domain.union.members import MemberNumber

SAID = 160
"""Characters of what somebody said."""


class Named(Protocol):
    """How a proposal is named, by its number: as it read when a thing was said of it, if that is known."""

    def __call__(self, number: int, version: int | None = None, /) -> str: ...


def by_number(number: int, _: int | None = None) -> str:
    return str(number)


def line_of(envelope: UnionEnvelope, view: View, words: Words, named: Named) -> str:
    """Empty for what another entry of the same moment tells already."""
    text = _text(envelope.event, view, words, named)
    return f"{words.when(envelope.metadata.spoken)} — {text}" if text else ""


def _text(event: UnionEvent, view: View, words: Words, named: Named) -> str:
    names = names_in(shown(view), words)
    match event:
        case events.UnionStarted(founder=founder, name=name):
            return words("past-started", name=name, founder=founder.name or names[1])
        case events.FoundingInvitationAccepted(member=member, name=name):
            return words("past-founder-accepted", name=name or names[member])
        case events.FoundingInvitationDeclined(name=name):
            return words("past-founder-declined", name=name or words("somebody-forgotten"))
        case events.ProposalOpened(number=number, proposer=proposer):
            title = title_of(event, view, words)
            return words("past-opened", number=str(number), name=names[proposer], title=title)
        case events.ProposalRevised(number=number, version=version, text=text):
            return words(
                "past-revised",
                number=named(number, version - 1),
                version=version,
                text=quoted(brief(text, SAID), words),
            )
        case events.WordingSuggested(number=number, member=member, text=text):
            return words(
                "past-suggested",
                number=named(number),
                name=names[member],
                text=quoted(brief(text, SAID), words),
            )
        case events.NoticePublished(number=number, version=version, deadline=deadline):
            number_then = named(number, version)
            return words("past-noticed", number=number_then, when=words.when(deadline)) if deadline else ""
        case events.ConsentGiven(number=number, version=version, member=member):
            return words("past-consented", number=named(number, version), name=names[member])
        case events.ConsentWithdrawn(number=number, member=member):
            return words("past-consent-withdrawn", number=named(number), name=names[member])
        case events.ObjectionRaised(number=number, version=version, member=member, reason=None):
            return words("past-objected", number=named(number, version), name=names[member])
        case events.ObjectionRaised(number=number, version=version, member=member, reason=str(reason)):
            return words(
                "past-reasoned",
                number=named(number, version),
                name=names[member],
                reason=quoted(brief(reason, SAID), words),
            )
        case events.ObjectionReasonGiven(number=number, version=version, member=member, reason=reason):
            return words(
                "past-reason-given",
                number=named(number, version),
                name=names[member],
                reason=quoted(brief(reason, SAID), words),
            )
        case events.ObjectionRaised():
            return ""
        case events.ObjectionWithdrawn(number=number, member=member):
            return words("past-retracted", number=named(number), name=names[member])
        case events.ObjectionForgotten(number=number, member=member):
            return words("past-retracted", number=named(number), name=names[member])
        case events.Remarked():
            return _remarked(event, names, words, named)
        case events.DeadlineMoved(number=number, deadline=deadline, member=int(member)):
            return words(
                "past-more-time", number=named(number), name=names[member], when=words.when(deadline)
            )
        case events.DeadlineMoved(number=number, deadline=deadline):
            return words("past-moved", number=named(number), when=words.when(deadline))
        case events.ProposerChanged(number=number, proposer=proposer):
            return words("past-proposer", number=named(number), name=names[proposer])
        case events.CandidateAccepted(number=number):
            return words("past-candidate-accepted", number=named(number))
        case (
            events.ProposalCarried(number=number)
            | events.ProposalRejected(number=number)
            | events.ProposalWithdrawn(number=number)
            | events.ProposalDeclined(number=number)
            | events.ProposalSuperseded(number=number)
            | events.ProposalLapsed(number=number)
        ):
            return _ended(number, view, words, named)
        case events.MemberAdmitted(name=name):
            return words("past-admitted", name=name)
        case events.MemberExpelled(member=member):
            return words("past-expelled", name=names[member])
        case events.MemberLeft(member=member):
            return words("past-left", name=names[member])
        case events.IdentityLinked(member=member, identity=identity):
            return words("past-linked", name=names[member], identity=short(identity))
        case events.IdentityUnlinked(member=member, identity=identity):
            return words("past-unlinked", name=names[member], identity=short(identity))
        case events.IdentityReplaced(member=member, new=new):
            return words("past-replaced", name=names[member], identity=short(new))
        case events.MembersMerged(member=member, merged=merged):
            return words("past-merged", name=names[member], other=names[merged])
        case events.ArticleAdded(number=number):
            return words("past-article-added", number=number)
        case events.ArticleAmended(number=number, revision=revision):
            return words("past-article-amended", number=number, revision=revision)
        case events.ArticleRepealed(number=number):
            return words("past-article-repealed", number=number)
        case events.ResolutionAdopted(text=text):
            return words("past-resolution", text=quoted(brief(text), words))
        case events.ChannelBound(channel=channel) | events.ChannelMoved(new=channel):
            return words("past-bound", channel=short(channel))
        case events.ChannelUnbound(channel=channel):
            return words("past-unbound", channel=short(channel))
        case events.UnionRenamed(name=name):
            return words("past-renamed", name=name)
        case events.VisibilitySet(public=public):
            return words("past-public" if public else "past-private")
        case events.PeriodChanged(period=period):
            return words("past-period", period=duration(period, words))
        case events.TimeZoneChosen(member=member, zone=zone):
            return words("past-timezone", name=names[member], zone=zone)
        case events.DigestChosen(member=member, digest=digest):
            return words(f"past-digest-{digest}", name=names[member])
        case events.RequestsChosen(member=member, taken=taken):
            return words("past-requests-on" if taken else "past-requests-off", name=names[member])
        case events.LanguageChosen(member=member, language=language):
            return words("past-language", name=names[member], language=language)
        case events.ServiceInterrupted(start=start, end=end):
            return words("past-interrupted", length=duration(end - start, words))
        case events.UnionDissolved():
            return words("past-dissolved")
        case events.MessageFailed(member=member):
            return words("past-failed", name=names[member])
        case (
            events.MessageMadeGood()
            | events.PersonForgotten()
            | events.MemberAway()  # for members' eyes only, and anybody may read this
            | events.MemberBack()
            | events.CandidateDeclined()
            | events.ObjectionConfirmed()
            | events.DoubtSettled()
            | events.ElectorsFoundAbsent()
        ):
            return ""


def _ended(number: int, view: View, words: Words, named: Named) -> str:
    settled = view.settled(number)
    if settled is None:
        raise LookupError(f"proposal {number} of {view.union_id}")
    outcome = outcome_line(settled, shown(view), words)
    return words("past-ended", number=named(number), outcome=outcome)


def _remarked(event: events.Remarked, names: Mapping[MemberNumber, str], words: Words, named: Named) -> str:
    number, text = named(event.number), quoted(brief(event.text, SAID), words)
    if event.member is None:
        return words("past-candidate-remarked", number=number, text=text)
    return words("past-remarked", number=number, name=names[event.member], text=text)
