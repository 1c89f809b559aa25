"""What another context carries out is decided as all else is, and changes nothing in the union itself."""

from dataclasses import replace

import pytest

from domain.union.changes import Mandate
from domain.union.events import Basis, LapseCause, ProposalCarried, ProposalLapsed
from domain.union.evolve import fold
from domain.union.limits import MAX_PAYLOAD
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    TRIO,
    History,
    consents,
    leaves,
    open_to,
    proposes,
    settles,
    union_of,
)

SEEDS = Mandate(
    context="treasury", summary="Pay Bea for seeds", payload='{"sats":21}', needs_second_voice=True
)
LISTING = replace(SEEDS, summary="List us among the gardens", needs_second_voice=False)
LARGEST = "я" * (MAX_PAYLOAD // 2)


def active(history: History) -> Active:
    union = fold(history.events)
    assert isinstance(union, Active)
    return union


def test_silence_carries_what_needs_no_second_voice() -> None:
    assert open_to(TRIO, LISTING).when(settles()) == [ProposalCarried(number=1, basis=Basis.TACIT)]


def test_one_voice_and_silence_spend_nothing() -> None:
    asked = open_to(TRIO, SEEDS)
    assert asked.when(settles()) == [ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]
    assert asked.after(consents(BEA)).when(settles()) == [ProposalCarried(number=1, basis=Basis.TACIT)]


def test_a_sole_member_orders_it_alone() -> None:
    assert union_of(ANN).when(proposes(ANN, SEEDS))[1:] == [ProposalCarried(number=1, basis=Basis.EXPLICIT)]


def test_what_was_decided_can_be_read_and_nothing_else_has_changed() -> None:
    before, after = active(TRIO), active(open_to(TRIO, LISTING).after(settles()))
    assert after.settled[1].last.change == LISTING
    assert replace(after, settled={}, opened=before.opened) == before


def test_it_stands_whatever_becomes_of_the_union_meanwhile() -> None:
    asked = open_to(TRIO, LISTING).after(leaves(CAT))
    assert asked.when(settles()) == [ProposalCarried(number=1, basis=Basis.TACIT)]


def test_the_union_looks_at_a_payload_only_for_its_bytes() -> None:
    odd = replace(SEEDS, payload=LARGEST)
    assert TRIO.when(proposes(ANN, odd))
    assert TRIO.refuses(proposes(ANN, replace(odd, payload=f"{LARGEST}!"))) is Reason.TEXT_TOO_LONG


@pytest.mark.parametrize("blank", [replace(SEEDS, context=""), replace(SEEDS, summary=" ")])
def test_whose_it_is_and_what_it_is_are_always_said(blank: Mandate) -> None:
    assert TRIO.refuses(proposes(ANN, blank)) is Reason.EMPTY_TEXT
