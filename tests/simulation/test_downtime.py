"""Silence only counts while the union could speak: outages, long and short, over deadlines."""

from datetime import timedelta

from adapters.sqlite.local import LocalDatabase
from domain.union.proposal import Running
from tests.simulation.town import DAY, NOON, SQUARE, Town, town


def deadline(here: Town, number: int = 1) -> timedelta:
    """How long after noon it is."""
    phase = here.union.open[number].phase
    assert isinstance(phase, Running)
    return phase.deadline - NOON


async def test_down_over_a_deadline_moves_it_by_as_long() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=20)
        here.goes_down()
        here.passes(hours=6)
        await here.comes_up()
        assert deadline(here) == DAY + timedelta(hours=6)
        assert here.told("(6 h) I could not hear you") == 1
        assert "2 May 2026, 18:00" in here.card(1).text
        await here.waits(hours=3, minutes=59)
        assert 1 in here.union.open
        await here.waits(minutes=1)
        assert here.told("Carried: nobody objected.") == 1


async def test_what_was_said_before_the_old_deadline_is_heard_before_anything_is_settled() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.goes_down()
        here.passes(hours=23)
        here.writes("bob", "/object 1 It takes the light")
        here.passes(hours=4)
        await here.comes_up()
        assert "It takes the light" in here.card(1).text
        assert deadline(here) == DAY + timedelta(hours=27)
        await here.waits(hours=24)
        assert here.told("Not carried: Bob’s objection stands.") == 1


async def test_said_after_the_old_deadline_counts_for_the_deadline_was_moved() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.goes_down()
        here.passes(hours=25)
        here.writes("bob", "/object 1 Too early")
        here.passes(hours=1)
        await here.comes_up()
        await here.waits(hours=24)
        assert here.told("Not carried: Bob’s objection stands.") == 1


async def test_an_outage_of_nine_minutes_moves_nothing() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=55)
        here.goes_down()
        here.passes(minutes=9)
        await here.comes_up()
        assert here.told("Carried: nobody objected.") == 1
        assert "ServiceInterrupted" not in await here.kinds()


async def test_said_before_the_deadline_and_delivered_after_it_counts_when_nothing_was_settled() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=55)
        here.goes_down()
        here.passes(minutes=4)
        here.writes("bob", "/object 1 Too early")
        here.passes(minutes=5)
        await here.comes_up()
        assert here.told("Not carried: Bob’s objection stands.") == 1


async def test_said_at_the_deadline_and_delivered_late_is_too_late() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=55)
        here.goes_down()
        here.passes(minutes=5)
        here.writes("bob", "/object 1 Too early")
        here.passes(minutes=4)
        await here.comes_up()
        assert here.told("Carried: nobody objected.") == 1
        assert here.told("Proposal 1 has ended") == 1


async def test_nothing_is_settled_while_the_network_does_not_answer() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=30)
        here.loses_the_network()
        await here.waits(hours=1)
        assert deadline(here) == DAY
        await here.connects()
        assert deadline(here) == DAY + timedelta(hours=1)
        await here.waits(minutes=29)
        assert 1 in here.union.open
        await here.waits(minutes=1)
        assert here.told("Carried: nobody objected.") == 1


async def test_started_without_a_network_it_settles_nothing_until_it_hears() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23)
        here.goes_down()
        here.loses_the_network()
        await here.comes_up()
        await here.waits(hours=3)
        assert deadline(here) == DAY
        await here.connects()
        assert deadline(here) == DAY + timedelta(hours=3)


async def test_put_out_of_the_group_over_a_deadline() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=20)
        await here.puts_the_bot_out()
        await here.waits(hours=5)
        assert deadline(here) == DAY
        await here.lets_the_bot_in()
        assert deadline(here) == DAY + timedelta(hours=5)
        assert "2 May 2026, 17:00" in here.card(1).text
        await here.waits(hours=4)
        assert here.told("Carried: nobody objected.") == 1


async def test_a_refused_message_tells_as_much_as_being_put_out() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.network.closed.add(SQUARE)
        await here.says("ann", "/propose Plant a lime")
        await here.waits(hours=25)
        assert list(here.union.open) == [1, 2]
        await here.lets_the_bot_in()
        assert deadline(here) == DAY + timedelta(hours=25)
        assert "Plant a lime" in here.card(2).text
        assert deadline(here, 2) == timedelta(hours=25) + DAY


async def test_put_out_while_down_and_let_in_while_down() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=10)
        await here.puts_the_bot_out()
        await here.waits(hours=5)
        here.goes_down()
        here.passes(hours=1)
        await here.lets_the_bot_in()
        here.passes(hours=10)
        await here.comes_up()
        assert deadline(here) == DAY + timedelta(hours=16)


async def test_somebody_who_is_heard_again_shows_that_we_are_let_in() -> None:
    """The network may have forgotten to tell: it keeps what it tells for a day only."""
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=10)
        await here.puts_the_bot_out()
        await here.waits(hours=30)
        here.network.closed.discard(SQUARE)
        await here.says("bob", "/object 1 Too early")
        assert deadline(here) == DAY + timedelta(hours=30)
        assert "Too early" in here.card(1).text


async def test_a_deadline_passes_while_people_write_in_private_only() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/start", private=True)
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23)
        await here.says("bob", "/object 1 Too early", private=True)
        await here.waits(hours=1)
        assert here.told("Not carried: Bob’s objection stands.") == 1


async def test_two_outages_move_the_deadline_twice() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        for hours in (2, 3):
            await here.waits(hours=1)
            here.goes_down()
            here.passes(hours=hours)
            await here.comes_up()
        assert deadline(here) == DAY + timedelta(hours=5)


async def test_an_outage_that_is_learnt_of_twice_counts_once() -> None:
    """The bot is killed again before it has heard anything."""
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=1)
        here.goes_down()
        here.passes(hours=2)
        await here.comes_up()
        await here.restarts()
        assert deadline(here) == DAY + timedelta(hours=2)


async def test_what_was_due_before_the_outage_is_settled_as_it_was() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=24)
        here.goes_down()
        here.passes(hours=5)
        await here.comes_up()
        assert here.told("Carried: nobody objected.") == 1
        assert "DeadlineMoved" not in await here.kinds()
        assert here.told("could not hear you") == 0


async def test_the_reminder_is_not_of_a_deadline_that_has_moved() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=8)
        await here.puts_the_bot_out()
        await here.waits(hours=15, minutes=30)
        await here.lets_the_bot_in()
        assert here.told("Whoever stays silent agrees; object") == 0
        await here.waits(hours=4)
        assert here.told("Whoever stays silent agrees; object") == here.told(": 12 h left") == 1


async def test_without_its_notebook_the_bot_delays_at_worst() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=10)
        forget(here)
        await here.restarts()
        assert deadline(here) >= DAY
        before = len(here.network.messages)
        await here.restarts()
        assert len(here.network.messages) == before


def forget(here: Town) -> None:
    for key, _ in here.notebook.under():
        here.notebook.drop(*key)


async def test_a_reminder_that_nobody_got_before_a_restart_is_given_after_it() -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=11, minutes=59)
        here.passes(minutes=1)
        await here.bot.deadlines.act()  # and is killed before the chat is told
        here.goes_down()
        await here.comes_up()
        assert "Bob: 12 h left" in here.network.messages[-1].text
