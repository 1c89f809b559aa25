"""The checker can fail: each of its checks, and no other, on a history that breaks one promise."""

from dataclasses import replace

import pytest

from domain.union.changes import AdmitMember, ExpelMember, ReplaceIdentity
from domain.union.events import (
    IdentityLinked,
    IdentityReplaced,
    MemberAdmitted,
    MemberExpelled,
    MemberLeft,
    MembersMerged,
)
from domain.union.people import Person
from domain.union.proposal_events import (
    Basis,
    CandidateAccepted,
    ConsentGiven,
    LapseCause,
    NoticePublished,
    Objection,
    ObjectionRaised,
    ProposalCarried,
    ProposalLapsed,
    ProposalRejected,
)
from tests.simulation.worlds.checker import violations
from tests.simulation.worlds.past import SQUARE, Past, account
from tests.simulation.worlds.record import TALK, Act, Meaning, Outage, Told


@pytest.fixture
def past() -> Past:
    return Past("ann", "bob", "cy")


def broken(past: Past) -> set[str]:
    """By name."""
    return {line.partition(":")[0] for line in violations(past.history)}


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
    assert not violations(past.history)


def test_it_sees_a_proposal_that_ends_twice(past: Past) -> None:
    decided(past)
    past.ends()
    assert broken(past) == {"every_proposal_ends_once"}


def test_it_sees_a_proposal_that_never_ends(past: Past) -> None:
    past.proposes("ann")
    past.history.end = past.now.replace(day=20)
    assert broken(past) == {"every_proposal_ends_once"}


def test_it_sees_an_early_end(past: Past) -> None:
    past.proposes("ann")
    past.passes(hours=23)
    past.ends()
    assert broken(past) == {"nothing_is_settled_early"}


def test_it_sees_deadlines_settled_out_of_order(past: Past) -> None:
    past.proposes("ann")
    past.passes(minutes=5)
    past.now = past.proposes("bob")
    past.ends(ProposalCarried(number=2, basis=Basis.TACIT))
    past.ends()
    assert broken(past) == {"deadlines_are_settled_in_their_order"}


def test_it_sees_an_outcome_that_comes_late_without_an_outage(past: Past) -> None:
    past.now = past.proposes("ann")
    past.passes(hours=5)
    past.ends()
    assert broken(past) == {"nobody_elses_trouble_delays_an_outcome"}
    past.history.outages.append(
        Outage(place="telegram", start=past.now.replace(hour=7, minute=59), end=past.now)
    )
    assert "nobody_elses_trouble_delays_an_outcome" not in broken(past)


def test_it_sees_a_network_that_stands_still(past: Past) -> None:
    past.history.troubles.append((past.now, "telegram: too large"))
    assert broken(past) == {"no_network_stands_still"}


def test_it_sees_an_objection_that_was_heard_and_not_understood(past: Past) -> None:
    deadline = past.proposes("ann")
    past.says("bob", Meaning(act=Act.OBJECT, home=SQUARE, number=1, clear=False), text="no way")
    past.now = deadline
    past.ends()
    assert broken(past) == {"no_objection_is_passed_over"}


def test_an_objection_at_the_deadline_or_taken_back_is_not_passed_over(past: Past) -> None:
    deadline = past.proposes("ann")
    past.happens(ObjectionRaised(number=1, member=2, reason=None), past.stands(Act.OBJECT, "bob"))
    past.passes(seconds=1)
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.now = deadline
    past.stands(Act.OBJECT, "cy")
    past.ends()
    assert not violations(past.history)


def test_it_sees_silence_of_somebody_who_was_not_there(past: Past) -> None:
    past.now = past.proposes("ann", readers=frozenset({account("ann"), account("bob")}))
    past.ends()
    assert broken(past) == {"silence_counts_only_of_who_was_told_in_time"}


def test_who_comes_back_to_the_group_is_told_by_what_stands_there(past: Past) -> None:
    past.proposes("ann", readers=frozenset({account("ann"), account("bob")}))
    past.history.shown[-1].later[account("cy")] = past.now.replace(hour=9)
    past.now = past.now.replace(hour=9, day=2)
    past.happens(NoticePublished(number=1, channel=SQUARE, told=(3,), deadline=past.now))
    past.ends()
    assert not violations(past.history)


def test_it_sees_silence_counted_through_an_outage(past: Past) -> None:
    deadline = past.proposes("ann")
    past.passes(hours=2)
    past.history.outages.append(Outage(place="telegram", start=past.now, end=past.now.replace(hour=11)))
    past.now = deadline
    past.ends()
    assert broken(past) == {"silence_counts_only_of_who_was_told_in_time"}


def test_it_sees_an_outcome_that_was_not_told(past: Past) -> None:
    past.now = past.proposes("ann")
    past.happens(ProposalCarried(number=1, basis=Basis.TACIT))
    assert broken(past) == {"every_outcome_reaches_every_channel"}


def test_it_sees_an_expulsion_by_one_voice_and_silence(past: Past) -> None:
    past.now = past.proposes("ann", ExpelMember(member=3, reason="never waters"), meant=(account("cy"),))
    past.ends(None, MemberExpelled(member=3, proposal=1))
    assert broken(past) == {"nothing_grave_is_done_by_one_voice_and_silence"}


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
    assert broken(past) == {"nothing_grave_is_done_by_one_voice_and_silence"}


def test_it_sees_a_second_voice_that_was_not_asked(past: Past) -> None:
    deadline = past.proposes("ann", ExpelMember(member=3, reason="never waters"), meant=(account("cy"),))
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.now = deadline
    past.ends(None, MemberExpelled(member=3, proposal=1))
    assert broken(past) == {"a_second_voice_is_asked_first"}


