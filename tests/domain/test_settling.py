"""How proposals end at their deadline, and which time counts."""

from datetime import timedelta

from domain.union import events
from domain.union.changes import AddArticle, AdoptResolution, RenameUnion
from domain.union.decide import decide
from domain.union.events import Basis, MoveCause, Objection
from domain.union.evolve import LATEST, fold
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    CAT,
    DEADLINE,
    GROUP,
    NOON,
    RESOLUTION,
    TRIO,
    consents,
    later,
    notified,
    objects,
    proposes,
    settles,
    union_of,
    withdraws_objection,
)

CARRIED = [
    events.ProposalCarried(number=1, basis=Basis.TACIT),
    events.ResolutionAdopted(text=RESOLUTION.text, proposal=1),
]
ALMOST = DEADLINE - timedelta(microseconds=1)


def test_silence_until_the_deadline_carries_it() -> None:
    assert ASKED.when(settles(DEADLINE)) == CARRIED


def test_nothing_is_due_a_moment_before_the_deadline() -> None:
    assert ASKED.when(settles(ALMOST)) == []


def test_silence_beside_consents_carries_it_tacitly() -> None:
    assert ASKED.after(consents(BEA)).when(settles()) == CARRIED


def test_a_standing_objection_rejects_it_at_the_deadline() -> None:
    objected = ASKED.after(objects(BEA, reason="too costly"), objects(CAT, reason=None))
    assert objected.when(settles()) == [
        events.ProposalRejected(
            number=1,
            objections=(Objection(member=BEA, reason="too costly"), Objection(member=CAT, reason=None)),
        )
    ]


def test_one_objection_outweighs_every_consent() -> None:
    assert ASKED.after(consents(BEA), objects(CAT)).when(settles()) == [
        events.ProposalRejected(number=1, objections=(Objection(member=CAT, reason="too costly"),))
    ]


def test_the_proposers_own_objection_rejects_it() -> None:
    assert ASKED.after(objects(ANN)).when(settles()) == [
        events.ProposalRejected(number=1, objections=(Objection(member=ANN, reason="too costly"),))
    ]


def test_a_withdrawn_objection_does_not_reject() -> None:
    answered = ASKED.after(objects(CAT, at=later(hours=1)), withdraws_objection(CAT, at=later(hours=2)))
    assert answered.when(settles(later(hours=25))) == []
    assert answered.when(settles(later(hours=26))) == CARRIED


def test_settling_twice_changes_nothing() -> None:
    assert ASKED.after(settles()).when(settles()) == []


def test_outcome_and_effect_are_one_append() -> None:
    renaming = RenameUnion(name="Growers", mission="Grow together")
    history = TRIO.after(proposes(ANN, renaming), notified())
    assert history.when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.UnionRenamed(name="Growers", mission="Grow together", proposal=1),
    ]


# --- settling is part of deciding ---------------------------------------------------------------


def test_what_is_due_is_settled_before_a_member_is_heard() -> None:
    made = ASKED.when(proposes(BEA, RESOLUTION, at=later(hours=30)))
    assert made[:2] == CARRIED
    assert isinstance(made[2], events.ProposalOpened)
    assert made[2].number == 2


def test_a_refused_command_settles_nothing() -> None:
    assert ASKED.refuses(consents(BEA, at=DEADLINE)) is Reason.ALREADY_SETTLED
    assert ASKED.when(settles()) == CARRIED


def test_a_repeat_settles_what_is_due() -> None:
    history = ASKED.after(proposes(BEA, AdoptResolution(text="Meet."), at=later(hours=1)))
    assert history.when(consents(BEA, 2, at=DEADLINE)) == CARRIED


def test_it_is_settled_in_the_order_of_deadlines_and_not_of_numbers() -> None:
    second, first = AdoptResolution(text="second"), AdoptResolution(text="first")
    history = TRIO.after(
        proposes(ANN, second), proposes(ANN, first), notified(2), notified(1, at=later(hours=1))
    )
    assert history.when(settles(later(days=9))) == [
        events.ProposalCarried(number=2, basis=Basis.TACIT),
        events.ResolutionAdopted(text="first", proposal=2),
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.ResolutionAdopted(text="second", proposal=1),
    ]


def test_what_is_due_at_the_same_moment_is_settled_in_the_order_of_numbers() -> None:
    seventh = AddArticle(number="7", text="one")
    history = TRIO.after(
        proposes(ANN, seventh),
        proposes(BEA, AddArticle(number="7", text="two")),
        notified(2),
        notified(1),
    )
    assert history.when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.ArticleAdded(number="7", text="one", proposal=1),
        events.ProposalSuperseded(number=2),
    ]


