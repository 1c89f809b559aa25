"""One line of a union's history for each thing that happened to it."""

from bot.log.envelope import Envelope
from bot.network.locale import Words
from bot.union.cards import outcome_line
from bot.union.changes import title_of
from bot.union.phrases import brief, duration, names_in, quoted, short
from domain.union.events import (
    ArticleAdded,
    ArticleAmended,
    ArticleRepealed,
    ChannelBound,
    ChannelMoved,
    ChannelUnbound,
    FoundingInvitationAccepted,
    FoundingInvitationDeclined,
    IdentityLinked,
    IdentityReplaced,
    IdentityUnlinked,
    LanguageChosen,
    MemberAdmitted,
    MemberExpelled,
    MemberLeft,
    MembersMerged,
    ProposalOpened,
    ResolutionAdopted,
    ServiceInterrupted,
    UnionDissolved,
    UnionEvent,
    UnionRenamed,
    UnionStarted,
)
from domain.union.proposal_events import (
    CandidateAccepted,
    CandidateDeclined,
    ConsentGiven,
    DeadlineMoved,
    DoubtSettled,
    ElectorsFoundAbsent,
    NoticePublished,
    ObjectionConfirmed,
    ObjectionForgotten,
    ObjectionRaised,
    ObjectionReasonGiven,
    ObjectionWithdrawn,
    ProposalCarried,
    ProposalDeclined,
    ProposalLapsed,
    ProposalRejected,
    ProposalSuperseded,
    ProposalWithdrawn,
    ProposerChanged,
    Remarked,
)
from domain.union.state import Active


def line_of(envelope: Envelope, union: Active, words: Words) -> str:
    """Empty for what another entry of the same moment tells already."""
    text = _text(envelope.event, union, words)
    return f"{words.when(envelope.metadata.spoken)} — {text}" if text else ""


def _text(event: UnionEvent, union: Active, words: Words) -> str:
    names = names_in(union, words)
    match event:
        case UnionStarted(founder=founder, name=name):
            return words("past-started", name=name, founder=founder.name)
        case FoundingInvitationAccepted(name=name):
            return words("past-founder-accepted", name=name)
        case FoundingInvitationDeclined(name=name):
            return words("past-founder-declined", name=name)
        case ProposalOpened(number=number, proposer=proposer, change=change):
            title = title_of(change, union, words)
            return words("past-opened", number=str(number), name=names[proposer], title=title)
        case NoticePublished(number=number, deadline=deadline):
            return words("past-noticed", number=str(number), when=words.when(deadline)) if deadline else ""
        case ConsentGiven(number=number, member=member):
            return words("past-consented", number=str(number), name=names[member])
        case ObjectionRaised(number=number, member=member, reason=None):
            return words("past-objected", number=str(number), name=names[member])
        case ObjectionRaised(number=number, member=member, reason=str(reason)):
            return words(
                "past-reasoned", number=str(number), name=names[member], reason=quoted(brief(reason), words)
            )
        case ObjectionReasonGiven(number=number, member=member, reason=reason):
            return words(
                "past-reason-given",
                number=str(number),
                name=names[member],
                reason=quoted(brief(reason), words),
            )
        case ObjectionRaised():
            return ""
        case ObjectionWithdrawn(number=number, member=member):
            return words("past-retracted", number=str(number), name=names[member])
        case ObjectionForgotten(number=number, member=member):
            return words("past-retracted", number=str(number), name=names[member])
        case Remarked(number=number, member=member, text=text):
            return words(
                "past-remarked", number=str(number), name=names[member], text=quoted(brief(text), words)
            )
        case DeadlineMoved(number=number, deadline=deadline):
            return words("past-moved", number=str(number), when=words.when(deadline))
        case ProposerChanged(number=number, proposer=proposer):
            return words("past-proposer", number=str(number), name=names[proposer])
        case CandidateAccepted(number=number):
            return words("past-candidate-accepted", number=str(number))
        case (
            ProposalCarried(number=number)
            | ProposalRejected(number=number)
            | ProposalWithdrawn(number=number)
            | ProposalDeclined(number=number)
            | ProposalSuperseded(number=number)
            | ProposalLapsed(number=number)
        ):
            return words("past-ended", number=str(number), outcome=outcome_line(event, words))
        case MemberAdmitted(name=name):
            return words("past-admitted", name=name)
        case MemberExpelled(member=member):
            return words("past-expelled", name=names[member])
        case MemberLeft(member=member):
            return words("past-left", name=names[member])
        case IdentityLinked(member=member, identity=identity):
            return words("past-linked", name=names[member], identity=short(identity))
        case IdentityUnlinked(member=member, identity=identity):
            return words("past-unlinked", name=names[member], identity=short(identity))
        case IdentityReplaced(member=member, new=new):
            return words("past-replaced", name=names[member], identity=short(new))
        case MembersMerged(member=member, merged=merged):
            return words("past-merged", name=names[member], other=names[merged])
        case ArticleAdded(number=number):
            return words("past-article-added", number=number)
        case ArticleAmended(number=number, revision=revision):
            return words("past-article-amended", number=number, revision=revision)
        case ArticleRepealed(number=number):
            return words("past-article-repealed", number=number)
        case ResolutionAdopted(text=text):
            return words("past-resolution", text=quoted(brief(text), words))
        case ChannelBound(channel=channel) | ChannelMoved(new=channel):
            return words("past-bound", channel=short(channel))
        case ChannelUnbound(channel=channel):
            return words("past-unbound", channel=short(channel))
        case UnionRenamed(name=name):
            return words("past-renamed", name=name)
        case LanguageChosen(member=member, language=language):
            return words("past-language", name=names[member], language=language)
        case ServiceInterrupted(start=start, end=end):
            return words("past-interrupted", length=duration(end - start, words))
        case UnionDissolved():
            return words("past-dissolved")
        case CandidateDeclined() | ObjectionConfirmed() | DoubtSettled() | ElectorsFoundAbsent():
            return ""
