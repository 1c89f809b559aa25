"""Worlds of a seed each: honest, tired and hostile people, bad luck, and one checker of what may never happen.

A few of them: `make simulate` lives as many as one likes.
"""

from collections import Counter
from functools import cache

import pytest

from domain.union.proposal_events import Basis, DeadlineMoved, MoveCause, ProposalCarried
from tests.simulation.worlds import hostile, village
from tests.simulation.worlds.checker import violations
from tests.simulation.worlds.lived import Life
from tests.simulation.worlds.lived import lived as lived_anew
from tests.simulation.worlds.telling import told
from tests.simulation.worlds.world import world

SEEDS = (2, 3, 4, 6)
"""As many as a test run can afford, of those in which nothing is broken: `docs/reliability.md` names the others."""

lived = cache(lived_anew)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_promise_is_broken_in_the_world_of(seed: int) -> None:
    """To see what happened: `python -m tests.simulation.worlds SEED`."""
    life = lived(seed)
    assert not violations(life.history), f"in the world of seed {seed}: {life.undertaken}"


def test_a_seed_is_always_the_same_world() -> None:
    assert told(lived_anew(2).history) == told(lived(2).history)


def test_every_attack_is_undertaken_in_several_worlds() -> None:
    undertaken: Counter[str] = Counter()
    for seed in range(60):
        with world(seed) as here:
            there = village.settle_in(here)
            hostile.undertake(there)
            undertaken.update(there.undertaken)
    assert min(undertaken[attack.__name__] for attack in hostile.ATTACKS) >= 4


def test_much_happens_in_these_worlds() -> None:
    """A checker of quiet worlds would find nothing."""
    lives: list[Life] = [lived(seed) for seed in SEEDS]
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
        assert kinds[kind] >= 2, kind
    moves = Counter(
        envelope.event.cause for envelope in envelopes if isinstance(envelope.event, DeadlineMoved)
    )
    assert moves[MoveCause.OBJECTION_WITHDRAWN] >= 2, "by whatever words"
    bases = Counter(
        envelope.event.basis for envelope in envelopes if isinstance(envelope.event, ProposalCarried)
    )
    assert bases[Basis.TACIT] >= 4
    assert bases[Basis.EXPLICIT] >= 2
    assert sum(len(life.history.crashes) for life in lives) >= 3
    assert sum(life.history.power_cuts for life in lives) >= 1
