"""The checker can fail: each check of stances and of texts, and no other, on a history that breaks one promise."""

import pytest

from domain.union.changes import AddArticle
from domain.union.events import ArticleAdded, ArticleAmended
from domain.union.proposal_events import (
    Basis,
    ConsentGiven,
    DeadlineMoved,
    MoveCause,
    NoticePublished,
    Objection,
    ObjectionRaised,
    ObjectionWithdrawn,
    ProposalCarried,
    ProposalRejected,
    ProposalRevised,
    Remarked,
)
from tests.simulation.worlds.past import DAY, SQUARE, Past
from tests.simulation.worlds.record import Act


@pytest.fixture
def past() -> Past:
    return Past("ann", "bob", "cy")


def revised(past: Past, text: str, *, shown: str | None = None) -> None:
    """By Ann, who proposed it. With the card of the new text, or of another."""
    said = past.stands(Act.REVISE, "ann")
    past.happens(ProposalRevised(number=1, version=2, text=text, electors=(1, 2, 3), at=past.now), said)
    past.shows(f"Proposal 1: {shown or text}", card=1)
    past.happens(
        NoticePublished(number=1, channel=SQUARE, told=(1, 2, 3), deadline=past.now + DAY, version=2)
    )


def test_a_consent_that_crosses_a_new_text_is_no_lost_word(past: Past) -> None:
    past.proposes("ann")
    said = past.stands(Act.CONSENT, "bob")
    past.passes(seconds=1)
    revised(past, "with less of it")
    past.passes(seconds=1)
    said.received = past.now
    past.passes(hours=24)
    past.ends()
    assert not past.violations()


def test_it_sees_a_stance_of_who_has_no_voice(past: Past) -> None:
    past.proposes("ann")
    past.members["dan"] = 4
    past.joins("dan")
    past.happens(ConsentGiven(number=1, member=4), past.stands(Act.CONSENT, "dan"))
    assert past.broken() == {"only_who_has_a_voice_takes_a_stance"}


def test_it_sees_a_stance_at_the_deadline(past: Past) -> None:
    past.now = past.proposes("ann")
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.ends()
    assert past.broken() == {"no_stance_is_taken_at_the_deadline_or_later"}


def test_it_sees_that_an_objection_was_taken_back_in_the_last_hour(past: Past) -> None:
    past.proposes("ann")
    past.happens(ObjectionRaised(number=1, member=2, reason="no"), past.stands(Act.OBJECT, "bob"))
    past.passes(hours=23)
    past.happens(ObjectionWithdrawn(number=1, member=2), past.stands(Act.TAKE_BACK, "bob"))
    past.passes(hours=1)
    past.ends()
    assert past.broken() == {"who_relied_on_an_objection_has_a_whole_period"}


def test_it_is_content_where_the_deadline_moved(past: Past) -> None:
    past.proposes("ann")
    past.happens(ObjectionRaised(number=1, member=2, reason="no"), past.stands(Act.OBJECT, "bob"))
    past.passes(hours=23)
    past.happens(ObjectionWithdrawn(number=1, member=2), past.stands(Act.TAKE_BACK, "bob"))
    later = past.now + DAY
    past.happens(DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later))
    past.now = later
    past.ends()
    assert not past.violations()


def test_it_sees_an_outcome_that_is_told_twice(past: Past) -> None:
    past.now = past.proposes("ann")
    past.ends()
    told = past.history.shown[-1]
    past.history.shown.append(told)
    assert past.broken() == {"nothing_is_told_twice_without_a_reason"}
    past.history.crashes.append(past.now)
    assert not past.violations()


def test_it_sees_a_text_that_was_not_shown_last(past: Past) -> None:
    past.proposes("ann")
    revised(past, "plant a birch", shown="plant an oak")
    past.passes(days=1)
    past.ends()
    assert past.broken() == {"a_carried_text_is_the_one_shown_last"}


def test_it_sees_a_consent_to_what_its_author_was_not_shown(past: Past) -> None:
    past.proposes("ann")
    consents = past.stands(Act.CONSENT, "bob")
    past.passes(minutes=5)
    revised(past, "plant a birch")
    past.happens(ConsentGiven(number=1, member=2), consents)
    past.passes(days=1)
    past.ends()
    assert past.broken() == {"no_consent_counts_for_a_text_its_author_was_not_shown"}


def test_it_sees_explicit_consent_that_somebody_did_not_give(past: Past) -> None:
    past.proposes("ann")
    past.ends(ProposalCarried(number=1, basis=Basis.EXPLICIT))
    assert past.broken() == {"explicit_consent_is_everybodys"}


def test_it_sees_a_revision_that_is_counted_twice(past: Past) -> None:
    past.now = past.proposes("ann", AddArticle(number=None, text="quiet after ten"))
    past.ends(None, ArticleAdded(number="1", text="quiet after ten", proposal=1))
    for _ in range(2):
        past.passes(days=1)
        past.happens(ArticleAmended(number="1", revision=2, text="quiet after nine", proposal=1))
    assert "articles_change_one_revision_at_a_time" in past.broken()


def test_it_sees_what_happens_after_the_end(past: Past) -> None:
    past.now = past.proposes("ann")
    past.ends()
    past.happens(NoticePublished(number=1, channel=SQUARE, told=(), deadline=None))
    assert past.broken() == {"nothing_stands_in_the_log_twice"}


def test_it_sees_that_doubt_was_taken_for_silence(past: Past) -> None:
    past.now = past.proposes("ann")
    past.happens(Remarked(number=1, member=2, text="not sure", unclear=True))
    past.ends()
    assert past.broken() == {"doubt_is_no_silence"}


def test_it_sees_that_more_time_is_less(past: Past) -> None:
    deadline = past.proposes("ann")
    less = DeadlineMoved(number=1, cause=MoveCause.MORE_TIME, deadline=deadline + DAY / 2, member=2)
    past.happens(less)
    past.now = less.deadline
    past.ends()
    assert past.broken() == {"more_time_is_a_whole_period"}


def test_it_sees_a_rejection_over_nobodys_objection(past: Past) -> None:
    past.proposes("ann")
    past.happens(ObjectionRaised(number=1, member=2, reason="no"), past.stands(Act.OBJECT, "bob"))
    past.passes(hours=1)
    past.happens(ConsentGiven(number=1, member=2), past.stands(Act.CONSENT, "bob"))
    past.passes(hours=24)
    past.ends(ProposalRejected(number=1, objections=(Objection(member=2, reason="no"),)))
    assert "what_is_rejected_was_objected_to" in past.broken()
