"""Leaving needs nobody, and what is open goes on without the one who left."""

from domain.union import events
from domain.union.changes import AdmitMember, BindChannel
from domain.union.events import Basis, LapseCause, MoveCause
from domain.union.reasons import Reason
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    KEY,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
    declines,
    later,
    leaves,
    notified,
    objects,
    person,
    proposes,
    settles,
    union_of,
    withdraws,
)

ADOPTED = events.ResolutionAdopted(text=RESOLUTION.text, proposal=1)


def test_a_member_leaves_at_once() -> None:
    assert TRIO.when(leaves(CAT)) == [events.MemberLeft(member=CAT)]


def test_whoever_left_is_not_a_member_any_more() -> None:
    assert TRIO.after(leaves(CAT)).refuses(leaves(CAT)) is Reason.NOT_A_MEMBER
    assert TRIO.after(leaves(CAT)).refuses(proposes(CAT, RESOLUTION)) is Reason.NOT_A_MEMBER


def test_what_is_due_is_settled_before_somebody_leaves() -> None:
    assert ASKED.after(objects(CAT)).when(leaves(CAT, at=DEADLINE))[-1] == events.MemberLeft(member=CAT)
    assert ASKED.when(leaves(CAT, at=DEADLINE)) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        ADOPTED,
        events.MemberLeft(member=CAT),
    ]


# --- electors who leave -----------------------------------------------------------------------------


def test_if_all_who_remain_have_consented_it_is_carried() -> None:
    assert ASKED.after(consents(BEA)).when(leaves(CAT)) == [
        events.MemberLeft(member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        ADOPTED,
    ]


def test_if_somebody_is_still_silent_it_stays_open() -> None:
    assert ASKED.when(leaves(CAT)) == [events.MemberLeft(member=CAT)]


def test_a_consent_drops_with_the_elector() -> None:
    left = ASKED.after(consents(CAT), leaves(CAT))
    assert left.when(settles()) == [events.ProposalCarried(number=1, basis=Basis.TACIT), ADOPTED]


def test_an_objection_drops_with_the_objector_and_the_others_get_a_whole_period_again() -> None:
    objected = ASKED.after(objects(CAT))
    assert objected.when(leaves(CAT, at=later(hours=20))) == [
        events.MemberLeft(member=CAT),
        events.DeadlineMoved(number=1, cause=MoveCause.OBJECTOR_GONE, deadline=later(hours=44)),
    ]


def test_an_objector_who_leaves_with_a_whole_period_to_go_moves_nothing() -> None:
    assert ASKED.after(objects(CAT)).when(leaves(CAT)) == [events.MemberLeft(member=CAT)]


def test_an_objectors_leaving_may_carry_it_at_once() -> None:
    objected = ASKED.after(consents(BEA), objects(CAT))
    assert objected.when(leaves(CAT, at=later(hours=20))) == [
        events.MemberLeft(member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        ADOPTED,
    ]


def test_one_who_leaves_is_followed_through_every_open_proposal() -> None:
    history = ASKED.after(proposes(CAT, BindChannel(channel=KEY)), consents(BEA, 1))
    assert history.when(leaves(CAT)) == [
        events.MemberLeft(member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        ADOPTED,
        events.ProposalLapsed(number=2, cause=LapseCause.NO_PROPOSER),
    ]


# --- proposers who leave ----------------------------------------------------------------------------


def test_the_earliest_explicit_consenter_becomes_the_proposer() -> None:
    quartet = union_of(ANN, BEA, CAT, DAN).after(proposes(ANN, RESOLUTION), notified())
    consented = quartet.after(consents(CAT), consents(BEA))
    assert consented.when(leaves(ANN)) == [
        events.MemberLeft(member=ANN),
        events.ProposerChanged(number=1, proposer=CAT),
    ]


def test_one_who_consented_again_after_objecting_is_not_the_earliest() -> None:
    quartet = union_of(ANN, BEA, CAT, DAN).after(proposes(ANN, RESOLUTION), notified())
    wavered = quartet.after(consents(CAT), objects(CAT), consents(BEA), consents(CAT))
    assert events.ProposerChanged(number=1, proposer=BEA) in wavered.when(leaves(ANN))


def test_the_heir_may_withdraw_it() -> None:
    inherited = union_of(ANN, BEA, CAT, DAN).after(
        proposes(ANN, RESOLUTION), notified(), consents(CAT), leaves(ANN)
    )
    assert inherited.refuses(withdraws(BEA)) is Reason.NOT_THE_PROPOSER
    assert inherited.when(withdraws(CAT)) == [events.ProposalWithdrawn(number=1)]


def test_without_an_explicit_consenter_it_lapses() -> None:
    assert ASKED.when(leaves(ANN)) == [
        events.MemberLeft(member=ANN),
        events.ProposalLapsed(number=1, cause=LapseCause.NO_PROPOSER),
    ]


def test_an_objector_does_not_inherit_it() -> None:
    assert ASKED.after(objects(BEA)).when(leaves(ANN)) == [
        events.MemberLeft(member=ANN),
        events.ProposalLapsed(number=1, cause=LapseCause.NO_PROPOSER),
    ]


def test_heirs_who_all_consented_carry_it_at_once() -> None:
    pair = union_of(ANN, BEA, CAT).after(proposes(ANN, RESOLUTION), consents(BEA), leaves(CAT))
    assert pair.events[-1] == ADOPTED
    consented = ASKED.after(consents(BEA), objects(CAT), leaves(ANN))
    assert consented.when(consents(CAT))[1] == events.ProposalCarried(number=1, basis=Basis.EXPLICIT)


# --- the last ones ----------------------------------------------------------------------------------


def test_the_one_who_remains_decides_alone() -> None:
    alone = union_of(ANN, BEA).after(proposes(ANN, RESOLUTION), notified(), objects(BEA))
    assert alone.when(leaves(BEA)) == [
        events.MemberLeft(member=BEA),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        ADOPTED,
    ]


def test_a_proposal_with_no_elector_left_lapses_and_the_last_who_leaves_dissolves_the_union() -> None:
    alone = union_of(ANN).after(proposes(ANN, AdmitMember(candidate=person(DAN))))
    assert alone.when(leaves(ANN)) == [
        events.MemberLeft(member=ANN),
        events.ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS),
        events.UnionDissolved(proposal=None),
    ]
    assert alone.after(leaves(ANN)).refuses(accepts(DAN, 1)) is Reason.DISSOLVED
    assert alone.after(leaves(ANN)).refuses(declines(DAN, 1)) is Reason.DISSOLVED


def test_a_proposal_whose_electors_have_all_left_lapses_though_the_union_goes_on() -> None:
    joined = union_of(ANN).after(
        proposes(ANN, AdmitMember(candidate=person(BEA))),
        proposes(ANN, AdmitMember(candidate=person(CAT))),
        accepts(BEA),
    )
    assert joined.when(leaves(ANN)) == [
        events.MemberLeft(member=ANN),
        events.ProposalLapsed(number=2, cause=LapseCause.NO_ELECTORS),
    ]


def test_a_vacant_voice_is_not_inherited_by_a_later_member() -> None:
    history = ASKED.after(leaves(CAT), objects(BEA))
    assert isinstance(history.events[-1], events.ObjectionRaised)
    (opened,) = history.when(proposes(ANN, AdmitMember(candidate=person(DAN))))
    assert isinstance(opened, events.ProposalOpened)
    assert opened.electors == (ANN, BEA)
