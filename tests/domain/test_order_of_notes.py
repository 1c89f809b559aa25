"""Said is said in its order: what a relay held back overtakes nothing its author has said since."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.union import events
from domain.union.commands import GiveConsent, RaiseDoubt, RaiseObjection, WithdrawObjection
from domain.union.events import Basis, Dated, MoveCause
from domain.union.reasons import Reason
from tests.domain.spec import (
    ASKED,
    BEA,
    CAT,
    DAY,
    DEADLINE,
    confirms,
    consents,
    forgets,
    later,
    links,
    nostr,
    objects,
    settles,
    withdraws_objection,
)

KEY = nostr(BEA)
ONE, TWO, THREE = later(hours=1), later(hours=2), later(hours=3)
HEARD = ASKED.after(links(BEA, KEY))


def yes(*, dated: datetime, at: datetime = THREE) -> GiveConsent:
    return replace(consents(KEY, at=at), dated=dated)


def no(*, dated: datetime, at: datetime = THREE, reason: str | None = "too costly") -> RaiseObjection:
    return replace(objects(KEY, reason=reason, at=at), dated=dated)


def never_mind(*, dated: datetime, at: datetime = THREE) -> WithdrawObjection:
    return replace(withdraws_objection(KEY, at=at), dated=dated)


LATE = HEARD.after(yes(dated=TWO, at=TWO), no(dated=ONE))
"""She said no at one and yes at two; a relay brought the no at three."""


def test_a_consent_that_was_held_back_changes_nothing() -> None:
    objected = HEARD.after(no(dated=TWO, at=TWO))
    assert objected.refuses(yes(dated=ONE)) is Reason.SAID_EARLIER
    assert isinstance(objected.when(settles())[0], events.ProposalRejected)


def test_a_retraction_that_was_held_back_changes_nothing() -> None:
    objected = HEARD.after(no(dated=ONE, at=ONE), no(dated=THREE, reason="and too late"))
    assert objected.refuses(never_mind(dated=TWO, at=later(hours=4))) is Reason.SAID_EARLIER


def test_an_objection_that_is_said_again_is_newer_than_what_was_held_back_from_before() -> None:
    objected = HEARD.after(no(dated=ONE, at=ONE))
    assert objected.when(no(dated=ONE, at=TWO)) == []
    again = objected.after(no(dated=THREE))
    assert again.refuses(yes(dated=TWO, at=later(hours=4))) is Reason.SAID_EARLIER
    assert again.refuses(never_mind(dated=TWO, at=later(hours=4))) is Reason.SAID_EARLIER


def test_a_doubt_is_newer_than_what_was_held_back_from_before() -> None:
    doubted = HEARD.after(RaiseDoubt(number=1, text="hm", by=KEY, at=TWO, dated=TWO))
    assert doubted.refuses(yes(dated=ONE)) is Reason.SAID_EARLIER
    said_again = doubted.after(RaiseDoubt(number=1, text="hm", by=KEY, at=THREE, dated=THREE))
    assert said_again.refuses(yes(dated=later(hours=2.5))) is Reason.SAID_EARLIER


def test_an_objection_that_looks_older_stands_from_its_receipt() -> None:
    assert LATE.events[-1] == events.ObjectionRaised(
        number=1, member=BEA, reason="too costly", dated=Dated(key=KEY, at=ONE)
    )


def test_its_author_may_say_that_it_stands() -> None:
    assert LATE.when(confirms(KEY)) == [events.ObjectionConfirmed(number=1, member=BEA)]
    assert isinstance(LATE.after(confirms(KEY)).when(settles())[0], events.ProposalRejected)


def test_its_author_may_forget_it_and_has_the_stance_before_it() -> None:
    assert LATE.when(forgets(KEY, at=THREE)) == [
        events.ObjectionForgotten(number=1, member=BEA),
        events.DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=THREE + DAY),
    ]
    forgotten = LATE.after(forgets(KEY, at=THREE))
    assert forgotten.when(consents(CAT, at=THREE))[1] == events.ProposalCarried(
        number=1, basis=Basis.EXPLICIT
    )


def test_unanswered_at_the_deadline_it_moves_that_deadline_once_and_then_stands() -> None:
    assert LATE.when(settles()) == [
        events.DeadlineMoved(number=1, cause=MoveCause.QUESTIONED, deadline=DEADLINE + DAY)
    ]
    assert isinstance(LATE.after(settles()).when(settles(DEADLINE + DAY))[0], events.ProposalRejected)


def test_beside_an_objection_that_is_in_no_question_nothing_is_waited_for() -> None:
    assert isinstance(LATE.after(objects(CAT)).when(settles())[0], events.ProposalRejected)


def test_a_later_stance_answers_the_question() -> None:
    assert LATE.when(yes(dated=THREE))[0] == events.ConsentGiven(
        number=1, member=BEA, dated=Dated(key=KEY, at=THREE)
    )
    assert LATE.after(yes(dated=THREE)).when(forgets(KEY)) == []


def test_between_two_accounts_of_a_member_receipt_decides() -> None:
    by_phone = HEARD.after(consents(BEA, at=TWO))
    assert by_phone.after(no(dated=ONE)).when(confirms(KEY)) == []
    assert isinstance(by_phone.after(no(dated=ONE)).when(settles())[0], events.ProposalRejected)


def test_a_fast_clock_does_not_let_a_relay_turn_a_no_into_a_yes() -> None:
    """Her clock is two hours ahead: she consented at one, objected at two, and the yes comes at three."""
    ahead = timedelta(hours=2)
    objected = HEARD.after(no(dated=TWO + ahead, at=TWO))
    assert objected.refuses(yes(dated=ONE + ahead)) is Reason.SAID_EARLIER


def test_a_date_in_the_future_counts_as_the_receipt() -> None:
    """Whoever dates a consent next year cannot take every later objection out of order."""
    ahead = HEARD.after(yes(dated=later(days=400), at=TWO))
    assert ahead.events[-1] == events.ConsentGiven(number=1, member=BEA, dated=Dated(key=KEY, at=TWO))
    assert ahead.after(no(dated=THREE)).when(confirms(KEY)) == []


def test_no_honest_objection_is_dropped_for_a_wrong_clock() -> None:
    slow = no(dated=later(days=-400))
    assert isinstance(HEARD.after(slow).when(settles())[0], events.ProposalRejected)


def test_a_further_reason_is_added_to_the_first() -> None:
    twice = HEARD.after(objects(CAT, reason="too costly"), objects(CAT, reason="and ugly"))
    (rejected,) = twice.when(settles())
    assert isinstance(rejected, events.ProposalRejected)
    assert rejected.objections[0].reason == "too costly\nand ugly"
