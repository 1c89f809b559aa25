"""The checker can fail: each check of how proposals end, and no other, on a history that breaks one promise."""

from datetime import timedelta

import pytest

from domain.people import Person
from domain.union.changes import AdmitMember, ExpelMember, ReplaceIdentity
from domain.union.events import (
    MemberAdmitted,
    MemberExpelled,
)
from domain.union.proposal_events import (
    Basis,
    CandidateAccepted,
    ConsentGiven,
    DeadlineMoved,
    MoveCause,
    NoticePublished,
    Objection,
    ObjectionRaised,
    ProposalCarried,
    ProposalRejected,
)
from tests.simulation.worlds.past import SQUARE, Past, account
from tests.simulation.worlds.record import Act, Meaning, Outage


@pytest.fixture
def past() -> Past:
    return Past("ann", "bob", "cy")


def decided(past: Past) -> None:
    past.now = past.proposes("ann")
    past.ends()


def test_a_history_that_keeps_every_promise_breaks_none(past: Past) -> None:
    past.now = past.proposes("ann")
    past.ends()
    past.passes(hours=1)
    past.proposes("bob")
    past.passes(hours=1)
    past.happens(ObjectionRaised(number=2, member=1, reason="no"), past.stands(Act.OBJECT, "ann", 2))
    past.passes(hours=23)
    past.ends(ProposalRejected(number=2, objections=(Objection(member=1, reason="no"),)))
    assert not past.violations()


def test_it_sees_a_proposal_that_ends_twice(past: Past) -> None:
    decided(past)
    past.happens(ProposalCarried(number=1, basis=Basis.TACIT))
    assert past.broken() == {"every_proposal_ends_once"}


def test_it_sees_a_proposal_that_never_ends(past: Past) -> None:
    past.proposes("ann")
    past.history.end = past.now.replace(day=20)
    assert past.broken() == {"every_proposal_ends_once"}


def test_it_sees_an_early_end(past: Past) -> None:
    past.proposes("ann")
    past.passes(hours=23)
    past.ends()
    assert past.broken() == {"nothing_is_settled_early"}


def test_it_sees_deadlines_settled_out_of_order(past: Past) -> None:
    past.proposes("ann")
    past.passes(minutes=5)
    past.now = past.proposes("bob")
    past.ends(ProposalCarried(number=2, basis=Basis.TACIT))
    past.ends()
    assert past.broken() == {"deadlines_are_settled_in_their_order"}


def test_it_sees_an_outcome_that_comes_late_without_an_outage(past: Past) -> None:
    past.now = past.proposes("ann")
    past.passes(hours=5)
    past.ends()
    assert past.broken() == {"nobody_elses_trouble_delays_an_outcome"}
    past.history.outages.append(
        Outage(place="telegram", start=past.now.replace(hour=7, minute=59), end=past.now)
    )
    assert "nobody_elses_trouble_delays_an_outcome" not in past.broken()


def test_it_sees_a_network_that_stands_still(past: Past) -> None:
    past.history.troubles.append((past.now, "telegram: too large"))
    assert past.broken() == {"no_network_stands_still"}


def test_it_sees_an_objection_that_was_heard_and_not_understood(past: Past) -> None:
    deadline = past.proposes("ann")
    past.says("bob", Meaning(act=Act.OBJECT, home=SQUARE, number=1, clear=False), text="no way")
    past.now = deadline
    past.ends()
    assert past.broken() == {"no_objection_is_passed_over"}


def test_an_objection_at_the_deadline_or_taken_back_is_not_passed_over(past: Past) -> None:
    deadline = past.proposes("ann")
    past.happens(ObjectionRaised(number=1, member=2, reason=None), past.stands(Act.OBJECT, "bob"))
    past.passes(seconds=1)
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.now = deadline
    past.stands(Act.OBJECT, "cy")
    past.ends()
    assert not past.violations()


