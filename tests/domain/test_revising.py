"""An objection makes a proposal better: its text becomes another, and everybody is asked anew."""

from dataclasses import replace

import pytest

from domain.union import events
from domain.union.changes import AddArticle, AmendArticle, Change, RepealArticle
from domain.union.events import ArticleAdded, Basis, Dated, LapseCause, MoveCause
from domain.union.evolve import fold
from domain.union.proposal import Consent, Objecting, at_version
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    EXPEL_CAT,
    GROUP,
    NOON,
    NOTHING,
    QUARTET,
    RESOLUTION,
    TRIO,
    History,
    accepts,
    consents,
    doubts,
    later,
    leaves,
    notified,
    objects,
    open_to,
    person,
    proposes,
    revises,
    settles,
    started,
    telegram,
    withdraws_objection,
)

REVISED = events.ProposalRevised(
    number=1, version=2, text="Plant pears.", electors=(ANN, BEA, CAT), at=later(hours=1)
)
AGAIN = ASKED.after(objects(BEA), consents(CAT), revises(ANN, at=later(hours=1)))
"""Bea objected to the first version, Cat consented to it, and Ann has revised it."""
SHOWN = AGAIN.after(notified(version=2, at=later(hours=2)))


def proposal_of(history: History) -> tuple[dict[int, Consent | Objecting], int]:
    union = fold(history.events)
    assert isinstance(union, Active)
    return dict(union.open[1].stances), union.open[1].version


def test_its_proposer_puts_it_otherwise() -> None:
    assert ASKED.when(revises(ANN, at=later(hours=1))) == [REVISED]


def test_what_was_said_twice_is_one_revision() -> None:
    assert AGAIN.when(revises(ANN, at=later(hours=1))) == []


def test_an_objection_stays_and_is_known_to_be_to_the_earlier_text_while_consents_are_gone() -> None:
    stances, version = proposal_of(AGAIN)
    assert version == 2
    assert stances == {ANN: Consent(), BEA: Objecting("too costly", version=1)}


def test_an_objection_that_was_carried_over_rejects() -> None:
    assert SHOWN.when(settles(later(hours=26))) == [
        events.ProposalRejected(number=1, objections=(events.Objection(member=BEA, reason="too costly"),))
    ]


def test_its_author_consents_when_the_new_text_meets_it() -> None:
    met = SHOWN.after(consents(CAT, version=2))
    assert met.when(consents(BEA, version=2)) == [
        events.ConsentGiven(number=1, member=BEA, version=2),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.ResolutionAdopted(text="Plant pears.", proposal=1),
    ]


def test_or_says_it_again_to_the_new_text() -> None:
    assert SHOWN.when(objects(BEA, reason=None, version=2)) == [
        events.ObjectionConfirmed(number=1, member=BEA, version=2)
    ]
    again = SHOWN.after(objects(BEA, reason=None, version=2))
    assert again.when(objects(BEA, reason=None, version=2)) == []
    assert proposal_of(again)[0][BEA] == Objecting("too costly", version=2)


def test_or_gives_a_further_reason_to_it() -> None:
    further = objects(BEA, reason="pears rot", version=2)
    assert SHOWN.when(further) == [
        events.ObjectionReasonGiven(number=1, member=BEA, reason="pears rot", version=2)
    ]
    assert proposal_of(SHOWN.after(further))[0][BEA] == Objecting("too costly\npears rot", version=2)


def test_a_consent_to_the_earlier_text_counts_for_nothing() -> None:
    assert SHOWN.refuses(consents(CAT, version=1)) is Reason.EARLIER_VERSION
    assert proposal_of(SHOWN)[0].keys() == {ANN, BEA}


def test_a_consent_that_names_no_text_is_to_the_last() -> None:
    assert SHOWN.when(consents(CAT)) == [events.ConsentGiven(number=1, member=CAT, version=2)]


def test_an_objection_to_the_earlier_text_counts_as_carried_over() -> None:
    assert SHOWN.when(objects(CAT, version=1)) == [
        events.ObjectionRaised(number=1, member=CAT, reason="too costly", version=1)
    ]


