"""Nobody is expelled by one voice and silence."""

from domain.union import events
from domain.union.events import Basis, LapseCause, Objection
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    EVE,
    EXPEL_CAT,
    QUARTET,
    RESOLUTION,
    TRIO,
    consents,
    expel,
    leaves,
    notified,
    objects,
    open_to,
    proposes,
    settles,
    union_of,
    withdraws_objection,
)

EXPULSION = open_to(QUARTET, EXPEL_CAT)
EXPELLED = events.MemberExpelled(member=CAT, proposal=1)
QUINTET = union_of(ANN, BEA, CAT, DAN, EVE)


def test_one_voice_and_silence_expel_nobody() -> None:
    assert EXPULSION.when(settles()) == [events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_one_explicit_consent_beside_the_proposers_is_enough() -> None:
    assert EXPULSION.after(consents(BEA)).when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        EXPELLED,
    ]


def test_an_expulsion_is_carried_at_once_when_all_the_others_consented() -> None:
    assert EXPULSION.after(consents(BEA)).when(consents(DAN)) == [
        events.ConsentGiven(number=1, member=DAN),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        EXPELLED,
    ]


def test_in_a_union_of_three_the_two_others_may_agree() -> None:
    assert open_to(TRIO, EXPEL_CAT).when(consents(BEA))[1:] == [
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        EXPELLED,
    ]


def test_an_objection_rejects_an_expulsion() -> None:
    objected = EXPULSION.after(consents(BEA), objects(DAN, reason=None))
    assert objected.when(settles()) == [
        events.ProposalRejected(number=1, objections=(Objection(member=DAN, reason=None),))
    ]


def test_an_unsupported_expulsion_under_an_objection_is_rejected() -> None:
    assert isinstance(EXPULSION.after(objects(DAN)).when(settles())[0], events.ProposalRejected)


def test_a_supporter_who_objects_later_supports_it_no_more() -> None:
    history = EXPULSION.after(consents(BEA), objects(BEA), withdraws_objection(BEA))
    assert history.when(settles()) == [events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_it_lapses_as_soon_as_the_member_has_left() -> None:
    assert EXPULSION.when(leaves(CAT)) == [
        events.MemberLeft(member=CAT),
        events.ProposalLapsed(number=1, cause=LapseCause.MEMBER_GONE),
    ]


def test_it_lapses_when_fewer_than_two_electors_are_left() -> None:
    assert open_to(TRIO, EXPEL_CAT).when(leaves(BEA)) == [
        events.MemberLeft(member=BEA),
        events.ProposalLapsed(number=1, cause=LapseCause.TOO_FEW_ELECTORS),
    ]


def test_of_two_who_expel_each_other_the_first_settled_takes_effect() -> None:
    each_other = QUARTET.after(
        proposes(ANN, expel(BEA)),
        proposes(BEA, expel(ANN)),
        notified(1),
        notified(2),
        consents(CAT, 1),
        consents(CAT, 2),
    )
    assert each_other.when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.MemberExpelled(member=BEA, proposal=1),
        events.ProposerChanged(number=2, proposer=CAT),
        events.ProposalLapsed(number=2, cause=LapseCause.UNSUPPORTED),
    ]


def test_the_other_loses_its_proposer_and_lapses_if_nobody_consented() -> None:
    each_other = QUARTET.after(
        proposes(ANN, expel(BEA)), proposes(BEA, expel(ANN)), notified(1), notified(2), consents(CAT, 1)
    )
    assert each_other.when(consents(DAN, 1)) == [
        events.ConsentGiven(number=1, member=DAN),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.MemberExpelled(member=BEA, proposal=1),
        events.ProposalLapsed(number=2, cause=LapseCause.NO_PROPOSER),
    ]


def test_a_supporter_who_became_the_proposer_is_one_voice() -> None:
    history = EXPULSION.after(consents(BEA), leaves(ANN))
    assert history.events[-1] == events.ProposerChanged(number=1, proposer=BEA)
    assert history.when(settles()) == [events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_two_proposals_to_expel_the_same_member_end_together() -> None:
    twice = QUARTET.after(proposes(ANN, EXPEL_CAT), proposes(BEA, EXPEL_CAT), notified(1), notified(2))
    assert twice.after(consents(BEA, 1)).when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        EXPELLED,
        events.ProposalLapsed(number=2, cause=LapseCause.MEMBER_GONE),
    ]


def test_the_expelled_members_consent_drops_elsewhere() -> None:
    history = QUINTET.after(
        proposes(CAT, RESOLUTION), proposes(ANN, EXPEL_CAT), notified(1), notified(2), consents(BEA, 2)
    )
    made = history.after(consents(DAN, 2)).when(consents(EVE, 2, at=DEADLINE.replace(hour=11)))
    assert made[-3:] == [
        events.ProposalCarried(number=2, basis=Basis.EXPLICIT),
        events.MemberExpelled(member=CAT, proposal=2),
        events.ProposalLapsed(number=1, cause=LapseCause.NO_PROPOSER),
    ]