def test_it_sees_silence_of_somebody_who_was_not_there(past: Past) -> None:
    past.now = past.proposes("ann", readers=frozenset({account("ann"), account("bob")}))
    past.ends()
    assert past.broken() == {"silence_counts_only_of_who_was_told_in_time"}


def test_who_comes_back_to_the_group_is_told_by_what_stands_there(past: Past) -> None:
    past.proposes("ann", readers=frozenset({account("ann"), account("bob")}))
    past.history.shown[-1].later[account("cy")] = past.now.replace(hour=9)
    past.now = past.now.replace(hour=9, day=2)
    past.happens(NoticePublished(number=1, channel=SQUARE, told=(3,), deadline=past.now))
    past.ends()
    assert not past.violations()


def test_it_sees_silence_counted_through_an_outage(past: Past) -> None:
    deadline = past.proposes("ann")
    past.passes(hours=2)
    past.history.outages.append(Outage(place="telegram", start=past.now, end=past.now.replace(hour=11)))
    past.now = deadline
    past.ends()
    assert past.broken() == {"silence_counts_only_of_who_was_told_in_time"}


def test_an_hour_in_which_two_things_were_out_counts_once(past: Past) -> None:
    deadline = past.proposes("ann")
    past.passes(hours=2)
    start, end = past.now, past.now + timedelta(hours=3)
    past.history.outages += [
        Outage(place="telegram", start=start, end=end),
        Outage(place=SQUARE, start=start, end=end),
    ]
    past.passes(hours=4)
    moved = deadline + timedelta(hours=3)
    past.happens(DeadlineMoved(number=1, deadline=moved, cause=MoveCause.INTERRUPTION))
    past.now = moved
    past.ends()
    assert not past.violations()


def test_it_sees_an_outcome_that_was_not_told(past: Past) -> None:
    past.now = past.proposes("ann")
    past.happens(ProposalCarried(number=1, basis=Basis.TACIT))
    assert past.broken() == {"every_outcome_reaches_every_channel"}


def test_it_sees_an_expulsion_by_one_voice_and_silence(past: Past) -> None:
    past.now = past.proposes("ann", ExpelMember(member=3, reason="never waters"), meant=(account("cy"),))
    past.ends(None, MemberExpelled(member=3, proposal=1))
    assert past.broken() == {"nothing_grave_is_done_by_one_voice_and_silence"}


def test_it_sees_an_expulsion_by_the_voice_of_a_puppet() -> None:
    past = Past("ann", "bob", "cy")
    past.now = past.proposes(
        "ann", AdmitMember(candidate=Person(identity=account("max"), name="max")), meant=(account("max"),)
    )
    past.owns("max")
    past.happens(CandidateAccepted(number=1), past.says("max", Meaning(act=Act.JOIN)))
    past.ends(None, MemberAdmitted(member=4, identity=account("max"), name="max", proposal=1))
    past.members["max"] = 4
    deadline = past.proposes("ann", ExpelMember(member=3, reason="never waters"), meant=(account("cy"),))
    past.passes(hours=1)
    past.happens(ConsentGiven(number=2, member=4), past.stands(Act.CONSENT, "max", 2))
    past.now = deadline
    past.ends(ProposalCarried(number=2, basis=Basis.TACIT), MemberExpelled(member=3, proposal=2))
    assert past.broken() == {"nothing_grave_is_done_by_one_voice_and_silence"}


def test_it_sees_a_thief_veto_the_replacement(past: Past) -> None:
    change = ReplaceIdentity(member=3, old=account("cy"), new=account("cy2"))
    deadline = past.proposes("ann", change, meant=(account("cy"), account("cy2")))
    past.happens(ObjectionRaised(number=1, member=3, reason=None), past.stands(Act.OBJECT, "cy"))
    past.now = deadline
    past.ends(ProposalRejected(number=1, objections=(Objection(member=3, reason=None),)))
    assert past.broken() == {"who_is_to_be_replaced_has_no_veto"}
