"""Worlds of a seed each: honest, tired and hostile people, bad luck, and one checker of what may never happen.

A few of them: `make simulate` lives as many as one likes.
"""

from collections import Counter
from collections.abc import Sequence

from domain.union.proposal_events import Basis, DeadlineMoved, MoveCause, ProposalCarried
from tests.simulation.worlds import hostile, village
from tests.simulation.worlds.checker import violations
from tests.simulation.worlds.lived import Life
from tests.simulation.worlds.same_order import lived_side_by_side
from tests.simulation.worlds.telling import told
from tests.simulation.worlds.world import world

SEEDS = (2, 4, 10)
"""As many as a test run can afford."""


def test_no_promise_is_broken_in_a_few_worlds_in_which_much_happens() -> None:
    """To see what happened: `python -m tests.simulation.worlds SEED`. A checker of quiet worlds would find nothing."""
    *lives, again = lived_side_by_side([*SEEDS, SEEDS[0]])
    assert {life.seed: broken for life in lives if (broken := violations(life.history))} == {}
    assert_much_happened(lives)
    assert told(again.history) == told(lives[0].history), "a seed is always the same world"


def test_every_attack_is_undertaken_in_several_worlds() -> None:
    undertaken: Counter[str] = Counter()
    for seed in range(60):
        with world(seed) as here:
            there = village.settle_in(here)
            hostile.undertake(there)
            undertaken.update(there.undertaken)
    assert min(undertaken[attack.__name__] for attack in hostile.ATTACKS) >= 4


def assert_much_happened(lives: Sequence[Life]) -> None:
    envelopes = [envelope for life in lives for envelope in life.history.envelopes]
    kinds = Counter(type(envelope.event).__name__ for envelope in envelopes)
    for kind in (
        "ConsentGiven",
        "ObjectionRaised",
        "ProposalRejected",
        "ProposalRevised",
        "ServiceInterrupted",
        "WordingSuggested",
    ):
        assert kinds[kind], kind
    moves = Counter(
        envelope.event.cause for envelope in envelopes if isinstance(envelope.event, DeadlineMoved)
    )
    assert moves[MoveCause.OBJECTION_WITHDRAWN], "by whatever words"
    bases = Counter(
        envelope.event.basis for envelope in envelopes if isinstance(envelope.event, ProposalCarried)
    )
    assert bases[Basis.TACIT] >= 4
    assert bases[Basis.EXPLICIT]
    assert sum(len(life.history.crashes) for life in lives) >= 3
    assert sum(life.history.power_cuts for life in lives) >= 1
