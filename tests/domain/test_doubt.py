"""Doubt is not silence: what may be a no carries nothing until its author has said what they meant."""

from domain.union import events
from domain.union.events import Basis, LapseCause, MoveCause
from domain.union.reasons import Reason
from tests.domain.spec import (
    A_WEEK_ON,
    ADMIT_DAN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    EXPEL_CAT,
    TRIO,
    accepts,
    consents,
    doubts,
    later,
    objects,
    only_remarked,
    open_to,
    settles,
)

DOUBTED = ASKED.after(doubts(BEA))
CALLED = events.DeadlineMoved(number=1, cause=MoveCause.DOUBT, deadline=DEADLINE + DAY)


def test_what_an_elector_says_unclearly_is_on_the_record() -> None:
    assert ASKED.when(doubts(BEA)) == [
        events.Remarked(number=1, member=BEA, text="hmm, not sure", unclear=True)
    ]


def test_nothing_is_carried_early_while_somebody_is_in_doubt() -> None:
    assert DOUBTED.after(consents(CAT)).when(doubts(CAT, text="wait")) != []
    consented = ASKED.after(consents(BEA), doubts(BEA)).when(consents(CAT))
    assert consented == [events.ConsentGiven(number=1, member=CAT)]


def test_a_doubt_unsettled_at_the_deadline_moves_it_by_a_period_once() -> None:
    assert DOUBTED.when(settles()) == [CALLED]
    called = DOUBTED.after(settles())
    assert called.when(settles(DEADLINE + DAY))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)
    again = called.after(doubts(CAT, text="no idea", at=later(hours=30)))
    assert isinstance(again.when(settles(DEADLINE + DAY))[0], events.ProposalCarried)


def test_a_stance_settles_the_doubt() -> None:
    assert isinstance(DOUBTED.after(objects(BEA)).when(settles())[0], events.ProposalRejected)
    assert isinstance(DOUBTED.after(consents(BEA)).when(settles())[0], events.ProposalCarried)


def test_consenting_once_more_settles_the_doubt_of_who_had_consented() -> None:
    doubting = ASKED.after(consents(BEA), doubts(BEA))
    assert doubting.when(consents(BEA)) == [events.ConsentGiven(number=1, member=BEA)]
    assert doubting.after(consents(BEA)).when(consents(CAT))[1] == events.ProposalCarried(
        number=1, basis=Basis.EXPLICIT
    )


def test_its_author_may_say_that_it_was_only_a_remark() -> None:
    assert DOUBTED.when(only_remarked(BEA)) == [events.DoubtSettled(number=1, member=BEA)]
    assert isinstance(DOUBTED.after(only_remarked(BEA)).when(settles())[0], events.ProposalCarried)


def test_settling_the_last_doubt_completes_the_consent_of_all() -> None:
    agreed = ASKED.after(consents(BEA), doubts(BEA), consents(CAT))
    assert agreed.when(only_remarked(BEA))[1] == events.ProposalCarried(number=1, basis=Basis.EXPLICIT)


def test_a_further_doubt_joins_the_first() -> None:
    assert DOUBTED.when(doubts(BEA, text="and the price?")) == [
        events.Remarked(number=1, member=BEA, text="and the price?", unclear=True)
    ]


def test_a_standing_objection_rejects_all_the_same() -> None:
    assert isinstance(DOUBTED.after(objects(CAT)).when(settles())[0], events.ProposalRejected)


def test_a_candidate_who_accepts_after_the_deadline_waits_for_who_is_in_doubt() -> None:
    awaited = open_to(TRIO, ADMIT_DAN).after(settles(), doubts(BEA, at=later(days=2)))
    accepted = awaited.when(accepts(DAN, at=later(days=3)))
    assert accepted[-1] == events.DeadlineMoved(number=1, cause=MoveCause.DOUBT, deadline=later(days=4))
    settled = awaited.after(accepts(DAN, at=later(days=3))).when(settles(later(days=4)))
    assert settled[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_a_doubt_does_not_keep_a_candidate_waiting_for_ever() -> None:
    awaited = open_to(TRIO, ADMIT_DAN).after(settles(), doubts(BEA, at=later(days=2)))
    assert awaited.when(settles(A_WEEK_ON)) == [
        events.ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]


def test_only_electors_can_be_in_doubt() -> None:
    assert open_to(TRIO, EXPEL_CAT).refuses(doubts(CAT)) is Reason.OWN_EXPULSION
    assert ASKED.refuses(doubts(DAN)) is Reason.NOT_A_MEMBER


def test_long_talk_is_cut_and_not_refused() -> None:
    (remarked,) = ASKED.when(doubts(BEA, text="x" * 9999))
    assert isinstance(remarked, events.Remarked)
    assert len(remarked.text) == 500


def test_an_objection_ends_the_doubt_and_stands() -> None:
    assert DOUBTED.when(objects(BEA)) == [events.ObjectionRaised(number=1, member=BEA, reason="too costly")]
