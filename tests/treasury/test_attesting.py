"""What a union decides of money that the bot cannot see is booked once, and its members see it."""

from bot.contexts import codec
from bot.log.envelope import Envelope
from bot.log.store import START
from domain.treasury.ledger import TREASURY
from domain.union.events import ProposalCarried
from tests.simulation.town import Town, found, town


async def booked(here: Town) -> list[Envelope[object]]:
    recorded = await here.store.read_all(after=START, limit=100_000)
    envelopes = (codec().decode(one) for one in recorded)
    return [one for one in envelopes if one and one.category == TREASURY.category]


def last(here: Town) -> str:
    return here.network.messages[-1].text


async def test_a_decision_is_booked_once_whatever_is_forgotten_and_goes_on_with_its_thread() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/attest spent 20 EUR seeds, paid by Bob")
        assert await booked(here) == []
        await here.says("bob", "/consent 1")
        await here.presses("bob", "I consent")
        [entry] = await booked(here)
        recorded = await here.store.read_all(after=START, limit=100_000)
        [carried] = [
            one for raw in recorded if (one := codec().decode(raw)) and isinstance(one.event, ProposalCarried)
        ]
        assert (entry.aggregate, entry.metadata.causation) == (carried.aggregate, str(carried.id))
        here.notebook.drop("process", "booking")
        await here.restarts()
        assert await booked(here) == [entry]
        await here.says("bob", "/treasury")
        assert "−€20.00, “seeds, paid by Bob” (proposal 1)" in last(here)


async def test_what_is_objected_to_is_not_booked() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/attest received 20 EUR from nowhere")
        await here.says("bob", "/object 1 I have never seen it")
        await here.waits(hours=30)
        assert await booked(here) == []


async def test_only_members_write_down_money_or_see_it() -> None:
    async with town("ann", "bob") as here:
        for line in ("/attest received 20 EUR from the fair", "/treasury", "/statement"):
            await here.says("eve", line)
            assert last(here).startswith("Only members of Gardeners can do that.")


async def test_a_month_with_much_in_it_has_pages() -> None:
    async with town() as here:
        await found(here, "ann")
        for number in range(1, 18):
            await here.says("ann", f"/attest + {number} EUR from the fair")
        await here.says("ann", "/statement")
        assert "From €0.00 to €153.00" in last(here)
        assert "17. " in last(here)
        assert "\n2. " not in last(here)
        await here.says("ann", "/statement page 2")
        assert last(here).count("from the fair") == 2
