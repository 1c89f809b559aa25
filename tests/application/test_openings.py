"""An old card speaks for the proposal that it is the card of, never for another that got its number."""

from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START, NewEvent
from domain.union.proposal import Consent, Objecting
from tests.simulation.fate import MortalStore
from tests.simulation.town import Town, town


async def falls_back(here: Town, events: int) -> None:
    """To an older state of the log, as after a restore; the messages in the chat stay where they are."""
    here.goes_down()
    kept = await here.store.read_all(after=START, limit=events)
    older = await SqliteEventStore.open(":memory:")
    new = [NewEvent(id=one.id, type=one.type, data=one.data, metadata=one.metadata) for one in kept]
    await older.append(kept[0].stream, new, expected=NO_STREAM)
    here.store = MortalStore(older, here.fate)
    for key, _ in here.notebook.under("told"):
        here.notebook.drop(*key)
    await here.comes_up()


async def test_in_an_older_state_of_the_log_old_buttons_and_replies_mean_nothing() -> None:
    async with town("ann", "bob", "cy") as here:
        founded = len(await here.envelopes())
        await here.says("ann", "/propose Plant an oak")
        old = here.card(1)
        await falls_back(here, founded)
        await here.says("ann", "/propose Fell the oak")
        new = here.card(1)
        assert new is not old, "the new proposal has a card of its own"

        await here.presses("bob", "Consent", on=old)
        await here.says("cy", "consent", to=old)
        assert here.network.answers[-1].startswith("This button no longer means anything")
        assert here.union.open[1].stances.keys() == {1}

        await here.presses("bob", "Consent", on=new)
        await here.says("cy", "object: no", to=new)
        assert here.union.open[1].stances[2] == Consent()
        assert here.union.open[1].stances[3] == Objecting("no")
        await here.store.close()