def test_an_expulsion_with_a_second_voice_that_was_asked_breaks_nothing(past: Past) -> None:
    deadline = past.proposes("ann", ExpelMember(member=3, reason="never waters"), meant=(account("cy"),))
    past.happens(ConsentGiven(number=1, member=2), past.sure(Act.CONSENT, "bob"))
    past.now = deadline
    past.ends(None, MemberExpelled(member=3, proposal=1))
    assert not violations(past.history)


def test_it_sees_a_thief_veto_the_replacement(past: Past) -> None:
    change = ReplaceIdentity(member=3, old=account("cy"), new=account("cy2"))
    deadline = past.proposes("ann", change, meant=(account("cy"), account("cy2")))
    past.happens(ObjectionRaised(number=1, member=3, reason=None), past.stands(Act.OBJECT, "cy"))
    past.now = deadline
    past.ends(ProposalRejected(number=1, objections=(Objection(member=3, reason=None),)))
    assert broken(past) == {"who_is_to_be_replaced_has_no_veto"}


def test_it_sees_a_replacement_whose_new_account_was_not_asked(past: Past) -> None:
    change = ReplaceIdentity(member=3, old=account("cy"), new=account("cy2"))
    deadline = past.proposes("ann", change, meant=(account("cy"), account("cy2")))
    past.happens(ConsentGiven(number=1, member=2), past.sure(Act.CONSENT, "bob"))
    past.now = deadline
    replaced = IdentityReplaced(member=3, old=account("cy"), new=account("cy2"), proposal=1)
    past.ends(None, replaced)
    assert broken(past) == {"nobody_becomes_a_member_without_their_own_yes"}


def test_it_sees_what_nobody_said(past: Past) -> None:
    past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=2))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    assert broken(past) == {"nothing_happens_that_nobody_meant"}


def test_it_sees_talk_taken_for_consent(past: Past) -> None:
    past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=2), past.says("bob", TALK, text="consent is a fine word"))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    assert broken(past) == {"nothing_happens_that_nobody_meant"}


def test_it_sees_a_stance_on_another_proposal_than_was_meant(past: Past) -> None:
    past.proposes("ann")
    past.proposes("bob")
    past.happens(ConsentGiven(number=1, member=3), past.stands(Act.CONSENT, "cy", 2))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    past.ends(ProposalLapsed(number=2, cause=LapseCause.NO_ELECTORS))
    assert broken(past) == {"nothing_happens_that_nobody_meant"}


def test_it_sees_somebody_speak_for_another(past: Past) -> None:
    past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=3), past.stands(Act.CONSENT, "bob"))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    assert broken(past) == {"nobody_speaks_for_another"}


def test_it_sees_somebody_invited_whom_nobody_meant(past: Past) -> None:
    candidate = Person(identity=account("zed"), name="pia")
    past.now = past.proposes("ann", AdmitMember(candidate=candidate), meant=(account("pia"),))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED))
    assert broken(past) == {"whom_they_mean_is_who_it_concerns"}


def test_it_sees_a_stranger_linked_by_a_quoted_code(past: Past) -> None:
    past.owns("vic")
    question = past.shows("Vic and you?", button="link:yes")
    quoted = past.says("bob", Meaning(act=Act.LINK), answers=question)
    past.happens(IdentityLinked(member=2, identity=account("vic")), quoted)
    assert broken(past) == {"accounts_become_one_only_when_one_person_owns_them"}


@pytest.mark.parametrize(
    "event",
    [
        MemberLeft(member=2),
        MembersMerged(member=1, merged=2),
        IdentityLinked(member=2, identity=account("bob2")),
    ],
)
def test_it_sees_what_cannot_be_undone_happen_unasked(
    past: Past, event: MemberLeft | MembersMerged | IdentityLinked
) -> None:
    for name in ("ann", "bob2"):
        past.owns(name, "bob")
    act = Act.LEAVE if isinstance(event, MemberLeft) else Act.LINK
    past.happens(event, past.says("bob", Meaning(act=act, home=SQUARE)))
    assert broken(past) == {"what_cannot_be_undone_is_asked_first"}


def test_it_sees_a_question_that_was_put_to_somebody_else(past: Past) -> None:
    question = past.shows("Leave?", button="leave:yes", readers=frozenset({account("cy")}))
    past.happens(MemberLeft(member=2), past.says("bob", Meaning(act=Act.LEAVE), answers=question))
    assert broken(past) == {"what_cannot_be_undone_is_asked_first"}


def test_it_sees_an_acknowledgement_of_what_is_not_in_the_log(past: Past) -> None:
    past.now = past.proposes("ann")
    past.passes(seconds=-1)
    said = past.stands(Act.CONSENT, "bob")
    past.history.told.append(Told(to=said.id, at=past.now, text="+"))
    past.passes(seconds=1)
    past.ends()
    assert broken(past) == {"an_acknowledged_word_is_in_the_log", "a_members_clear_word_counts"}


def test_it_sees_a_member_silenced(past: Past) -> None:
    deadline = past.proposes("ann")
    past.shows("Not so fast, please.", answers=past.stands(Act.CONSENT, "bob"))
    past.now = deadline
    past.ends()
    assert broken(past) == {"a_members_clear_word_counts"}


def test_what_was_so_already_is_no_lost_word(past: Past) -> None:
    deadline = past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.stands(Act.CONSENT, "bob")
    past.now = deadline
    past.ends()
    assert not violations(past.history)


def test_a_word_that_came_too_late_is_not_lost(past: Past) -> None:
    past.now = past.proposes("ann")
    late = past.stands(Act.OBJECT, "bob")
    past.ends()
    late.received = past.now.replace(hour=9)
    past.history.spoken[-1] = replace(late)
    assert not violations(past.history)
