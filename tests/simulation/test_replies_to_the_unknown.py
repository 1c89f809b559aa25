"""A stance in reply to a message of ours that is about nothing we know is never guessed: it may be another's card."""

from domain.union.proposal import Consent
from tests.simulation.town import Town, found, town


async def test_which_proposal_is_meant_is_asked_though_only_one_is_open() -> None:
    async with town() as here:
        await _opens_one(here)
        await here.says("bob", "/help")
        await here.says("bob", "/consent", to=here.network.messages[-1])
        assert _consents(here) == 1
        await here.presses("bob", "1: “Plant an oak”")
        assert _consents(here) == 2


async def test_in_reply_to_nothing_the_only_one_is_meant() -> None:
    async with town() as here:
        await _opens_one(here)
        await here.says("bob", "/consent")
        assert _consents(here) == 2


async def _opens_one(here: Town) -> None:
    await found(here, "ann", "bob", "cy")
    await here.says("ann", "/propose Plant an oak")


def _consents(here: Town) -> int:
    return sum(isinstance(one, Consent) for one in here.union.open[1].stances.values())
