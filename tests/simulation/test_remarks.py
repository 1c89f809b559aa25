"""What is said about a proposal stands on its card, for those who are on another network, too."""

from domain.union.commands import Remark, SettleDoubt
from tests.simulation.town import Town, identity, town


async def remarks(here: Town, name: str, text: str) -> None:
    await here.decides(Remark(number=1, text=text, by=identity(name), at=here.clock.now()))


async def test_who_is_to_be_expelled_is_read_by_those_who_decide() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/expel @cy Sells our seeds")
        await remarks(here, "cy", "I sold none")
        assert "Said about it:\n— Cy: “I sold none”" in here.card(1).text


async def test_a_candidate_is_read_by_who_is_to_admit_them() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dee")
        await remarks(here, "dee", "I graft\ntrees")
        assert "— Dee: “I graft trees”" in here.card(1).text
        await here.says("ann", "/history")
        assert "the candidate on proposal 1 (Admit Dee): “I graft trees”" in here.network.messages[-1].text


async def test_what_was_unclear_and_is_a_remark_reads_as_one() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "hmm, not sure about that", to=here.card(1))
        assert "Unclear: Bob" in here.card(1).text
        await here.decides(SettleDoubt(number=1, by=identity("bob"), at=here.clock.now()))
        assert "Unclear" not in here.card(1).text
        assert "— Bob: “hmm, not sure about that”" in here.card(1).text


async def test_what_is_called_a_remark_is_one_whatever_it_says() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/remark 1 No, I object to the rain")
        assert "— Bob: “No, I object to the rain”" in here.card(1).text
        assert "Unclear" not in here.card(1).text
        await here.says("bob", "/remark")
        assert "what would you like to say about it?" in here.network.messages[-1].text
