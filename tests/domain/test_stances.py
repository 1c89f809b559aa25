"""What electors say to a proposal, and what its proposer may do with it."""

import pytest

from domain.union import events
from domain.union.changes import AdmitMember
from domain.union.commands import Command
from domain.union.events import Basis, MoveCause
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
    EVE,
    EXPEL_CAT,
    QUARTET,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
    later,
    links,
    nostr,
    notified,
    objects,
    open_to,
    person,
    proposes,
    settles,
    withdraws,
    withdraws_objection,
)

ALMOST = later(hours=23, minutes=59, seconds=59)
OBJECTED = ASKED.after(objects(CAT, at=later(hours=1)))
EXPULSION = open_to(QUARTET, EXPEL_CAT)


# --- consenting -----------------------------------------------------------------------------


def test_an_elector_consents() -> None:
    assert ASKED.when(consents(BEA)) == [events.ConsentGiven(number=1, member=BEA)]


def test_consenting_twice_changes_nothing() -> None:
    assert ASKED.after(consents(BEA)).when(consents(BEA, at=later(hours=1))) == []


def test_proposing_is_consenting() -> None:
    assert ASKED.when(consents(ANN)) == []


def test_the_last_consent_carries_it_without_waiting() -> None:
    assert ASKED.after(consents(BEA)).when(consents(CAT)) == [
        events.ConsentGiven(number=1, member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.ResolutionAdopted(text=RESOLUTION.text, proposal=1),
    ]


def test_all_may_consent_before_the_notice() -> None:
    unheard = TRIO.after(proposes(ANN, RESOLUTION), consents(BEA))
    assert events.ProposalCarried(number=1, basis=Basis.EXPLICIT) in unheard.when(consents(CAT))


def test_a_second_tap_on_the_consent_that_carried_it_changes_nothing() -> None:
    carried = ASKED.after(consents(BEA), consents(CAT))
    assert carried.when(consents(CAT)) == []
    assert carried.when(consents(BEA)) == []


def test_a_consent_at_the_deadline_is_too_late() -> None:
    assert ASKED.when(consents(BEA, at=ALMOST)) == [events.ConsentGiven(number=1, member=BEA)]
    assert ASKED.refuses(consents(BEA, at=DEADLINE)) is Reason.ALREADY_SETTLED


# --- objecting ------------------------------------------------------------------------------


def test_an_elector_objects() -> None:
    assert ASKED.when(objects(BEA, reason="too costly")) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_an_objection_does_not_reject_before_the_deadline() -> None:
    assert OBJECTED.when(settles(ALMOST)) == []


def test_an_objection_at_the_deadline_is_too_late() -> None:
    assert ASKED.when(objects(BEA, at=ALMOST)) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]
    assert ASKED.refuses(objects(BEA, at=DEADLINE)) is Reason.ALREADY_SETTLED


def test_whether_an_objection_at_the_deadline_is_too_late_shows_when_that_is_settled() -> None:
    ASKED.leaves_open(objects(BEA, at=DEADLINE), heard=ALMOST)


def test_the_proposer_may_object_too() -> None:
    assert ASKED.when(objects(ANN)) == [events.ObjectionRaised(number=1, member=ANN, reason="too costly")]


def test_an_objection_without_a_reason_counts_from_that_moment() -> None:
    assert ASKED.when(objects(BEA, reason=None)) == [
        events.ObjectionRaised(number=1, member=BEA, reason=None)
    ]


def test_the_reason_may_follow() -> None:
    unexplained = ASKED.after(objects(BEA, reason=None))
    assert unexplained.when(objects(BEA, reason="too costly")) == [
        events.ObjectionReasonGiven(number=1, member=BEA, reason="too costly")
    ]


def test_a_reason_may_be_put_better() -> None:
    assert OBJECTED.when(objects(CAT, reason="plums do not grow here")) == [
        events.ObjectionReasonGiven(number=1, member=CAT, reason="plums do not grow here")
    ]


