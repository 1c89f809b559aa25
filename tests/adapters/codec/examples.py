"""One event of every type, and one proposal for every kind of change. The golden files hold exactly these."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.log.envelope import Metadata
from domain.union.changes import (
    AddArticle,
    AdmitMember,
    AdoptResolution,
    AmendArticle,
    BindChannel,
    Change,
    DissolveUnion,
    ExpelMember,
    Mandate,
    RenameUnion,
    RepealArticle,
    ReplaceIdentity,
    UnbindChannel,
)
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
from domain.union.people import Channel, Identity, Person
from domain.union.proposal_events import (
    Basis,
    CandidateAccepted,
    CandidateDeclined,
    ConsentGiven,
    Dated,
    DeadlineMoved,
    DoubtSettled,
    ElectorsFoundAbsent,
    LapseCause,
    MoveCause,
    NoticePublished,
    Objection,
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

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANN = Person(identity=Identity("telegram:1001"), name="Анна")
BEA = Person(identity=Identity(f"nostr:{'ab' * 32}"), name='Bea "B" O’Neil')
GROUP = Channel("telegram:-1001234567890/7")

METADATA = Metadata(
    command="telegram:77001",
    by=ANN.identity,
    spoken=NOON,
    recorded=NOON + timedelta(microseconds=1500),
)

EXAMPLES: tuple[UnionEvent, ...] = (
    UnionStarted(
        union_id=UUID("6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49"),
        name="Союз огородников",
        mission="Растить вместе",
        founder=ANN,
        invited=(BEA,),
        channel=GROUP,
        at=NOON,
    ),
    FoundingInvitationAccepted(member=2, identity=BEA.identity, name=BEA.name),
    FoundingInvitationDeclined(identity=BEA.identity, name=BEA.name),
    NoticePublished(number=1, channel=GROUP, told=(1, 2), deadline=NOON + timedelta(hours=24)),
    ConsentGiven(number=1, member=2),
    ObjectionRaised(number=1, member=2, reason=None),
    ObjectionReasonGiven(number=1, member=2, reason="слишком дорого"),
    ObjectionWithdrawn(number=1, member=2),
    ElectorsFoundAbsent(number=1, channel=GROUP, absent=(2,)),
    ObjectionConfirmed(number=1, member=2),
    ObjectionForgotten(number=1, member=2),
    Remarked(number=1, member=2, text="не знаю", unclear=True),
    DoubtSettled(number=1, member=2),
    DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=NOON),
    ProposerChanged(number=1, proposer=2),
    CandidateAccepted(number=1),
    CandidateDeclined(number=1),
    ProposalCarried(number=1, basis=Basis.TACIT),
    ProposalRejected(
        number=1,
        objections=(Objection(member=2, reason="too costly"), Objection(member=3, reason=None)),
    ),
    ProposalWithdrawn(number=1),
    ProposalDeclined(number=1),
    ProposalSuperseded(number=1),
    ProposalLapsed(number=1, cause=LapseCause.NEVER_ANNOUNCED),
    MemberAdmitted(member=2, identity=BEA.identity, name=BEA.name, proposal=1),
    MemberExpelled(member=2, proposal=1),
    MemberLeft(member=2),
    IdentityLinked(member=1, identity=BEA.identity),
    IdentityUnlinked(member=1, identity=BEA.identity),
    IdentityReplaced(member=1, old=ANN.identity, new=BEA.identity, proposal=1),
    MembersMerged(member=1, merged=2),
    ArticleAdded(number="2.1", text="Decide in the open.\nAlways.", proposal=1),
    ArticleAmended(number="2.1", revision=2, text="Decide in the open.", proposal=2),
    ArticleRepealed(number="2.1", revision=2, proposal=3),
    ResolutionAdopted(text="Plant plums 🌱", proposal=1),
    ChannelBound(channel=GROUP, proposal=1),
    ChannelUnbound(channel=GROUP, proposal=1),
    ChannelMoved(old=Channel("telegram:-1234"), new=GROUP),
    UnionRenamed(name="Gardeners", mission="Grow together", proposal=1),
    LanguageChosen(member=1, language="ru"),
    ServiceInterrupted(channel=GROUP, start=NOON, end=NOON + timedelta(minutes=11)),
    UnionDissolved(proposal=None),
)

CHANGES: tuple[Change, ...] = (
    AdmitMember(candidate=BEA),
    ExpelMember(member=2, reason="sells our seeds"),
    AddArticle(number=None, text="Plant trees."),
    AmendArticle(number="1", text="Plant plums."),
    RepealArticle(number="1"),
    AdoptResolution(text="Meet on Friday."),
    BindChannel(channel=GROUP),
    UnbindChannel(channel=GROUP),
    ReplaceIdentity(member=1, old=ANN.identity, new=BEA.identity),
    RenameUnion(name="Gardeners", mission="Grow together"),
    DissolveUnion(reason="The garden is sold."),
    Mandate(
        context="treasury",
        summary="Pay 21,000 sat to Bea for plum seeds",
        payload='{"payee":2,"sats":21000}',
        needs_second_voice=True,
    ),
)


def opened(change: Change) -> ProposalOpened:
    return ProposalOpened(
        number=1,
        proposer=1,
        change=change,
        electors=(1, 2),
        base_revision=3 if isinstance(change, AmendArticle | RepealArticle) else None,
        period=timedelta(hours=24),
        at=NOON,
    )


DATED = Dated(key=BEA.identity, at=NOON)

GROWN: Mapping[str, UnionEvent] = {
    "NoticePublished-absent": NoticePublished(number=1, channel=GROUP, told=(1,), deadline=None, absent=(2,)),
    "ConsentGiven-dated": ConsentGiven(number=1, member=2, dated=DATED),
    "ObjectionRaised-dated": ObjectionRaised(number=1, member=2, reason=None, dated=DATED),
    "ObjectionRaised-contested": ObjectionRaised(number=1, member=2, reason=None, contested=True),
    "ObjectionReasonGiven-dated": ObjectionReasonGiven(
        number=1, member=2, reason="слишком дорого", dated=DATED
    ),
    "ObjectionWithdrawn-dated": ObjectionWithdrawn(number=1, member=2, dated=DATED),
    "MemberAdmitted-at": MemberAdmitted(member=2, identity=BEA.identity, name=BEA.name, proposal=1, at=NOON),
    "MembersMerged-at": MembersMerged(member=1, merged=2, at=NOON),
    "ServiceInterrupted-restored": ServiceInterrupted(
        channel=GROUP, start=NOON, end=NOON + timedelta(minutes=1), restored=True
    ),
}
"""With the fields that were added later."""

GOLDEN: Mapping[str, UnionEvent] = {
    **GROWN,
    **{type(event).__name__: event for event in EXAMPLES},
    **{f"ProposalOpened-{type(change).__name__}": opened(change) for change in CHANGES},
}
"""By the name of the file."""
