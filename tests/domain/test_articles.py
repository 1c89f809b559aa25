"""How the regulation changes, and what becomes of proposals whose ground moved meanwhile."""

from dataclasses import replace

from domain.union import events
from domain.union.changes import AddArticle, AmendArticle, RepealArticle
from domain.union.events import Basis
from domain.union.evolve import LATEST
from domain.union.reasons import Reason
from tests.domain.spec import (
    ANN,
    ARTICLE,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    RESOLUTION,
    TRIO,
    consents,
    later,
    notified,
    objects,
    open_to,
    proposes,
    reopens,
    settles,
    union_of,
)

AMENDMENT = AmendArticle(number="1", text="Water daily.")
PAIR = union_of(ANN, BEA)
RULED = PAIR.given(events.ArticleAdded(number="1", text="Water by turns.", proposal=9))

CARRIED = events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_an_article_without_a_number_becomes_the_next_when_it_is_carried() -> None:
    assert open_to(RULED, ARTICLE).when(settles()) == [
        CARRIED,
        events.ArticleAdded(number="2", text=ARTICLE.text, proposal=1),
    ]


def test_two_articles_without_a_number_get_one_each_in_the_order_of_settling() -> None:
    history = PAIR.after(
        proposes(ANN, ARTICLE), proposes(BEA, ARTICLE), notified(2), notified(1, at=later(hours=1))
    )
    assert history.when(settles(later(days=2))) == [
        events.ProposalCarried(number=2, basis=Basis.TACIT),
        events.ArticleAdded(number="1", text=ARTICLE.text, proposal=2),
        CARRIED,
        events.ArticleAdded(number="2", text=ARTICLE.text, proposal=1),
    ]


def test_an_article_is_added_under_the_number_that_was_proposed() -> None:
    part = AddArticle(number="1.4", text="Except in winter.")
    assert open_to(RULED, part).when(settles()) == [
        CARRIED,
        events.ArticleAdded(number="1.4", text="Except in winter.", proposal=1),
    ]


def test_an_amendment_makes_the_next_revision() -> None:
    amended = open_to(RULED, AMENDMENT).after(settles())
    assert amended.events[-1] == events.ArticleAmended(
        number="1", revision=2, text="Water daily.", proposal=1
    )
    again = amended.after(proposes(ANN, AmendArticle(number="1", text="Water never."), DEADLINE))
    assert again.when(consents(BEA, 2, at=DEADLINE))[-1] == events.ArticleAmended(
        number="1", revision=3, text="Water never.", proposal=2
    )


def test_a_repeal_names_the_last_revision_in_force() -> None:
    amended = open_to(RULED, AMENDMENT).after(consents(BEA))
    assert amended.after(proposes(ANN, RepealArticle(number="1"))).when(consents(BEA, 2)) == [
        events.ConsentGiven(number=2, member=BEA),
        events.ProposalCarried(number=2, basis=Basis.EXPLICIT),
        events.ArticleRepealed(number="1", revision=2, proposal=2),
    ]


# --- superseded ------------------------------------------------------------------------------------


def test_an_amendment_is_superseded_as_soon_as_the_article_changes() -> None:
    rival = AmendArticle(number="1", text="Water never.")
    history = open_to(RULED, AMENDMENT).after(proposes(BEA, rival))
    assert history.when(consents(ANN, 2)) == [
        events.ConsentGiven(number=2, member=ANN),
        events.ProposalCarried(number=2, basis=Basis.EXPLICIT),
        events.ArticleAmended(number="1", revision=2, text="Water never.", proposal=2),
        events.ProposalSuperseded(number=1),
    ]


def test_an_amendment_is_superseded_as_soon_as_the_article_is_repealed() -> None:
    history = open_to(RULED, AMENDMENT).after(proposes(BEA, RepealArticle(number="1")))
    assert history.when(consents(ANN, 2))[-1] == events.ProposalSuperseded(number=1)


def test_a_repeal_is_superseded_as_soon_as_the_article_changes() -> None:
    history = open_to(RULED, RepealArticle(number="1")).after(proposes(BEA, AMENDMENT))
    assert history.when(consents(ANN, 2))[-1] == events.ProposalSuperseded(number=1)


def test_the_second_of_two_proposals_for_the_same_number_is_superseded() -> None:
    history = open_to(PAIR, AddArticle(number="7", text="one")).after(
        proposes(BEA, AddArticle(number="7", text="two"))
    )
    assert history.when(consents(ANN, 2))[-2:] == [
        events.ArticleAdded(number="7", text="two", proposal=2),
        events.ProposalSuperseded(number=1),
    ]


def test_an_article_without_a_number_may_take_the_number_that_another_proposal_wants() -> None:
    history = open_to(PAIR, AddArticle(number="1", text="one")).after(proposes(BEA, ARTICLE))
    assert history.when(consents(ANN, 2))[-2:] == [
        events.ArticleAdded(number="1", text=ARTICLE.text, proposal=2),
        events.ProposalSuperseded(number=1),
    ]


