"""No amount of proposals stops a union: what is due is settled in pieces that fit, and nobody floods the rest."""

import pytest

from domain.decider import DoFirst
from domain.people import Person
from domain.union.accumulator import ROOM
from domain.union.changes import AddArticle
from domain.union.decide import decide
from domain.union.events import ProposalCarried, ProposalOpened, UnionEvent
from domain.union.evolve import fold
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    EXPEL_CAT,
    NOON,
    RESOLUTION,
    TRIO,
    History,
    expel,
    notified,
    proposes,
    settles,
    telegram,
    union_of,
)

LONG = AddArticle(number=None, text="Ж" * 2500)
MANY = 140


def opened(number: int) -> ProposalOpened:
    """As a log may hold them that is older than the quota."""
    return ProposalOpened(
        number=number,
        proposer=ANN,
        change=LONG,
        electors=(ANN, BEA, CAT),
        base_revision=None,
        period=DAY,
        at=NOON,
    )


FLOODED = TRIO.given(*(opened(number) for number in range(1, MANY + 1))).after(
    *(notified(number) for number in range(1, MANY + 1))
)


def pieces(history: History) -> list[list[UnionEvent]]:
    settled: list[list[UnionEvent]] = []
    while piece := [*history.when(settles())]:
        settled.append(piece)
        history = history.given(*piece)
    return settled


def test_what_is_too_much_for_one_append_is_cut_between_outcomes() -> None:
    settled = pieces(FLOODED)
    assert len(settled) > 1
    for piece in settled:
        assert len(piece) % 2 == 0, "each outcome stands beside its effect"
        assert sum(700 + 4 * 2500 * isinstance(event, ProposalCarried) for event in piece) < 2 * ROOM
    outcomes = [event.number for piece in settled for event in piece if isinstance(event, ProposalCarried)]
    assert outcomes == list(range(1, MANY + 1))


def test_settled_in_pieces_or_at_once_the_union_is_the_same() -> None:
    whole = [event for piece in pieces(FLOODED) for event in piece]
    assert len(whole) == 2 * MANY


def test_whoever_speaks_meanwhile_is_decided_on_what_is_settled() -> None:
    with pytest.raises(DoFirst):
        decide(proposes(ANN, RESOLUTION, DEADLINE), fold(FLOODED.events))
    settled = FLOODED.given(*(event for piece in pieces(FLOODED) for event in piece))
    assert isinstance(settled.when(proposes(ANN, RESOLUTION, DEADLINE))[0], ProposalOpened)


def test_a_busy_union_is_open_to_who_has_nothing_open_in_it() -> None:
    crowd = union_of(*(Person(identity=telegram(n), name=str(n)) for n in range(1, 53)))
    busy = crowd.after(*(proposes(number, RESOLUTION) for number in range(1, 51)))
    assert isinstance(busy.when(proposes(51, RESOLUTION))[0], ProposalOpened)


def test_expulsions_count_towards_no_quota() -> None:
    quartet = union_of(ANN, BEA, CAT, DAN)
    five = quartet.after(*[proposes(ANN, RESOLUTION)] * 5)
    assert isinstance(five.when(proposes(ANN, EXPEL_CAT))[0], ProposalOpened)
    three = quartet.after(*[proposes(ANN, expel(DAN))] * 3)
    assert isinstance(three.when(proposes(ANN, RESOLUTION))[0], ProposalOpened)


def test_what_is_settled_makes_room() -> None:
    five = TRIO.after(*[proposes(ANN, RESOLUTION)] * 5).after(*(notified(number) for number in range(1, 6)))
    assert isinstance(five.after(settles()).when(proposes(ANN, RESOLUTION, DEADLINE))[0], ProposalOpened)