def test_a_forged_version_is_no_text_of_the_future() -> None:
    assert SHOWN.when(objects(CAT, version=9)) == [
        events.ObjectionRaised(number=1, member=CAT, reason="too costly", version=2)
    ]


def test_an_objection_to_the_new_text_is_not_taken_back_under_the_old_one() -> None:
    objected = SHOWN.after(objects(CAT, version=2))
    assert objected.refuses(withdraws_objection(CAT, version=1)) is Reason.EARLIER_VERSION
    assert objected.when(withdraws_objection(BEA, version=1)) != []


def test_everybody_is_told_anew_and_has_a_whole_period_from_then() -> None:
    assert AGAIN.when(notified(version=2, at=later(hours=20))) == [
        events.NoticePublished(
            number=1,
            channel=GROUP,
            told=(ANN, BEA, CAT),
            deadline=later(hours=44),
            version=2,
        )
    ]
    assert AGAIN.when(settles()) == []


def test_a_notice_of_the_earlier_text_tells_nobody_of_the_later() -> None:
    assert AGAIN.when(notified(version=1, at=later(hours=2))) == []
    late = AGAIN.given(
        events.NoticePublished(number=1, channel=GROUP, told=(ANN, BEA, CAT), deadline=DEADLINE)
    )
    assert fold(late.events) == fold(AGAIN.events)


def test_a_text_that_reaches_nobody_lapses_a_week_after_it_was_written() -> None:
    assert AGAIN.when(settles(later(days=7))) == []
    assert AGAIN.when(settles(later(days=7, hours=1))) == [
        events.ProposalLapsed(number=1, cause=LapseCause.NEVER_ANNOUNCED)
    ]


def test_who_became_a_member_meanwhile_has_a_voice_from_then_on() -> None:
    joined = ASKED.after(
        proposes(ANN, ADMIT_DAN), notified(2), consents(BEA, 2), consents(CAT, 2), accepts(DAN, 2)
    )
    assert joined.refuses(objects(DAN)) is Reason.NOT_AN_ELECTOR
    revised = joined.after(revises(ANN, at=later(hours=1)))
    assert isinstance(revised.events[-1], events.ProposalRevised)
    assert revised.events[-1].electors == (ANN, BEA, CAT, DAN)
    assert revised.when(objects(DAN, version=2, at=later(hours=1))) != []


def test_whoever_is_proposer_then_may_revise_it() -> None:
    assert ASKED.refuses(revises(BEA)) is Reason.NOT_THE_PROPOSER
    taken_over = open_to(QUARTET, RESOLUTION).after(consents(BEA), leaves(ANN))
    assert isinstance(taken_over.when(revises(BEA))[0], events.ProposalRevised)
    assert taken_over.refuses(revises(ANN)) is Reason.NOT_A_MEMBER


@pytest.mark.parametrize("change", [ADMIT_DAN, EXPEL_CAT])
def test_what_has_no_text_of_its_own_is_not_revised(change: Change) -> None:
    assert open_to(TRIO, change).refuses(revises(ANN)) is Reason.NOT_REVISABLE


def test_a_repeal_is_not_revised() -> None:
    standing = TRIO.given(ArticleAdded(number="1", text="Water by turns.", proposal=9))
    assert open_to(standing, RepealArticle(number="1")).refuses(revises(ANN)) is Reason.NOT_REVISABLE


def test_article_number_and_base_stay() -> None:
    standing = TRIO.given(ArticleAdded(number="1", text="Water by turns.", proposal=9))
    amended = open_to(standing, AmendArticle(number="1", text="Water daily.")).after(
        revises(ANN, text="Water at dawn."), notified(version=2)
    )
    assert amended.when(settles())[1:] == [
        events.ArticleAmended(number="1", revision=2, text="Water at dawn.", proposal=1)
    ]
    assert amended.refuses(revises(ANN, text="Water by turns.")) is Reason.CHANGES_NOTHING
    added = open_to(TRIO, AddArticle(number="7", text="Meet.")).after(
        revises(ANN, text="Meet on Friday."), notified(version=2)
    )
    assert added.when(settles())[1:] == [ArticleAdded(number="7", text="Meet on Friday.", proposal=1)]


