"""Nobody is expelled by one voice and silence."""

from domain.union.events import MemberExpelled, MemberLeft
from domain.union.proposal_events import (
    Basis,
    ConsentGiven,
    LapseCause,
    Objection,
    ProposalCarried,
    ProposalLapsed,
    ProposalRejected,
    ProposerChanged,
)
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
EXPELLED = MemberExpelled(member=CAT, proposal=1)
QUINTET = union_of(ANN, BEA, CAT, DAN, EVE)


def test_one_voice_and_silence_expel_nobody() -> None:
    assert EXPULSION.when(settles()) == [ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_one_explicit_consent_beside_the_proposers_is_enough() -> None:
    assert EXPULSION.after(consents(BEA)).when(settles()) == [
        ProposalCarried(number=1, basis=Basis.TACIT),
        EXPELLED,
    ]


def test_an_expulsion_is_carried_at_once_when_all_the_others_consented() -> None:
    assert EXPULSION.after(consents(BEA)).when(consents(DAN)) == [
        ConsentGiven(number=1, member=DAN),
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        EXPELLED,
    ]


def test_in_a_union_of_three_the_two_others_may_agree() -> None:
    assert open_to(TRIO, EXPEL_CAT).when(consents(BEA))[1:] == [
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        EXPELLED,
    ]


def test_an_objection_rejects_an_expulsion() -> None:
    objected = EXPULSION.after(consents(BEA), objects(DAN, reason=None))
    assert objected.when(settles()) == [
        ProposalRejected(number=1, objections=(Objection(member=DAN, reason=None),))
    ]


def test_an_unsupported_expulsion_under_an_objection_is_rejected() -> None:
    assert isinstance(EXPULSION.after(objects(DAN)).when(settles())[0], ProposalRejected)


def test_a_supporter_who_objects_later_supports_it_no_more() -> None:
    history = EXPULSION.after(consents(BEA), objects(BEA), withdraws_objection(BEA))
    assert history.when(settles()) == [ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_it_lapses_as_soon_as_the_member_has_left() -> None:
    assert EXPULSION.when(leaves(CAT)) == [
        MemberLeft(member=CAT),
        ProposalLapsed(number=1, cause=LapseCause.MEMBER_GONE),
    ]


def test_it_lapses_when_fewer_than_two_electors_are_left() -> None:
    assert open_to(TRIO, EXPEL_CAT).when(leaves(BEA)) == [
        MemberLeft(member=BEA),
        ProposalLapsed(number=1, cause=LapseCause.TOO_FEW_ELECTORS),
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
        ProposalCarried(number=1, basis=Basis.TACIT),
        MemberExpelled(member=BEA, proposal=1),
        ProposerChanged(number=2, proposer=CAT),
        ProposalLapsed(number=2, cause=LapseCause.UNSUPPORTED),
    ]


def test_the_other_loses_its_proposer_and_lapses_if_nobody_consented() -> None:
    each_other = QUARTET.after(
        proposes(ANN, expel(BEA)), proposes(BEA, expel(ANN)), notified(1), notified(2), consents(CAT, 1)
    )
    assert each_other.when(consents(DAN, 1)) == [
        ConsentGiven(number=1, member=DAN),
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        MemberExpelled(member=BEA, proposal=1),
        ProposalLapsed(number=2, cause=LapseCause.NO_PROPOSER),
    ]


def test_a_supporter_who_became_the_proposer_is_one_voice() -> None:
    history = EXPULSION.after(consents(BEA), leaves(ANN))
    assert history.events[-1] == ProposerChanged(number=1, proposer=BEA)
    assert history.when(settles()) == [ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_two_proposals_to_expel_the_same_member_end_together() -> None:
    twice = QUARTET.after(proposes(ANN, EXPEL_CAT), proposes(BEA, EXPEL_CAT), notified(1), notified(2))
    assert twice.after(consents(BEA, 1)).when(settles()) == [
        ProposalCarried(number=1, basis=Basis.TACIT),
        EXPELLED,
        ProposalLapsed(number=2, cause=LapseCause.MEMBER_GONE),
    ]


def test_the_expelled_members_consent_drops_elsewhere() -> None:
    history = QUINTET.after(
        proposes(CAT, RESOLUTION), proposes(ANN, EXPEL_CAT), notified(1), notified(2), consents(BEA, 2)
    )
    events = history.after(consents(DAN, 2)).when(consents(EVE, 2, at=DEADLINE.replace(hour=11)))
    assert events[-3:] == [
        ProposalCarried(number=2, basis=Basis.EXPLICIT),
        MemberExpelled(member=CAT, proposal=2),
        ProposalLapsed(number=1, cause=LapseCause.NO_PROPOSER),
    ]
