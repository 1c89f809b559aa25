"""A log restored from a backup: every union is told once, and nothing is decided on what is missing."""

from datetime import timedelta

from domain.union.proposal import Running
from tests.simulation.town import DAY, Town, town


def is_restored(here: Town) -> None:
    """The backup ended now; what follows is known to people alone."""
    value = {"until": here.clock.now().isoformat(), "at": here.clock.now().isoformat()}
    here.notebook.put("restored", value=value)


def left(here: Town) -> timedelta:
    phase = here.union.open[1].phase
    assert isinstance(phase, Running)
    return phase.deadline - here.clock.now()


async def test_a_restore_is_told_once_and_leaves_a_whole_period_however_short_it_was() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23)
        here.goes_down()
        is_restored(here)
        here.passes(minutes=5)
        await here.comes_up()
        assert here.told("restored from a backup") == 1
        assert left(here) == DAY
        await here.restarts()
        await here.waits(hours=2)
        assert here.told("restored from a backup") == 1
        assert here.notebook.under("restored") == []
        await here.waits(hours=22)
        assert here.told("Carried: nobody objected.") == 1


async def test_nothing_is_settled_before_the_union_was_told() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=58)
        here.goes_down()
        is_restored(here)
        here.passes(minutes=5)
        here.network.closed.add(here.home)
        await here.comes_up()
        await here.waits(minutes=8)
        assert 1 in here.union.open
        await here.says("bob", "/object 1 It takes the light", private=True)
        await here.lets_the_bot_in()
        assert left(here) == DAY
        assert "It takes the light" in here.card(1).text


async def test_nothing_old_is_told_again_but_the_open_cards() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant a lime")
        here.goes_down()
        is_restored(here)
        for key, _ in here.notebook.under("told"):
            here.notebook.drop(*key)  # the notebook may be older than the log
        here.passes(minutes=5)
        before = len(here.network.messages)
        await here.comes_up()
        told = here.network.messages[before:]
        assert [message.first.card for message in told if message.first.card] == [2]
        assert not any("oak" in message.text for message in told)
        assert (await here.kinds()).count("NoticePublished") == 2


async def test_a_notice_never_precedes_its_proposal_and_an_old_card_speaks_for_no_other() -> None:
    async with town("ann", "bob") as here:
        union_id = here.view.union_id
        await here.says("ann", "/propose Plant an oak")
        old = here.notebook.get("card", str(union_id), "1", here.home)
    async with town("ann", "bob") as here:
        await here.waits(hours=1)
        here.notebook.put("card", str(here.view.union_id), "1", here.home, value=old)
        await here.says("ann", "/propose Plant a lime")
        assert "Plant a lime" in here.card(1).text
        assert left(here) == DAY