@pytest.mark.parametrize("reason", ["too costly", None])
def test_repeating_an_objection_changes_nothing(reason: str | None) -> None:
    assert OBJECTED.when(objects(CAT, reason=reason)) == []


def test_repeating_an_objection_that_rejected_it_changes_nothing() -> None:
    rejected = OBJECTED.after(settles())
    assert rejected.when(objects(CAT, at=DEADLINE)) == []
    assert rejected.when(objects(CAT, reason=None, at=DEADLINE)) == []
    assert rejected.refuses(objects(CAT, reason="and ugly", at=DEADLINE)) is Reason.ALREADY_SETTLED


def test_an_objection_has_a_short_reason_or_none_and_counts_however_long_it_was() -> None:
    none = [events.ObjectionRaised(number=1, member=BEA, reason=None)]
    assert ASKED.when(objects(BEA, reason=" ")) == none
    assert ASKED.when(objects(BEA, reason="x" * 501)) == none
    assert ASKED.when(objects(BEA, reason="x" * 500)) != none


def test_a_reason_that_is_given_afterwards_is_short_too() -> None:
    objected = ASKED.after(objects(BEA, reason=None))
    assert objected.refuses(objects(BEA, reason=" ")) is Reason.EMPTY_TEXT
    assert objected.refuses(objects(BEA, reason="x" * 501)) is Reason.TEXT_TOO_LONG


# --- changing one's mind ----------------------------------------------------------------------


def test_a_members_last_stance_counts() -> None:
    consented = ASKED.after(consents(BEA))
    assert consented.when(objects(BEA)) == [events.ObjectionRaised(number=1, member=BEA, reason="too costly")]
    assert consented.after(objects(BEA)).when(consents(BEA)) == [events.ConsentGiven(number=1, member=BEA)]


def test_a_member_on_two_networks_has_one_voice_and_the_last_one_counts() -> None:
    linked = ASKED.after(links(BEA, nostr(BEA)))
    assert linked.after(objects(BEA)).when(consents(nostr(BEA))) == [
        events.ConsentGiven(number=1, member=BEA)
    ]
    assert linked.after(consents(nostr(BEA))).when(consents(BEA)) == []


def test_withdrawing_an_objection_at_once_moves_no_deadline() -> None:
    assert ASKED.after(objects(CAT)).when(withdraws_objection(CAT)) == [
        events.ObjectionWithdrawn(number=1, member=CAT)
    ]


def test_an_objection_withdrawn_late_gives_the_others_a_whole_period_again() -> None:
    assert OBJECTED.when(withdraws_objection(CAT, at=ALMOST)) == [
        events.ObjectionWithdrawn(number=1, member=CAT),
        events.DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=ALMOST + DAY),
    ]


def test_consenting_withdraws_an_objection_and_moves_the_deadline_as_well() -> None:
    assert OBJECTED.when(consents(CAT, at=later(hours=20))) == [
        events.ConsentGiven(number=1, member=CAT),
        events.DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later(hours=44)),
    ]


def test_the_deadline_moves_though_another_objection_stands() -> None:
    twice = OBJECTED.after(objects(BEA, at=later(hours=1)))
    assert events.DeadlineMoved(
        number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later(hours=30)
    ) in twice.when(withdraws_objection(BEA, at=later(hours=6)))


