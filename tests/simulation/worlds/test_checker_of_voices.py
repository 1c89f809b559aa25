"""The checker can fail: each check of who speaks, and no other, on a history that breaks one promise."""

from dataclasses import replace

import pytest

from domain.people import Person
from domain.union.changes import AdmitMember, ExpelMember, ReplaceIdentity
from domain.union.events import (
    IdentityLinked,
    IdentityReplaced,
    MemberExpelled,
    MemberLeft,
    MembersMerged,
)
from domain.union.proposal_events import (
    ConsentGiven,
    LapseCause,
    ProposalLapsed,
)
from tests.simulation.worlds.past import SQUARE, Past, account
from tests.simulation.worlds.record import TALK, Act, Meaning, Told


@pytest.fixture
def past() -> Past:
    return Past("ann", "bob", "cy")


def test_it_sees_a_second_voice_that_was_not_asked(past: Past) -> None:
    deadline = past.proposes("ann", ExpelMember(member=3, reason="never waters"), meant=(account("cy"),))
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.now = deadline
    past.ends(None, MemberExpelled(member=3, proposal=1))
    assert past.broken() == {"a_second_voice_is_asked_first"}


def test_an_expulsion_with_a_second_voice_that_was_asked_breaks_nothing(past: Past) -> None:
    deadline = past.proposes("ann", ExpelMember(member=3, reason="never waters"), meant=(account("cy"),))
    past.happens(ConsentGiven(number=1, member=2), past.sure(Act.CONSENT, "bob"))
    past.now = deadline
    past.ends(None, MemberExpelled(member=3, proposal=1))
    assert not past.violations()


def test_it_sees_a_replacement_whose_new_account_was_not_asked(past: Past) -> None:
    change = ReplaceIdentity(member=3, old=account("cy"), new=account("cy2"))
    deadline = past.proposes("ann", change, meant=(account("cy"), account("cy2")))
    past.happens(ConsentGiven(number=1, member=2), past.sure(Act.CONSENT, "bob"))
    past.now = deadline
    replaced = IdentityReplaced(member=3, old=account("cy"), new=account("cy2"), proposal=1)
    past.ends(None, replaced)
    assert past.broken() == {"nobody_becomes_a_member_without_their_own_yes"}


def test_it_sees_what_nobody_said(past: Past) -> None:
    past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=2))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    assert past.broken() == {"nothing_happens_that_nobody_meant"}


def test_it_sees_talk_taken_for_consent(past: Past) -> None:
    past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=2), past.says("bob", TALK, text="consent is a fine word"))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    assert past.broken() == {"nothing_happens_that_nobody_meant"}


def test_it_sees_a_stance_on_another_proposal_than_was_meant(past: Past) -> None:
    past.proposes("ann")
    past.proposes("bob")
    past.happens(ConsentGiven(number=1, member=3), past.stands(Act.CONSENT, "cy", 2))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    past.ends(ProposalLapsed(number=2, cause=LapseCause.NO_ELECTORS))
    assert past.broken() == {"nothing_happens_that_nobody_meant"}


def test_it_sees_somebody_speak_for_another(past: Past) -> None:
    past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=3), past.stands(Act.CONSENT, "bob"))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.NO_ELECTORS))
    assert past.broken() == {"nobody_speaks_for_another"}


def test_it_sees_somebody_invited_whom_nobody_meant(past: Past) -> None:
    candidate = Person(identity=account("zed"), name="pia")
    past.now = past.proposes("ann", AdmitMember(candidate=candidate), meant=(account("pia"),))
    past.ends(ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED))
    assert past.broken() == {"whom_they_mean_is_who_it_concerns"}


def test_it_sees_a_stranger_linked_by_a_quoted_code(past: Past) -> None:
    past.owns("vic")
    question = past.shows("Vic and you?", button="link:yes")
    quoted = past.says("bob", Meaning(act=Act.LINK), answers=question)
    past.happens(IdentityLinked(member=2, identity=account("vic")), quoted)
    assert past.broken() == {"accounts_become_one_only_when_one_person_owns_them"}


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
    assert past.broken() == {"what_cannot_be_undone_is_asked_first"}


def test_it_sees_a_question_that_was_put_to_somebody_else(past: Past) -> None:
    question = past.shows("Leave?", button="leave:yes", readers=frozenset({account("cy")}))
    past.happens(MemberLeft(member=2), past.says("bob", Meaning(act=Act.LEAVE), answers=question))
    assert past.broken() == {"what_cannot_be_undone_is_asked_first"}


def test_it_sees_an_acknowledgement_of_what_is_not_in_the_log(past: Past) -> None:
    past.now = past.proposes("ann")
    past.passes(seconds=-1)
    said = past.stands(Act.CONSENT, "bob")
    past.history.told.append(Told(to=said.id, at=past.now, text="+"))
    past.passes(seconds=1)
    past.ends()
    assert past.broken() == {"an_acknowledged_word_is_in_the_log", "a_members_clear_word_counts"}


def test_it_sees_a_member_silenced(past: Past) -> None:
    deadline = past.proposes("ann")
    past.shows("Not so fast, please.", answers=past.stands(Act.CONSENT, "bob"))
    past.now = deadline
    past.ends()
    assert past.broken() == {"a_members_clear_word_counts"}


def test_what_was_so_already_is_no_lost_word(past: Past) -> None:
    deadline = past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.stands(Act.CONSENT, "bob")
    past.now = deadline
    past.ends()
    assert not past.violations()


def test_a_word_that_came_too_late_is_not_lost(past: Past) -> None:
    past.now = past.proposes("ann")
    late = past.stands(Act.OBJECT, "bob")
    past.ends()
    late.received = past.now.replace(hour=9)
    past.history.spoken[-1] = replace(late)
    assert not past.violations()
