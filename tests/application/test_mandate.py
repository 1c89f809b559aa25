"""A decision that another context carries out is read, decided and told like any other."""

from domain.union.changes import Mandate
from tests.simulation.test_one_chat import decides
from tests.simulation.town import SQUARE, WORDS, found, town

SUMMARY = "Pay 21,000 sat to Bob for plum seeds, which he bought at the market on Friday and has carried home"
SEEDS = Mandate(context="treasury", summary=SUMMARY, payload='{"sats":21000}', needs_second_voice=True)


async def test_its_outcome_is_told_though_nothing_in_the_union_follows() -> None:
    async with town() as here:
        await found(here, "ann", "bob")
        await decides(here, here.view, SEEDS, "ann", "bob")
        outcome = here.network.messages[-1].now.text
        assert "Proposal 1: “Pay 21,000 sat to Bob" in outcome
        assert WORDS["en"]("outcome-carried-explicit") in outcome


async def test_its_card_shows_the_whole_of_what_members_decide_on() -> None:
    async with town() as here:
        await found(here, "ann", "bob")
        await decides(here, here.view, SEEDS, "ann")
        assert here.told(f"“{SUMMARY}”", where=SQUARE) == 1
        assert here.told("21000", where=SQUARE) == 0


async def test_its_history_says_what_was_proposed_and_what_became_of_it() -> None:
    async with town() as here:
        await found(here, "ann", "bob")
        await decides(here, here.view, SEEDS, "ann", "bob")
        await here.says("ann", "/history")
        told = here.network.messages[-1].now.text
        assert "“Pay 21,000 sat to Bob" in told
        assert (
            WORDS["en"](
                "past-ended",
                number="1 (“Pay 21,000 sat to Bob for plum seeds, which he…”)",
                outcome=WORDS["en"]("outcome-carried-explicit"),
            )
            in told
        )
