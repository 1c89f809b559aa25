"""How a candidate becomes a member: nobody joins without the others' consensus and their own consent."""

from datetime import datetime

from domain.people import Person
from domain.union import events
from domain.union.changes import AdmitMember, Change
from domain.union.events import Basis, LapseCause, UnionEvent
from domain.union.reasons import Reason
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    EVE,
    NOON,
    TRIO,
    accepts,
    consents,
    declines,
    leaves,
    links,
    notified,
    open_to,
    person,
    proposes,
    settles,
    telegram,
    union_of,
    withdraws,
)

ADMISSION = open_to(TRIO, ADMIT_DAN)
AWAITED = ADMISSION.after(settles())
"""Nobody objected in time; Dan has until a week after the opening."""


def admitted(at: datetime) -> events.MemberAdmitted:
    return events.MemberAdmitted(member=4, identity=telegram(DAN), name="Dan", proposal=1, at=at)


def carried_tacitly(at: datetime) -> list[UnionEvent]:
    return [events.ProposalCarried(number=1, basis=Basis.TACIT), admitted(at)]


def test_a_candidate_accepts_before_the_deadline_and_waits_for_the_others() -> None:
    assert ADMISSION.when(accepts(DAN)) == [events.CandidateAccepted(number=1)]


def test_a_candidate_who_accepted_is_admitted_at_the_deadline() -> None:
    assert ADMISSION.after(accepts(DAN)).when(settles()) == carried_tacitly(DEADLINE)


def test_it_is_carried_early_when_all_consented_and_the_candidate_accepted() -> None:
    accepted = ADMISSION.after(accepts(DAN), consents(BEA))
    assert accepted.when(consents(CAT)) == [
        events.ConsentGiven(number=1, member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        admitted(NOON),
    ]


def test_consent_of_all_waits_for_the_candidate() -> None:
    agreed = ADMISSION.after(consents(BEA))
    assert agreed.when(consents(CAT)) == [events.ConsentGiven(number=1, member=CAT)]
    assert agreed.after(consents(CAT)).when(accepts(DAN)) == [
        events.CandidateAccepted(number=1),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        admitted(NOON),
    ]


def test_accepting_twice_changes_nothing() -> None:
    accepted = ADMISSION.after(accepts(DAN))
    assert accepted.when(accepts(DAN)) == []
    assert accepted.when(accepts(DAN, 1)) == []


def test_accepting_again_after_being_admitted_changes_nothing() -> None:
    admitted = AWAITED.after(accepts(DAN, at=DEADLINE))
    assert admitted.when(accepts(DAN, at=DEADLINE)) == []
    assert admitted.when(accepts(DAN, 1, at=DEADLINE)) == []


def test_a_candidate_who_declines_ends_it_at_once() -> None:
    assert ADMISSION.when(declines(DAN)) == [
        events.CandidateDeclined(number=1),
        events.ProposalDeclined(number=1),
    ]


def test_a_candidate_may_decline_after_accepting() -> None:
    assert ADMISSION.after(accepts(DAN)).when(declines(DAN, 1)) == [
        events.CandidateDeclined(number=1),
        events.ProposalDeclined(number=1),
    ]


def test_declining_twice_changes_nothing() -> None:
    declined = ADMISSION.after(declines(DAN))
    assert declined.when(declines(DAN)) == []
    assert declined.when(declines(DAN, 1)) == []


def test_a_declined_admission_cannot_be_accepted_any_more() -> None:
    declined = ADMISSION.after(declines(DAN))
    assert declined.refuses(accepts(DAN, 1)) is Reason.ALREADY_SETTLED
    assert declined.refuses(accepts(DAN)) is Reason.NOT_INVITED


def test_an_admission_that_ended_otherwise_cannot_be_declined() -> None:
    withdrawn = ADMISSION.after(withdraws(ANN))
    assert withdrawn.refuses(declines(DAN, 1)) is Reason.ALREADY_SETTLED
    assert withdrawn.refuses(declines(DAN)) is Reason.NOT_INVITED


def test_only_the_candidate_answers() -> None:
    assert ADMISSION.refuses(accepts(EVE, 1)) is Reason.NOT_INVITED
    assert ADMISSION.refuses(declines(EVE, 1)) is Reason.NOT_INVITED
    assert ADMISSION.refuses(declines(EVE)) is Reason.NOT_INVITED
    assert ADMISSION.refuses(declines(BEA)) is Reason.NOT_INVITED


def test_another_proposal_than_an_admission_cannot_be_accepted() -> None:
    assert ASKED.refuses(accepts(DAN, 1)) is Reason.NOT_INVITED
    assert ASKED.refuses(accepts(DAN, 7)) is Reason.NO_SUCH_PROPOSAL


def test_a_candidate_has_no_voice() -> None:
    assert ADMISSION.refuses(consents(DAN)) is Reason.NOT_A_MEMBER


# --- what may come in between ---------------------------------------------------------------------


def test_it_lapses_when_the_candidates_identity_becomes_a_members() -> None:
    assert ADMISSION.when(links(BEA, DAN)) == [
        events.IdentityLinked(member=BEA, identity=telegram(DAN)),
        events.ProposalLapsed(number=1, cause=LapseCause.IDENTITY_TAKEN),
    ]


def test_it_lapses_when_the_union_has_become_full() -> None:
    crowd = union_of(*(Person(identity=telegram(number), name=str(number)) for number in range(1, 150)))
    candidates = [AdmitMember(candidate=Person(identity=telegram(n), name=str(n))) for n in (150, 151)]
    history = crowd.after(
        *(proposes(ANN, candidate) for candidate in candidates), notified(1), notified(2)
    ).after(accepts(150), accepts(151))
    assert history.when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.MemberAdmitted(member=150, identity=telegram(150), name="150", proposal=1, at=DEADLINE),
        events.ProposalLapsed(number=2, cause=LapseCause.UNION_FULL),
    ]


def test_a_member_who_left_may_be_admitted_again_under_a_new_number() -> None:
    back: Change = AdmitMember(candidate=person(CAT))
    history = open_to(TRIO.after(leaves(CAT)), back).after(accepts(CAT), consents(BEA))
    assert history.events[-1] == events.MemberAdmitted(
        member=4, identity=telegram(CAT), name="Cat", proposal=1, at=NOON
    )


def test_when_the_electors_without_a_word_leave_the_rest_has_agreed() -> None:
    accepted = ADMISSION.after(accepts(DAN), consents(BEA))
    assert accepted.when(leaves(CAT, at=NOON)) == [
        events.MemberLeft(member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        admitted(NOON),
    ]
