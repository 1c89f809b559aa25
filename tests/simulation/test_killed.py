"""Killed at any moment that leaves a trace, and started again: the same log, and nothing told twice for nothing."""

from collections import Counter
from collections.abc import Awaitable, Callable

from adapters.sqlite.local import LocalDatabase
from bot.network.markup import plain
from bot.network.outgoing import Urgency
from domain.union.events import UnionEvent
from tests.simulation.fate import Fate
from tests.simulation.town import Town, town

STEP = 31
"""Every so many moments the bot is killed once; `make kills` does it to the real process, as often as one likes."""


async def story(here: Town) -> None:
    """All that members do to each other, in one chat."""
    await here.says("bob", "/start", private=True)
    await here.says("ann", "/start_union Gardeners — plant trees @bob @eve")
    await here.presses("bob", "Accept")
    await here.says("eve", "/accept")
    await here.says("ann", "/invite @dan")
    await here.says("bob", "/consent 1")
    await here.says("dan", "/start", private=True)
    await here.says("dan", "/accept", private=True)
    await here.says("eve", "/consent 1")
    await here.says("ann", "/add_article Meet on Sundays")
    await here.presses("bob", "Object")
    await here.says("bob", "/object 2 It is the market's day")
    await here.waits(hours=22)
    await here.says("bob", "/retract 2")
    await here.waits(hours=24)
    here.writes("ann", "/amend_article 1 Meet on Mondays")
    here.writes("bob", "/amend_article 1 Meet on Tuesdays")
    here.writes("eve", "/consent 3")
    here.writes("eve", "/consent 3")
    here.writes("eve", "/object 3 Mondays are busy")
    here.writes("eve", "/retract 3")
    await here.says("eve", "/consent 3")
    for name in ("bob", "dan"):
        await here.says(name, "/consent 3")
    await here.presses("bob", "Reopen", on=here.card(4))
    await here.says("ann", "/expel @eve busy on Mondays")
    await means(here, "dan", "/consent 6", "I consent")
    await means(here, "eve", "/leave", "Leave")
    await here.says("ann", "/language ru")
    await here.waits(hours=30)
    await here.says("dan", "/dissolve Done here")
    for name in ("ann", "bob"):
        await means(here, name, "/consent 7", "I consent" if name == "bob" else "Согласиться")
    await here.says("dan", "/propose Too late")
    await here.says("dan", "/start_union Bakers — bake")


async def means(here: Town, name: str, text: str, yes: str) -> None:
    """Says what is asked about, and answers the question; if that was lost with the bot, it is asked for again."""
    said, question = here.writes(name, text), None
    asked = len(here.network.messages)
    while question is None:
        await here.waits(hours=0)
        new = here.network.messages[asked:]
        question = next((one for one in new if yes in one.labels and one.now.card is None), None)
        if question is None:
            here.pending.append(said)
    await here.presses(name, yes, on=question)


async def live(
    story: Callable[[Town], Awaitable[None]], fate: Fate, file: LocalDatabase | None = None
) -> tuple[Town, list[UnionEvent]]:
    async with town(fate=fate, file=file) as here:
        await story(here)
        return here, [envelope.event for envelope in await here.envelopes()]


async def test_killed_at_any_moment_it_goes_on_as_if_nothing_had_been() -> None:
    whole = Fate()
    undisturbed, events = await live(story, whole)
    for moment in range(1, whole.moments + 1, STEP):
        here, again = await live(story, Fate(moment.__eq__))
        assert here.deaths == 1
        assert again == events, f"killed at moment {moment} of {whole.moments}"
        assert_told_the_same(here, undisturbed)


async def test_killed_at_any_moment_with_its_file_still_there_it_goes_on_as_if_nothing_had_been() -> None:
    whole = Fate()
    undisturbed, events = await live(story, whole, LocalDatabase.in_memory())
    for moment in range(1, whole.moments + 1, STEP):
        here, again = await live(story, Fate(moment.__eq__), LocalDatabase.in_memory())
        assert again == events, f"killed at moment {moment} of {whole.moments}"
        assert_told_the_same(here, undisturbed)


async def test_restarted_after_every_step_it_goes_on_as_if_nothing_had_been() -> None:
    undisturbed, events = await live(story, Fate())
    async with town() as here:
        here.afterwards = here.restarts
        await story(here)
        assert [envelope.event for envelope in await here.envelopes()] == events
        assert outcomes(here) == outcomes(undisturbed)


async def test_without_its_notebook_it_tells_nothing_old_again() -> None:
    async with town() as here:

        async def forgets() -> None:
            for key, _ in here.notebook.under():
                here.notebook.drop(*key)
            await here.restarts()

        here.afterwards = forgets
        await here.says("ann", "/start_union Gardeners — plant trees @bob @eve")
        for name in ("bob", "eve"):
            await here.says(name, "/accept")
        for number, name in enumerate(("ann", "bob", "eve"), 1):
            await here.says(name, f"/add_article {name} waters the trees")
            await here.waits(hours=1)
            for other in ("ann", "bob", "eve"):
                await here.says(other, f"/consent {number}")
        assert here.told("Carried: everybody consented.") == len(here.union.settled) == 3
        assert set(outcomes(here).values()) == {1}


def assert_told_the_same(here: Town, undisturbed: Town) -> None:
    told, should = outcomes(here), outcomes(undisturbed)
    assert told.keys() == should.keys()
    assert sum((told - should).values()) <= 1
    for card in (message for message in undisturbed.network.messages if message.first.card):
        number = card.first.card
        assert number is not None
        assert here.card(number).text == undisturbed.card(number).text
        assert here.card(number).labels == undisturbed.card(number).labels


def outcomes(here: Town) -> Counter[str]:
    owed = (m for m in here.network.messages if m.first.urgency is Urgency.OUTCOME)
    return Counter(f"{m.first.channel} {plain(m.first.text)}" for m in owed)
