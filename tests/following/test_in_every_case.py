"""Who follows a union is told of it once, whenever the bot is killed, and on Nostr as on Telegram."""

from collections import Counter

from domain.people import Channel, Identity
from tests.simulation.fate import Fate
from tests.simulation.network import private_chat
from tests.simulation.test_killed import live
from tests.simulation.test_one_network_down import ANN, GROUP, HOME, OWN_PLACE, Two, here
from tests.simulation.town import Town

__all__ = ["here"]

EVE = Identity(f"nostr:{'e' * 64}")
ALONE = Channel(f"{OWN_PLACE}/{'e' * 64}")
STEP = 67
"""Every so many moments the bot is killed once."""


async def followed(here: Town) -> None:
    """Bob is told of everything at once, and Ann once a day."""
    await here.says("ann", "/start_union Gardeners — plant trees @bob")
    await here.says("bob", "/accept")
    await here.says("bob", "/subscribe Gardeners all", private=True)
    await here.says("ann", "/subscribe Gardeners outcomes", private=True)
    await here.says("ann", "/daily 18 UTC", private=True)
    await here.says("ann", "/propose Plant an oak")
    await here.says("bob", "/object 1 it takes the light")
    await here.waits(hours=22)
    await here.says("bob", "/retract 1")
    await here.waits(hours=30)
    await here.says("ann", "/propose Plant a lime")
    await here.waits(hours=30)


def told(here: Town, name: str) -> Counter[str]:
    news = (one.first.text for one in here.network.on(private_chat(name)))
    return Counter(text for text in news if "Gardeners" in text)


async def test_killed_at_any_moment_it_tells_all_of_it_and_nothing_twice_for_nothing() -> None:
    whole = Fate()
    undisturbed, events = await live(followed, whole)
    should = {name: told(undisturbed, name) for name in ("ann", "bob")}
    assert len(should["bob"]) >= 5
    for moment in range(1, whole.moments + 1, STEP):
        again, same = await live(followed, Fate(moment.__eq__))
        assert same == events, f"killed at moment {moment} of {whole.moments}"
        for name, news in should.items():
            assert told(again, name).keys() == news.keys(), f"killed at moment {moment}"
            assert sum((told(again, name) - news).values()) <= 1


async def test_on_nostr_it_is_told_by_direct_message(here: Two) -> None:
    await here.says(EVE, "/subscribe Gardeners proposals here", ALONE, private=True)
    await here.says(ANN, "/propose Plant an elm")
    await here.hears("telegram", "nostr", minutes=2)
    assert here.told("Plant an elm", ALONE) == 1


async def test_whoever_asks_the_union_itself_is_told_by_the_bot(here: Two) -> None:
    """The union may give up its address."""
    await here.says(EVE, "/subscribe proposals", Channel(f"{HOME}/{'e' * 64}"), private=True)
    await here.says(ANN, "/propose Plant an elm")
    await here.hears("telegram", "nostr", minutes=2)
    assert here.told("Plant an elm", ALONE) == 1
    assert here.told("Plant an elm", Channel(f"{HOME}/{'e' * 64}")) == 0


async def test_before_others_nothing_of_it_is_told_on_nostr_either(here: Two) -> None:
    await here.says(EVE, "/subscribe proposals", HOME)
    assert here.told("What you follow is between you and me", HOME) == 1
    assert here.told("What you follow", GROUP) == 0
