"""A proposal may need more time than others: its proposer gives it, and others may ask for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.union import events
from domain.union.changes import ChangePeriod, ReplaceIdentity
from domain.union.commands import OpenProposal
from domain.union.events import Basis, LapseCause, MoveCause
from domain.union.reasons import Reason
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    NOON,
    QUARTET,
    RESOLUTION,
    TRIO,
    History,
    asks_more_time,
    consents,
    interrupted,
    later,
    leaves,
    lengthens,
    links,
    nostr,
    notified,
    objects,
    open_to,
    proposes,
    revises,
    settles,
    telegram,
    withdraws_objection,
)

LONGER = replace(proposes(ANN, RESOLUTION), length=timedelta(days=5))
TWO_DAYS = ChangePeriod(period=2 * DAY)


def moved(cause: MoveCause, who: int, **time: float) -> events.DeadlineMoved:
    return events.DeadlineMoved(number=1, cause=cause, deadline=later(**time), member=who)


# --- as its proposer gives it ---------------------------------------------------------------------


def test_its_proposer_gives_it_more_time_and_stances_stay() -> None:
    longer = ASKED.after(objects(BEA), lengthens(ANN, later(days=3)))
    assert longer.events[-1] == moved(MoveCause.LENGTHENED, ANN, days=3)
    assert longer.when(settles()) == []
    assert isinstance(longer.when(settles(later(days=3)))[0], events.ProposalRejected)


def test_nobody_else_does() -> None:
    assert ASKED.refuses(lengthens(BEA, later(days=3))) is Reason.NOT_THE_PROPOSER


def test_it_is_never_made_shorter() -> None:
    assert ASKED.refuses(lengthens(ANN, later(hours=23))) is Reason.NOT_LATER
    assert ASKED.when(lengthens(ANN, DEADLINE)) == []


def test_thirty_days_after_its_notice_it_ends() -> None:
    assert ASKED.when(lengthens(ANN, later(days=30))) == [moved(MoveCause.LENGTHENED, ANN, days=30)]
    assert ASKED.refuses(lengthens(ANN, later(days=30, seconds=1))) is Reason.TOO_FAR
    for_ever = later().max.replace(tzinfo=NOON.tzinfo)
    assert ASKED.refuses(lengthens(ANN, for_ever)) is Reason.TOO_FAR


def test_the_thirty_days_are_counted_from_where_its_clock_began() -> None:
    told_late = TRIO.after(proposes(ANN, RESOLUTION), notified(at=later(days=2)))
    at = later(days=2)
    assert told_late.when(lengthens(ANN, later(days=32), at=at)) != []
    assert told_late.refuses(lengthens(ANN, later(days=32, seconds=1), at=at)) is Reason.TOO_FAR


def test_it_is_too_late_at_the_deadline_and_too_early_before_the_notice() -> None:
    late = lengthens(ANN, later(days=3), at=DEADLINE)
    ASKED.leaves_open(late, heard=NOON)
    untold = TRIO.after(proposes(ANN, RESOLUTION))
    assert untold.refuses(lengthens(ANN, later(days=3))) is Reason.CLOCK_NOT_RUNNING


def test_nothing_is_lengthened_where_only_the_candidate_is_awaited() -> None:
    awaiting = open_to(TRIO, ADMIT_DAN).after(settles())
    assert awaiting.refuses(lengthens(ANN, later(days=9), at=later(days=2))) is Reason.CANDIDATE_AWAITED


def test_an_interruption_is_made_up_for_on_top() -> None:
    longer = ASKED.after(lengthens(ANN, later(days=3)), interrupted(later(hours=1), later(hours=3)))
    assert longer.events[-1] == events.DeadlineMoved(
        number=1, cause=MoveCause.INTERRUPTION, deadline=later(days=3, hours=2)
    )


# --- as others ask for it -------------------------------------------------------------------------


def test_an_elector_asks_for_more_time_and_has_one_period_more() -> None:
    assert ASKED.when(asks_more_time(BEA)) == [moved(MoveCause.MORE_TIME, BEA, hours=48)]


def test_once_each_and_two_in_all_versions_together() -> None:
    asked = open_to(QUARTET, RESOLUTION).after(asks_more_time(BEA))
    assert asked.when(asks_more_time(BEA)) == []
    twice = asked.after(
        revises(ANN, at=later(hours=1)),
        notified(version=2, at=later(hours=1)),
        asks_more_time(CAT, at=later(hours=1)),
    )
    assert twice.events[-1] == moved(MoveCause.MORE_TIME, CAT, hours=49)
    assert twice.when(asks_more_time(BEA, at=later(hours=1))) == []
    assert twice.refuses(asks_more_time(DAN, at=later(hours=1))) is Reason.TIME_ASKED_ENOUGH


def test_what_all_agree_to_is_carried_early_all_the_same() -> None:
    asked = ASKED.after(consents(BEA), asks_more_time(CAT))
    assert asked.when(consents(CAT))[1] == events.ProposalCarried(number=1, basis=Basis.EXPLICIT)


def test_the_proposer_gives_time_and_asks_for_none() -> None:
    assert ASKED.refuses(asks_more_time(ANN)) is Reason.OWN_PROPOSAL


def test_nobody_asks_before_the_clock_runs_or_when_it_is_up() -> None:
    untold = TRIO.after(proposes(ANN, RESOLUTION))
    assert untold.refuses(asks_more_time(BEA)) is Reason.CLOCK_NOT_RUNNING
    ASKED.leaves_open(asks_more_time(BEA, at=DEADLINE), heard=NOON)
    awaiting = open_to(TRIO, ADMIT_DAN).after(settles())
    assert awaiting.refuses(asks_more_time(BEA, at=later(days=2))) is Reason.CANDIDATE_AWAITED


def test_a_thief_moves_no_deadline_of_the_decision_against_them() -> None:
    replacing = open_to(TRIO, ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA)))
    assert replacing.refuses(asks_more_time(BEA)) is Reason.IDENTITY_CONTESTED
    own = TRIO.after(links(BEA, nostr(DAN)))
    stolen = open_to(own, ReplaceIdentity(member=BEA, old=nostr(DAN), new=nostr(BEA)), by=BEA)
    assert stolen.refuses(lengthens(nostr(DAN), later(days=9))) is Reason.IDENTITY_CONTESTED
    assert stolen.when(lengthens(BEA, later(days=9))) != []


def test_a_new_text_runs_as_long_as_the_proposal_was_opened_for() -> None:
    again = ASKED.after(
        asks_more_time(BEA), revises(ANN, at=later(hours=30)), notified(version=2, at=later(hours=30))
    )
    assert again.when(settles(later(hours=54)))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


# --- as it was opened for -------------------------------------------------------------------------


def test_a_proposal_may_be_opened_for_longer() -> None:
    opened, *_ = TRIO.when(LONGER)
    assert isinstance(opened, events.ProposalOpened)
    assert (opened.period, opened.length) == (DAY, timedelta(days=5))
    told = TRIO.after(LONGER, notified())
    assert isinstance(told.events[-1], events.NoticePublished)
    assert told.events[-1].deadline == later(days=5)


def test_a_new_text_of_it_runs_as_long_again() -> None:
    again = TRIO.after(LONGER, notified(), revises(ANN), notified(version=2, at=later(hours=1)))
    assert isinstance(again.events[-1], events.NoticePublished)
    assert again.events[-1].deadline == later(days=5, hours=1)


def test_what_is_asked_or_moved_in_it_is_the_unions_period() -> None:
    running = TRIO.after(LONGER, notified())
    assert running.when(asks_more_time(BEA)) == [moved(MoveCause.MORE_TIME, BEA, days=6)]
    relied_on = running.after(objects(BEA))
    assert len(relied_on.when(withdraws_objection(BEA, at=later(days=3)))) == 1
    last = relied_on.when(withdraws_objection(BEA, at=later(days=4.5)))
    assert last[-1] == events.DeadlineMoved(
        number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later(days=5.5)
    )


def test_who_cannot_be_told_leaves_it_as_long_a_time() -> None:
    on_nostr = TRIO.after(links(CAT, nostr(CAT))).given(
        events.IdentityUnlinked(member=CAT, identity=telegram(CAT))
    )
    waited = on_nostr.after(LONGER, notified())
    assert waited.when(settles(later(days=7))) == [
        events.DeadlineMoved(number=1, cause=MoveCause.NOT_REACHED, deadline=later(days=12))
    ]


@pytest.mark.parametrize(
    ("length", "reason"),
    [
        (timedelta(hours=23), Reason.PERIOD_TOO_SHORT),
        (timedelta(), Reason.PERIOD_TOO_SHORT),
        (timedelta(days=30, seconds=1), Reason.PERIOD_TOO_LONG),
    ],
)
def test_not_for_less_than_others_nor_for_more_than_thirty_days(length: timedelta, reason: Reason) -> None:
    assert TRIO.refuses(replace(LONGER, length=length)) is reason


def test_as_long_as_others_is_nothing_of_its_own() -> None:
    (opened,) = TRIO.when(replace(LONGER, length=DAY))
    assert isinstance(opened, events.ProposalOpened)
    assert opened.length is None


# --- as the union has chosen for all --------------------------------------------------------------

CHOSEN = open_to(TRIO, TWO_DAYS).after(consents(BEA), consents(CAT))


def deadline_of_the_second(history: History) -> object:
    (published,) = history.when(notified(2))
    assert isinstance(published, events.NoticePublished)
    return published.deadline


def test_a_union_chooses_what_its_proposals_run_for() -> None:
    assert CHOSEN.events[-1] == events.PeriodChanged(period=2 * DAY, proposal=1)
    (opened,) = CHOSEN.when(proposes(ANN, RESOLUTION))
    assert isinstance(opened, events.ProposalOpened)
    assert opened.period == 2 * DAY
    assert deadline_of_the_second(CHOSEN.after(proposes(ANN, RESOLUTION))) == later(hours=48)


def test_what_is_open_keeps_what_it_was_opened_with_and_so_does_the_choice_itself() -> None:
    meanwhile = open_to(TRIO, TWO_DAYS).after(proposes(ANN, RESOLUTION), consents(BEA), consents(CAT))
    assert meanwhile.events[-1] == events.PeriodChanged(period=2 * DAY, proposal=1)
    assert deadline_of_the_second(meanwhile) == DEADLINE
    assert open_to(TRIO, TWO_DAYS).when(settles())[1:] == [events.PeriodChanged(period=2 * DAY, proposal=1)]


def test_never_less_than_is_usual_with_whoever_runs_the_bot_nor_more_than_two_weeks() -> None:
    assert TRIO.refuses(proposes(ANN, ChangePeriod(period=DAY - timedelta(1)))) is Reason.PERIOD_TOO_SHORT
    assert TRIO.refuses(proposes(ANN, ChangePeriod(period=15 * DAY))) is Reason.PERIOD_TOO_LONG
    assert TRIO.when(proposes(ANN, ChangePeriod(period=14 * DAY))) != []


def test_what_is_so_already_is_nothing_to_decide() -> None:
    assert TRIO.refuses(proposes(ANN, ChangePeriod(period=DAY))) is Reason.CHANGES_NOTHING
    assert CHOSEN.refuses(proposes(ANN, TWO_DAYS)) is Reason.CHANGES_NOTHING
    assert CHOSEN.when(proposes(ANN, ChangePeriod(period=DAY))) != []


def test_when_more_became_usual_the_union_has_that() -> None:
    usual = OpenProposal(change=RESOLUTION, period=3 * DAY, by=telegram(ANN), at=NOON)
    (opened,) = CHOSEN.when(usual)
    assert isinstance(opened, events.ProposalOpened)
    assert opened.period == 3 * DAY


def test_an_old_record_runs_for_its_period() -> None:
    (opened,) = TRIO.when(proposes(ANN, RESOLUTION))
    assert isinstance(opened, events.ProposalOpened)
    assert TRIO.given(opened).after(notified()).when(settles())[0] == events.ProposalCarried(
        number=1, basis=Basis.TACIT
    )
    assert TRIO.given(opened).when(settles(later(days=7)))[0] == events.ProposalLapsed(
        number=1, cause=LapseCause.NEVER_ANNOUNCED
    )


def test_who_asked_and_left_has_asked_all_the_same() -> None:
    asked = open_to(QUARTET, RESOLUTION).after(asks_more_time(BEA), asks_more_time(CAT), leaves(BEA))
    assert asked.refuses(asks_more_time(DAN)) is Reason.TIME_ASKED_ENOUGH