def test_the_last_objector_who_consents_carries_it() -> None:
    made = OBJECTED.after(consents(BEA)).when(consents(CAT, at=ALMOST))
    assert made[:2] == [
        events.ConsentGiven(number=1, member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
    ]


def test_an_objection_withdrawn_before_the_notice_moves_nothing() -> None:
    unheard = TRIO.after(proposes(ANN, RESOLUTION), objects(CAT))
    assert unheard.when(withdraws_objection(CAT, at=later(days=3))) == [
        events.ObjectionWithdrawn(number=1, member=CAT)
    ]


def test_withdrawing_an_objection_twice_changes_nothing() -> None:
    withdrawn = OBJECTED.after(withdraws_objection(CAT, at=later(hours=2)))
    assert withdrawn.when(withdraws_objection(CAT, at=later(hours=3))) == []


def test_withdrawing_an_objection_leaves_a_consent_alone() -> None:
    assert ASKED.after(consents(BEA)).when(withdraws_objection(BEA)) == []


def test_an_objection_withdrawn_at_the_deadline_is_too_late() -> None:
    assert OBJECTED.refuses(withdraws_objection(CAT, at=DEADLINE)) is Reason.ALREADY_SETTLED


# --- who has no voice -------------------------------------------------------------------------


@pytest.mark.parametrize("command", [consents(DAN), objects(DAN), withdraws_objection(DAN), withdraws(DAN)])
def test_whoever_is_not_a_member_has_no_voice(command: Command) -> None:
    assert ASKED.refuses(command) is Reason.NOT_A_MEMBER


@pytest.mark.parametrize("command", [consents(CAT), objects(CAT), withdraws_objection(CAT)])
def test_a_member_has_no_voice_in_their_own_expulsion(command: Command) -> None:
    assert EXPULSION.refuses(command) is Reason.OWN_EXPULSION


@pytest.mark.parametrize("command", [consents(DAN, 2), objects(DAN, 2), withdraws_objection(DAN, 2)])
def test_a_member_has_no_voice_in_what_was_opened_before_they_came(command: Command) -> None:
    admitted = open_to(TRIO, ADMIT_DAN).after(
        proposes(BEA, RESOLUTION), accepts(DAN), consents(BEA), consents(CAT)
    )
    assert admitted.refuses(command) is Reason.NOT_AN_ELECTOR


@pytest.mark.parametrize(
    "command", [consents(BEA, 7), objects(BEA, 7), withdraws_objection(BEA, 7), withdraws(BEA, 7)]
)
def test_nothing_can_be_said_to_a_proposal_that_never_was(command: Command) -> None:
    assert ASKED.refuses(command) is Reason.NO_SUCH_PROPOSAL


@pytest.mark.parametrize("command", [consents(BEA), objects(BEA), withdraws_objection(BEA), withdraws(ANN)])
def test_nothing_can_be_said_to_a_proposal_that_ended(command: Command) -> None:
    assert ASKED.after(settles()).refuses(command) is Reason.ALREADY_SETTLED


# --- withdrawing the proposal -----------------------------------------------------------------


def test_the_proposer_withdraws() -> None:
    assert OBJECTED.when(withdraws(ANN, at=ALMOST)) == [events.ProposalWithdrawn(number=1)]


def test_withdrawing_twice_changes_nothing() -> None:
    assert ASKED.after(withdraws(ANN)).when(withdraws(ANN)) == []


def test_only_the_proposer_withdraws() -> None:
    assert ASKED.refuses(withdraws(BEA)) is Reason.NOT_THE_PROPOSER
    assert ASKED.after(withdraws(ANN)).refuses(withdraws(BEA)) is Reason.ALREADY_SETTLED


def test_the_proposer_may_withdraw_while_the_candidate_is_awaited() -> None:
    awaited = open_to(TRIO, AdmitMember(candidate=person(EVE))).after(settles())
    assert awaited.when(withdraws(ANN, at=later(days=6))) == [events.ProposalWithdrawn(number=1)]


def test_withdrawing_at_the_deadline_is_too_late() -> None:
    assert ASKED.refuses(withdraws(ANN, at=DEADLINE)) is Reason.ALREADY_SETTLED
    ASKED.leaves_open(withdraws(ANN, at=DEADLINE), heard=ALMOST)


def test_a_notice_does_not_undo_what_was_said_before_it() -> None:
    unheard = TRIO.after(proposes(ANN, RESOLUTION), consents(BEA), notified())
    assert events.ProposalCarried(number=1, basis=Basis.EXPLICIT) in unheard.when(consents(CAT))
