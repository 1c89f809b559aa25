"""What happens while something else is on its way: cards, moves, topics, people who come late."""

from datetime import timedelta

from bot.network.incoming import Moved
from domain.people import Channel
from domain.union.proposal import Running
from tests.simulation.town import NETWORK, SQUARE, found, private_chat, town

TOPIC = Channel(f"{SQUARE}/7")
ELSEWHERE = Channel("town:elsewhere")


async def test_a_union_in_a_topic_is_deaf_while_the_bot_is_out_of_the_chat() -> None:
    async with town() as here:
        here.home = TOPIC
        await found(here, "ann", "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=20)
        await here.puts_the_bot_out()
        await here.waits(hours=5)
        assert 1 in here.union.open
        await here.lets_the_bot_in()
        assert here.union.open[1].phase == Running(here.clock.now() - timedelta(hours=1) + timedelta(hours=5))
        await here.waits(hours=4)
        assert here.told("Carried: nobody objected.", where=TOPIC) == 1


async def test_a_topic_that_did_not_take_a_message_is_tried_again_when_the_chat_does() -> None:
    async with town() as here:
        here.home = TOPIC
        await found(here, "ann", "bob")
        here.network.closed.add(SQUARE)
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=2)
        await here.lets_the_bot_in()
        assert "Plant an oak" in here.card(1).text


async def test_a_consent_while_the_card_is_on_its_way_is_on_the_card() -> None:
    async with town("ann", "bob", "cy") as here:
        consent = here.writes("bob", "/consent 1")
        here.pending.clear()
        here.network.meanwhile = lambda: here.bot.hear(consent)
        await here.says("ann", "/propose Plant an oak")
        assert "Consented: Ann, Bob" in here.card(1).text


async def test_a_proposal_that_ends_while_its_card_is_on_its_way_has_no_buttons() -> None:
    async with town("ann", "bob") as here:
        consent = here.writes("bob", "/consent 1")
        here.pending.clear()
        here.network.meanwhile = lambda: here.bot.hear(consent)
        await here.says("ann", "/propose Plant an oak")
        assert "Carried: everybody consented." in here.card(1).text
        assert here.card(1).labels == []


async def test_a_card_that_was_long_on_its_way_names_the_deadline_that_counts() -> None:
    async def an_hour_passes() -> None:
        here.passes(hours=1)
        here.bot.watermark.heard(NETWORK, here.clock.now())  # who sends a message listens meanwhile

    async with town("ann", "bob") as here:
        here.network.meanwhile = an_hour_passes
        await here.says("ann", "/propose Plant an oak")
        assert "2 May 2026, 13:00" in here.card(1).text
        await here.waits(hours=24)
        assert here.told("Carried: nobody objected.") == 1


async def test_a_chat_that_moves_has_its_cards_where_it_is_now() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.moves(ELSEWHERE)
        card = here.card(1)
        assert card.now.channel == ELSEWHERE
        await here.presses("bob", "Object", on=card)
        assert "no reason given yet" in card.text
        await here.waits(hours=24)
        outcome = here.network.messages[-1]
        assert "Not carried" in outcome.text
        assert outcome.now.replies_to == card.id


async def test_the_clock_starts_though_the_chat_moves_while_the_card_is_on_its_way() -> None:
    async with town("ann", "bob") as here:
        move = Moved(id="moved", old=SQUARE, new=ELSEWHERE, at=here.clock.now())
        here.network.meanwhile = lambda: here.bot.hear(move)
        await here.says("ann", "/propose Plant an oak")
        assert here.card(1).now.channel == ELSEWHERE
        assert isinstance(here.union.open[1].phase, Running)


async def test_who_comes_to_the_private_chat_late_is_not_told_of_the_past() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/start", private=True)
        await here.restarts()
        assert here.told("invited to join", where=private_chat("bob")) == 0


async def test_what_came_to_nothing_comes_to_nothing_when_it_is_delivered_again() -> None:
    """A second tap, and a word said too early, must not undo what was said after them."""
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1")
        batch = [here.writes("bob", text) for text in ("/object 1", "/consent 1", "/consent 2")]
        batch.append(here.writes("ann", "/propose Plant a lime"))
        await here.restarts()
        events = await here.kinds()
        here.goes_down()
        here.pending.extend(batch)
        await here.comes_up()
        assert await here.kinds() == events
        assert "Consented: Ann, Bob" in here.card(1).text