@pytest.mark.parametrize("same", ["Plant plums.", " Plant\n\nplums. "])
def test_other_blanks_are_no_other_text(same: str) -> None:
    assert ASKED.refuses(revises(ANN, text=same)) is Reason.CHANGES_NOTHING


def test_the_checks_of_opening_hold_again() -> None:
    assert ASKED.refuses(revises(ANN, text=" \n")) is Reason.EMPTY_TEXT
    assert ASKED.refuses(revises(ANN, text="x" * 2501)) is Reason.TEXT_TOO_LONG


def test_five_times_and_no_more() -> None:
    often = ASKED.after(*(revises(ANN, text=f"Plant {count} pears.") for count in range(5)))
    assert often.refuses(revises(ANN, text="Plant none.")) is Reason.REVISED_ENOUGH
    assert often.when(revises(ANN, text="Plant 4 pears.")) == []


def test_it_is_too_late_when_it_is_due() -> None:
    ASKED.leaves_open(revises(ANN, at=DEADLINE), heard=NOON)
    assert ASKED.after(settles()).refuses(revises(ANN, at=DEADLINE)) is Reason.ALREADY_SETTLED
    assert TRIO.refuses(revises(ANN)) is Reason.NO_SUCH_PROPOSAL


def test_a_sole_founder_goes_on_waiting_for_who_was_invited() -> None:
    waiting = NOTHING.given(started(invited=[person(BEA)])).given(
        replace(started(invited=[person(BEA)]), at=NOON)
    )
    revised = open_to(waiting, RESOLUTION).after(revises(ANN), notified(version=2))
    accepted = revised.after(accepts(BEA, at=later(hours=2)))
    assert accepted.when(objects(BEA, version=2, at=later(hours=2))) != []


def test_what_is_unclear_stays_so_and_is_asked_about_anew() -> None:
    called = ASKED.after(doubts(BEA), settles())
    again = called.after(revises(ANN, at=later(hours=30)), notified(version=2, at=later(hours=30)))
    assert again.when(settles(later(hours=54))) == [
        events.DeadlineMoved(number=1, cause=MoveCause.DOUBT, deadline=later(hours=78))
    ]


def test_a_forgotten_objection_gives_no_consent_to_a_text_its_author_was_not_shown() -> None:
    key = telegram(BEA)
    questioned = ASKED.given(
        events.ConsentGiven(number=1, member=BEA, dated=Dated(key=key, at=later(hours=2))),
        events.ObjectionRaised(number=1, member=BEA, reason=None, dated=Dated(key=key, at=later(hours=1))),
    ).after(revises(ANN, at=later(hours=3)))
    forgotten = questioned.given(events.ObjectionForgotten(number=1, member=BEA))
    assert proposal_of(forgotten)[0] == {ANN: Consent()}


def test_a_proposer_who_objected_has_to_consent_like_anybody() -> None:
    assert proposal_of(ASKED.after(objects(ANN), revises(ANN)))[0] == {ANN: Objecting("too costly")}


def test_earlier_texts_can_still_be_read() -> None:
    union = fold(AGAIN.events)
    assert isinstance(union, Active)
    proposal = union.open[1]
    assert at_version(proposal, 1).change == RESOLUTION
    assert at_version(proposal, 2) == proposal
    assert at_version(proposal, 0) == at_version(proposal, 3) == proposal


def test_an_interruption_before_the_new_text_moves_nothing() -> None:
    union = fold(SHOWN.events)
    assert isinstance(union, Active)
    assert union.open[1].paused is None
    assert union.open[1].put_at == later(hours=1)
    assert SHOWN.when(settles(later(hours=2) + DAY)) != []