def test_a_part_is_superseded_as_soon_as_its_parent_is_repealed() -> None:
    part = AddArticle(number="1.1", text="Except in winter.")
    history = open_to(RULED, part).after(proposes(BEA, RepealArticle(number="1")))
    assert history.when(consents(ANN, 2))[-2:] == [
        events.ArticleRepealed(number="1", revision=1, proposal=2),
        events.ProposalSuperseded(number=1),
    ]


def test_a_repeal_that_finds_new_parts_is_superseded_when_it_would_be_carried() -> None:
    part = AddArticle(number="1.1", text="Except in winter.")
    history = open_to(RULED, RepealArticle(number="1")).after(proposes(BEA, part), consents(ANN, 2))
    assert history.when(settles()) == [events.ProposalSuperseded(number=1)]


def test_it_is_superseded_even_under_an_objection() -> None:
    rival = AmendArticle(number="1", text="Water never.")
    history = open_to(RULED, AMENDMENT).after(objects(BEA), proposes(BEA, rival))
    assert history.when(consents(ANN, 2))[-1] == events.ProposalSuperseded(number=1)


def test_other_articles_are_not_concerned() -> None:
    two = RULED.given(events.ArticleAdded(number="2", text="Pay your dues.", proposal=9))
    history = open_to(two, AMENDMENT).after(proposes(BEA, AmendArticle(number="2", text="Dues are low.")))
    assert events.ProposalSuperseded(number=1) not in history.when(consents(ANN, 2))


# --- reopened --------------------------------------------------------------------------------------

SUPERSEDED = (
    TRIO.given(events.ArticleAdded(number="1", text="Water by turns.", proposal=9))
    .after(proposes(ANN, AMENDMENT), notified(), consents(BEA))
    .after(proposes(BEA, AmendArticle(number="1", text="Water never.")), consents(ANN, 2), consents(CAT, 2))
)


def test_a_superseded_proposal_is_reopened_against_the_new_revision_with_stances_cleared() -> None:
    assert SUPERSEDED.events[-1] == events.ProposalSuperseded(number=1)
    assert SUPERSEDED.when(reopens(CAT, 1, at=later(hours=3))) == [
        events.ProposalOpened(
            number=3,
            proposer=CAT,
            change=AMENDMENT,
            electors=(ANN, BEA, CAT),
            base_revision=2,
            period=DAY,
            at=later(hours=3),
        )
    ]


def test_a_proposal_is_reopened_once() -> None:
    assert SUPERSEDED.after(reopens(CAT, 1)).when(reopens(BEA, 1)) == []


def test_what_was_superseded_long_ago_is_put_again_as_it_was_looked_up() -> None:
    old = union_of(ANN)
    for _ in range(LATEST + 1):
        old = old.after(proposes(ANN, RESOLUTION))
    looked_up = replace(reopens(ANN, 1), superseded=RESOLUTION)
    assert old.when(looked_up)[0] == old.when(proposes(ANN, RESOLUTION))[0]
    assert old.refuses(reopens(ANN, 1)) is Reason.NOT_SUPERSEDED


def test_an_addition_is_reopened_under_the_next_number_beside_it() -> None:
    rivals = RULED.after(
        proposes(ANN, AddArticle(number="1.1", text="one")),
        proposes(BEA, AddArticle(number="1.1", text="two")),
        consents(ANN, 2),
    )
    (opened,) = rivals.when(reopens(ANN, 1))
    assert isinstance(opened, events.ProposalOpened)
    assert opened.change == AddArticle(number="1.2", text="one")


def test_what_cannot_be_proposed_any_more_cannot_be_reopened() -> None:
    repealed = open_to(RULED, AMENDMENT).after(proposes(BEA, RepealArticle(number="1")), consents(ANN, 2))
    assert repealed.refuses(reopens(ANN, 1)) is Reason.ARTICLE_REPEALED
    part = open_to(RULED, AddArticle(number="1.1", text="…")).after(
        proposes(BEA, RepealArticle(number="1")), consents(ANN, 2)
    )
    assert part.refuses(reopens(ANN, 1)) is Reason.NO_PARENT_ARTICLE


def test_only_a_superseded_proposal_is_reopened() -> None:
    assert ASKED.refuses(reopens(ANN, 1)) is Reason.NOT_SUPERSEDED
    assert ASKED.after(settles()).refuses(reopens(ANN, 1)) is Reason.NOT_SUPERSEDED
    assert ASKED.refuses(reopens(ANN, 7)) is Reason.NO_SUCH_PROPOSAL


def test_only_members_reopen() -> None:
    assert SUPERSEDED.refuses(reopens(DAN, 1)) is Reason.NOT_A_MEMBER
