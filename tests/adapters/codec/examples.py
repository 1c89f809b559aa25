"""One event of every type, and one proposal for every kind of change. The golden files hold exactly these."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.log.envelope import Metadata
from domain.people import Channel, Identity, Person
from domain.union import changes, events
from domain.union.changes import Change
from domain.union.events import Basis, Dated, LapseCause, MoveCause, Objection, UnionEvent

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANN = Person(identity=Identity("telegram:1001"), name="Анна")
BEA = Person(identity=Identity(f"nostr:{'ab' * 32}"), name='Bea "B" O’Neil')
GROUP = Channel("telegram:-1001234567890/7")

METADATA = Metadata(
    command="telegram:77001",
    by=ANN.identity,
    spoken=NOON,
    recorded=NOON + timedelta(microseconds=1500),
    correlation="telegram:77001",
    causation="telegram:77001",
)

EXAMPLES: tuple[UnionEvent, ...] = (
    events.UnionStarted(
        union_id=UUID("6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49"),
        name="Союз огородников",
        mission="Растить вместе",
        founder=ANN,
        invited=(BEA,),
        channel=GROUP,
        at=NOON,
    ),
    events.FoundingInvitationAccepted(member=2, identity=BEA.identity, name=BEA.name),
    events.FoundingInvitationDeclined(identity=BEA.identity, name=BEA.name),
    events.NoticePublished(number=1, channel=GROUP, told=(1, 2), deadline=NOON + timedelta(hours=24)),
    events.ProposalRevised(number=1, version=2, text="Plant pears 🌱", electors=(1, 2, 3), at=NOON),
    events.WordingSuggested(number=1, suggestion=1, member=2, text="Plant cherries 🌱"),
    events.ConsentGiven(number=1, member=2),
    events.ConsentWithdrawn(number=1, member=2),
    events.ObjectionRaised(number=1, member=2, reason=None),
    events.ObjectionReasonGiven(number=1, member=2, reason="слишком дорого"),
    events.ObjectionWithdrawn(number=1, member=2),
    events.ElectorsFoundAbsent(number=1, channel=GROUP, absent=(2,)),
    events.ObjectionConfirmed(number=1, member=2),
    events.ObjectionForgotten(number=1, member=2),
    events.Remarked(number=1, member=2, text="не знаю", unclear=True),
    events.DoubtSettled(number=1, member=2),
    events.DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=NOON),
    events.ProposerChanged(number=1, proposer=2),
    events.CandidateAccepted(number=1),
    events.CandidateDeclined(number=1),
    events.ProposalCarried(number=1, basis=Basis.TACIT),
    events.ProposalRejected(
        number=1,
        objections=(Objection(member=2, reason="too costly"), Objection(member=3, reason=None)),
    ),
    events.ProposalWithdrawn(number=1),
    events.ProposalDeclined(number=1),
    events.ProposalSuperseded(number=1),
    events.ProposalLapsed(number=1, cause=LapseCause.NEVER_ANNOUNCED),
    events.MemberAdmitted(member=2, identity=BEA.identity, name=BEA.name, proposal=1),
    events.MemberExpelled(member=2, proposal=1),
    events.MemberLeft(member=2),
    events.IdentityLinked(member=1, identity=BEA.identity),
    events.IdentityUnlinked(member=1, identity=BEA.identity),
    events.IdentityReplaced(member=1, old=ANN.identity, new=BEA.identity, proposal=1),
    events.MembersMerged(member=1, merged=2),
    events.PersonForgotten(member=2),
    events.ArticleAdded(number="2.1", text="Decide in the open.\nAlways.", proposal=1),
    events.ArticleAmended(number="2.1", revision=2, text="Decide in the open.", proposal=2),
    events.ArticleRepealed(number="2.1", revision=2, proposal=3),
    events.VisibilitySet(public=True, proposal=1),
    events.PeriodChanged(period=timedelta(hours=48), proposal=1),
    events.ResolutionAdopted(text="Plant plums 🌱", proposal=1),
    events.ChannelBound(channel=GROUP, proposal=1),
    events.ChannelUnbound(channel=GROUP, proposal=1),
    events.ChannelMoved(old=Channel("telegram:-1234"), new=GROUP),
    events.UnionRenamed(name="Gardeners", mission="Grow together", proposal=1),
    events.MemberAway(member=1, until=NOON + timedelta(days=9)),
    events.MemberBack(member=1),
    events.LanguageChosen(member=1, language="ru"),
    events.RequestsChosen(member=1, taken=False),
    events.TimeZoneChosen(member=1, zone="Asia/Novosibirsk"),
    events.DigestChosen(member=1, digest=events.Digest.DAILY, at=NOON),
    events.ServiceInterrupted(channel=GROUP, start=NOON, end=NOON + timedelta(minutes=11)),
    events.MessageFailed(member=2, numbers=(1, 3)),
    events.MessageMadeGood(member=2),
    events.UnionDissolved(proposal=None),
)

CHANGES: tuple[Change, ...] = (
    changes.AdmitMember(candidate=BEA),
    changes.ExpelMember(member=2, reason="sells our seeds"),
    changes.AddArticle(number=None, text="Plant trees."),
    changes.AmendArticle(number="1", text="Plant plums."),
    changes.RepealArticle(number="1"),
    changes.AdoptResolution(text="Meet on Friday."),
    changes.BindChannel(channel=GROUP),
    changes.UnbindChannel(channel=GROUP),
    changes.ReplaceIdentity(member=1, old=ANN.identity, new=BEA.identity),
    changes.RenameUnion(name="Gardeners", mission="Grow together"),
    changes.ChangePeriod(period=timedelta(hours=48)),
    changes.SetVisibility(public=True),
    changes.DissolveUnion(reason="The garden is sold."),
    changes.Mandate(
        context="treasury",
        summary="Pay 21,000 sat to Bea for plum seeds",
        payload='{"payee":2,"sats":21000}',
        needs_second_voice=True,
    ),
)


def opened(change: Change) -> events.ProposalOpened:
    return events.ProposalOpened(
        number=1,
        proposer=1,
        change=change,
        electors=(1, 2),
        base_revision=3 if isinstance(change, changes.AmendArticle | changes.RepealArticle) else None,
        period=timedelta(hours=24),
        at=NOON,
    )


DATED = Dated(key=BEA.identity, at=NOON)

LONGER = events.ProposalOpened(
    number=1,
    proposer=1,
    change=changes.AdoptResolution(text="Meet on Friday."),
    electors=(1, 2),
    base_revision=None,
    period=timedelta(hours=24),
    at=NOON,
    length=timedelta(days=30),
)

STARTED = EXAMPLES[0]
assert isinstance(STARTED, events.UnionStarted)

GROWN: Mapping[str, UnionEvent] = {
    "UnionStarted-language": events.UnionStarted(
        union_id=UUID("6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49"),
        name="Сад",
        mission="Растить вместе",
        founder=ANN,
        invited=(),
        channel=GROUP,
        at=NOON,
        language="ru",
    ),
    "UnionStarted-public": replace(STARTED, public=True),
    "ProposalOpened-length": LONGER,
    "NoticePublished-absent": events.NoticePublished(
        number=1, channel=GROUP, told=(1,), deadline=None, absent=(2,)
    ),
    "ProposalRevised-suggestion": events.ProposalRevised(
        number=1, version=2, text="Plant cherries 🌱", electors=(1, 2), at=NOON, suggestion=1
    ),
    "NoticePublished-version": events.NoticePublished(
        number=1, channel=GROUP, told=(1,), deadline=None, version=2
    ),
    "ConsentGiven-version": events.ConsentGiven(number=1, member=2, version=2),
    "ObjectionRaised-version": events.ObjectionRaised(number=1, member=2, reason=None, version=2),
    "ObjectionReasonGiven-version": events.ObjectionReasonGiven(
        number=1, member=2, reason="слишком дорого", version=2
    ),
    "ObjectionConfirmed-version": events.ObjectionConfirmed(number=1, member=2, version=2),
    "ConsentGiven-dated": events.ConsentGiven(number=1, member=2, dated=DATED),
    "ObjectionRaised-dated": events.ObjectionRaised(number=1, member=2, reason=None, dated=DATED),
    "ObjectionRaised-contested": events.ObjectionRaised(number=1, member=2, reason=None, contested=True),
    "ObjectionReasonGiven-dated": events.ObjectionReasonGiven(
        number=1, member=2, reason="слишком дорого", dated=DATED
    ),
    "Remarked-candidate": events.Remarked(
        number=1, member=None, text="Я умею прививать яблони", unclear=False
    ),
    "DeadlineMoved-member": events.DeadlineMoved(
        number=1, cause=MoveCause.MORE_TIME, deadline=NOON, member=2
    ),
    "ConsentWithdrawn-dated": events.ConsentWithdrawn(number=1, member=2, dated=DATED),
    "ObjectionWithdrawn-dated": events.ObjectionWithdrawn(number=1, member=2, dated=DATED),
    "MemberAdmitted-at": events.MemberAdmitted(
        member=2, identity=BEA.identity, name=BEA.name, proposal=1, at=NOON
    ),
    "PersonForgotten-proposal": events.PersonForgotten(proposal=1),
    "PersonForgotten-invitation": events.PersonForgotten(invitation=1),
    "MembersMerged-at": events.MembersMerged(member=1, merged=2, at=NOON),
    "ServiceInterrupted-restored": events.ServiceInterrupted(
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
