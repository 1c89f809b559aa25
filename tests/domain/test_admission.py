"""How a candidate becomes a member: nobody joins without the others' consensus and their own consent."""

from datetime import datetime

from domain.union.changes import AdmitMember, Change
from domain.union.events import IdentityLinked, MemberAdmitted, MemberLeft, UnionEvent
from domain.union.people import Person
from domain.union.proposal_events import (
    Basis,
    CandidateAccepted,
    CandidateDeclined,
    ConsentGiven,
    DeadlineMoved,
    LapseCause,
    MoveCause,
    Objection,
    ObjectionRaised,
    ObjectionWithdrawn,
    ProposalCarried,
    ProposalDeclined,
    ProposalLapsed,
    ProposalRejected,
)
from domain.union.reasons import Reason
from tests.domain.spec import (
    A_WEEK_ON,
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    EVE,
    NOON,
    TRIO,
    accepts,
    consents,
    declines,
    later,
    leaves,
    links,
    nostr,
    notified,
    objects,
    open_to,
    person,
    proposes,
    settles,
    telegram,
    union_of,
    withdraws,
    withdraws_objection,
)

ADMISSION = open_to(TRIO, ADMIT_DAN)
AWAITED = ADMISSION.after(settles())
"""Nobody objected in time; Dan has until a week after the opening."""


def admitted(at: datetime) -> MemberAdmitted:
    return MemberAdmitted(member=4, identity=telegram(DAN), name="Dan", proposal=1, at=at)


def carried_tacitly(at: datetime) -> list[UnionEvent]:
    return [ProposalCarried(number=1, basis=Basis.TACIT), admitted(at)]


def test_a_candidate_accepts_before_the_deadline_and_waits_for_the_others() -> None:
    assert ADMISSION.when(accepts(DAN)) == [CandidateAccepted(number=1)]


def test_a_candidate_who_accepted_is_admitted_at_the_deadline() -> None:
    assert ADMISSION.after(accepts(DAN)).when(settles()) == carried_tacitly(DEADLINE)


def test_it_is_carried_early_when_all_consented_and_the_candidate_accepted() -> None:
    accepted = ADMISSION.after(accepts(DAN), consents(BEA))
    assert accepted.when(consents(CAT)) == [
        ConsentGiven(number=1, member=CAT),
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        admitted(NOON),
    ]


def test_consent_of_all_waits_for_the_candidate() -> None:
    agreed = ADMISSION.after(consents(BEA))
    assert agreed.when(consents(CAT)) == [ConsentGiven(number=1, member=CAT)]
    assert agreed.after(consents(CAT)).when(accepts(DAN)) == [
        CandidateAccepted(number=1),
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
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
    assert ADMISSION.when(declines(DAN)) == [CandidateDeclined(number=1), ProposalDeclined(number=1)]


def test_a_candidate_may_decline_after_accepting() -> None:
    assert ADMISSION.after(accepts(DAN)).when(declines(DAN, 1)) == [
        CandidateDeclined(number=1),
        ProposalDeclined(number=1),
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


# --- a candidate who lets the others wait --------------------------------------------------------


def test_it_stays_open_to_the_candidate_until_seven_days_after_the_opening() -> None:
    assert ADMISSION.when(settles()) == [
        DeadlineMoved(number=1, cause=MoveCause.AWAITING_CANDIDATE, deadline=A_WEEK_ON)
    ]


def test_it_does_so_even_if_all_consented() -> None:
    agreed = ADMISSION.after(consents(BEA), consents(CAT))
    assert agreed.when(settles()) == [
        DeadlineMoved(number=1, cause=MoveCause.AWAITING_CANDIDATE, deadline=A_WEEK_ON)
    ]


def test_an_awaited_candidate_is_admitted_on_accepting() -> None:
    assert AWAITED.when(accepts(DAN, at=later(days=6))) == [
        CandidateAccepted(number=1),
        *carried_tacitly(later(days=6)),
    ]


def test_an_awaited_candidate_may_decline() -> None:
    assert AWAITED.when(declines(DAN, at=later(days=6)))[-1] == ProposalDeclined(number=1)


def test_a_candidate_silent_for_seven_days_lets_it_lapse() -> None:
    assert AWAITED.when(settles(later(days=6, hours=23))) == []
    assert AWAITED.when(settles(A_WEEK_ON)) == [ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)]


def test_accepting_after_seven_days_is_too_late() -> None:
    assert AWAITED.refuses(accepts(DAN, 1, at=A_WEEK_ON)) is Reason.ALREADY_SETTLED
    assert AWAITED.refuses(accepts(DAN, at=A_WEEK_ON), heard=DEADLINE) is Reason.TOO_LATE
    assert AWAITED.refuses(declines(DAN, at=A_WEEK_ON), heard=DEADLINE) is Reason.TOO_LATE


def test_electors_may_still_object_while_the_candidate_is_awaited() -> None:
    assert AWAITED.when(objects(BEA, at=later(days=3))) == [
        ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_accepting_under_a_standing_objection_ends_it_as_rejected() -> None:
    objected = AWAITED.after(objects(BEA, at=later(days=3)))
    assert objected.when(accepts(DAN, at=later(days=4))) == [
        CandidateAccepted(number=1),
        ProposalRejected(number=1, objections=(Objection(member=BEA, reason="too costly"),)),
    ]


def test_accepting_after_the_objection_was_answered_admits() -> None:
    answered = AWAITED.after(objects(BEA, at=later(days=3)), withdraws_objection(BEA, at=later(days=3)))
    assert answered.when(accepts(DAN, at=later(days=4))) == [
        CandidateAccepted(number=1),
        *carried_tacitly(later(days=4)),
    ]


def test_an_objection_withdrawn_on_the_last_day_gives_the_others_a_whole_period() -> None:
    objected = AWAITED.after(objects(BEA, at=later(days=3)))
    last_day = later(days=6, hours=12)
    withdrawn = objected.when(withdraws_objection(BEA, at=last_day))
    assert withdrawn == [
        ObjectionWithdrawn(number=1, member=BEA),
        DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=last_day + DAY),
    ]
    history = objected.given(*withdrawn)
    assert history.when(settles(last_day + DAY)) == [
        ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]
    accepted = history.after(accepts(DAN, at=last_day))
    assert accepted.when(settles(last_day + DAY)) == carried_tacitly(last_day + DAY)


def test_an_objection_at_the_deadline_of_the_electors_still_rejects_an_unaccepted_admission() -> None:
    assert ADMISSION.after(objects(BEA)).when(settles()) == [
        ProposalRejected(number=1, objections=(Objection(member=BEA, reason="too costly"),))
    ]


def test_an_admission_told_late_lapses_at_its_deadline_if_the_candidate_is_still_silent() -> None:
    late = TRIO.after(proposes(ANN, ADMIT_DAN), notified(at=later(days=6, hours=12)))
    assert late.when(settles(later(days=7, hours=12))) == [
        ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]
    accepted = late.after(accepts(DAN, at=later(days=7, hours=1)))
    assert accepted.when(settles(later(days=7, hours=12))) == carried_tacitly(later(days=7, hours=12))


def test_an_admission_whose_two_deadlines_are_one_lapses_without_moving() -> None:
    late = TRIO.after(proposes(ANN, ADMIT_DAN), notified(at=later(days=6)))
    assert late.when(settles(A_WEEK_ON)) == [ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)]


