"""Worlds of a seed each: honest, tired and hostile people, bad luck, and one checker of what may never happen."""

from collections import Counter

import pytest

from domain.union.proposal_events import Basis, ProposalCarried
from tests.simulation.worlds import hostile, village
from tests.simulation.worlds.checker import violations
from tests.simulation.worlds.lived import lived
from tests.simulation.worlds.telling import told
from tests.simulation.worlds.world import world

SEEDS = range(40)
"""How many a test run can afford."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_no_promise_is_broken_in_the_world_of(seed: int) -> None:
    """To see what happened: `python -m tests.simulation.worlds SEED`."""
    life = await lived(seed)
    assert not violations(life.history), f"in the world of seed {seed}: {life.undertaken}"


async def test_a_seed_is_always_the_same_world() -> None:
    assert told((await lived(2)).history) == told((await lived(2)).history)


async def test_every_attack_is_undertaken_in_several_worlds() -> None:
    undertaken: Counter[str] = Counter()
    for seed in SEEDS:
        async with world(seed) as here:
            there = village.settle_in(here)
            hostile.undertake(there)
            undertaken.update(there.undertaken)
    assert min(undertaken[attack.__name__] for attack in hostile.ATTACKS) >= 4


async def test_much_happens_in_these_worlds() -> None:
    """A checker of quiet worlds would find nothing."""
    envelopes = [envelope for seed in range(8) for envelope in (await lived(seed)).history.envelopes]
    kinds = Counter(type(envelope.event).__name__ for envelope in envelopes)
    for kind in (
        "ConsentGiven",
        "ObjectionRaised",
        "ObjectionWithdrawn",
        "ProposalRejected",
        "ServiceInterrupted",
    ):
        assert kinds[kind] >= 3, kind
    bases = Counter(
        envelope.event.basis for envelope in envelopes if isinstance(envelope.event, ProposalCarried)
    )
    assert bases[Basis.TACIT] >= 4
    assert bases[Basis.EXPLICIT] >= 2
