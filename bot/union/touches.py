"""What each event touches beside the union and what its channels are told.

Every event of a union stands in one of these at least, or the type checker names it.
"""

from typing import TypeAlias

from bot.log.envelope import Envelope
from domain.union import events
from domain.union.events import UnionEvent

UnionEnvelope: TypeAlias = Envelope[UnionEvent]

Invites: TypeAlias = events.UnionStarted | events.ProposalOpened
"""May ask somebody in private to join."""

ToldInPrivate: TypeAlias = (
    Invites
    | events.FoundingInvitationAccepted
    | events.MemberAdmitted
    | events.ProposalRejected
    | events.ProposalWithdrawn
    | events.ProposalSuperseded
    | events.ProposalLapsed
)
"""Concerns somebody who need not be in the union's channels."""

Visible: TypeAlias = (
    events.UnionStarted
    | events.UnionRenamed
    | events.UnionDissolved
    | events.LanguageChosen
    | events.FoundingInvitationAccepted
    | events.MemberAdmitted
    | events.MemberExpelled
    | events.MemberLeft
    | events.MembersMerged
    | events.IdentityLinked
    | events.IdentityUnlinked
    | events.IdentityReplaced
    | events.ArticleAdded
    | events.ArticleAmended
    | events.ArticleRepealed
    | events.ChannelBound
    | events.ChannelUnbound
    | events.ChannelMoved
    | events.VisibilitySet
)
"""Changes how a union looks to who follows it."""

Indexed: TypeAlias = events.UnionStarted | events.ProposalOpened | events.ArticleAdded | events.ArticleAmended
"""Brings something that is looked up later, beside what follows from the union as it is then."""

Remembered: TypeAlias = (
    events.UnionStarted
    | events.FoundingInvitationAccepted
    | events.ProposalOpened
    | events.ProposalRevised
    | events.WordingSuggested
    | events.ConsentWithdrawn
    | events.ObjectionRaised
    | events.ObjectionReasonGiven
    | events.ObjectionWithdrawn
    | events.ObjectionForgotten
    | events.Remarked
    | events.DeadlineMoved
    | events.ProposalCarried
    | events.ProposalRejected
    | events.ProposalWithdrawn
    | events.ProposalDeclined
    | events.ProposalSuperseded
    | events.ProposalLapsed
    | events.MemberAdmitted
    | events.MemberExpelled
    | events.MemberLeft
    | events.UnionDissolved
)
"""What was said and what came of it: a union's history, without the steps in between."""

Quiet: TypeAlias = (
    events.FoundingInvitationDeclined
    | events.ProposalRevised
    | events.WordingSuggested
    | events.NoticePublished
    | events.ElectorsFoundAbsent
    | events.ConsentGiven
    | events.ConsentWithdrawn
    | events.ObjectionRaised
    | events.ObjectionReasonGiven
    | events.ObjectionWithdrawn
    | events.ObjectionConfirmed
    | events.ObjectionForgotten
    | events.Remarked
    | events.DoubtSettled
    | events.DeadlineMoved
    | events.ProposerChanged
    | events.CandidateAccepted
    | events.CandidateDeclined
    | events.ProposalCarried
    | events.ProposalDeclined
    | events.ResolutionAdopted
    | events.PeriodChanged
    | events.RequestsChosen
    | events.TimeZoneChosen
    | events.DigestChosen
    | events.ServiceInterrupted
    | events.PersonForgotten
    | events.MemberAway
    | events.MemberBack
    | events.MessageFailed
    | events.MessageMadeGood
)
"""Neither."""

Untold: TypeAlias = (
    events.ProposalOpened
    | events.ProposalRevised
    | events.NoticePublished
    | events.ConsentGiven
    | events.ConsentWithdrawn
    | events.ObjectionWithdrawn
    | events.ObjectionConfirmed
    | events.ObjectionForgotten
    | events.Remarked
    | events.DoubtSettled
    | events.ElectorsFoundAbsent
    | events.CandidateAccepted
    | events.CandidateDeclined
    | events.ChannelMoved
    | events.PersonForgotten
    | events.MemberAway
    | events.MemberBack
    | events.MessageFailed
    | events.MessageMadeGood
)
"""No message of its own tells a union of it: cards show it, or another event says what it means."""