def test_a_candidate_is_not_late_at_the_electors_deadline() -> None:
    assert ADMISSION.when(accepts(DAN, at=DEADLINE), heard=NOON) == [CandidateAccepted(number=1)]


def test_an_admission_that_some_elector_never_heard_of_gets_its_clock_after_seven_days() -> None:
    untold = union_of(ANN, person(BEA, nostr(BEA))).after(proposes(ANN, ADMIT_DAN), notified())
    assert untold.when(settles(later(days=30))) == [
        DeadlineMoved(number=1, cause=MoveCause.NOT_REACHED, deadline=A_WEEK_ON + DAY),
        ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT),
    ]
    accepted = untold.after(accepts(DAN), settles(A_WEEK_ON))
    assert accepted.when(settles(A_WEEK_ON + DAY))[0] == ProposalCarried(number=1, basis=Basis.TACIT)


# --- what may come in between ---------------------------------------------------------------------


def test_it_lapses_when_the_candidates_identity_becomes_a_members() -> None:
    assert ADMISSION.when(links(BEA, DAN)) == [
        IdentityLinked(member=BEA, identity=telegram(DAN)),
        ProposalLapsed(number=1, cause=LapseCause.IDENTITY_TAKEN),
    ]


def test_it_lapses_when_the_union_has_become_full() -> None:
    crowd = union_of(*(Person(identity=telegram(number), name=str(number)) for number in range(1, 150)))
    candidates = [AdmitMember(candidate=Person(identity=telegram(n), name=str(n))) for n in (150, 151)]
    history = crowd.after(
        *(proposes(ANN, candidate) for candidate in candidates), notified(1), notified(2)
    ).after(accepts(150), accepts(151))
    assert history.when(settles()) == [
        ProposalCarried(number=1, basis=Basis.TACIT),
        MemberAdmitted(member=150, identity=telegram(150), name="150", proposal=1, at=DEADLINE),
        ProposalLapsed(number=2, cause=LapseCause.UNION_FULL),
    ]


def test_a_member_who_left_may_be_admitted_again_under_a_new_number() -> None:
    back: Change = AdmitMember(candidate=person(CAT))
    history = open_to(TRIO.after(leaves(CAT)), back).after(accepts(CAT), consents(BEA))
    assert history.events[-1] == MemberAdmitted(
        member=4, identity=telegram(CAT), name="Cat", proposal=1, at=NOON
    )


def test_when_the_electors_without_a_word_leave_the_rest_has_agreed() -> None:
    accepted = ADMISSION.after(accepts(DAN), consents(BEA))
    assert accepted.when(leaves(CAT, at=NOON)) == [
        MemberLeft(member=CAT),
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        admitted(NOON),
    ]