def test_the_outcome_does_not_depend_on_when_the_timer_fired() -> None:
    history = ASKED.after(
        proposes(BEA, AdoptResolution(text="Meet."), at=later(hours=1)), notified(2, at=later(hours=1))
    )
    in_one_go = history.when(settles(later(days=3)))
    in_time = history.when(settles(DEADLINE))
    assert in_one_go == [*in_time, *history.given(*in_time).when(settles(later(hours=25)))]


# --- which time counts --------------------------------------------------------------------------


def test_a_message_delivered_late_counts_when_it_was_spoken() -> None:
    assert ASKED.when(objects(BEA, at=ALMOST), heard=ALMOST) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_a_message_delivered_late_still_counts_if_the_proposal_is_not_settled_yet() -> None:
    """Somebody else has been heard after the deadline, but not everything that was said before it."""
    unsettled = ASKED.given(
        *ASKED.when(proposes(CAT, AdoptResolution(text="Meet."), at=later(hours=25)), heard=ALMOST)
    )
    assert unsettled.when(objects(BEA, at=ALMOST), heard=ALMOST) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_a_message_delivered_after_it_was_settled_is_too_late() -> None:
    assert ASKED.after(settles()).refuses(objects(BEA, at=ALMOST)) is Reason.ALREADY_SETTLED


def test_nothing_is_settled_beyond_what_has_been_heard() -> None:
    assert ASKED.when(settles(later(days=9)), heard=ALMOST) == []
    assert ASKED.when(settles(later(days=9)), heard=DEADLINE) == CARRIED


def test_nothing_is_settled_beyond_what_the_command_says() -> None:
    assert ASKED.when(settles(ALMOST), heard=later(days=9)) == []


def test_a_late_message_settles_nothing_that_was_due_after_it_was_spoken() -> None:
    assert ASKED.when(consents(BEA, at=later(hours=2)), heard=later(days=9)) == [
        events.ConsentGiven(number=1, member=BEA)
    ]


def test_an_objection_withdrawn_in_a_late_message_counts_from_when_it_was_spoken() -> None:
    objected = ASKED.after(objects(CAT, at=later(hours=1)))
    assert events.DeadlineMoved(
        number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later(hours=26)
    ) in objected.when(withdraws_objection(CAT, at=later(hours=2)), heard=later(hours=2))


def test_the_rule_a_proposal_was_opened_by_is_the_rule_it_ends_by() -> None:
    shorter = events.ProposalOpened(
        number=1,
        proposer=ANN,
        change=RESOLUTION,
        electors=(ANN, BEA, CAT),
        base_revision=None,
        period=timedelta(hours=1),
        at=NOON,
    )
    history = TRIO.given(shorter)
    assert history.when(notified()) == [
        events.NoticePublished(number=1, channel=GROUP, told=(ANN, BEA, CAT), deadline=later(hours=1))
    ]
    moved = history.after(notified(), objects(CAT), withdraws_objection(CAT, at=later(minutes=30)))
    assert moved.events[-1] == events.DeadlineMoved(
        number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later(minutes=90)
    )


def test_what_all_agreed_to_waits_for_what_was_said_before_and_is_not_heard_yet() -> None:
    agreeing = ASKED.after(consents(BEA))
    alone = decide(consents(CAT, at=later(hours=2)), fold(agreeing.events), complete=False)
    assert [type(event).__name__ for event in alone] == ["ConsentGiven"]
    waiting = agreeing.given(*alone)
    assert isinstance(waiting.when(settles(at=later(hours=2)))[0], events.ProposalCarried)
    [objection] = decide(objects(BEA, at=later(hours=1)), fold(waiting.events), complete=False)
    assert isinstance(objection, events.ObjectionRaised)


def test_a_union_knows_only_the_last_settled_proposals_by_heart_and_still_answers_about_all() -> None:
    alone = union_of(ANN)
    for _ in range(LATEST + 1):
        alone = alone.after(proposes(ANN, RESOLUTION))
    union = fold(alone.events)
    assert isinstance(union, Active)
    assert (len(union.settled), union.opened, min(union.settled)) == (LATEST, LATEST + 1, 2)
    assert alone.refuses(consents(ANN, 1)) is Reason.ALREADY_SETTLED
    assert alone.refuses(consents(ANN, LATEST + 2)) is Reason.NO_SUCH_PROPOSAL
    assert alone.when(notified(1)) == []
