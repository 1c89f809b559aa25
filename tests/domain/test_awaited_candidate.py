"""A candidate who lets the others wait: until when, and what may still be said meanwhile."""

from datetime import datetime

from domain.union import events
from domain.union.events import Basis, LapseCause, MoveCause, Objection, UnionEvent
from domain.union.reasons import Reason
from tests.domain.spec import (
    A_WEEK_ON,
    ADMIT_DAN,
    ANN,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    NOON,
    TRIO,
    accepts,
    consents,
    declines,
    later,
    nostr,
    notified,
    objects,
    open_to,
    person,
    proposes,
    settles,
    telegram,
    union_of,
    withdraws_objection,
)

ADMISSION = open_to(TRIO, ADMIT_DAN)
AWAITED = ADMISSION.after(settles())
"""Nobody objected in time; Dan has until a week after the opening."""


def admitted(at: datetime) -> events.MemberAdmitted:
    return events.MemberAdmitted(member=4, identity=telegram(DAN), name="Dan", proposal=1, at=at)


def carried_tacitly(at: datetime) -> list[UnionEvent]:
    return [events.ProposalCarried(number=1, basis=Basis.TACIT), admitted(at)]


def test_it_stays_open_to_the_candidate_until_seven_days_after_the_opening() -> None:
    assert ADMISSION.when(settles()) == [
        events.DeadlineMoved(number=1, cause=MoveCause.AWAITING_CANDIDATE, deadline=A_WEEK_ON)
    ]


def test_it_does_so_even_if_all_consented() -> None:
    agreed = ADMISSION.after(consents(BEA), consents(CAT))
    assert agreed.when(settles()) == [
        events.DeadlineMoved(number=1, cause=MoveCause.AWAITING_CANDIDATE, deadline=A_WEEK_ON)
    ]


def test_an_awaited_candidate_is_admitted_on_accepting() -> None:
    assert AWAITED.when(accepts(DAN, at=later(days=6))) == [
        events.CandidateAccepted(number=1),
        *carried_tacitly(later(days=6)),
    ]


def test_an_awaited_candidate_may_decline() -> None:
    assert AWAITED.when(declines(DAN, at=later(days=6)))[-1] == events.ProposalDeclined(number=1)


def test_a_candidate_silent_for_seven_days_lets_it_lapse() -> None:
    assert AWAITED.when(settles(later(days=6, hours=23))) == []
    assert AWAITED.when(settles(A_WEEK_ON)) == [
        events.ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]


def test_accepting_after_seven_days_is_too_late() -> None:
    assert AWAITED.refuses(accepts(DAN, 1, at=A_WEEK_ON)) is Reason.ALREADY_SETTLED
    AWAITED.leaves_open(accepts(DAN, at=A_WEEK_ON), heard=DEADLINE)
    AWAITED.leaves_open(declines(DAN, at=A_WEEK_ON), heard=DEADLINE)


def test_an_objection_at_the_deadline_counts_once_it_is_known_that_only_the_candidate_is_awaited() -> None:
    ADMISSION.leaves_open(objects(BEA, at=DEADLINE), heard=NOON)
    assert AWAITED.when(objects(BEA, at=DEADLINE)) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_electors_may_still_object_while_the_candidate_is_awaited() -> None:
    assert AWAITED.when(objects(BEA, at=later(days=3))) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_accepting_under_a_standing_objection_ends_it_as_rejected() -> None:
    objected = AWAITED.after(objects(BEA, at=later(days=3)))
    assert objected.when(accepts(DAN, at=later(days=4))) == [
        events.CandidateAccepted(number=1),
        events.ProposalRejected(number=1, objections=(Objection(member=BEA, reason="too costly"),)),
    ]


def test_accepting_after_the_objection_was_answered_admits() -> None:
    answered = AWAITED.after(objects(BEA, at=later(days=3)), withdraws_objection(BEA, at=later(days=3)))
    assert answered.when(accepts(DAN, at=later(days=4))) == [
        events.CandidateAccepted(number=1),
        *carried_tacitly(later(days=4)),
    ]


def test_an_objection_withdrawn_on_the_last_day_gives_the_others_a_whole_period() -> None:
    objected = AWAITED.after(objects(BEA, at=later(days=3)))
    last_day = later(days=6, hours=12)
    withdrawn = objected.when(withdraws_objection(BEA, at=last_day))
    assert withdrawn == [
        events.ObjectionWithdrawn(number=1, member=BEA),
        events.DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=last_day + DAY),
    ]
    history = objected.given(*withdrawn)
    assert history.when(settles(last_day + DAY)) == [
        events.ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]
    accepted = history.after(accepts(DAN, at=last_day))
    assert accepted.when(settles(last_day + DAY)) == carried_tacitly(last_day + DAY)


def test_an_objection_at_the_deadline_of_the_electors_still_rejects_an_unaccepted_admission() -> None:
    assert ADMISSION.after(objects(BEA)).when(settles()) == [
        events.ProposalRejected(number=1, objections=(Objection(member=BEA, reason="too costly"),))
    ]


def test_an_admission_told_late_lapses_at_its_deadline_if_the_candidate_is_still_silent() -> None:
    late = TRIO.after(proposes(ANN, ADMIT_DAN), notified(at=later(days=6, hours=12)))
    assert late.when(settles(later(days=7, hours=12))) == [
        events.ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]
    accepted = late.after(accepts(DAN, at=later(days=7, hours=1)))
    assert accepted.when(settles(later(days=7, hours=12))) == carried_tacitly(later(days=7, hours=12))


def test_an_admission_whose_two_deadlines_are_one_lapses_without_moving() -> None:
    late = TRIO.after(proposes(ANN, ADMIT_DAN), notified(at=later(days=6)))
    assert late.when(settles(A_WEEK_ON)) == [
        events.ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]


def test_a_candidate_is_not_late_at_the_electors_deadline() -> None:
    assert ADMISSION.when(accepts(DAN, at=DEADLINE), heard=NOON) == [events.CandidateAccepted(number=1)]


def test_an_admission_that_some_elector_never_heard_of_gets_its_clock_after_seven_days() -> None:
    untold = union_of(ANN, person(BEA, nostr(BEA))).after(proposes(ANN, ADMIT_DAN), notified())
    assert untold.when(settles(later(days=30))) == [
        events.DeadlineMoved(number=1, cause=MoveCause.NOT_REACHED, deadline=A_WEEK_ON + DAY),
        events.ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT),
    ]
    accepted = untold.after(accepts(DAN), settles(A_WEEK_ON))
    assert accepted.when(settles(A_WEEK_ON + DAY))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)
