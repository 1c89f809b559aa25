"""Who would put it otherwise says how, and the proposer may take their words."""

from domain.union import events
from domain.union.evolve import fold
from domain.union.proposal import Consent, Objecting, Suggestion
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    NOON,
    RESOLUTION,
    TRIO,
    History,
    adopts,
    consents,
    doubts,
    later,
    links,
    objects,
    open_to,
    proposes,
    revises,
    settles,
    suggests,
    telegram,
)

SUGGESTED = ASKED.after(objects(BEA), consents(CAT), suggests(BEA))
ADOPTED = events.ProposalRevised(
    number=1, version=2, text="Plant cherries.", electors=(ANN, BEA, CAT), at=NOON, suggestion=1
)


def suggestions(history: History) -> dict[int, Suggestion]:
    union = fold(history.events)
    assert isinstance(union, Active)
    return dict(union.open[1].suggestions)


def test_an_elector_says_how_they_would_put_it() -> None:
    assert ASKED.when(suggests(BEA)) == [
        events.WordingSuggested(number=1, suggestion=1, member=BEA, text="Plant cherries.")
    ]


def test_a_later_one_takes_its_place_and_leaves_those_of_others() -> None:
    suggested = SUGGESTED.after(suggests(CAT, "Plant figs."), suggests(BEA, "Plant quinces."))
    assert suggestions(suggested) == {
        2: Suggestion(CAT, "Plant figs."),
        3: Suggestion(BEA, "Plant quinces."),
    }


def test_the_proposer_adopts_it_as_a_revision_that_names_it() -> None:
    assert SUGGESTED.when(adopts(ANN)) == [ADOPTED]
    assert SUGGESTED.after(adopts(ANN)).when(adopts(ANN)) == []


def test_whoever_suggested_it_has_not_consented_to_it_and_their_objection_stands() -> None:
    union = fold(SUGGESTED.after(adopts(ANN)).events)
    assert isinstance(union, Active)
    assert union.open[1].stances == {ANN: Consent(), BEA: Objecting("too costly")}
    assert union.open[1].worded_by == BEA


def test_it_may_be_adopted_after_the_text_was_another() -> None:
    revised = SUGGESTED.after(revises(ANN))
    (adopted,) = revised.when(adopts(ANN))
    assert isinstance(adopted, events.ProposalRevised)
    assert (adopted.version, adopted.text) == (3, "Plant cherries.")


def test_only_what_was_shown_is_adopted_and_nothing_that_took_its_place() -> None:
    replaced = SUGGESTED.after(suggests(BEA, "Sell the garden."))
    assert replaced.refuses(adopts(ANN, 1)) is Reason.NO_SUCH_SUGGESTION
    assert replaced.refuses(adopts(ANN, 7)) is Reason.NO_SUCH_SUGGESTION


def test_it_counts_among_the_five() -> None:
    often = SUGGESTED.after(*(revises(ANN, text=f"Plant {count} pears.") for count in range(5)))
    assert often.refuses(adopts(ANN)) is Reason.REVISED_ENOUGH


def test_nobody_else_adopts_it() -> None:
    assert SUGGESTED.refuses(adopts(BEA)) is Reason.NOT_THE_PROPOSER


def test_the_proposer_has_nothing_to_suggest() -> None:
    assert ASKED.refuses(suggests(ANN)) is Reason.OWN_PROPOSAL


def test_only_electors_suggest_and_only_where_there_is_a_text() -> None:
    joined = ASKED.given(events.MemberAdmitted(member=4, identity=telegram(DAN), name="Dan", proposal=9))
    assert joined.refuses(suggests(DAN)) is Reason.NOT_AN_ELECTOR
    assert open_to(TRIO, ADMIT_DAN).refuses(suggests(BEA)) is Reason.NOT_REVISABLE


def test_what_may_not_be_proposed_may_not_be_suggested() -> None:
    assert ASKED.refuses(suggests(BEA, " ")) is Reason.EMPTY_TEXT
    assert ASKED.refuses(suggests(BEA, "x" * 2501)) is Reason.TEXT_TOO_LONG
    assert ASKED.refuses(suggests(BEA, f" {RESOLUTION.text}")) is Reason.CHANGES_NOTHING


def test_it_is_no_stance_and_delays_nothing() -> None:
    assert ASKED.after(consents(BEA), suggests(CAT)).when(consents(CAT))[1:] != []
    assert isinstance(ASKED.after(suggests(BEA)).when(settles())[0], events.ProposalCarried)
    ASKED.leaves_open(suggests(BEA, at=DEADLINE), heard=NOON)


def test_two_who_prove_to_be_one_have_suggested_what_either_did() -> None:
    merged = ASKED.after(suggests(BEA), suggests(CAT, "Plant figs."), links(BEA, CAT))
    assert {one.member for one in suggestions(merged).values()} == {BEA}
    again = merged.after(suggests(BEA, "Plant nothing."))
    assert suggestions(again) == {3: Suggestion(BEA, "Plant nothing.")}


def test_a_suggestion_settles_no_doubt() -> None:
    doubted = ASKED.after(doubts(BEA), suggests(BEA), consents(CAT))
    assert isinstance(doubted.when(settles())[0], events.DeadlineMoved)


def test_another_proposal_has_suggestions_of_its_own() -> None:
    both = SUGGESTED.after(proposes(ANN, RESOLUTION))
    assert both.refuses(adopts(ANN, number=2)) is Reason.NO_SUCH_SUGGESTION
    assert both.when(suggests(BEA, number=2, at=later(hours=1))) == [
        events.WordingSuggested(number=2, suggestion=1, member=BEA, text="Plant cherries.")
    ]
